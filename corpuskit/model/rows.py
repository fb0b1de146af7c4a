"""The side tables, declared like the article, and the list of all tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from corpuskit.model.article import ID_PATTERN, Article
from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import SEVERITIES

ARTICLE_ID = Column(description="The article.", pattern=ID_PATTERN, example="a-0a1b2c3d4e5f60718293")
PATH = Column(description="File, relative to the input.", example="courier/2025-03.jsonl")
MEMBER = Column(description="Member inside a container.", example="b/c.html")
OFFSET = Column(description="First byte in the file.", minimum=0, example=18230, arrow="int64")
LINE = Column(description="Line, from 1.", minimum=1, example=7, arrow="int64")
CODE = Column(description="Code of the diagnostic.", pattern="[A-Z]{3}[0-9]{3}", example="TXT102")
CONFIDENCE = Column(description="0 to 1.", minimum=0, maximum=1, example=0.99, arrow="float32")


def _position(description: str) -> Column:
    return Column(description=description, minimum=0, example=12, arrow="int32")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """One quotation."""

    id: Annotated[str, ARTICLE_ID]
    kind: Annotated[
        str,
        Column(
            description="What sort of quotation it is.",
            choices=("direct", "mixed", "indirect", "according-to", "label"),
            example="direct",
        ),
    ]
    start: Annotated[int, _position("First code point in `text`, the opening mark included.")]
    end: Annotated[int, _position("Code point after it.")]
    text: Annotated[str, Column(description="What is quoted, as printed.", example="“It sails at noon,”")]
    source: Annotated[
        str | None, Column(description="The mention of the source, as printed.", example="Ms. Reyes")
    ]
    source_start: Annotated[int | None, _position("First code point of the source's mention.")]
    source_end: Annotated[int | None, _position("Code point after the mention.")]
    source_name: Annotated[
        str | None, Column(description="The source's fullest name in the article.", example="Ana Reyes")
    ]
    source_kind: Annotated[
        str,
        Column(
            description="What sort of source it is: `pronoun` where its name was not found, `unknown` where "
            "none is named.",
            choices=("person", "organisation", "document", "group", "anonymous", "pronoun", "unknown"),
            example="person",
        ),
    ]
    resolved_by: Annotated[
        str | None,
        Column(
            description="What led from the mention to the name, where they differ.",
            choices=("name", "pronoun"),
            example="name",
        ),
    ]
    cue_start: Annotated[int | None, _position("First code point of the words that attribute it.")]
    cue_end: Annotated[int | None, _position("Code point after them.")]
    rule: Annotated[str, Column(description="The rule that found the source.", example="said-after")]
    confidence: Annotated[
        float,
        Column(
            description="How often a source found by this rule is right; 0 where there is none.",
            minimum=0,
            maximum=1,
            example=0.96,
            arrow="float32",
        ),
    ]
    continues: Annotated[int | None, _position("`start` of the quotation that this one goes on with.")]
    nested_in: Annotated[int | None, _position("`start` of the quotation around this one.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRow:
    """One change that decoding, repair or NFC made.

    The stages follow each other: `repair` turns the laid-out field into the repaired one, `nfc` turns that
    into the published one. Going back, the edits of `nfc` are undone first, then those of `repair`.
    """

    id: Annotated[str, ARTICLE_ID]
    stage: Annotated[
        str,
        Column(description="Who made it.", choices=("decode", "repair", "nfc"), example="nfc"),
    ]
    field: Annotated[
        str,
        Column(
            description="In which field; the values of a list are counted from 0: `authors[0]`.",
            example="text",
        ),
    ]
    start: Annotated[int, _position("First code point in the field as it was before the stage.")]
    end: Annotated[int, _position("Code point after the span in it.")]
    out_start: Annotated[int, _position("First code point in the field as the stage left it.")]
    before: Annotated[str, Column(description="What stood there.", example="e\u0301")]
    after: Annotated[str, Column(description="What stands there now.", example="é")]
    damage: Annotated[str, Column(description="Class of the damage.", example="nfc")]
    chain: Annotated[str | None, Column(description="The encoding mistakes that explain it.", example=None)]
    basis: Annotated[
        str,
        Column(
            description="What the edit rests on.",
            choices=("bytes", "unique-image", "context", "profile", "rule"),
            example="rule",
        ),
    ]
    confidence: Annotated[float, CONFIDENCE]
    role_confidence: Annotated[float, CONFIDENCE]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticRow:
    """One diagnostic, of a published article (with its `id`) or of something else in the input (without)."""

    id: Annotated[str | None, ARTICLE_ID]
    code: Annotated[str, CODE]
    name: Annotated[str, Column(description="The code in words.", example="text-too-short")]
    severity: Annotated[
        str,
        Column(description="How much it matters.", choices=SEVERITIES, example="warning"),
    ]
    path: Annotated[str, PATH]
    member: Annotated[str | None, MEMBER]
    line: Annotated[int | None, LINE]
    column: Annotated[
        int | None, Column(description="Code point of the line, from 1.", minimum=1, example=3, arrow="int64")
    ]
    offset: Annotated[int | None, OFFSET]
    field: Annotated[str | None, Column(description="The article's field.", example="text")]
    message: Annotated[str, Column(description="What is there, on one line.", example="text of 4 words")]
    value: Annotated[str | None, Column(description="The value, shortened.", example="Ferry back.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantineRow:
    """A range of input bytes that became no article, why, and the bytes."""

    path: Annotated[str, PATH]
    member: Annotated[str | None, MEMBER]
    offset: Annotated[int, OFFSET]
    length: Annotated[int, Column(description="Bytes.", minimum=0, example=512, arrow="int64")]
    chunk: Annotated[
        int,
        Column(
            description="0; counts on for the pieces of a record too large to hold.",
            minimum=0,
            example=0,
            arrow="int32",
        ),
    ]
    line: Annotated[int | None, LINE]
    sha256: Annotated[
        str, Column(description="SHA-256 of the bytes.", pattern="[0-9a-f]{64}", example="0" * 64)
    ]
    stage: Annotated[
        str,
        Column(
            description="The stage that refused it.",
            choices=("open", "cut", "parse", "normalize", "check", "gate"),
            example="parse",
        ),
    ]
    code: Annotated[str, CODE]
    message: Annotated[
        str, Column(description="Why, on one line.", example="not valid JSON: line 1 column 9")
    ]
    raw: Annotated[bytes, Column(description="The bytes.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateRow:
    """A pair of articles of which the second repeats the first."""

    id: Annotated[str, ARTICLE_ID]
    duplicate_of: Annotated[str, ARTICLE_ID]
    kind: Annotated[
        str, Column(description="How alike they are.", choices=("exact", "near", "wire"), example="exact")
    ]
    similarity: Annotated[float, CONFIDENCE]


TABLES: Mapping[str, type] = MappingProxyType(
    {
        "articles": Article,
        "quotes": QuoteRow,
        "edits": EditRow,
        "diagnostics": DiagnosticRow,
        "quarantine": QuarantineRow,
        "duplicates": DuplicateRow,
    }
)
# The whole order of the tables whose order is a plain list of columns: ascending, nulls last.
SORTED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "articles": ("date_published_day", "id"),
        "quotes": ("id", "start", "end", "kind"),
        "duplicates": ("id", "duplicate_of"),
    }
)
