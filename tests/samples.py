"""Rows made of the examples that stand in the declarations, for tests to change one value of."""

from dataclasses import fields
from datetime import date, datetime
from typing import Any, TypeVar

from corpuskit.model.article import Article
from corpuskit.model.columns import columns
from corpuskit.model.shapes import ListOf, MapOf, Plain, StructOf, shape

T = TypeVar("T")


def sample(declared: type[T]) -> T:
    """An instance of which every field holds its example; fields without one are null."""
    return declared(**{spec.name: sample_value(spec.type, spec.column.example) for spec in columns(declared)})


def sample_value(annotation: object, example: object) -> Any:
    """The example of one field in the field's own type."""
    match shape(annotation):
        case StructOf(declared):
            return sample(declared)
        case ListOf(element, whole):
            given = example if isinstance(example, list) else [example]
            return whole(sample_value(element, item) for item in given)
        case MapOf(value):
            items = example.items() if isinstance(example, dict) else [("courier.example", example)]
            return {key: sample_value(value, item) for key, item in items}
        case Plain(python) if isinstance(example, str) and python in (date, datetime):
            return python.fromisoformat(example)
        case Plain(python) if python is bytes:
            return b"\xff\x00"
        case Plain(python):
            return None if example is None else python(example)


def changed(row: T, name: str, value: object) -> T:
    """The row with one value replaced by another, whatever its type."""
    values = {field.name: getattr(row, field.name) for field in fields(row)}  # type: ignore[arg-type]
    return type(row)(**values | {name: value})


ARTICLE = sample(Article)
