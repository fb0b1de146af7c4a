"""The one door to jsonschema: offline, and strict where the library alone is not."""

import re
from pathlib import Path
from typing import Any

import pytest
import referencing.exceptions
from jsonschema.exceptions import SchemaError

import corpuskit
from corpuskit.schema.validator import make_validator

PACKAGE = Path(corpuskit.__file__).parent


def test_an_invalid_schema_is_refused() -> None:
    with pytest.raises(SchemaError):
        make_validator({"type": "text"})


def test_a_reference_to_elsewhere_is_never_followed() -> None:
    validator = make_validator({"$ref": "https://schemas.example/other.json"})

    with pytest.raises(referencing.exceptions.Unresolvable):
        validator.is_valid({})


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        pytest.param({"type": "number"}, float("nan"), id="NaN is no number"),
        pytest.param({"type": "number"}, float("-inf"), id="infinity is no number"),
        pytest.param({"type": "number"}, True, id="a truth value is no number"),
        pytest.param({"type": "integer"}, True, id="nor an integer"),
        pytest.param({"format": "date"}, "2025-02-29", id="no such day"),
        pytest.param({"format": "date"}, "0000-01-01", id="no such year"),
        pytest.param({"format": "date-time"}, "2025-02-29T00:00:00Z", id="no such day for a moment"),
    ],
)
def test_refuses(schema: dict[str, str], value: Any) -> None:
    assert not make_validator(dict(schema)).is_valid(value)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "number"}, 0.5),
        ({"type": "number"}, 10**400),
        ({"type": "integer"}, 5),
        ({"format": "date"}, "2024-02-29"),
        ({"format": "date"}, None),
        ({"format": "date-time"}, "2024-02-29T00:00:00Z"),
        ({"format": "date-time"}, 5),
    ],
)
def test_accepts(schema: dict[str, str], value: Any) -> None:
    assert make_validator(dict(schema)).is_valid(value)


def test_validators_are_made_here_alone() -> None:
    # `jsonschema.protocols` and `jsonschema.exceptions` hold types, which make no validator.
    imports = re.compile(r"^ *(import|from) jsonschema\b(?!\.(?:protocols|exceptions)\b)", re.MULTILINE)
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if imports.search(path.read_text("utf-8"))
    }

    assert users == {"schema/validator.py"}
