"""The generated files of the repository: JSON Schemas in `schemas/`, references in `docs/`."""

import json
from collections.abc import Collection
from pathlib import Path

from corpuskit.cli._explanations import families
from corpuskit.cli._rule_pages import FOLDER, rule_pages
from corpuskit.config import Config
from corpuskit.model.manifest import FORMAT_VERSION, Manifest
from corpuskit.model.raw import Json
from corpuskit.model.rows import TABLES
from corpuskit.reports import ReportDocument, ReportedDiagnostic
from corpuskit.rules import levels
from corpuskit.schema.front_matter import front_matter_schema
from corpuskit.schema.json_schema import article_schema, json_schema, submission_schema
from corpuskit.schema.markdown import field_table, summary

INTRODUCTION = """\
# Fields

Every column of every table of a built dataset; this page is made from the declarations in `corpuskit/model/`.
"""


def generated() -> dict[str, str]:
    """Every generated file with its content, by its path in the repository."""
    schemas = {
        "article": article_schema(),
        "config": _config(),
        "diagnostic": _diagnostic(),
        "front-matter": front_matter_schema({*levels(), *families()}),
        "manifest": _manifest(),
        "report": _report(),
        "submission": submission_schema(),
    }
    files = {
        f"schemas/{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }
    return files | {"docs/fields.md": _fields()} | rule_pages()


def left_over(names: Collection[str]) -> list[str]:
    """Pages of codes below the current folder that are generated no longer, in order.

    Args:
        names: Every generated file.
    """
    return sorted(path.as_posix() for path in Path(FOLDER).glob("*.md") if path.as_posix() not in names)


def _config() -> dict[str, Json]:
    return json_schema(
        Config,
        title="Configuration",
        description="The settings of a dataset: `corpuskit.toml`.",
        schema_id="urn:corpuskit:config:1",
        omit_computed=True,
    )


def _manifest() -> dict[str, Json]:
    return json_schema(
        Manifest,
        title="Manifest",
        description="What a built dataset holds: its `manifest.json`.",
        schema_id=f"urn:corpuskit:manifest:{FORMAT_VERSION}",
    )


def _diagnostic() -> dict[str, Json]:
    return json_schema(
        ReportedDiagnostic,
        title="Diagnostic",
        description="One thing that is wrong with the data: a line of `validate --format jsonl`.",
        schema_id="urn:corpuskit:diagnostic:1",
    )


def _report() -> dict[str, Json]:
    return json_schema(
        ReportDocument,
        title="Report",
        description="What a validation found: the output of `validate --format json`.",
        schema_id="urn:corpuskit:report:1",
    )


def _fields() -> str:
    sections = (
        f"\n## {name}\n\n{summary(declared)}\n\n{field_table(declared)}" for name, declared in TABLES.items()
    )
    return INTRODUCTION + "".join(sections)
