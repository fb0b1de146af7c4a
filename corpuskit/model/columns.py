"""`Column`: what a field means and its limits, beside its Python annotation; `columns()` reads both."""

from dataclasses import MISSING, Field, dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    r"""Meaning and limits of one field; what JSON Schema can say about a value is said here and nowhere else.

    Attributes:
        description: One sentence for readers of the data; it becomes the Parquet field description.
        example: A value as it would be published, for the documentation.
        pattern: A regular expression the whole string must match. Keep to what Python's `re`, RE2 and
            ECMAScript share: no look-around, no ``\d`` or ``\w``.
        max_length: Code points.
        minimum: Smallest number allowed.
        maximum: Largest number allowed.
        choices: The only values allowed.
        computed: True where corpuskit fills the field and a contributor does not write it.
        arrow: Arrow type where the annotation alone does not say it (``int32`` for an ``int``).
    """

    description: str
    example: object = None
    pattern: str | None = None
    max_length: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] | None = None
    computed: bool = False
    arrow: str | None = None


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One field of a declared class.

    Attributes:
        name: Its name.
        type: Its type without ``None``.
        nullable: Whether it may be ``None``.
        column: Its `Column`.
        required: Whether an instance cannot be made without it.
        default: What it is where it is not given; ``None`` also where a factory makes it.
    """

    name: str
    type: object
    nullable: bool
    column: Column
    required: bool
    default: object


def without_none(annotation: object) -> tuple[object, bool]:
    """Split ``X | None`` into ``X`` and whether ``None`` was allowed.

    >>> without_none(str | None)
    (<class 'str'>, True)
    >>> without_none(int)
    (<class 'int'>, False)
    """
    if get_origin(annotation) in (UnionType, Union):
        others = tuple(part for part in get_args(annotation) if part is not NoneType)
        if len(others) == 1 and len(others) < len(get_args(annotation)):
            return others[0], True
    return annotation, False


def columns(declared: type) -> tuple[ColumnSpec, ...]:
    """The fields of a dataclass declared with ``Annotated[type, Column(...)]``, in order of declaration.

    Args:
        declared: A dataclass, such as `corpuskit.model.article.Article`.

    Raises:
        TypeError: A field has no `Column`.
    """
    return _columns(declared)


@cache
def _columns(declared: type) -> tuple[ColumnSpec, ...]:
    hints = get_type_hints(declared, include_extras=True)
    return tuple(_spec(declared, field, hints[field.name]) for field in fields(declared))


def _spec(declared: type, field: "Field[object]", hint: object) -> ColumnSpec:
    if get_origin(hint) is not Annotated:
        message = f"{declared.__name__}.{field.name} has no Column(...)"
        raise TypeError(message)
    annotation, *extras = get_args(hint)
    column = next(extra for extra in extras if isinstance(extra, Column))
    bare, nullable = without_none(annotation)
    required = field.default is MISSING and field.default_factory is MISSING
    default = None if field.default is MISSING else field.default
    return ColumnSpec(field.name, bare, nullable, column, required, default)
