"""The spool between the two passes of a build: raw articles as Arrow rows."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import cast

import pyarrow as pa

from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.edits import Edit
from corpuskit.model.raw import Json, RawArticle
from corpuskit.text.json_values import dump, load

COLUMNS: dict[str, pa.DataType] = {
    "number": pa.int64(),
    "path": pa.string(),
    "member": pa.string(),
    "line": pa.int64(),
    "offset": pa.int64(),
    "format": pa.string(),
    "ordinal": pa.int64(),
    "length": pa.int64(),
    "sha256": pa.string(),
    "charset": pa.string(),
    "charset_source": pa.string(),
    "fields": pa.string(),
    "body": pa.string(),
    "body_line": pa.int64(),
    "lines": pa.string(),
    "flow": pa.string(),
    "decode_edits": pa.string(),
    "diagnostics": pa.string(),
}
SPOOL = pa.schema(COLUMNS)


def spool_batch(numbered: Sequence[tuple[int, RawArticle]]) -> pa.RecordBatch:
    """Pack raw articles with their numbers."""
    rows = [_pack(number, raw) for number, raw in numbered]
    columns = zip(*rows, strict=True) if rows else ([] for _ in SPOOL)
    arrays = [pa.array(list(values), field.type) for values, field in zip(columns, SPOOL, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=SPOOL)


def unspool(batch: pa.RecordBatch) -> Iterator[tuple[int, RawArticle]]:
    """Unpack what `spool_batch` packed."""
    for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
        yield _unpack(row)


def _pack(number: int, raw: RawArticle) -> tuple[object, ...]:
    at = raw.location
    return (
        number,
        str(at.path),
        at.member,
        at.line,
        at.offset,
        raw.format,
        raw.ordinal,
        raw.length,
        raw.sha256,
        raw.charset,
        raw.charset_source,
        dump(dict(raw.fields)),
        raw.body,
        raw.body_line,
        dump(dict(raw.lines)) if raw.lines else None,
        raw.flow,
        dump([_edit_values(edit) for edit in raw.decode_edits]) if raw.decode_edits else None,
        dump([_diagnostic_values(found) for found in raw.diagnostics]) if raw.diagnostics else None,
    )


def _unpack(row: tuple[object, ...]) -> tuple[int, RawArticle]:
    values = dict(zip(SPOOL.names, row, strict=True))
    location = Location(
        PurePosixPath(cast("str", values["path"])),
        cast("str | None", values["member"]),
        line=cast("int | None", values["line"]),
        offset=cast("int", values["offset"]),
    )
    raw = RawArticle(
        location=location,
        format=cast("str", values["format"]),
        ordinal=cast("int", values["ordinal"]),
        length=cast("int", values["length"]),
        sha256=cast("str", values["sha256"]),
        charset=cast("str", values["charset"]),
        charset_source=cast("str", values["charset_source"]),
        fields=cast("dict[str, Json]", load(cast("str", values["fields"]))),
        body=cast("str | None", values["body"]),
        body_line=cast("int", values["body_line"]),
        lines=cast("dict[str, int]", _list(values["lines"]) or {}),
        flow=cast("str", values["flow"]),
        decode_edits=tuple(_edit(item) for item in cast("list[list[Json]]", _list(values["decode_edits"]))),
        diagnostics=tuple(
            _diagnostic(item, location) for item in cast("list[list[Json]]", _list(values["diagnostics"]))
        ),
    )
    return cast("int", values["number"]), raw


def _list(text: object) -> Json:
    return load(cast("str", text)) if text else []


def _edit_values(edit: Edit) -> list[object]:
    return [
        edit.start,
        edit.end,
        edit.out_start,
        edit.before,
        edit.after,
        edit.damage,
        edit.basis,
        edit.confidence,
    ]


def _edit(values: list[Json]) -> Edit:
    start, end, out_start, before, after, damage, basis, confidence = values
    return Edit(
        start=cast("int", start),
        end=cast("int", end),
        out_start=cast("int", out_start),
        before=cast("str", before),
        after=cast("str", after),
        damage=cast("str", damage),
        basis=cast("str", basis),
        confidence=cast("float", confidence),
    )


def _diagnostic_values(found: Diagnostic) -> list[object]:
    at = found.location
    return [found.code, found.message, found.field, found.value, at.line, at.column, at.offset]


def _diagnostic(values: list[Json], record: Location) -> Diagnostic:
    code, message, field, value, line, column, offset = cast("list[str | None]", values)
    at = Location(
        record.path,
        record.member,
        line=cast("int | None", line),
        column=cast("int | None", column),
        offset=cast("int | None", offset),
    )
    return diagnostic(str(code), at, str(message), field=field, value=value)
