"""The digits and signs of a date as ASCII has them."""

import re
import unicodedata
from functools import cache

from corpuskit.text.dates.words import joined_forms

_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_HIDDEN = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_ASCII = {
    ",": "，、،", "-": "‐‑‒–—―−－", ":": "：﹕∶", "/": "／", ".": "．。", "(": "（", ")": "）", "'": "’‘ʼ`´",
    "|": "｜·•", "+": "＋",
}  # fmt: skip
_TABLE = {ord(sign): None for sign in _HIDDEN} | {
    ord(other): sign for sign, others in _ASCII.items() for other in others
}


def plain(text: str) -> str:
    """The text of a date with digits of any script, wide signs and dashes as those of ASCII.

    Signs without width go: they are put around dates in Arabic and Hebrew. Digits that are raised or in
    circles are no digits of a date.

    >>> plain("٢٠٢٥／٣／٤"), plain("²⁰²⁵")
    ('2025/3/4', '²⁰²⁵')
    """
    if text.isascii():
        return text.replace("`", "'") if "`" in text else text
    text = _OTHER_DIGIT.sub(_digit, text.translate(_TABLE))
    return _joined().sub(lambda match: re.sub("[ .']", "", match[0]), text).strip()


def _digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match[0]))


@cache
def _joined() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, joined_forms())), re.IGNORECASE)
