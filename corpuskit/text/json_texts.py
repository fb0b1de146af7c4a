"""Texts that are JSON, told by reading them."""

import json
import re

OPENING = re.compile(r"[ \t\r\n\ufeff]*[\[{]")


def is_json(text: str) -> bool:
    r"""Whether a text is a JSON object or array, or one on each line; blank lines are passed over.

    >>> is_json('{"text": "The ferry is back."}'), is_json('[1]\n{"a": 2}\n')
    (True, True)
    >>> is_json('{"text": "The "ferry" is back."}'), is_json("[sic] said the master"), is_json("7")
    (False, False, False)
    """
    if OPENING.match(text) is None:
        return False
    # Not `splitlines`: U+2028 may stand inside of a JSON string.
    return _reads(text) or all(_reads(line) for line in text.split("\n") if line.strip())


def _reads(text: str) -> bool:
    try:
        json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return True
