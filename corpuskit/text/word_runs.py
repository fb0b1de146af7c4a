"""Words of texts in Latin, Cyrillic or Greek letters, counted all at once in one large number."""

from functools import cache
from typing import NamedTuple

# Letters and signs of Western and Central Europe, of Cyrillic, Turkish, Baltic and Greek, a byte each.
CHARSETS = ("cp1252", "cp1250", "cp1251", "cp1254", "cp1257", "cp1253")

# The bits of each byte. Between letters or digits stands what joins them: its bits lie four to the left of
# theirs, so that half a byte moves it upon the letter or digit that follows.
_LETTER, _DIGIT, _IN_WORD, _NO_BLANK, _BETWEEN_LETTERS, _BETWEEN_DIGITS = (1 << bit for bit in range(6))
_BETWEEN_BOTH = _BETWEEN_LETTERS | _BETWEEN_DIGITS
_SIGNS = {
    ".": _BETWEEN_BOTH,
    "'": _BETWEEN_BOTH,
    "‘": _BETWEEN_BOTH,
    "’": _BETWEEN_BOTH,
    ":": _BETWEEN_LETTERS,
    "·": _BETWEEN_LETTERS,
    ",": _BETWEEN_DIGITS,
    ";": _BETWEEN_DIGITS,
}
# Low line, soft hyphen and cedilla join words and are none; fractions join nothing and are words.
_WITH_RULES_OF_THEIR_OWN = frozenset("_\xad¸²³¹¼½¾")

_UNKNOWN = 255

_USUAL = 1 << 16  # code points
_ONES = int.from_bytes(b"\1" * _USUAL, "little")


class Runs(NamedTuple):
    """What was counted.

    Attributes:
        words: By UAX #29.
        between_blanks: Pieces between white space.
    """

    words: int
    between_blanks: int


def count_runs(text: str) -> Runs | None:
    """The words of a text, where its characters are those of one charset; ``None`` where they are not.

    Not code point by code point: all of them are one number, and shifting it tells at once which are
    neighbours. A word begins where a letter or digit follows none; a word that a sign joins to the one before
    (``don't``, ``1,000``) is none.

    Source:
        Unicode Standard Annex #29, rules WB5 to WB12; the others are about characters of no charset here.

    >>> count_runs("The ferry's back: 1,000 came.")
    Runs(words=5, between_blanks=5)
    >>> count_runs("渡轮回来了") is None
    True
    """
    data = _encoded(text)
    if data is None:
        return None
    ones = _ONES if len(data) <= _USUAL else int.from_bytes(b"\1" * len(data), "little")
    chars = int.from_bytes(data, "little")
    one_later = chars << 8
    joined = chars & chars << 4 & one_later << 8
    starts = chars ^ (chars & one_later)
    return Runs(
        words=(starts >> 2 & ones).bit_count() - joined.bit_count(),
        between_blanks=(starts >> 3 & ones).bit_count(),
    )


def _encoded(text: str) -> bytes | None:
    """A byte for each code point."""
    for charset in ("ascii",) if text.isascii() else CHARSETS:
        try:
            data = text.encode(charset).translate(_classes(charset))
        except UnicodeEncodeError:
            continue
        return None if _UNKNOWN in data else data
    return None


@cache
def _classes(charset: str) -> bytes:
    """What each byte of a charset stands for."""
    return bytes(_class(bytes((byte,)).decode(charset, "replace")) for byte in range(256))


def _class(char: str) -> int:
    if char in _WITH_RULES_OF_THEIR_OWN:
        return _UNKNOWN
    if char.isspace():
        return 0
    if char.isdecimal():
        return _NO_BLANK | _IN_WORD | _DIGIT
    if char.isalpha():
        return _NO_BLANK | _IN_WORD | _LETTER
    return _NO_BLANK | _SIGNS.get(char, 0)
