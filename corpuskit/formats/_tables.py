"""Tables as text: a header, then one row a record; what comma and tab separated files share."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpuskit.encoding.charsets import python_codec
from corpuskit.formats import _limits as limits
from corpuskit.formats._article import of_fields
from corpuskit.formats._charset import Charset, read, settle
from corpuskit.formats._lines import Line, lines
from corpuskit.formats._pieces import Hoard, Piece, blocks, refuse, skip, too_large
from corpuskit.formats._rows import ends_open, split_row
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location, shorten
from corpuskit.model.raw import Json, RawArticle, Record, Refused, Source

QUOTED = re.compile(r'"[^"]*+"?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Record):
    """A record that is a row of a table.

    Attributes:
        delimiter: What stands between its cells; the header decides it, so the row cannot say it itself.
    """

    delimiter: str


@dataclass(slots=True)
class _Table:
    """A table that is being cut; lines that were looked at in vain are taken again from `ahead`."""

    source: Source
    name: str
    charset: Charset
    rest: Iterator[Line]
    ahead: deque[Line] = field(default_factory=deque)
    columns: tuple[str, ...] = ()
    delimiter: str = ","

    def next_filled(self) -> Line | None:
        """The next line that is not blank; a line of tabs is a row of empty cells."""
        while (line := self._next()) is not None:
            if line.chunk is not None or self._text(line.data).strip(" \r"):
                return line
        return None

    def read_header(self, line: Line, delimiters: str) -> str | None:
        """Take columns and delimiter from the header; else say what is wrong with it."""
        if line.chunk is not None:
            return "header larger than any record"
        outside = QUOTED.sub("", self._text(line.data))
        self.delimiter = max(delimiters, key=outside.count)
        row = self.row(line)
        cells = None if row is None else split_row(self._text(row), self.delimiter)
        if cells is None:
            return "header with an unclosed quote"
        names = [cell.strip() for cell in cells]
        twice = next((name for name in names if names.count(name) > 1), None)
        if "" in names:
            return f"column {names.index('') + 1} of the header has no name"
        if twice is not None:
            return f"column {shorten(twice)!r} occurs more than once"
        self.columns = tuple(names)
        return None

    def row(self, line: Line) -> bytes | None:
        """The row that begins with a line; ``None`` where the line opens a quote that no row closes.

        In a row that follows RFC 4180 the line that opens the quote has an odd number of quotes, the lines
        between an even number, and the line that closes it an odd one again. Holding to that means that no
        line is looked at for more than two rows, whatever the file.
        """
        if not self._is_odd(line) or not ends_open(self._text(line.data), self.delimiter):
            return self.charset.trimmed(line.data)
        taken: list[Line] = []
        size = len(line.data)
        while (following := self._next()) is not None:
            taken.append(following)
            size += len(following.data)
            if following.chunk is not None or size > limits.MAX_RECORD or len(taken) > limits.MAX_ROW_LINES:
                break
            if self._is_odd(following):
                whole = self.charset.encode("\n").join([line.data, *(each.data for each in taken)])
                row = self.charset.trimmed(whole)
                cells = split_row(self._text(row), self.delimiter)
                if cells is not None and len(cells) == (len(self.columns) or len(cells)):
                    return row
                break
        self.ahead.extendleft(reversed(taken))
        return None

    def _next(self) -> Line | None:
        return self.ahead.popleft() if self.ahead else next(self.rest, None)

    def _text(self, data: bytes) -> str:
        return data.decode(python_codec(self.charset.name), "replace")

    def _is_odd(self, line: Line) -> bool:
        """Whether the quotes of a line do not pair up."""
        data = line.data if self.charset.unit == 1 else self._text(line.data).encode()
        return data.count(b'"') % 2 == 1


def cut_table(source: Source, name: str, delimiters: str) -> Iterator[Record | Refused]:
    """One record a row; the header is none.

    A row may go on over several lines inside quotes. Where a quote is never closed, or what it closes is no
    row of this table, only the line that opened it is refused (`FMT302`) and the next line begins a row
    again, so that one stray quote costs one row and not the rest of the file. A header with an empty or
    repeated name leaves no row
    readable: header and rows are then refused together, as one record (`FMT303`).

    Args:
        source: The file.
        name: Of the format.
        delimiters: What may stand between cells; the one that occurs most often in the header does.
    """
    charset = settle(source)
    table = _Table(source, name, charset, lines(source, charset))
    header = table.next_filled()
    if header is None:
        return
    fault = table.read_header(header, delimiters)
    if fault is None:
        yield from _rows(table)
    else:
        yield from _refuse_all(table, header, fault)


def _rows(table: _Table) -> Iterator[Record | Refused]:
    source, ordinal = table.source, -1
    while (line := table.next_filled()) is not None:
        ordinal += not line.chunk  # the pieces of one line are one record
        piece = Piece(line.offset, line.data, line.chunk)
        if line.chunk is not None:
            yield too_large(source, table.name, piece, line=line.number, ordinal=ordinal)
            continue
        row = table.row(line)
        if row is None:
            piece = piece._replace(data=table.charset.trimmed(line.data))
            message = "a quoted cell that begins here is never closed"
            yield refuse(source, table.name, piece, "FMT302", message, line=line.number, ordinal=ordinal)
            continue
        yield Row(
            location=Location(source.path, source.member, line.number, None, line.offset),
            format=table.name,
            data=row,
            ordinal=ordinal,
            charset=table.charset.name,
            charset_source=table.charset.source,
            columns=table.columns,
            delimiter=table.delimiter,
        )


def _refuse_all(table: _Table, header: Line, fault: str) -> Iterator[Refused]:
    """Everything from the header on, as one record."""
    source = table.source
    hoard = Hoard(header.offset)
    with source.open() as stream:
        skip(stream, header.offset)
        for block in blocks(stream):
            for piece in hoard.add(block):
                yield refuse(source, table.name, piece, "FMT303", fault, line=header.number, ordinal=0)
    for piece in hoard.finish():
        yield refuse(source, table.name, piece, "FMT303", fault, line=header.number, ordinal=0)


def parse_row(record: Record) -> RawArticle | Diagnostic:
    """The cells of a row by the names of the header; empty cells are left out.

    Returns:
        `FMT301` where there are more or fewer cells than columns, `FMT304` where quotes do not enclose whole
        cells.
    """
    decoded, said = read(record)
    cells = split_row(decoded.text, record.delimiter if isinstance(record, Row) else ",")
    if cells is None:
        return diagnostic("FMT304", record.location, "quotes that do not enclose whole cells")
    if len(cells) != len(record.columns):
        message = f"{len(cells)} cells in a table of {len(record.columns)} columns"
        return diagnostic("FMT301", record.location, message)
    fields: dict[str, Json] = {name: cell for name, cell in zip(record.columns, cells, strict=True) if cell}
    return of_fields(record, fields, decoded.charset, decoded.source, said)
