"""Lines of a source: cut on bytes, in ranges, with line numbers, never the whole file in memory."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.formats._charset import Charset
from corpuskit.formats._pieces import Hoard, Piece, blocks, skip
from corpuskit.model.raw import Source

ENDS = re.compile(r"\r\n|\r|\n")  # of a text file; U+0085 and U+2028 are characters of the text


class Line(NamedTuple):
    """One line without the character that ends it, or a piece of a line that is too large."""

    offset: int
    number: int
    data: bytes
    chunk: int | None


def lines(source: Source, charset: Charset) -> Iterator[Line]:
    """The lines of a source whose first byte lies in its range.

    A line ends at what the charset says and at nothing else: a line feed, before which a carriage return is
    left to the caller, or a carriage return where the source has no line feeds. In UTF-16 it is a whole code
    unit at an even place: half of U+0A0A ends nothing. The first line begins after the byte order mark.
    """
    number = source.first_line
    for begin, piece in _every(source, charset):
        if source.end is not None and begin >= source.end:
            return
        if begin > source.start and begin > charset.mark and not piece.chunk:
            number += 1
        if begin >= source.start:
            yield Line(piece.offset, number, piece.data, piece.chunk)


def _every(source: Source, charset: Charset) -> Iterator[tuple[int, Piece]]:
    """Each line with its first byte, from the one in which the range begins, which may be torn."""
    feed = charset.encode(charset.line_end)
    # One code unit before the range stands the line end that makes its first byte the beginning of a line.
    before = (source.start - charset.unit) // charset.unit * charset.unit
    begin = offset = max(charset.mark, before)
    hoard = Hoard(begin)
    with source.open() as stream:
        skip(stream, begin)
        for block in blocks(stream, charset.unit):
            *ended, rest = _split(block, feed)
            for part in ended:
                for piece in hoard.complete(part):
                    yield begin, piece
                begin = offset = offset + len(part) + len(feed)
                hoard.restart(begin)
            for piece in hoard.add(rest):
                yield begin, piece
            offset += len(rest)
    if offset > begin:
        for piece in hoard.finish():
            yield begin, piece


def _split(block: bytes, feed: bytes) -> list[bytes]:
    """Split at a line end, at whole code units only."""
    if len(feed) == 1:
        return block.split(feed)
    parts: list[bytes] = []
    begin = place = 0
    while (place := block.find(feed, place)) >= 0:
        if place % len(feed) == 0:
            parts.append(block[begin:place])
            begin = place = place + len(feed)
        else:
            place += 1
    return [*parts, block[begin:]]
