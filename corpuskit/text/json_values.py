"""JSON values as text and back, exact for integers of any size."""

import json
import re
from typing import cast

import orjson

from corpuskit.model.raw import Json

# orjson reads integers beyond 64 bits as floats; sixteen digits are where a double may begin to lose one.
LONG_NUMBER = re.compile(r"[0-9]{16}")


def dump(value: object) -> str:
    """Write a JSON value on one line, keys in the order given.

    >>> dump({"desk": "coast", "serial": 2**70})
    '{"desk":"coast","serial":1180591620717411303424}'
    """
    try:
        return orjson.dumps(value).decode("utf-8")
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Json:
    """Read what `dump` wrote.

    >>> load(dump([2**70, 0.5, "é"])) == [2**70, 0.5, "é"]
    True
    """
    return cast("Json", json.loads(text) if LONG_NUMBER.search(text) else orjson.loads(text))
