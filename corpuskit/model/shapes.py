"""The shape of an annotation: a plain value, a list, a mapping, or a declared class inside another."""

from dataclasses import dataclass, is_dataclass
from types import EllipsisType
from typing import get_args, get_origin


@dataclass(frozen=True, slots=True)
class Plain:
    """One value of a Python type, such as ``str``."""

    python: type


@dataclass(frozen=True, slots=True)
class ListOf:
    """Values one after the other; `whole` is ``list`` or ``tuple``."""

    element: object
    whole: type


@dataclass(frozen=True, slots=True)
class MapOf:
    """Values by free text keys."""

    value: object


@dataclass(frozen=True, slots=True)
class StructOf:
    """A dataclass whose fields are declared with `Column`."""

    declared: type


Shape = Plain | ListOf | MapOf | StructOf


def shape(annotation: object) -> Shape:
    """What an annotation without ``None`` describes.

    The elements of lists and mappings are never null; a list of values that may be missing has no shape here.

    Raises:
        TypeError: It is none of the four.

    >>> shape(tuple[str, ...])
    ListOf(element=<class 'str'>, whole=<class 'tuple'>)
    >>> shape(str | None)
    Traceback (most recent call last):
    TypeError: no shape for str | None
    """
    match get_origin(annotation), get_args(annotation):
        case (None, ()) if isinstance(annotation, type):
            return StructOf(annotation) if is_dataclass(annotation) else Plain(annotation)
        case (whole, (element,)) if whole is list:
            return ListOf(element, list)
        case (whole, (element, EllipsisType())) if whole is tuple:
            return ListOf(element, tuple)
        case (whole, (key, value)) if whole is dict and key is str:
            return MapOf(value)
        case _:
            message = f"no shape for {annotation}"
            raise TypeError(message)
