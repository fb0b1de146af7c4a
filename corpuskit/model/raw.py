"""What stages 1 to 3 hand on: source, records, decoded text, raw articles; and what is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.edits import Edit

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

GUESSED = ("detected", "fallback")  # sources of a charset that nothing states


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A named stream of bytes, or a range of one; it is opened when it is read and never held whole.

    Attributes:
        path: As published: relative to what the user named, with ``/``.
        member: Name inside a container.
        open: Gives a new binary stream at byte 0.
        size: Bytes.
        head: The first bytes (at most 64 KiB), for recognising format and charset.
        start: First byte of the range to cut; records that begin before it belong to another shard.
        end: Byte after the range; ``None`` for the end of the stream.
        first_line: Line number of the byte at `start`, from 1.
        declared_charset: What an envelope around the stream says.
    """

    path: PurePosixPath
    open: Callable[[], BinaryIO]
    size: int
    head: bytes
    member: str | None = None
    start: int = 0
    end: int | None = None
    first_line: int = 1
    declared_charset: str | None = None

    @property
    def location(self) -> Location:
        """The source as a whole."""
        return Location(self.path, self.member)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The bytes of one record, and where they lie.

    Attributes:
        location: Where its first byte is.
        format: Name of the format that cut it.
        data: Its bytes, without the line break that ends it.
        ordinal: Its number in the source, from 0; for formats of one record a line, the line's.
        charset: Charset settled for the whole source, where the format settles it so.
        charset_source: How it was settled.
        columns: Header of a table that this record is a row of.
        column: Code point of its line at which it begins, from 1.
        chunk: ``None``; from 0 where the record is larger than the limit and only pieces of it are handed on.
    """

    location: Location
    format: str
    data: bytes
    ordinal: int
    charset: str | None = None
    charset_source: str | None = None
    columns: tuple[str, ...] = ()
    column: int = 1
    chunk: int | None = None

    @property
    def offset(self) -> int:
        """First byte in the source."""
        return self.location.offset or 0

    @property
    def counts(self) -> bool:
        """Whether it counts as a record: the pieces of a large one count once."""
        return not self.chunk


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Bytes as text, and how they were read.

    Attributes:
        text: The text; a byte order mark is not part of it.
        charset: WHATWG name in lower case, such as ``windows-1252``.
        source: ``bom``, ``utf-8``, ``utf-8-vote``, ``declared``, ``detected`` or ``fallback``.
        confidence: 0 to 1.
        edits: Stray bytes that were read another way, with spans in `text`.
    """

    text: str
    charset: str
    source: str
    confidence: float
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One record, parsed and decoded, but with the field names and the layout that the source chose.

    Attributes:
        location: Where the record begins.
        format: Name of its format.
        ordinal: Its number in the source, from 0.
        length: Bytes.
        sha256: Of its bytes, in hex.
        charset: How the bytes were read.
        charset_source: Why they were read so.
        charset_confidence: How sure that is, 0 to 1; 0 too for a record of a larger file whose charset was
            guessed, since the guess is about the file.
        fields: Every key of the record with its value.
        body: Text that stands beside the fields (below the front matter); ``None`` where the text is a field.
        body_line: Line of its first character.
        head_breaks: Each way in which a line above the body ends, sorted.
        lines: Line of each key, where the format has one key a line.
        flow: ``lines`` where a line break may be a paragraph, ``blocks`` where only a blank line is.
        decode_edits: What decoding read another way, in code points of `body`.
        diagnostics: What was found so far.
    """

    location: Location
    format: str
    ordinal: int
    length: int
    sha256: str
    charset: str
    charset_source: str
    charset_confidence: float = 1.0
    fields: Mapping[str, Json]
    body: str | None = None
    body_line: int = 1
    head_breaks: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    flow: str = "lines"
    decode_edits: tuple[Edit, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A record that becomes no article: it goes to quarantine with its bytes.

    Attributes:
        record: What was refused.
        diagnostic: Why.
        stage: ``open``, ``cut``, ``parse``, ``normalize``, ``check`` or ``gate``.
    """

    record: Record
    diagnostic: Diagnostic
    stage: str


@dataclass(frozen=True, slots=True)
class RepeatedId:
    """Two articles that came out with one id: the first keeps it, the other gets a suffix."""

    id: str
    first: Location
    again: Location
