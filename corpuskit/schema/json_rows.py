"""Rows as JSON writes them: days and moments as ISO 8601 strings, bytes in base64."""

from collections.abc import Mapping, Sequence
from typing import cast

from corpuskit.model.columns import Column, columns
from corpuskit.model.raw import Json
from corpuskit.model.shapes import ListOf, MapOf, Plain, StructOf, shape
from corpuskit.schema.types import type_row


def as_json(row: object) -> dict[str, Json]:
    """Any declared dataclass as a JSON object, nested ones included; every key is there, null where unknown.

    Raises:
        ValueError: A moment has no time zone.

    >>> from pathlib import PurePosixPath
    >>> from corpuskit.model.diagnostics import Location
    >>> as_json(Location(PurePosixPath("courier/a.html"), line=3))
    {'path': 'courier/a.html', 'member': None, 'line': 3, 'column': None, 'offset': None}
    """
    return {spec.name: _json(getattr(row, spec.name), spec.type, spec.column) for spec in columns(type(row))}


def _json(value: object, annotation: object, column: Column) -> Json:
    if value is None:
        return None
    match shape(annotation):
        case Plain(python):
            return type_row(python, column.arrow).encode(value)
        case ListOf(element):
            return [_json(item, element, column) for item in cast("Sequence[object]", value)]
        case MapOf(inner):
            items = cast("Mapping[str, object]", value).items()
            return {key: _json(item, inner, column) for key, item in items}
        case StructOf():
            return as_json(value)
