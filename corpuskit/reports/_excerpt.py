"""A line of a file on a terminal, cut to its width, and the marks under what is meant."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, east_asian_width

from corpuskit.model.reports import Excerpt
from corpuskit.text.safe import safe

CUT = "…"
TAB = "    "
_COMMAND = re.compile(r"##(?=\[|vso\[)")
# Vowels and finals of Hangul, which stand in the place of their initial.
_JOINING_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A code point as it is shown: what is printed, and the columns it takes."""

    shown: str
    width: int


COMMAND = Cell(r"\x23", 4)


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes that is safe to print.

    Source:
        Unicode Standard Annex #11, "East Asian Width": wide and full-width take two; marks take none.

    >>> columns_of("Fähre"), columns_of("渡轮"), columns_of("a" + chr(0x301))
    (5, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if category(char) in ("Mn", "Me") or _JOINING_JAMO.match(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def marked(excerpt: Excerpt, width: int) -> tuple[str, str]:
    """The piece of the line that has room, and the marks that stand under it.

    What is meant is always in it, from its beginning; both are safe to print. Spaces of every kind are shown
    as such, those that are meant as escapes.

    Args:
        excerpt: The line.
        width: Columns.

    >>> marked(Excerpt(text="Die Fähre ist zurück.", start=4, end=9), 40)
    ('Die Fähre ist zurück.', '    ^^^^^')
    >>> marked(Excerpt(text="Die Fähre ist zurück.", start=4, end=9), 12)
    ('…e Fähre is…', '   ^^^^^')
    """
    start = min(excerpt.start, len(excerpt.text))
    end = min(max(excerpt.end, start), len(excerpt.text))
    cells = _cells(excerpt.text, start, end)
    low, high = _window(cells, start, end, excerpt, width)
    before = CUT if low or excerpt.is_cut_before else ""
    after = CUT if high < len(cells) or excerpt.is_cut_after else ""
    line = before + "".join(cell.shown for cell in cells[low:high]) + after
    at = len(before) + sum(cell.width for cell in cells[low:start])
    marks = sum(cell.width for cell in cells[start : min(end, high)])
    return line, " " * at + "^" * max(marks, 1)


def _cells(text: str, start: int, end: int) -> list[Cell]:
    # "##[" is looked for in the whole line: it begins a command of a log wherever it stands.
    commands = {found.start() for found in _COMMAND.finditer(text)}
    return [
        COMMAND if number in commands else _cell(char, is_meant=start <= number < end)
        for number, char in enumerate(text)
    ]


@lru_cache(maxsize=4096)
def _cell(char: str, *, is_meant: bool) -> Cell:
    if char == "\t":
        return Cell(TAB, len(TAB))
    if category(char) == "Zs" and not is_meant:
        # No-break spaces are daily bread in French; as escapes they would hide what is meant.
        return Cell(" " * _columns(char), _columns(char))
    shown = safe(char)
    return Cell(shown, columns_of(shown))


def _window(cells: list[Cell], start: int, end: int, excerpt: Excerpt, width: int) -> tuple[int, int]:
    """From which cell to which there is room, with marks where something is cut off."""
    is_cut = excerpt.is_cut_before + excerpt.is_cut_after
    if sum(cell.width for cell in cells) + is_cut <= width:
        return 0, len(cells)
    room = max(width - 2 * len(CUT), 1)
    low = high = start
    while high < end and (room := room - cells[high].width) >= 0:
        high += 1
    # What is left goes to both sides alike, and to the other one where one is at its end.
    while room > 0 and (low > 0 or high < len(cells)):
        if high < len(cells):
            room -= cells[high].width
            high += room >= 0
        if low > 0 and room > 0:
            room -= cells[low - 1].width
            low -= room >= 0
    return low, high
