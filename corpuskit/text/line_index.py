r"""Where the lines of a text are: code points to lines and columns, and the lines without their ends."""

import re
from bisect import bisect_right

BREAK = re.compile(r"\r\n|\r|\n")


class LineIndex:
    r"""The lines of a text, parted by ``\n``, ``\r\n`` or ``\r`` and by nothing else.

    Attributes:
        count: How many lines; what stands after the last break is one unless it is empty.

    >>> lines = LineIndex("ferry\r\nback\n")
    >>> lines.count, lines.line(1), lines.place(8)
    (2, 'back', (2, 2))
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in BREAK.finditer(text))]
        self.ends_open = self._starts[-1] < len(text)
        self.count = len(self._starts) if self.ends_open else len(self._starts) - 1

    def line(self, number: int) -> str:
        """A line by its number, from 0, without its end."""
        stop = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        line = self._text[self._starts[number] : stop]
        return BREAK.sub("", line)

    def number(self, position: int) -> int:
        """The number of the line that holds a code point, from 0; after the last break, that of the next."""
        return bisect_right(self._starts, position) - 1

    def place(self, position: int) -> tuple[int, int]:
        """Line and column of a code point, both from 1."""
        number = self.number(position)
        return number + 1, position - self._starts[number] + 1


def newline_style(text: str) -> str:
    r"""How the lines of a text end: ``none``, ``lf``, ``crlf``, ``cr`` or ``mixed``.

    >>> newline_style("ferry\r\nback\r\n"), newline_style("ferry\nback\r\n"), newline_style("ferry")
    ('crlf', 'mixed', 'none')
    """
    found = set(BREAK.findall(text))
    if len(found) > 1:
        return "mixed"
    return {"\n": "lf", "\r\n": "crlf", "\r": "cr"}[found.pop()] if found else "none"
