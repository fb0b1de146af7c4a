"""Raw articles for tests: one record with the fields that a test is about."""

from dataclasses import replace
from pathlib import PurePosixPath

from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.raw import Json, RawArticle
from corpuskit.normalize import normalize

RAW = RawArticle(
    location=Location(PurePosixPath("courier/2025-03.jsonl"), line=8, offset=512),
    format="jsonl",
    ordinal=7,
    length=300,
    sha256="0" * 64,
    charset="utf-8",
    charset_source="utf-8",
    fields={},
)
STORY = "The ferry between Saltmarsh and Holm is back. It sails at noon, said the harbour master."


def raw(fields: dict[str, Json], body: str | None = None) -> RawArticle:
    """A record with these fields and, for text files, a body."""
    return replace(RAW, fields=fields, body=body)


def checked(fields: dict[str, Json]) -> Checked:
    """The record normalized; a story is given where the test gives no text."""
    made = normalize(raw({"text": STORY, **fields}))
    assert isinstance(made, Checked)
    return made


def article(fields: dict[str, Json]) -> Article:
    """The article of `checked`."""
    return checked(fields).article


def codes(made: Checked) -> list[tuple[str, str | None]]:
    """Code and field of what normalizing found."""
    return [(found.code, found.field) for found in made.raw.diagnostics]


def refused(record: RawArticle) -> Diagnostic:
    """The diagnostic that keeps a record out."""
    made = normalize(record)
    assert isinstance(made, Diagnostic)
    return made
