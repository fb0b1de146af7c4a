"""A text with what was found in it marked: in colour on a terminal, in brackets elsewhere."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpuskit.text.paint import painted
from corpuskit.text.safe import safe


class Mark(NamedTuple):
    """A stretch of the text, what it is, and its colour as SGR parameters."""

    start: int
    end: int
    label: str
    sgr: str


def marked(text: str, marks: Iterable[Mark], *, color: bool) -> Iterator[str]:
    """The lines of a text, safe to print, with its marks.

    In colour the innermost mark gives the colour; without colour each stands in brackets with its label. A
    mark that would cross one before it is left out, as is one outside of the text.

    >>> marks = [Mark(0, 17, "quote", "32"), Mark(18, 21, "source", "35"), Mark(20, 26, "cue", "33")]
    >>> list(marked('"It sails today," Ana said.', marks, color=False))
    ['[quote: "It sails today,"] [source: Ana] said.']
    >>> list(marked("Rain.", [Mark(9, 12, "quote", "32")], color=False))
    ['Rain.']
    """
    pieces: list[str] = []
    at, open_marks = 0, list[Mark]()
    for mark in [*_nested(marks, len(text)), Mark(len(text), len(text), "", "")]:
        while open_marks and open_marks[-1].end <= mark.start:
            pieces += _up_to(text, at, open_marks[-1].end, open_marks, color=color)
            at = open_marks.pop().end
            pieces.append("" if color else "]")
        pieces += _up_to(text, at, mark.start, open_marks, color=color)
        at = mark.start
        if mark.label:
            if not color:
                # After "##" our bracket would begin a command of a log.
                pieces[-1:] = [safe(piece + "[").removesuffix("[") for piece in pieces[-1:]]
                pieces.append(f"[{mark.label}: ")
            open_marks.append(mark)
    yield from "".join(pieces).split("\n")


def _nested(marks: Iterable[Mark], length: int) -> Iterator[Mark]:
    """The marks from left to right, the outer before the inner, without those that cross."""
    around: list[Mark] = []
    for mark in sorted(set(marks), key=lambda mark: (mark.start, -mark.end)):
        while around and around[-1].end <= mark.start:
            around.pop()
        if 0 <= mark.start < mark.end <= (around[-1].end if around else length):
            around.append(mark)
            yield mark


def _up_to(text: str, start: int, end: int, around: list[Mark], *, color: bool) -> Iterator[str]:
    """A stretch in the colour of the innermost mark; colours do not run over the end of a line."""
    for number, line in enumerate(text[start:end].split("\n")):
        if number:
            yield "\n"
        if line:
            yield painted(safe(line), around[-1].sgr, color=color) if around else safe(line)
