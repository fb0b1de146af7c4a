"""Article -> Arrow -> Article, for any article that types allow."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.model.columns import columns
from corpuskit.model.rows import TABLES
from corpuskit.model.shapes import ListOf, Plain, StructOf, shape
from corpuskit.schema.rows import from_row, to_record_batch


def values_of(annotation: object, arrow: str | None) -> st.SearchStrategy[Any]:
    """Any value of a type that its Arrow type can hold."""
    bits = 31 if arrow == "int32" else 63
    match shape(annotation):
        case StructOf(declared):
            return instances(declared)
        case ListOf(element):
            return st.lists(values_of(element, arrow), max_size=3)
        case Plain(python) if python is int:
            return st.integers(-(2**bits), 2**bits - 1)
        case Plain(python) if python is float:
            return st.floats(width=32, allow_nan=False)
        case Plain(python) if python is datetime:
            return st.datetimes(timezones=st.just(UTC))
        case Plain(python):
            return st.from_type(python)
        case _:
            raise AssertionError(annotation)


def instances(declared: type) -> st.SearchStrategy[Any]:
    """Instances with any values; nulls where they may stand."""
    values = {
        spec.name: st.none() | values_of(spec.type, spec.column.arrow)
        if spec.nullable
        else values_of(spec.type, spec.column.arrow)
        for spec in columns(declared)
    }
    return st.builds(declared, **values)


@pytest.mark.parametrize("declared", TABLES.values())
def test_round_trip(declared: type) -> None:
    @settings(deadline=None, max_examples=40)
    @given(st.lists(instances(declared), max_size=4))
    def check(rows: list[object]) -> None:
        batch = to_record_batch(rows, declared)

        batch.validate(full=True)
        assert [from_row(declared, row) for row in batch.to_pylist()] == rows

    check()
