"""The generated files of the repository: JSON Schemas in `schemas/`, references in `docs/`."""

import json

from corpuskit.cli._codes_page import codes_page
from corpuskit.config import Config
from corpuskit.model.article import SCHEMA_VERSION, Article
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.manifest import FORMAT_VERSION, Manifest
from corpuskit.model.raw import Json
from corpuskit.model.rows import TABLES
from corpuskit.schema.json_schema import article_schema, json_schema
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
        "manifest": _manifest(),
        "submission": _submission(),
    }
    files = {
        f"schemas/{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }
    return files | {"docs/codes.md": codes_page(), "docs/fields.md": _fields()}


def _submission() -> dict[str, Json]:
    return json_schema(
        Article,
        title="Submission",
        description="One article as a contributor writes it in JSON; unknown keys are kept in `extra`.",
        schema_id=f"urn:corpuskit:submission:{SCHEMA_VERSION}",
        omit_computed=True,
        closed=False,
        required=("text",),
    )


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
        Diagnostic,
        title="Diagnostic",
        description="One thing that is wrong with the data, where, and by which code.",
        schema_id="urn:corpuskit:diagnostic:1",
    )


def _fields() -> str:
    sections = (
        f"\n## {name}\n\n{summary(declared)}\n\n{field_table(declared)}" for name, declared in TABLES.items()
    )
    return INTRODUCTION + "".join(sections)
