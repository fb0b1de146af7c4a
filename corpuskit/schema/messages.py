"""What is wrong with a value, said for people: JSON Schema's own words are for programmers."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from jsonschema.exceptions import ValidationError

from corpuskit.model.diagnostics import shorten

KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "nothing",
    "number": "a number",
    "object": "a mapping",
    "string": "text",
}


def message_of(error: ValidationError) -> str:
    """What is there, on one line.

    >>> from corpuskit.schema.validator import make_validator
    >>> schema = {"properties": {"keywords": {"type": "array", "items": {"type": "string"}}}}
    >>> [message_of(error) for error in make_validator(schema).iter_errors({"keywords": 7})]
    ['found a number, expected a list of texts']
    """
    said = MESSAGES.get(str(error.validator))
    return f"value breaks {error.validator}" if said is None else said(error)


def _of_type(error: ValidationError) -> str:
    return f"found {_kind(error.instance)}, expected {_expected(error.schema)}"


def _of_form(error: ValidationError) -> str:
    return f"{shorten(error.instance)!r} {_form(error.schema)}"


def _of_length(error: ValidationError) -> str:
    return f"{len(str(error.instance)):,} characters, at most {error.validator_value:,} are allowed"


def _of_minimum(error: ValidationError) -> str:
    return f"{shorten(error.instance)} is less than {error.validator_value}"


def _of_maximum(error: ValidationError) -> str:
    return f"{shorten(error.instance)} is more than {error.validator_value}"


def _of_choice(error: ValidationError) -> str:
    choices: Sequence[object] = cast("Sequence[object]", error.validator_value)
    allowed = ", ".join(str(one) for one in choices if one is not None)
    return f"{shorten(error.instance)!r} is none of {allowed}"


MESSAGES: Mapping[str, Callable[[ValidationError], str]] = {
    "enum": _of_choice,
    "format": _of_form,
    "maxLength": _of_length,
    "maximum": _of_maximum,
    "minimum": _of_minimum,
    "pattern": _of_form,
    "type": _of_type,
}


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    known: Sequence[tuple[type | tuple[type, ...], str]] = (
        (str, "text"),
        ((int, float), "a number"),
        (list, "a list"),
        (dict, "a mapping"),
    )
    return next((name for kind, name in known if isinstance(value, kind)), "nothing")


def _expected(schema: Any) -> str:
    kinds = schema.get("type", []) if isinstance(schema, Mapping) else []
    names = [kinds] if isinstance(kinds, str) else kinds
    kind = next((KINDS.get(str(name), str(name)) for name in names if name != "null"), "something else")
    items = schema.get("items") if isinstance(schema, Mapping) else None
    inner = items.get("type") if isinstance(items, Mapping) else None
    if kind == "a list" and inner == "string":
        return "a list of texts"
    return kind


def _form(schema: Any) -> str:
    """What form a text does not have."""
    pattern = str(schema.get("pattern", "")) if isinstance(schema, Mapping) else ""
    if "T " in pattern or schema.get("format") in ("date", "date-time"):
        return "is no date of ISO 8601"
    return "has not the form of this field"
