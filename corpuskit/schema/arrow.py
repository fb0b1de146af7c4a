"""Arrow schemas of the tables, with a description of every field inside the file."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any, cast

import pyarrow as pa

from corpuskit.model.article import SCHEMA_VERSION
from corpuskit.model.columns import Column, ColumnSpec, columns
from corpuskit.model.raw import Json
from corpuskit.model.shapes import ListOf, Plain, StructOf, shape
from corpuskit.schema.types import INSTANT, type_row


@cache
def arrow_schema(declared: type) -> pa.Schema:
    """The columns of a declared class, described but without metadata of the table.

    Every field is nullable: what must not be null is promised by our own schema and checked by the gate,
    because readers disagree about required Parquet fields.

    Args:
        declared: A dataclass whose fields have a `Column`, such as `Article`.

    Raises:
        TypeError: A field has a type that no Arrow column takes.
    """
    return pa.schema([_field(spec) for spec in columns(declared)])


def table_schema(declared: type, *, table: str, unicode_version: str) -> pa.Schema:
    """The same with what a lone file should say of itself, under the keys ``corpuskit`` and ``huggingface``.

    There is no ``pandas`` key: it would bind every reader to the types of one pandas version.

    Args:
        declared: The class of a row.
        table: Name of the table.
        unicode_version: Unicode version by which words and sentences were counted.
    """
    about = {"schema_version": SCHEMA_VERSION, "table": table, "unicode_version": unicode_version}
    return arrow_schema(declared).with_metadata(
        {"corpuskit": json.dumps(about), "huggingface": huggingface_metadata(declared)}
    )


def arrow_type(annotation: object, column: Column) -> pa.DataType:
    """The Arrow type of an annotation.

    Raises:
        TypeError: There is none, as for a mapping with free keys.
    """
    match shape(annotation):
        case Plain(python):
            name = type_row(python, column.arrow).arrow
            # The aliases of pyarrow hold no type with a time zone, and its stubs only know them one by one.
            known = cast("Callable[[str], pa.DataType]", pa.type_for_alias)
            return pa.timestamp("us", tz="UTC") if name == INSTANT else known(name)
        case ListOf(element):
            # Parquet calls the child "element"; Arrow's own "item" would change on the way through a file.
            return pa.list_(pa.field("element", arrow_type(element, column)))
        case StructOf(declared):
            return pa.struct([_field(spec) for spec in columns(declared)])
        case _:
            message = f"no Arrow type for {annotation}"
            raise TypeError(message)


def _field(spec: ColumnSpec) -> "pa.Field[Any]":
    about = {"description": spec.column.description}
    if spec.column.example is not None:
        about["example"] = json.dumps(spec.column.example, ensure_ascii=False)
    return pa.field(spec.name, arrow_type(spec.type, spec.column), nullable=True, metadata=about)


def huggingface_metadata(declared: type) -> str:
    """What the `datasets` library writes under ``huggingface`` in a schema, so that it need not guess.

    Lists are spelt in the older of its two ways (``Sequence``, and brackets around a struct), which every
    version reads; versions before 4 refuse the newer ``List``.

    Source:
        `Features.to_dict` and `Features.from_arrow_schema` of huggingface/datasets.
    """
    return json.dumps({"info": {"features": _struct_feature(declared)}})


def _struct_feature(declared: type) -> dict[str, Json]:
    return {spec.name: _feature(spec.type, spec.column) for spec in columns(declared)}


def _feature(annotation: object, column: Column) -> Json:
    match shape(annotation):
        case ListOf(element) if isinstance(shape(element), Plain):
            return {"feature": _feature(element, column), "_type": "Sequence"}
        case ListOf(element):
            return [_feature(element, column)]
        case StructOf(declared):
            return _struct_feature(declared)
        case Plain(python):
            return {"dtype": type_row(python, column.arrow).arrow, "_type": "Value"}
        case _:
            message = f"no feature for {annotation}"
            raise TypeError(message)
