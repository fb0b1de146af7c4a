"""The gate: a pandera schema that refuses whatever the declared class does not promise."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import numpy as np
import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
import pyarrow.compute as pc

from corpuskit.model.columns import Column, ColumnSpec, columns
from corpuskit.model.shapes import ListOf, Plain, StructOf, shape
from corpuskit.schema.arrow import arrow_type
from corpuskit.schema.types import choices

# Whether each value keeps a promise; a null where the value is null.
Judge = Callable[["pa.Array[Any]"], pa.BooleanArray]


@dataclass(frozen=True, slots=True)
class Limit:
    """One promise about values: its name, such as ``max_length(1000)``, and its judge."""

    name: str
    judge: Judge


def gate_schema(declared: type) -> pandera.DataFrameSchema:
    """The pandera schema of a table: strict, ordered, typed, with every limit of every column.

    It takes what ``table.to_pandas(types_mapper=pandas.ArrowDtype)`` gives. Each limit is a call into Arrow
    for the whole column, lists and structs included, so rows cost little and calls much.

    Args:
        declared: The class of a row.

    Returns:
        A schema whose failure cases name the limit, as ``pattern([a-z]+)``, or ``items.kind.choices(...)``
        for the field of a struct in a list.
    """
    specs = columns(declared)
    return pandera.DataFrameSchema(
        {spec.name: _column(spec) for spec in specs}, strict=True, ordered=True, name=declared.__name__
    )


def _column(spec: ColumnSpec) -> pandera.Column:
    found = limits(spec.type, spec.column)
    checks = [pandera.Check(partial(_check, limit.judge), name=limit.name) for limit in found]
    dtype = pd.ArrowDtype(arrow_type(spec.type, spec.column))
    return pandera.Column(dtype, checks=checks, nullable=spec.nullable)


def _check(judge: Judge, series: "pd.Series[Any]") -> "pd.Series[bool]":
    # A table may come in several chunks, and so does a column made of it, whatever pyarrow's stubs say.
    values = cast("pa.Array[Any] | pa.ChunkedArray[Any]", pa.array(series))
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    return pd.Series(_verdict(judge, values).to_numpy(zero_copy_only=False), index=series.index)


def _verdict(judge: Judge, values: "pa.Array[Any]") -> pa.BooleanArray:
    return cast("pa.BooleanArray", judge(values).fill_null(fill_value=True))


def limits(annotation: object, column: Column) -> Iterator[Limit]:
    """Every promise about the values of a column, those about elements and struct fields included."""
    match shape(annotation):
        case Plain(python):
            yield from _plain_limits(python, column)
        case ListOf(element):
            yield Limit("items.not_null", partial(_every_item, _is_there))
            for limit in limits(element, column):
                yield Limit(f"items.{limit.name}", partial(_every_item, limit.judge))
        case StructOf(declared):
            for spec in columns(declared):
                if not spec.nullable:
                    yield Limit(f"{spec.name}.not_null", partial(_member, spec.name, _is_there))
                for limit in limits(spec.type, spec.column):
                    yield Limit(f"{spec.name}.{limit.name}", partial(_member, spec.name, limit.judge))


def _plain_limits(python: type, column: Column) -> Iterator[Limit]:
    if python is float:
        # JSON has no NaN and no infinity, and a number beyond float32 becomes one on its way into Arrow.
        yield Limit("finite", _is_finite)
    if column.pattern is not None:
        yield Limit(f"pattern({column.pattern})", partial(_matches, rf"\A(?:{column.pattern})\z"))
    if column.max_length is not None:
        yield Limit(f"max_length({column.max_length})", partial(_is_short, column.max_length))
    if column.minimum is not None:
        yield Limit(f"minimum({column.minimum})", partial(_is_at_least, column.minimum))
    if column.maximum is not None:
        yield Limit(f"maximum({column.maximum})", partial(_is_at_most, column.maximum))
    allowed = choices(python, column)
    if allowed is not None:
        yield Limit(f"choices({', '.join(allowed)})", partial(_is_one_of, allowed))


def _is_there(values: "pa.Array[Any]") -> pa.BooleanArray:
    return values.is_valid()


def _is_finite(values: "pa.Array[Any]") -> pa.BooleanArray:
    return pc.is_finite(values)


def _matches(pattern: str, values: "pa.Array[Any]") -> pa.BooleanArray:
    return pc.match_substring_regex(values, pattern)


def _is_short(length: int, values: "pa.Array[Any]") -> pa.BooleanArray:
    return pc.less_equal(pc.utf8_length(cast("pa.StringArray", values)), pa.scalar(length, pa.int32()))


def _is_at_least(bound: float, values: "pa.Array[Any]") -> pa.BooleanArray:
    return pc.greater_equal(values, pa.scalar(bound, values.type))


def _is_at_most(bound: float, values: "pa.Array[Any]") -> pa.BooleanArray:
    return pc.less_equal(values, pa.scalar(bound, values.type))


def _is_one_of(allowed: tuple[str, ...], values: "pa.Array[Any]") -> pa.BooleanArray:
    # The null stands among the allowed values because `is_in` would otherwise call a null wrong.
    return pc.is_in(values, value_set=pa.array([*allowed, None], pa.string()))


def _member(name: str, judge: Judge, values: "pa.Array[Any]") -> pa.BooleanArray:
    return judge(pc.struct_field(values, name))


def _every_item(judge: Judge, values: "pa.Array[Any]") -> pa.BooleanArray:
    verdict = _verdict(judge, pc.list_flatten(values))
    kept = np.ones(len(values), dtype=bool)
    if verdict.false_count:
        wrong = pc.list_parent_indices(values).filter(pc.invert(verdict))
        kept[wrong.to_numpy()] = False
    return pa.array(kept)
