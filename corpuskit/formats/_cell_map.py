"""Where the cells of a row of a table stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpuskit.formats._charset import read
from corpuskit.formats._json_map import escaped
from corpuskit.formats._rows import closing_quote, split_row
from corpuskit.formats._spelling import Fields, Spelling, changed
from corpuskit.formats._tables import Row, parse_row
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Record
from corpuskit.model.source_maps import Change, Path, SourceMap, Span, Spot, Style

DOUBLED = re.compile('""')


def map_row(record: Record) -> SourceMap | None:
    """Where each cell of a row stands; ``None`` where it is no row of its table."""
    if not isinstance(record, Row) or isinstance(parse_row(record), Diagnostic):
        return None
    decoded, _ = read(record)
    spans = _cells(decoded.text, record.delimiter)
    cells = split_row(decoded.text, record.delimiter, record.line_end) or []
    return SourceMap(
        decoded=decoded,
        fields=dict(zip(record.columns, cells, strict=True)),
        values={(name,): Spot(*span, Style.CELL) for name, span in zip(record.columns, spans, strict=True)},
        speller=CellSpelling(record.columns, record.delimiter, record.line_end),
        line=record.location.line or 1,
        line_end=record.line_end,
    )


def _cells(text: str, delimiter: str) -> list[Span]:
    """Where the cells of a row stand that is one."""
    spans: list[Span] = []
    start = 0
    while True:
        closing = closing_quote(text, start + 1) if text.startswith('"', start) else None
        end = text.find(delimiter, start) if closing is None else closing + 1
        end = len(text) if end < 0 else end
        spans.append((start, end))
        if end == len(text):
            return spans
        start = end + len(delimiter)


@dataclass(frozen=True, slots=True)
class CellSpelling(Spelling):
    """Cells, in quotes where they were or must be.

    Attributes:
        columns: Of the table.
        delimiter: Between cells.
        line_end: Of the table.
    """

    columns: tuple[str, ...]
    delimiter: str
    line_end: str

    def forms(self, at: SourceMap, spot: Spot, value: str) -> Iterator[str]:
        """Without quotes, where it had none and needs none; else in quotes."""
        needed = value.startswith('"') or any(sign in value for sign in (self.delimiter, "\r", "\n"))
        if not needed and not _is_quoted(at, spot):
            yield value
        yield '"' + value.replace('"', '""') + '"'

    def part(self, at: SourceMap, spot: Spot, after: str) -> str | None:
        """As it is; in quotes with its own quotes doubled."""
        if _is_quoted(at, spot):
            return after.replace('"', '""')
        return None if any(sign in after for sign in (self.delimiter, "\r", "\n")) else after

    def remove(self, at: SourceMap, path: Path) -> Change | None:
        """Nothing in the cell; the cell itself belongs to the table."""
        spot = at.values.get(path)
        change = None if spot is None else Change(spot.start, spot.end, "")
        return change if change is not None and self.read(at, changed(at.text, (change,))) else None

    def removals(self, _at: SourceMap, _path: Path) -> Iterator[Span]:
        """Nothing: every row has all cells."""
        yield from ()

    def names(self, _at: SourceMap, _spot: Spot, _name: str) -> Iterator[str]:
        """Nothing: the names stand in the header, which is not the row's."""
        yield from ()

    def read(self, _at: SourceMap, text: str) -> Fields | None:
        """The cells by column, the empty ones too."""
        cells = split_row(text, self.delimiter, self.line_end)
        if cells is None or len(cells) != len(self.columns) or not text.strip(" \r"):
            return None
        return dict(zip(self.columns, cells, strict=True))

    def segments(self, at: SourceMap, spot: Spot) -> Sequence[Span] | None:
        """A run after each pair of quotes."""
        if _is_quoted(at, spot):
            return escaped(at.text, spot, DOUBLED)
        return [(0, spot.start), (spot.end - spot.start, spot.end)]


def _is_quoted(at: SourceMap, spot: Spot) -> bool:
    return at.text.startswith('"', spot.start)
