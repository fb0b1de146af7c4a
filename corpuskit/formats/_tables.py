"""Tables as text: a header, then one row a record; what comma and tab separated files share."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.formats import _limits as limits
from corpuskit.formats._article import of_fields
from corpuskit.formats._charset import Charset, read, settle
from corpuskit.formats._json import Fault
from corpuskit.formats._lines import Line, lines
from corpuskit.formats._pieces import Hoard, Piece, blocks, refuse, skip, too_large
from corpuskit.formats._rows import ends_open, split_row
from corpuskit.model.aliases import field_of
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import SHOWN, Diagnostic, Location, shorten
from corpuskit.model.raw import Json, RawArticle, Record, Refused, Source
from corpuskit.text.plurals import counted

QUOTED = re.compile(r'"[^"]*+"?')
SEPARATOR = re.compile(r'sep=([^\w\s"]|\t)\r?', re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Record):
    """A record that is a row of a table.

    Attributes:
        delimiter: What stands between its cells; the header decides it, so the row cannot say it itself.
        line_end: What ends the lines of the table.
    """

    delimiter: str
    line_end: str


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

    def separator(self, line: Line) -> str | None:
        """The delimiter that a first line such as ``sep=;`` names, as Excel writes and reads it."""
        found = None if line.chunk is not None else SEPARATOR.fullmatch(self._text(line.data))
        return None if found is None else found[1]

    def read_header(self, line: Line, delimiters: str) -> Fault | None:
        """Take columns and delimiter from the header; else say what is wrong with it."""
        if line.chunk is not None:
            return Fault("FMT303", "header larger than any record")
        outside = QUOTED.sub("", self._text(line.data))
        self.delimiter = max(delimiters, key=outside.count)
        row = self.row(line)
        cells = None if row is None else self._cells(row)
        if cells is None:
            return Fault("FMT303", "header with an unclosed quote")
        self.columns = _named([cell.strip() for cell in cells])
        return _fault(self.columns)

    def row(self, line: Line) -> bytes | None:
        """The row that begins with a line; ``None`` where the line opens a quote that no row closes.

        In a row that follows RFC 4180 the line that opens the quote has an odd number of quotes, the lines
        between an even number, and the line that closes it an odd one again. Holding to that means that no
        line is looked at for more than two rows, whatever the file.
        """
        line_end = self.charset.line_end
        if not self._is_odd(line) or not ends_open(self._text(line.data), self.delimiter, line_end):
            return self.charset.trimmed(line.data)
        taken: list[Line] = []
        size = len(line.data)
        while (following := self._next()) is not None:
            taken.append(following)
            size += len(following.data)
            if following.chunk is not None or size > limits.MAX_RECORD or len(taken) > limits.MAX_ROW_LINES:
                break
            if self._is_odd(following):
                whole = self.charset.encode(line_end).join([line.data, *(each.data for each in taken)])
                row = self.charset.trimmed(whole)
                cells = self._cells(row)
                if cells is not None and len(cells) == (len(self.columns) or len(cells)):
                    return row
                break
        self.ahead.extendleft(reversed(taken))
        return None

    def _cells(self, row: bytes) -> list[str] | None:
        return split_row(self._text(row), self.delimiter, self.charset.line_end)

    def _next(self) -> Line | None:
        return self.ahead.popleft() if self.ahead else next(self.rest, None)

    def _text(self, data: bytes) -> str:
        return data.decode(python_codec(self.charset.name), "replace")

    def _is_odd(self, line: Line) -> bool:
        """Whether the quotes of a line do not pair up."""
        data = line.data if self.charset.unit == 1 else self._text(line.data).encode()
        return data.count(b'"') % 2 == 1


def _named(names: list[str]) -> tuple[str, ...]:
    """The columns; those that a delimiter too many leaves without a name at the end get their numbers."""
    last = max((number for number, name in enumerate(names, 1) if name), default=len(names))
    return (*names[:last], *(f"column {number}" for number in range(last + 1, len(names) + 1)))


def _fault(names: tuple[str, ...]) -> Fault | None:
    """What makes a header none by which rows can be read."""
    if "" in names:
        return Fault("FMT303", f"column {names.index('') + 1} of the header has no name")
    twice = next((name for name, count in Counter(names).items() if count > 1), None)
    if twice is not None:
        return Fault("FMT303", f"column {shorten(twice)!r} occurs more than once")
    if "text" not in map(field_of, names):
        first = shorten(", ".join(repr(name[:SHOWN]) for name in names[:SHOWN]))
        return Fault("FMT305", f"no column is read as text; the first row is {first}")
    return None


def cut_table(source: Source, name: str, delimiters: str) -> Iterator[Record | Refused]:
    """One record a row; the header is none.

    A row may go on over several lines inside quotes. Where a quote is never closed, or what it closes is no
    row of this table, only the line that opened it is refused (`FMT302`) and the next line begins a row
    again, so that one stray quote costs one row and not the rest of the file. A header with an empty or
    repeated name (`FMT303`), or without a column that gives the text (`FMT305`), leaves no row readable:
    header and rows are then refused together, as one record.

    Args:
        source: The file.
        name: Of the format.
        delimiters: What may stand between cells; the one that occurs most often in the header does, unless
            a line before it names one (``sep=;``).
    """
    charset = settle(source)
    table = _Table(source, name, charset, lines(source, charset))
    first = header = table.next_filled()
    named = None if first is None else table.separator(first)
    if named is not None:
        header = table.next_filled()
    if first is None or header is None:
        return
    fault = table.read_header(header, named or delimiters)
    if fault is None:
        yield from _rows(table)
    else:
        yield from _refuse_all(table, first, fault)


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
            line_end=table.charset.line_end,
        )


def _refuse_all(table: _Table, first: Line, fault: Fault) -> Iterator[Refused]:
    """Everything from the first line that is not blank on, as one record."""
    source, code, message = table.source, fault.code, fault.message
    hoard = Hoard(first.offset)
    with source.open() as stream:
        skip(stream, first.offset)
        for block in blocks(stream):
            for piece in hoard.add(block):
                yield refuse(source, table.name, piece, code, message, line=first.number, ordinal=0)
    for piece in hoard.finish():
        yield refuse(source, table.name, piece, code, message, line=first.number, ordinal=0)


def parse_row(record: Record) -> RawArticle | Diagnostic:
    """The cells of a row by the names of the header; empty cells are left out.

    Returns:
        `FMT301` where there are more or fewer cells than columns, `FMT304` where quotes do not enclose whole
        cells.
    """
    decoded, said = read(record)
    delimiter, line_end = (record.delimiter, record.line_end) if isinstance(record, Row) else (",", "\n")
    cells = split_row(decoded.text, delimiter, line_end)
    if cells is None:
        return diagnostic("FMT304", record.location, "quotes that do not enclose whole cells")
    if len(cells) != len(record.columns):
        message = f"{counted(len(cells), 'cell')} in a table of {counted(len(record.columns), 'column')}"
        return diagnostic("FMT301", record.location, message)
    fields: dict[str, Json] = {name: cell for name, cell in zip(record.columns, cells, strict=True) if cell}
    return of_fields(record, fields, decoded.charset, decoded.source, said)
