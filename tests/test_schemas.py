"""The committed files that are generated: fresh, valid, and true of the examples in the declarations."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from corpuskit.cli._schemas import generated
from corpuskit.config import load_config
from corpuskit.model.article import Article
from corpuskit.model.columns import columns
from corpuskit.model.diagnostics import ConfigError, Diagnostic
from corpuskit.model.manifest import Manifest, from_json, to_json
from corpuskit.model.rows import TABLES
from corpuskit.reports import ReportDocument, ReportedDiagnostic
from corpuskit.schema.json_rows import as_json
from corpuskit.schema.json_schema import json_schema
from corpuskit.schema.validator import make_validator
from tests.samples import sample
from tests.test_config import COMPLETE

ROOT = Path(__file__).parent.parent
GENERATED = generated()
SCHEMAS = {name: text for name, text in GENERATED.items() if name.endswith(".json")}
DECLARED: list[type] = [*TABLES.values(), Manifest, Diagnostic, ReportedDiagnostic, ReportDocument]


def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(GENERATED[f"schemas/{name}.schema.json"])
    return schema


@pytest.mark.parametrize("name", GENERATED)
def test_committed_file_is_fresh(name: str) -> None:
    assert (ROOT / name).read_bytes() == GENERATED[name].encode("utf-8")


def test_no_schema_is_left_over() -> None:
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_valid_json_schema(name: str) -> None:
    schema = json.loads(SCHEMAS[name])

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_pattern_is_anchored_at_both_ends(name: str) -> None:
    patterns = [line for line in SCHEMAS[name].split("\n") if '"pattern":' in line]

    assert patterns
    assert all('"^(?:' in line and line.rstrip(",").endswith(')$(?!\\\\n)"') for line in patterns)


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.__name__)
def test_the_examples_of_every_column_are_valid(declared: type) -> None:
    schema = json_schema(declared, title="", description="", schema_id="urn:x")

    assert list(make_validator(schema).iter_errors(as_json(sample(declared)))) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_written_example_is_valid_where_it_stands(name: str) -> None:
    schema = json.loads(SCHEMAS[name])
    objects = [schema, *schema.get("$defs", {}).values()]
    properties = [found for one in objects for found in one["properties"].values()]

    for found in properties:
        validator = make_validator(found | {"$defs": schema.get("$defs", {})})
        assert [example for example in found.get("examples", []) if not validator.is_valid(example)] == []
        assert "default" not in found or validator.is_valid(found["default"])


def test_a_submission_asks_for_the_text_alone_and_for_nothing_computed() -> None:
    schema = _schema("submission")
    computed = {spec.name for spec in columns(Article) if spec.column.computed}

    assert schema["required"] == ["text"]
    assert "additionalProperties" not in schema
    assert set(schema["properties"]) == {spec.name for spec in columns(Article)} - computed


def test_a_manifest_that_was_written_is_valid() -> None:
    data = to_json(sample(Manifest))

    assert make_validator(_schema("manifest")).is_valid(json.loads(data))
    assert from_json(data) == sample(Manifest)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[datset]", id="unknown section"),
        pytest.param("root = '/'", id="no key of the file"),
        pytest.param("[dataset]\nname = 'Harbour Wire'", id="no name for a path"),
        pytest.param("[dataset]\nversion = 2025.1", id="a number for a text"),
        pytest.param("[[dataset.authors]]\norcid = '0000-0000-0000-0000'", id="no name"),
        pytest.param("[build]\nexclude = ['dtl']", id="no code"),
        pytest.param("[validate.severity]\nTXT102 = 'inf'", id="no severity"),
    ],
)
def test_schema_and_reader_refuse_the_same_configuration(tmp_path: Path, text: str) -> None:
    (tmp_path / "corpuskit.toml").write_text(text, "utf-8")

    assert not make_validator(_schema("config")).is_valid(tomllib.loads(text))
    with pytest.raises(ConfigError):
        load_config(tmp_path)


@pytest.mark.parametrize("text", ["", COMPLETE])
def test_schema_takes_the_configuration_that_the_reader_takes(text: str) -> None:
    assert list(make_validator(_schema("config")).iter_errors(tomllib.loads(text))) == []


def test_every_field_of_every_table_is_documented() -> None:
    text = GENERATED["docs/fields.md"]

    for name, declared in TABLES.items():
        section = text.split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert [spec.name for spec in columns(declared) if f"| `{spec.name}` |" not in section] == []
