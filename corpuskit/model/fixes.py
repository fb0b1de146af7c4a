"""How what is wrong can be mended: what a rule proposes for a field, and what that means for the file."""

from dataclasses import dataclass
from enum import StrEnum


class Applicability(StrEnum):
    """Whether a fix may be made without a person looking at it."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Layer(StrEnum):
    """In which state of a field the positions of a remedy count."""

    RAW = "raw"  # the value as the record gives it; of `text` the body
    LAID = "laid"  # after layout, before it was mended
    PUBLISHED = "published"  # as it stands in the article


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a span of a field becomes; spans are code points, half-open."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What a rule proposes; it knows fields, not files.

    Exactly one of `edits`, `value`, `remove` and `rename` says what is to be done.

    Attributes:
        message: What mending does, as an order: ``remove the site's name``.
        applicability: ``safe`` where the meaning stays what the writer meant, beyond doubt.
        field: The article's field; or, where no field has taken it, the key of the input.
        layer: What the positions of `edits` count in.
        edits: Spans of the field and what they become, in order, not overlapping.
        value: The whole new value.
        remove: Whether the key goes, with its value.
        rename: The name that the key gets.
    """

    message: str
    applicability: Applicability
    field: str
    layer: Layer = Layer.PUBLISHED
    edits: tuple[Replacement, ...] = ()
    value: str | None = None
    remove: bool = False
    rename: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEdit:
    """What a range of a file becomes.

    Attributes:
        offset: First byte in the file.
        length: Bytes; 0 where something is put in.
        line: Line of the first byte, from 1; with `column`, `end_line`, `end_column` in code points.
        column: Code point of that line, from 1.
        end_line: Line of the byte after the range.
        end_column: Code point of that line, from 1.
        after: The text that stands there then; it is written in the charset of the file.
    """

    offset: int
    length: int
    line: int
    column: int
    end_line: int
    end_column: int
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What mends a file.

    Attributes:
        message: What it does, as an order.
        applicability: Whether it may be made without a person looking at it.
        edits: In order, not overlapping; none where the bytes change and the text does not.
        charset: The charset that the whole file is written in then; ``None`` where it keeps its own.
    """

    message: str
    applicability: Applicability
    edits: tuple[FileEdit, ...] = ()
    charset: str | None = None
