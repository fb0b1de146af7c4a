"""JSON: one object, an array of objects, or several objects one after another; never read whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpuskit.formats._charset import Charset, half_characters, plainer, settle
from corpuskit.formats._json import Fault, parse_object
from corpuskit.formats._json_map import map_object
from corpuskit.formats._json_scan import Value
from corpuskit.formats._opening import is_json
from corpuskit.formats._pieces import Hoard, Piece, blocks, refuse, skip, too_large
from corpuskit.formats.format import Format
from corpuskit.model.diagnostics import Location
from corpuskit.model.raw import Record, Refused, Source

NAME = "json"
SIGNIFICANT = re.compile(rb"[^ \t\r\n]")

# What may come next.
START = "start"  # the first value of the file
TOP = "top"  # another value, or the end
FIRST = "first"  # the first element of an array, or its end
NEXT = "next"  # an element
AFTER = "after"  # a comma, or the end of the array

TURNS = {
    (START, ord("[")): FIRST,
    (TOP, ord("[")): FIRST,
    (FIRST, ord("]")): TOP,
    (AFTER, ord("]")): TOP,
    (AFTER, ord(",")): NEXT,
}


@dataclass(slots=True)
class _Cutter:
    """Where cutting a source has got to.

    Attributes:
        source: What is cut.
        charset: How it is read.
        expected: What may come next.
        ordinal: Of the record that is gathered, or of the next.
        line: Of the byte that is looked at.
        first_line: Of the record's first byte.
        halves: Twice the code points between the beginning of the line and the byte that is looked at; of a
            character of two bytes each may come in a block of its own.
        first_column: Of the record's first byte, from 1.
        value: The scan of the value that is gathered.
        is_over: Whether all the rest of the file is one record.
        fault: Why that rest is refused; where it is not, the parser says what it is.
        hoard: The bytes of the record.
    """

    source: Source
    charset: Charset
    expected: str = START
    ordinal: int = 0
    line: int = 1
    first_line: int = 1
    halves: int = 0
    first_column: int = 1
    value: Value | None = None
    is_over: bool = False
    fault: Fault | None = None
    hoard: Hoard = field(default_factory=lambda: Hoard(0))

    def block(self, raw: bytes, plain: bytes, offset: int) -> Iterator[Record | Refused]:
        """Cut a block that begins at `offset` of the source; `plain` has one byte a code unit of `raw`."""
        unit = self.charset.unit
        position = 0
        while position < len(plain):
            start = position
            if self.value is None and not self.is_over:
                found = SIGNIFICANT.search(plain, position)
                start = len(plain) if found is None else found.start()
                self.go(raw, plain, position, start)
                if found is None:
                    return
                if self.turn(plain[start]):
                    self.go(raw, plain, start, start + 1)
                    position = start + 1
                    continue
                self.first_line, self.first_column = self.line, self.halves // 2 + 1
                self.hoard = Hoard(offset + start * unit)
            end = None if self.value is None else self.value.advance(plain, start)
            position = len(plain) if end is None else end
            self.go(raw, plain, start, position)
            yield from self.records(self.hoard.add(raw[start * unit : position * unit]))
            if end is not None:
                yield from self.finish()

    def go(self, raw: bytes, plain: bytes, start: int, end: int) -> None:
        """Count lines and columns of what is passed over."""
        feeds = plain.count(b"\n", start, end)
        if feeds:
            self.line += feeds
            self.halves, start = 0, plain.rfind(b"\n", start, end) + 1
        unit = self.charset.unit
        self.halves += half_characters(raw[start * unit : end * unit], plain[start:end], self.charset)

    def turn(self, byte: int) -> bool:
        """Whether the byte is a bracket or comma between values; else a value, or the rest, begins."""
        turn = TURNS.get((self.expected, byte))
        if turn is not None:
            self.expected = turn
        elif self.expected in (START, TOP) and byte != ord("{"):
            self.is_over = True
            if self.expected == TOP:
                self.fault = Fault("FMT106", "bytes after the last complete value")
        elif self.expected == AFTER or byte in b",]}":
            self.is_over = True
            what = "neither comma nor bracket after" if self.expected == AFTER else "no element for"
            self.fault = Fault("FMT101", f"not valid JSON: {what} element {self.ordinal}")
        else:
            self.value = Value(byte)
        return turn is not None

    def finish(self) -> Iterator[Record | Refused]:
        """The value ends here."""
        self.expected = AFTER if self.expected in (FIRST, NEXT) else TOP
        self.value = None
        yield from self.records(self.hoard.finish())
        self.ordinal += 1

    def end(self, offset: int) -> Iterator[Record | Refused]:
        """The file ends here."""
        if self.value is not None and self.value.ends_with_file:
            yield from self.finish()
        elif self.value is not None or self.is_over:
            if self.value is not None:
                self.fault = Fault("FMT101", "not valid JSON: cut off inside a value")
            yield from self.records(self.hoard.finish())
            return
        if self.expected in (FIRST, NEXT, AFTER):
            # There are no bytes to keep, but an array that lost its end may have lost elements, too.
            fault = Fault("FMT101", "not valid JSON: cut off inside an array")
            yield self.refused(Piece(offset, b"", None), fault, self.line)

    def records(self, pieces: list[Piece]) -> Iterator[Record | Refused]:
        """A whole value as a record; parts of one that is too large, and of what is given up, refused."""
        for piece in pieces:
            if self.fault is not None:
                yield self.refused(piece, self.fault, self.first_line)
            elif piece.chunk is not None:
                yield too_large(self.source, NAME, piece, line=self.first_line, ordinal=self.ordinal)
            else:
                yield Record(
                    location=Location(
                        self.source.path, self.source.member, self.first_line, None, piece.offset
                    ),
                    format=NAME,
                    data=piece.data,
                    ordinal=self.ordinal,
                    charset=self.charset.name,
                    charset_source=self.charset.source,
                    column=self.first_column,
                )

    def refused(self, piece: Piece, fault: Fault, line: int) -> Refused:
        """Bytes that are no value."""
        return refuse(self.source, NAME, piece, fault.code, fault.message, line=line, ordinal=self.ordinal)


def cut(source: Source) -> Iterator[Record | Refused]:
    """One record for each object of the file or element of its array.

    What follows the last complete value and is none is refused as a whole (`FMT106`); so is what is left of
    an array from where it stops being one (`FMT101`): before that point every element is a record.
    """
    charset = settle(source)
    plain = plainer(charset)
    cutter = _Cutter(source, charset)
    offset = charset.mark
    with source.open() as stream:
        skip(stream, offset)
        for block in blocks(stream, charset.unit):
            yield from cutter.block(block, plain(block), offset)
            offset += len(block)
    yield from cutter.end(offset)


FORMAT = Format(name=NAME, extensions=(".json",), sniff=is_json, cut=cut, parse=parse_object, map=map_object)
