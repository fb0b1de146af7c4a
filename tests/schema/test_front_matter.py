"""The schema that editors hold front matter to."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpuskit.model.aliases import aliases
from corpuskit.schema.front_matter import front_matter_schema
from corpuskit.schema.validator import make_validator

SCHEMA: dict[str, Any] = front_matter_schema(["TXT", "TXT102"])
ORIGINALS = sorted((Path(__file__).parents[2] / "datasets" / "harbour-wire" / "originals").glob("*.md"))


class _Editor(yaml.SafeLoader):
    """Types values as YAML 1.2 does, as editors do: a date is a text."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _is_valid(front_matter: str) -> bool:
    return make_validator(SCHEMA).is_valid(yaml.load(front_matter, _Editor))  # noqa: S506 - it is a safe loader


@pytest.mark.parametrize(
    "text",
    [
        "headline: [a, b]",
        "language: the English language",
        "date: yesterday",
        "corpuskit: TXT102",
        "corpuskit: {ignore: [TXT999]}",
        "corpuskit: {ignore: TXT102}",
        "corpuskit: {ignored: [TXT102]}",
        "- a list",
    ],
)
def test_what_is_wrong_is_marked(text: str) -> None:
    assert not _is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "headline: 1984",
        "title: Ferry returns",
        "keywords: ferry, harbour",
        "keywords: [ferry, harbour]",
        "date: 2025-03-04",
        "word_count: 250",
        "desk: north",
        "license:",
        "corpuskit: {ignore: [TXT, TXT102]}",
    ],
)
def test_what_can_be_read_is_left_alone(text: str) -> None:
    assert _is_valid(text)


def test_the_text_is_no_key_and_every_other_alias_is() -> None:
    assert set(SCHEMA["properties"]) == {key for key, field in aliases().items() if field != "text"} | {
        "corpuskit"
    }


@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: path.stem)
def test_the_articles_of_the_sample_pass(path: Path) -> None:
    assert _is_valid(path.read_text("utf-8").split("---\n")[1])


def test_the_schema_is_json() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
