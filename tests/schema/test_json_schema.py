"""JSON Schemas of declared classes."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import pytest

from corpuskit.model.article import Article
from corpuskit.model.columns import Column, columns
from corpuskit.model.diagnostics import Severity
from corpuskit.schema.json_schema import json_schema
from corpuskit.schema.validator import make_validator


@dataclass(frozen=True, slots=True, kw_only=True)
class Buoy:
    """A class with what `Article` lacks.

    The second paragraph is not for the schema.
    """

    levels: Annotated[dict[str, Severity], Column(description="Levels.", example={"north": "info"})]
    next: Annotated["Buoy | None", Column(description="The next one.")] = None
    chart: Annotated[str, Column(description="Chart.", computed=True)] = ""
    depths: Annotated[tuple[int, ...], Column(description="Depths.", maximum=99, arrow="int32")] = (3, 4)


def test_a_type_that_json_does_not_write() -> None:
    @dataclass
    class Here:
        root: Annotated[Path, Column(description="Root.")]

    with pytest.raises(TypeError, match="no row for"):
        json_schema(Here, title="", description="", schema_id="urn:x")


def test_an_example_that_json_does_not_write() -> None:
    @dataclass
    class Here:
        text: Annotated[str, Column(description="Text.", example=b"x")]

    with pytest.raises(TypeError, match="no value that JSON writes"):
        json_schema(Here, title="", description="", schema_id="urn:x")


def test_a_whole_schema() -> None:
    schema = json_schema(
        Buoy, title="Buoy", description="A buoy.", schema_id="urn:x:buoy", omit_computed=True
    )

    severity = {"type": "string", "enum": ["error", "warning", "info"]}
    buoy = {
        "type": "object",
        "properties": {
            "levels": {
                "description": "Levels.",
                "type": "object",
                "additionalProperties": severity,
                "examples": [{"north": "info"}],
            },
            "next": {"description": "The next one.", "anyOf": [{"$ref": "#/$defs/Buoy"}, {"type": "null"}]},
            "depths": {
                "description": "Depths.",
                "type": "array",
                "items": {"type": "integer", "minimum": -(2**31), "maximum": 99},
                "default": [3, 4],
            },
        },
        "required": ["levels"],
        "additionalProperties": False,
    }
    assert schema == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:x:buoy",
        "title": "Buoy",
        "description": "A buoy.",
        **buoy,
        "$defs": {"Buoy": {"description": "A class with what `Article` lacks.", **buoy}},
    }


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ({"text": 5}, "is not of type"),
        ({}, "required"),
        ({"text": "", "headline": "x" * 1001}, "too long"),
        ({"text": "", "language": "en\n"}, "does not match"),
        ({"text": "", "keywords": None}, "is not of type"),
        ({"text": "", "date_published": "yesterday"}, "does not match"),
        ({"text": "", "declared_word_count": 2**31}, "greater than the maximum"),
    ],
)
def test_a_submission_is_refused(value: Any, why: str) -> None:
    schema = json_schema(
        Article,
        title="",
        description="",
        schema_id="urn:x",
        omit_computed=True,
        closed=False,
        required=["text"],
    )

    (error,) = make_validator(schema).iter_errors(value)

    assert why in error.message


def test_a_submission_may_hold_more_than_the_schema_knows() -> None:
    schema = json_schema(
        Article,
        title="",
        description="",
        schema_id="urn:x",
        omit_computed=True,
        closed=False,
        required=["text"],
    )
    value = {"text": "Rain.", "desk": "coast", "date_published": "2025-03", "word_count": "many"}

    assert make_validator(schema).is_valid(value)


def test_a_published_row_has_every_key() -> None:
    schema = json_schema(Article, title="", description="", schema_id="urn:x")

    assert schema["required"] == [spec.name for spec in columns(Article)]
    assert schema["additionalProperties"] is False


def test_validating_loads_neither_arrow_nor_pandas() -> None:
    code = (
        "import sys, corpuskit.schema.json_schema, corpuskit.schema.json_rows, corpuskit.schema.validator\n"
    )
    code += "print(sorted({'pyarrow', 'pandas', 'pandera', 'numpy'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert done.stdout == "[]\n"
