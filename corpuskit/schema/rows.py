"""Rows as Arrow batches and back: dataclasses on one side, columns on the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache, partial
from itertools import accumulate, chain
from operator import attrgetter
from pathlib import PurePosixPath
from types import NoneType
from typing import Any, TypeVar, cast

import pyarrow as pa

from corpuskit.model.columns import Column, columns
from corpuskit.model.shapes import ListOf, Plain, StructOf, shape
from corpuskit.schema.arrow import arrow_schema, arrow_type

T = TypeVar("T")
Convert = Callable[[Any], object]


def to_record_batch(rows: Sequence[object], declared: type) -> pa.RecordBatch:
    """Pack rows into one batch, column by column.

    Types are checked here, once a column: left to itself Arrow cuts 1.5 to 1 where an integer is due, and
    takes a moment without a zone for UTC. Limits and nulls are the gate's business.

    Args:
        rows: Instances of the class; none give an empty batch.
        declared: The class.

    Raises:
        TypeError: A value has another type than its field.
        ValueError: A value does not fit its Arrow type: an integer too large, half of a surrogate pair, a
            moment without a time zone.
    """
    specs = columns(declared)
    # A class of one field would get bare values from attrgetter instead of tuples.
    get = attrgetter(*(spec.name for spec in specs)) if len(specs) > 1 else None
    values = [get(row) if get else (getattr(row, specs[0].name),) for row in rows]
    by_column = zip(*values, strict=True) if values else ((),) * len(specs)
    arrays = [
        _array(given, spec.type, spec.column, spec.name) for given, spec in zip(by_column, specs, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=arrow_schema(declared))


def _array(values: Sequence[object], annotation: object, column: Column, name: str) -> "pa.Array[Any]":
    match shape(annotation):
        case ListOf(element):
            return _list_array(values, element, column, name)
        case StructOf(declared):
            return _struct_array(values, declared, name)
        case Plain(python):
            _check_types(values, python, name)
            plain = _as_text(values) if python is PurePosixPath else values
            return pa.array(plain, arrow_type(annotation, column))
        case _:
            message = f"{name}: no Arrow type for {annotation}"
            raise TypeError(message)


def _as_text(values: Sequence[object]) -> list[str | None]:
    return [None if value is None else str(value) for value in values]


def _list_array(values: Sequence[object], element: object, column: Column, name: str) -> "pa.ListArray[Any]":
    _only(values, (list, tuple), name)
    lists = cast("Sequence[Sequence[object] | None]", values)
    flat = list(chain.from_iterable(items for items in lists if items))
    offsets = accumulate((len(items) if items else 0 for items in lists), initial=0)
    return pa.ListArray.from_arrays(
        pa.array(offsets, pa.int32()),
        _array(flat, element, column, f"{name}[]"),
        type=arrow_type(list[element], column),  # type: ignore[valid-type]
        mask=_nulls(values),
    )


def _struct_array(values: Sequence[object], declared: type, name: str) -> pa.StructArray:
    _only(values, (declared,), name)
    specs = columns(declared)
    children = [
        _array(
            [None if value is None else getattr(value, spec.name) for value in values],
            spec.type,
            spec.column,
            f"{name}.{spec.name}",
        )
        for spec in specs
    ]
    return pa.StructArray.from_arrays(children, fields=list(arrow_schema(declared)), mask=_nulls(values))


def _nulls(values: Sequence[object]) -> pa.BooleanArray | None:
    missing = [value is None for value in values]
    return pa.array(missing, pa.bool_()) if any(missing) else None


def _check_types(values: Sequence[object], python: type, name: str) -> None:
    allowed = (int, float) if python is float else (str,) if issubclass(python, str) else (python,)
    _only(values, allowed, name)
    if python is datetime and any(isinstance(value, datetime) and value.tzinfo is None for value in values):
        message = f"{name}: a moment without a time zone"
        raise ValueError(message)


def _only(values: Sequence[object], allowed: tuple[type, ...], name: str) -> None:
    for found in set(map(type, values)) - {NoneType}:
        # In Python a bool is an int and a datetime a date, but not here; an enumeration is a string.
        if found not in allowed and not (str in allowed and issubclass(found, str)):
            message = f"{name}: expected {allowed[0].__name__}, found {found.__name__}"
            raise TypeError(message)


def from_batch(declared: type[T], batch: pa.RecordBatch) -> Iterator[T]:
    """Make instances of the rows of a batch, column by column, which is faster than row by row.

    Args:
        declared: The class.
        batch: Its columns may be more than the class has; those are passed over.

    Raises:
        KeyError: A column is missing.
    """
    converters = _converters(cast("type", declared))
    names = [name for name, _ in converters]
    lists = [_converted(batch.column(name).to_pylist(), convert) for name, convert in converters]
    for values in zip(*lists, strict=True):
        yield declared(**dict(zip(names, values, strict=True)))


def _converted(values: list[Any], convert: Convert | None) -> list[Any]:
    return values if convert is None else [None if value is None else convert(value) for value in values]


def from_row(declared: type[T], row: Mapping[str, object]) -> T:
    """Make an instance of what a batch gives back, as in ``batch.to_pylist()``.

    Args:
        declared: The class.
        row: Values by column; columns that the class does not have are passed over.

    Raises:
        KeyError: A column is missing.
    """
    values = {
        name: row[name] if convert is None or row[name] is None else convert(row[name])
        for name, convert in _converters(cast("type", declared))
    }
    return declared(**values)


@cache
def _converters(declared: type) -> tuple[tuple[str, Convert | None], ...]:
    return tuple((spec.name, _converter(spec.type)) for spec in columns(declared))


def _converter(annotation: object) -> Convert | None:
    """What makes a field's own type of what Arrow gives; ``None`` where it is that already, as mostly."""
    match shape(annotation):
        case Plain(python):
            return python if issubclass(python, StrEnum | PurePosixPath) else None
        case StructOf(declared):
            return partial(from_row, declared)
        case ListOf(element, whole):
            return _list_converter(_converter(element), whole)
        case _:
            return None


def _list_converter(convert: Convert | None, whole: type) -> Convert | None:
    if convert is None:
        return None if whole is list else whole
    return lambda items: whole(map(convert, items))
