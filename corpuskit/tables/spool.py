"""The spool between the two passes of a build: raw articles as Arrow rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.edits import Edit
from corpuskit.model.raw import Json, RawArticle
from corpuskit.schema.arrow import arrow_schema
from corpuskit.schema.rows import from_batch, to_record_batch
from corpuskit.text.json_values import dump, load


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoolEdit:
    """An `Edit` as Arrow can hold it: the other readings apart from their weights."""

    start: Annotated[int, Column(description="As in `Edit`.")]
    end: Annotated[int, Column(description="As in `Edit`.")]
    out_start: Annotated[int, Column(description="As in `Edit`.")]
    before: Annotated[str, Column(description="As in `Edit`.")]
    after: Annotated[str, Column(description="As in `Edit`.")]
    damage: Annotated[str, Column(description="As in `Edit`.")]
    chain: Annotated[str | None, Column(description="As in `Edit`.")]
    basis: Annotated[str, Column(description="As in `Edit`.")]
    confidence: Annotated[float, Column(description="As in `Edit`.")]
    role_confidence: Annotated[float, Column(description="As in `Edit`.")]
    readings: Annotated[list[str], Column(description="The alternatives.")]
    weights: Annotated[list[float], Column(description="Theirs, in the same order.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoolRow:
    """A `RawArticle` as Arrow can hold it; null stands for the lists that nearly always are empty."""

    number: Annotated[int, Column(description="Number of the record in its shard.")]
    location: Annotated[Location, Column(description="Where the record begins.")]
    format: Annotated[str, Column(description="Name of its format.")]
    ordinal: Annotated[int, Column(description="Its number in the source.")]
    length: Annotated[int, Column(description="Bytes.")]
    sha256: Annotated[str, Column(description="Of its bytes.")]
    charset: Annotated[str, Column(description="How the bytes were read.")]
    charset_source: Annotated[str, Column(description="Why they were read so.")]
    charset_confidence: Annotated[float, Column(description="How sure that is.")]
    fields: Annotated[str, Column(description="Every key with its value, as JSON.")]
    body: Annotated[str | None, Column(description="Text that stands beside the fields.")]
    body_line: Annotated[int, Column(description="Line of its first character.")]
    head_breaks: Annotated[list[str] | None, Column(description="How lines above it end.")]
    keys: Annotated[list[str] | None, Column(description="Keys whose line is known.")]
    lines: Annotated[list[int] | None, Column(description="Their lines, in the same order.")]
    flow: Annotated[str, Column(description="How line breaks are read.")]
    decode_edits: Annotated[list[SpoolEdit] | None, Column(description="What decoding read another way.")]
    diagnostics: Annotated[tuple[Diagnostic, ...] | None, Column(description="What was found so far.")]


SPOOL = arrow_schema(SpoolRow)


def spool_batch(numbered: Sequence[tuple[int, RawArticle]]) -> pa.RecordBatch:
    """Pack raw articles with their numbers."""
    return to_record_batch([_pack(number, raw) for number, raw in numbered], SpoolRow)


def unspool(batch: pa.RecordBatch) -> Iterator[tuple[int, RawArticle]]:
    """Unpack what `spool_batch` packed."""
    for row in from_batch(SpoolRow, batch):
        yield row.number, _unpack(row)


def _pack(number: int, raw: RawArticle) -> SpoolRow:
    return SpoolRow(
        number=number,
        location=raw.location,
        format=raw.format,
        ordinal=raw.ordinal,
        length=raw.length,
        sha256=raw.sha256,
        charset=raw.charset,
        charset_source=raw.charset_source,
        charset_confidence=raw.charset_confidence,
        fields=dump(dict(raw.fields)),
        body=raw.body,
        body_line=raw.body_line,
        head_breaks=list(raw.head_breaks) or None,
        keys=list(raw.lines) or None,
        lines=list(raw.lines.values()) or None,
        flow=raw.flow,
        decode_edits=[_pack_edit(edit) for edit in raw.decode_edits] or None,
        diagnostics=raw.diagnostics or None,
    )


def _unpack(row: SpoolRow) -> RawArticle:
    return RawArticle(
        location=row.location,
        format=row.format,
        ordinal=row.ordinal,
        length=row.length,
        sha256=row.sha256,
        charset=row.charset,
        charset_source=row.charset_source,
        charset_confidence=row.charset_confidence,
        fields=_fields(row.fields),
        body=row.body,
        body_line=row.body_line,
        head_breaks=tuple(row.head_breaks or ()),
        lines=dict(zip(row.keys or (), row.lines or (), strict=True)),
        flow=row.flow,
        decode_edits=tuple(_unpack_edit(edit) for edit in row.decode_edits or ()),
        diagnostics=row.diagnostics or (),
    )


def _fields(text: str) -> dict[str, Json]:
    fields = load(text)
    if not isinstance(fields, dict):
        message = f"no object in the spool: {text[:80]!r}"
        raise TypeError(message)
    return fields


def _pack_edit(edit: Edit) -> SpoolEdit:
    return SpoolEdit(
        start=edit.start,
        end=edit.end,
        out_start=edit.out_start,
        before=edit.before,
        after=edit.after,
        damage=edit.damage,
        chain=edit.chain,
        basis=edit.basis,
        confidence=edit.confidence,
        role_confidence=edit.role_confidence,
        readings=[reading for reading, _ in edit.alternatives],
        weights=[weight for _, weight in edit.alternatives],
    )


def _unpack_edit(row: SpoolEdit) -> Edit:
    return Edit(
        start=row.start,
        end=row.end,
        out_start=row.out_start,
        before=row.before,
        after=row.after,
        damage=row.damage,
        chain=row.chain,
        basis=row.basis,
        confidence=row.confidence,
        role_confidence=row.role_confidence,
        alternatives=tuple(zip(row.readings, row.weights, strict=True)),
    )
