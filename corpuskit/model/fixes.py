"""How what is wrong can be mended: what a rule proposes for a field, and what that means for the file."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from corpuskit.model.columns import Column


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
    """What a range of a file becomes; lines and columns are those of the file as it is."""

    offset: Annotated[int, Column(description="First byte in the file.", minimum=0, example=212)]
    length: Annotated[int, Column(description="Bytes; 0 where something is put in.", minimum=0, example=7)]
    line: Annotated[int, Column(description="Line of the first byte, from 1.", minimum=1, example=8)]
    column: Annotated[int, Column(description="Code point of that line, from 1.", minimum=1, example=27)]
    end_line: Annotated[
        int, Column(description="Line of the byte after the range, from 1.", minimum=1, example=8)
    ]
    end_column: Annotated[int, Column(description="Code point of that line, from 1.", minimum=1, example=34)]
    after: Annotated[
        str,
        Column(description="What stands there then, in the charset that the file has then.", example="Fähre"),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What mends a file."""

    message: Annotated[str, Column(description="What it does, as an order.", example="mend the letters")]
    applicability: Annotated[
        Applicability,
        Column(description="Whether it may be made without a person looking at it.", example="safe"),
    ]
    edits: Annotated[
        tuple[FileEdit, ...],
        Column(description="In order, not overlapping; none where the bytes change and the text does not."),
    ] = ()
    charset: Annotated[
        str | None,
        Column(
            description="The charset that the whole file is written in then; null where it keeps its own.",
            example="utf-8",
        ),
    ] = None
