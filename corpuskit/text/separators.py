"""What stands between a dateline and the story: dashes, the full stop after an agency, or a damaged sign."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_SIGN = re.compile(
    r"\s*(?P<dash>-{2,}|[–—―]+)"
    r"|\s+(?P<lone>[-_])(?=\s|\Z|[\"“<(A-Z])"
    r"|(?P<hyphen>-)(?=\s|\Z)"
    r"|(?<=/)(?P<stop>\.)(?=\s|\Z)"
)
_ALONE = re.compile(r"\s+(?P<sign>[^\sA-Za-z0-9]{1,8}\"?|&(?:[mn]dash|#x201[34]|#821[12]|#15[01]);)(?=\s)")
_UNREADABLE = frozenset("?\ufffd")
# letters, but no words: a dash of the Mac's set read as windows-1252 or the other way round, and the first
# byte of a dash in UTF-8 read as Latin-1 once the control characters after it are gone
_LONE_LETTERS = frozenset("ÐÑñóâ")
_LONGEST_WORD = 3
_MOST = 4


class Separator(NamedTuple):
    """Where a dateline may end: ``text[start:end]`` is the sign with the blanks before it."""

    start: int
    end: int
    sign: str
    damaged: bool


def separators(text: str, start: int, end: int) -> Iterator[Separator]:
    """The first few separators of ``text[start:end]``, the sound ones before the damaged ones.

    >>> [found.sign for found in separators("LONDON -- The ferry", 0, 19)]
    ['--']
    >>> [found.damaged for found in separators("PARIS â€” The ferry", 0, 18)]
    [True]
    >>> list(separators("state-of-the-art", 0, 16))
    []
    """
    for count, match in enumerate(_SIGN.finditer(text, start, end)):
        if count == _MOST:
            break
        yield Separator(match.start(), match.end(), match[0].strip(), damaged=False)
    for count, match in enumerate(_ALONE.finditer(text, start, end)):
        if count == _MOST:
            break
        if _is_damaged(match["sign"], text[match.end() :].lstrip()[:1]):
            yield Separator(match.start(), match.end(), match["sign"], damaged=True)


def _is_damaged(sign: str, following: str) -> bool:
    """Whether a sign between blanks is no sign that belongs there: no word, no quotation mark, no bullet."""
    if sign.startswith("&") or _UNREADABLE.issuperset(sign):
        return True
    if len(sign) == 1:
        return _is_damaged_character(sign, following)
    if sign.isalpha():
        cased = sign.lower() != sign.upper()
        plain = sign.islower() or sign.istitle() or sign.isupper()
        return not plain if cased else len(sign) <= _LONGEST_WORD and following.isascii()
    return any(unicodedata.category(char)[0] in "LCS" for char in sign)


def _is_damaged_character(sign: str, following: str) -> bool:
    category = unicodedata.category(sign)
    if category[0] == "L":
        of_another_script = following.isascii() and not unicodedata.name(sign, "LATIN").startswith("LATIN")
        return sign in _LONE_LETTERS or of_another_script
    return category in ("Cc", "Cn", "Co", "Cs", "So")
