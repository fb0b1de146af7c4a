"""Bytes as they come in: blocks of a stream, and the record being gathered, in pieces if it is too large."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from corpuskit.formats import _limits as limits
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Location
from corpuskit.model.raw import Record, Refused, Source


class Piece(NamedTuple):
    """A range of the source: a whole record (`chunk` is ``None``), or a piece of one too large to hold."""

    offset: int
    data: bytes
    chunk: int | None


class Hoard:
    """The bytes of one record, gathered part by part; beyond the limit they are handed on in pieces."""

    def __init__(self, offset: int) -> None:
        """Begin a record at `offset`."""
        self.restart(offset)

    def restart(self, offset: int) -> None:
        """Begin the next record."""
        self.offset = offset
        self.chunk: int | None = None
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, part: bytes) -> list[Piece]:
        """Take the next bytes; give back the pieces that are full: none for a record within the limit."""
        self._parts.append(part)
        self._size += len(part)
        if self.chunk is None and self._size <= limits.MAX_RECORD:
            return []
        data = b"".join(self._parts)
        full = range(0, len(data) - limits.CHUNK + 1, limits.CHUNK)
        pieces = [self._piece(data[at : at + limits.CHUNK]) for at in full]
        self._parts = [data[len(full) * limits.CHUNK :]]
        self._size = len(self._parts[0])
        return pieces

    def finish(self) -> list[Piece]:
        """The record, or the last piece of it, if there is any."""
        data = b"".join(self._parts)
        if self.chunk is None:
            return [Piece(self.offset, data, None)]
        return [self._piece(data)] if data else []

    def complete(self, part: bytes) -> list[Piece]:
        """Take the last bytes and give back what is left; most records are these bytes and nothing else."""
        if not self._parts and len(part) <= limits.MAX_RECORD:
            return [Piece(self.offset, part, None)]
        return [*self.add(part), *self.finish()]

    def _piece(self, data: bytes) -> Piece:
        self.chunk = 0 if self.chunk is None else self.chunk + 1
        piece = Piece(self.offset, data, self.chunk)
        self.offset += len(data)
        return piece


def blocks(stream: BinaryIO, unit: int = 1) -> Iterator[bytes]:
    """The rest of a stream in blocks of a multiple of `unit` bytes; a torn unit at its end is a block."""
    torn = b""
    while block := stream.read(limits.BLOCK):
        whole = torn + block if torn else block
        end = len(whole) - len(whole) % unit
        torn = whole[end:]
        if end:
            yield whole[:end] if torn else whole
    if torn:
        yield torn


def skip(stream: BinaryIO, size: int) -> None:
    """Go `size` bytes on from the beginning of a stream, reading them where it cannot be moved."""
    if stream.seekable():
        stream.seek(size)
        return
    while size > 0 and (passed := len(stream.read(min(size, limits.BLOCK)))):
        size -= passed


def too_large(source: Source, name: str, piece: Piece, *, line: int | None, ordinal: int) -> Refused:
    """One piece of a record that is larger than the limit.

    Args:
        source: Where it lies.
        name: Of the format.
        piece: With its chunk number.
        line: Line of the record's first byte, where the format counts lines.
        ordinal: Of the record.
    """
    message = f"record of more than {limits.MAX_RECORD} bytes, piece {piece.chunk}"
    return refuse(source, name, piece, "FIL110", message, line=line, ordinal=ordinal)


def refuse(  # noqa: PLR0913 (a refusal names its record and its reason)
    source: Source, name: str, piece: Piece, code: str, message: str, *, line: int | None, ordinal: int
) -> Refused:
    """Bytes that the cutting stage itself cannot make a record of."""
    where = Location(source.path, source.member, line, None, piece.offset)
    record = Record(location=where, format=name, data=piece.data, ordinal=ordinal, chunk=piece.chunk)
    return Refused(record=record, diagnostic=diagnostic(code, where, message), stage="cut")
