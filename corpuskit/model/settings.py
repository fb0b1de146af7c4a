"""Settings and manifests as plain mappings, read into declared classes: every key and type is checked."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from types import NoneType
from typing import TypeVar, cast

from corpuskit.model.columns import Column, columns
from corpuskit.model.diagnostics import shorten
from corpuskit.model.shapes import ListOf, MapOf, StructOf, shape

T = TypeVar("T")

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
NAMES: Mapping[type, str] = {
    str: "a string",
    bool: "true or false",
    int: "an integer",
    float: "a number",
    list: "an array",
    dict: "a table",
    NoneType: "null",
}


class SettingError(ValueError):
    """A key is unknown or missing, or a value is not what its declaration says; the message names the key."""


def read_declared(
    declared: type[T],
    given: Mapping[str, object],
    *,
    at: str = "",
    computed: Mapping[str, object] | None = None,
) -> T:
    """Make an instance of what TOML or JSON gave.

    Args:
        declared: A dataclass whose fields have a `Column`.
        given: Values by key. A key that is not given takes the default of the class.
        at: Dotted path of this mapping in the file.
        computed: Values of the fields that no file may set.

    Raises:
        SettingError: A key is unknown or missing, a value has the wrong type or breaks a limit.
    """
    specs = {spec.name: spec for spec in columns(declared) if not spec.column.computed}
    for key in given:
        if key not in specs:
            known = [dotted(at, name) for name in specs]
            message = f"unknown key {dotted(at, key)!r}{did_you_mean(dotted(at, key), known)}"
            raise SettingError(message)
    for spec in specs.values():
        if spec.required and spec.name not in given:
            message = f"missing key {dotted(at, spec.name)!r}"
            raise SettingError(message)
    values: dict[str, object] = dict(computed or {})
    for key, value in given.items():
        if value is None and specs[key].nullable:
            values[key] = None
        else:
            values[key] = _read(value, specs[key].type, specs[key].column, dotted(at, key))
    return declared(**values)


def dotted(at: str, key: str) -> str:
    """The path of a key, quoted where TOML would quote it.

    >>> dotted("publishers", "courier.example")
    'publishers."courier.example"'
    """
    name = key if BARE_KEY.fullmatch(key) else f'"{shorten(key)}"'
    return f"{at}.{name}" if at else name


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` (did you mean 'x'?)`` with the nearest of the known words; nothing where none is near."""
    near = get_close_matches(word, list(known), n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _read(value: object, annotation: object, column: Column, at: str) -> object:
    match shape(annotation):
        case StructOf(declared):
            return read_declared(declared, cast("Mapping[str, object]", _typed(value, dict, at)), at=at)
        case MapOf(inner):
            table = cast("Mapping[str, object]", _typed(value, dict, at))
            return {key: _read(item, inner, column, dotted(at, key)) for key, item in table.items()}
        case ListOf(element, whole):
            items = cast("list[object]", _typed(value, list, at))
            return whole(_read(item, element, column, f"{at}[{number}]") for number, item in enumerate(items))
        case kind:
            return _plain(value, kind.python, column, at)


def _plain(value: object, python: type, column: Column, at: str) -> object:
    if python is float and type(value) is int:
        value = float(value)
    _typed(value, str if issubclass(python, StrEnum) else python, at)
    allowed = [member.value for member in python] if issubclass(python, StrEnum) else column.choices
    if allowed is not None and value not in allowed:
        wanted = ", ".join(repr(choice) for choice in allowed)
        message = f"{at}: expected one of {wanted}, found {_found(value)}{did_you_mean(str(value), allowed)}"
        raise SettingError(message)
    if isinstance(value, str):
        _check_text(value, column, at)
    elif isinstance(value, int | float):
        _check_number(value, column, at)
    return python(str(value)) if issubclass(python, StrEnum) else value


def _typed(value: object, python: type, at: str) -> object:
    # Not isinstance: in Python a truth value is an integer, in a file it is not.
    if type(value) is not python:
        message = f"{at}: expected {NAMES.get(python, python.__name__)}, found {_found(value)}"
        raise SettingError(message)
    return value


def _check_text(value: str, column: Column, at: str) -> None:
    if column.pattern is not None and re.fullmatch(column.pattern, value) is None:
        example = column.example[0] if isinstance(column.example, list) else column.example
        message = f"{at}: expected a string like {example!r}, found {_found(value)}"
        raise SettingError(message)
    if column.max_length is not None and len(value) > column.max_length:
        message = f"{at}: expected at most {column.max_length} code points, found {len(value)}"
        raise SettingError(message)


def _check_number(value: float, column: Column, at: str) -> None:
    if column.minimum is not None and not value >= column.minimum:
        message = f"{at}: expected at least {column.minimum}, found {_found(value)}"
        raise SettingError(message)
    if column.maximum is not None and not value <= column.maximum:
        message = f"{at}: expected at most {column.maximum}, found {_found(value)}"
        raise SettingError(message)


def _found(value: object) -> str:
    if isinstance(value, str):
        return repr(shorten(value))
    name = NAMES.get(type(value), f"a {type(value).__name__}")
    return f"{name} ({shorten(value)})" if isinstance(value, int | float) else name
