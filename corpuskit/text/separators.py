"""What ends a dateline: dashes, the sign or the space after an agency, a damaged sign, the end of a line."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.text.agencies import agencies
from corpuskit.text.folding import fold

_SIGN = re.compile(
    r"-{2,}|[–—―]+"
    r"|(?<=\s)[-_](?=\s|\Z|[\"“<(A-Z])"
    r"|(?<=[)\]])\s?\.?-(?=[^\W\d_])"
    r"|-(?=\s|\Z)"
    r"|(?<=/)\.(?=\s|\Z)"
)
_ALONE = re.compile(r"\s+(?P<sign>[^\sA-Za-z0-9]{1,8}\"?|&(?:[mn]dash|#x201[34]|#821[12]|#15[01]);)(?=\s)")
_CLOSED = re.compile(
    r"[^\s(/\[（][ ]?(?P<closing>[)\]）/])(?P<sign>\s?[:=.](?=\s|\Z|[^\W\d_a-z])"
    r"|\s?(?P<lost>[\ufffd\x80-\x9f]{1,3})|(?=\s|\Z|[^\W\d_a-z]|[\"“«‘'0-9]))"
)
_BARE = re.compile(r"[-–—―.,]\s(?P<agency>[^\W\d_][^.,\n()/:–—]{1,28})(?P<sign>\.)(?=\s)")
_DATED = re.compile(r"(?<=\d):(?=\s)")
_BRACKETS = frozenset("()[]（）【】/")
_UNREADABLE = frozenset("?\ufffd")
# letters, but no words: a dash of the Mac's set read as windows-1252 or the other way round, and the first
# byte of a dash in UTF-8 read as Latin-1 once the control characters after it are gone
_LONE_LETTERS = frozenset("ÐÑñóâ")
_LONGEST_WORD = 3
_MOST = 4
_LONGEST_LINE = 120


class Separator(NamedTuple):
    """Where a dateline may end: ``text[start:end]`` is the sign with the blanks before it, if there is one.

    Attributes:
        start: Where the dateline ends, sign and blanks set aside.
        end: Code point after the sign.
        sign: As printed; empty where there is none.
        damaged: The sign is what damage left of a dash.
        ends_line: The end of the line stands for a sign.
    """

    start: int
    end: int
    sign: str
    damaged: bool = False
    ends_line: bool = False


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
        at = match.start()
        while at > start and text[at - 1].isspace():
            at -= 1
        stop = at > start and text[at - 1] == "." and text[at - 2 : at - 1] in (")", "]", "/")
        at -= stop
        yield Separator(at, match.end(), text[at : match.end()].strip())
    for count, match in enumerate(_ALONE.finditer(text, start, end)):
        if count == _MOST:
            break
        if _is_damaged(match["sign"], text[match.end() :].lstrip()[:1]):
            yield Separator(match.start(), match.end(), match["sign"], damaged=True)


def ends_without_dash(text: str, start: int, end: int) -> Iterator[Separator]:
    """Where agencies without a dash may end: after a bracket or slash, at a full stop, with the line.

    >>> [found.sign for found in ends_without_dash("DELHI (ANI): The ferry", 0, 22)]
    [':']
    >>> [found.start for found in ends_without_dash("DELHI, March 4 (PTI) The ferry", 0, 30)]
    [20]
    >>> list(ends_without_dash("The ferry", 0, 9))
    []
    """
    for count, match in enumerate(_CLOSED.finditer(text, start, end)):
        if count == _MOST:
            break
        damaged = match["lost"] is not None
        yield Separator(match.end("closing"), match.end(), match["sign"].strip(), damaged=damaged)
    for match in _DATED.finditer(text, start, end):
        yield Separator(match.start(), match.end(), ":")
    for match in _BARE.finditer(text, start, end):
        if fold(match["agency"]) in agencies():
            yield Separator(match.end("agency"), match.end(), ".")
    line = text.find("\n", start, min(end, start + _LONGEST_LINE))
    while line > start and text[line - 1].isspace():
        line -= 1
    if line > start:
        yield Separator(line, line, "", ends_line=True)


def names_agency(text: str, start: int) -> bool:
    """Whether an agency may follow a dash: in brackets, or bare before a full stop (``— РИА Новости. ``).

    >>> names_agency("LONDON--(AP)--", 8), names_agency("LONDON — The ferry is back.", 8)
    (True, False)
    """
    after = text[start : start + 40].lstrip()
    stop = after.find(".", 1, 30)
    return after.startswith("(") or (stop > 0 and fold(after[:stop]) in agencies())


def _is_damaged(sign: str, following: str) -> bool:
    """Whether a sign between blanks is no sign that belongs there: no word, no quotation mark, no bullet."""
    if sign.startswith("&") or _UNREADABLE.issuperset(sign):
        return True
    if len(sign) > 1 and fold(sign) in agencies():
        return False
    if len(sign) == 1:
        return _is_damaged_character(sign, following)
    if not _BRACKETS.isdisjoint(sign):
        return False
    if sign.rstrip(".,").isalpha():
        sign = sign.rstrip(".,")
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
