"""`SourceMap`: where each value of a record stands in its file, and how another one is written there."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, Protocol

from corpuskit.model.fixes import Replacement
from corpuskit.model.raw import Decoded, Json

Path = tuple[str | int, ...]  # keys of mappings and numbers of lists, from the outermost in
Span = tuple[int, int]  # code points, half-open


class Style(StrEnum):
    """How a value is written."""

    PLAIN = "plain"  # YAML without quotes
    SINGLE = "single"  # YAML in single quotes
    DOUBLE = "double"  # YAML in double quotes
    LITERAL = "literal"  # YAML after |
    FOLDED = "folded"  # YAML after >
    ALIAS = "alias"  # YAML after *
    STRING = "string"  # of JSON
    OTHER = "other"  # a number or literal of JSON, a list, a mapping
    CELL = "cell"  # of a table


class Place(NamedTuple):
    """A span of a file, in lines and code points of the line, both from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


class Change(NamedTuple):
    """What a span of a record's text becomes."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one value stands, in code points of the record's text.

    Attributes:
        start: Where it begins, with its quotes.
        end: After it.
        style: How it is written.
        key: The key as it is written, where there is one.
    """

    start: int
    end: int
    style: Style
    key: Span | None = None

    @property
    def entry(self) -> Span:
        """Key and value."""
        return (self.start if self.key is None else self.key[0], self.end)


class Speller(Protocol):
    """How values are written in one format; what it answers was read back before."""

    def write(self, at: "SourceMap", path: Path, value: str) -> Change | None:
        """Another value."""
        ...

    def edit(self, at: "SourceMap", path: Path, edits: Sequence[Replacement]) -> tuple[Change, ...] | None:
        """Another part of a value."""
        ...

    def remove(self, at: "SourceMap", path: Path) -> Change | None:
        """No value."""
        ...

    def rename(self, at: "SourceMap", path: Path, name: str) -> Change | None:
        """Another key."""
        ...

    def within(self, at: "SourceMap", path: Path) -> Sequence[Span] | None:
        """Where the parts of a text value stand, as (code point of the value, code point of the text).

        The last of them is the end of both.
        """
        ...


@dataclass(frozen=True)
class SourceMap:
    """Where each value of a record stands, and how another one is written there.

    Spans are code points of `text`. Nothing here raises: what is not there has no place, and a change that
    would change something else is not made.

    Attributes:
        decoded: The text of the record, and how its bytes were read.
        fields: Every key with its value; of a table the empty cells, too.
        values: Where they stand, by key path, such as ``("authors", 0)``.
        speller: Writes values.
        body: The text beside the fields, where there is one.
        line: Line of the file in which the record begins.
        column: Code point of that line at which it begins.
        line_end: What ends a line, as the format counts them.
        is_whole: Whether the record is the whole file.
    """

    decoded: Decoded
    fields: Mapping[str, Json]
    values: Mapping[Path, Spot]
    speller: Speller
    body: Span | None = None
    line: int = 1
    column: int = 1
    line_end: str = "\n"
    is_whole: bool = False

    @property
    def text(self) -> str:
        """The record as text."""
        return self.decoded.text

    def place(self, path: Path) -> Place | None:
        """Where a value stands in the file; ``None`` where there is none of that path."""
        spot = self.values.get(path)
        return None if spot is None else self.place_of(spot.start, spot.end)

    def key_place(self, path: Path) -> Place | None:
        """Where the key of a value stands in the file; ``None`` where there is none."""
        spot = self.values.get(path)
        return None if spot is None or spot.key is None else self.place_of(*spot.key)

    def place_of(self, start: int, end: int) -> Place:
        """Where a span of the text stands in the file."""
        return Place(*self._point(start), *self._point(end))

    def line_of(self, position: int) -> Span:
        """The line that a code point of the text stands in, without its end."""
        number = bisect_right(self._starts, position) - 1
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        while end > max(start, position) and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def within(self, path: Path, start: int, end: int) -> Span | None:
        """Where a span of a text value stands in the record's text; ``None`` where that cannot be said."""
        segments = self.speller.within(self, path)
        if segments is None:
            return None
        return written_at(segments, start), written_at(segments, end)

    def write(self, path: Path, value: str) -> Change | None:
        """What the file must say for a value to be another text; ``None`` where that cannot be written."""
        return self.speller.write(self, path, value)

    def edit(self, path: Path, edits: Sequence[Replacement]) -> tuple[Change, ...] | None:
        """What the file must say for spans of a text value to become others; sorted, not overlapping."""
        return self.speller.edit(self, path, edits)

    def remove(self, path: Path) -> Change | None:
        """What the file must say for a value and its key to be gone."""
        return self.speller.remove(self, path)

    def rename(self, path: Path, name: str) -> Change | None:
        """What the file must say for the key of a value to be another."""
        return self.speller.rename(self, path, name)

    @cached_property
    def _starts(self) -> list[int]:
        ends = r"\r\n|\r|\n" if self.is_whole else re.escape(self.line_end)
        return [0, *(found.end() for found in re.finditer(ends, self.text))]

    def _point(self, position: int) -> tuple[int, int]:
        number = bisect_right(self._starts, position) - 1
        column = position - self._starts[number] + 1
        return self.line + number, column if number else column + self.column - 1


def written_at(segments: Sequence[Span], at: int) -> int:
    """Where a code point of a value stands, by the runs that `Speller.within` gives.

    >>> written_at([(0, 8), (5, 13), (6, 15), (9, 18)], 7)
    16
    """
    start, written = segments[max(0, bisect_right(segments, at, key=lambda segment: segment[0]) - 1)]
    return written + at - start
