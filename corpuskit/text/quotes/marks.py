"""Quotation marks paired within a paragraph, whatever the style, and never across paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from corpuskit.data import table

# An apostrophe inside a word is none of our business, so the pattern passes over it. What a mark is, and what
# stands before it, is looked at behind it: a pattern that begins with a set of signs is found much faster.
_MARKS = re.compile(
    r"[\"“”„‟«»‹›‘’‚'`「」『』〝〞〟＂｢｣]"
    r"(?:(?<![‹›‘’‚'`])|(?<=')'|(?<=`)`"
    r"|(?<=[‘'‚‹›])(?<!\w.)(?=[^\W_]|[“\"«„])|(?<=[’'‘›‹])(?<=\S.)(?!\w))"
)
_BEFORE_OPENING = "([{—–-―/ \t\xa0\u202f\u2009¿¡:,;"
_BEHIND_CLOSING = ",.;:!?)]"
# Words that begin with an apostrophe: no quotation opens there.
_ELISION = re.compile(r"['‘](?:em|til|tis|twas|cause|bout|n|round|[0-9]0s|[0-9]{2})\b", re.IGNORECASE)
_SPACED = frozenset("«»‹›")  # French sets a blank inside
_FIRST_SIGN = re.compile(r"\S")
_BRACKETS = frozenset("「『〝｢」』〞〟｣")
_SINGLE = frozenset("'’‘")
_DEEPEST = 8  # open marks that are kept in mind
_RUN = 3  # identical marks in a row that open no quotation


Mark: TypeAlias = tuple[int, str]  # its first code point, and the mark itself


class Stretch(NamedTuple):
    """Text between two marks, marks included.

    Attributes:
        start: First code point.
        end: Code point after it.
        mark: The opening mark.
        closed: Whether the closing mark stands in the same paragraph.
        outer: `start` of the stretch around it; ``None`` where there is none.
    """

    start: int
    end: int
    mark: str
    closed: bool
    outer: int | None


class _Pair(NamedTuple):
    closings: frozenset[str]
    is_double: bool


def marks(text: str) -> list[Mark]:
    r"""What may be a mark by the signs beside it, in order: paragraphs without any need not be read.

    >>> marks("It isn't “dry”.")
    [(9, '“'), (13, '”')]
    """
    return [(match.start(), match[0]) for match in _MARKS.finditer(text)]


def stretches(text: str, start: int, end: int, among: Sequence[Mark] | None = None) -> list[Stretch]:
    r"""The stretches between marks of one paragraph, in order of their start, the outer before the inner one.

    A mark that cannot be paired is none, but for the outermost opening one: a paragraph may end within a
    quotation. Inches, feet, apostrophes and elisions (``'90s``) are no marks.

    Args:
        text: The whole text.
        start: First code point of the paragraph.
        end: Code point after it.
        among: The `marks` of the paragraph, where they are known.

    >>> [(item.start, item.end) for item in stretches("“Rain,” she said.", 0, 17)]
    [(0, 7)]
    >>> stretches("a 12\" pipe, 6' long", 0, 19)
    []
    """
    if among is None:
        among = [(match.start(), match[0]) for match in _MARKS.finditer(text, start, end)]
    pairs = _pairs()
    open_marks: list[Mark] = []
    found: list[Stretch] = []
    for at, mark in _candidates(text, start, end, among):
        depth = _closes(open_marks, text, at, mark) if open_marks else None
        if depth is not None:
            opened, sign = open_marks[depth]
            del open_marks[depth:]
            found.append(Stretch(opened, at + len(mark), sign, closed=True, outer=None))
        elif mark in pairs and _may_open(text, at, mark, start, end):
            open_marks.append((at, mark))
            if len(open_marks) > _DEEPEST:
                del open_marks[1]
    if open_marks:
        found += _unclosed(text, open_marks, found, end)
    return _nested(found) if len(found) > 1 else found


def goes_on(text: str, end: int, mark: str) -> bool:
    r"""Whether the paragraph behind `end` opens with the mark of a quotation left open, as newspapers do.

    >>> goes_on("“It rained.\n“It stopped.”", 11, "“"), goes_on("“It rained.", 11, "“")
    (True, False)
    """
    following = _FIRST_SIGN.search(text, end)
    at = end if following is None else following.start()
    behind = text[at + len(mark) : at + len(mark) + 1]
    return text.startswith(mark, at) and bool(behind) and (mark in _SPACED or not behind.isspace())


def _candidates(text: str, start: int, end: int, among: Sequence[Mark]) -> Iterator[Mark]:
    """The marks that are neither an elision nor inches."""
    odd = text.count('"', start, end) % 2
    for at, mark in among:
        if mark in _SINGLE and _ELISION.match(text, at, end):
            continue
        if odd and mark == '"' and _is_inches(text, at, start, end):
            odd = 0
            continue
        yield at, mark


def _is_inches(text: str, at: int, start: int, end: int) -> bool:
    """Whether an odd straight mark behind a number counts inches: a small letter or a sign goes on."""
    follows = text[at + 1 : min(end, at + 3)].lstrip()[:1]
    return (
        at > start
        and text[at - 1] in "0123456789½¼¾"
        and (follows.islower() or follows in ("", ",", ")", "."))
    )


def _closes(open_marks: list[Mark], text: str, at: int, mark: str) -> int | None:
    """The depth of the open mark that this one closes, if it closes one."""
    pairs = _pairs()
    for depth in range(len(open_marks) - 1, -1, -1):
        opened, sign = open_marks[depth]
        pair = pairs[sign]
        if mark in pair.closings and at > opened + len(sign):
            return depth if _may_close(text, at, mark, sign) else None
        if pair.is_double and mark in _SINGLE:
            return None
    return None


def _may_close(text: str, at: int, mark: str, sign: str) -> bool:
    before, follows = text[at - 1], text[at + len(mark) : at + len(mark) + 1]
    if mark in _SPACED or mark in _BRACKETS:
        return True
    if mark == sign == "“":  # a second opening one, or a closing one by mistake
        return not before.isspace() and before not in _BEFORE_OPENING
    if not before.isspace() or (mark, sign) == ("”", "“"):
        return True
    return not follows or follows.isspace() or follows in _BEHIND_CLOSING


def _may_open(text: str, at: int, mark: str, start: int, end: int) -> bool:
    run = mark * _RUN
    if run in text[max(start, at - len(run) + len(mark)) : min(end, at + len(run))]:
        return False
    if mark in _BRACKETS or mark == "«":
        return True
    behind = at + len(mark)
    follows = text[behind] if behind < end else " "
    if follows.isspace() or (follows in _BEHIND_CLOSING and not text.startswith("...", behind)):
        return False
    before = text[at - 1] if at > start else " "
    return before.isspace() or before in _BEFORE_OPENING or before in "\"“„«‘'" or mark in ("“", "„", "``")


def _unclosed(text: str, open_marks: list[Mark], found: list[Stretch], end: int) -> Iterator[Stretch]:
    """The outermost mark that stays open, as a stretch to the end of the paragraph."""
    last = max((item.end for item in found), default=0)
    for at, sign in open_marks:
        if _pairs()[sign].is_double and at >= last:
            stop = at + len(text[at:end].rstrip())
            if stop > at + len(sign):
                yield Stretch(at, stop, sign, closed=False, outer=None)
            return


def _nested(found: list[Stretch]) -> list[Stretch]:
    """The same stretches in order of their start, each with the one around it."""
    around: list[Stretch] = []
    nested: list[Stretch] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        while around and around[-1].end <= item.start:
            around.pop()
        nested.append(item._replace(outer=around[-1].start) if around else item)
        around.append(item)
    return nested


@cache
def _pairs() -> Mapping[str, _Pair]:
    return MappingProxyType(
        {
            row["opening"]: _Pair(frozenset(row["closings"].split()), row["kind"] == "double")
            for row in table("quote_marks")
        }
    )
