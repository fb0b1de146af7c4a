"""What the schema of submissions says of records."""

import json

import pytest

from corpuskit.model.raw import Json, Record
from corpuskit.normalize import normalize
from corpuskit.pipeline.reporting import reported
from corpuskit.pipeline.submission_check import submission_violations
from tests.formats.sources import article, cut
from tests.pipeline.looks import marked

SOUND: dict[str, Json] = {
    "headline": "Ferry returns",
    "authors": ["Ana Reyes"],
    "date_published": "2025-03-04T07:30:00+01:00",
    "language": "en-GB",
    "declared_word_count": 210,
    "is_free_access": True,
    "text": "The ferry is back.",
}


def said(name: str, data: bytes) -> list[tuple[str, str]]:
    """Code and message of all violations."""
    return [
        (found.diagnostic.code, found.diagnostic.message)
        for found in submission_violations(article(name, data))
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("section", None, id="null says nothing"),
        pytest.param("keywords", None, id="null for a list, too"),
        pytest.param("keywords", [], id="no keywords"),
        pytest.param("title", 7, id="a key of another schema is read as well as can be"),
        pytest.param("author", {"name": "Ana Reyes"}, id="an author of schema.org"),
        pytest.param("desk", 7, id="a key that no field takes"),
        pytest.param("date_modified", "2025", id="a year"),
    ],
)
def test_nothing_is_said_of(key: str, value: Json) -> None:
    assert said("jsonl", json.dumps(SOUND | {key: value}).encode()) == []


@pytest.mark.parametrize(
    ("key", "value", "code", "message"),
    [
        ("headline", 42, "FLD106", "headline: found a number, expected text"),
        ("Headline", True, "FLD106", "headline: found true or false, expected text"),
        ("authors", "Ana Reyes", "FLD106", "authors: found text, expected a list of texts"),
        ("keywords", ["ferry", 7], "FLD106", "keywords[1]: found a number, expected text"),
        ("declared_word_count", "210", "FLD106", "declared_word_count: found text, expected a whole number"),
        ("is_free_access", "yes", "FLD106", "is_free_access: found text, expected true or false"),
        ("text", ["One.", "Two."], "FLD106", "text: found a list, expected text"),
        ("language", "en_GB", "FLD107", "language: 'en_GB' has not the form of this field"),
        ("date_published", "4 March 2025", "FLD107", "date_published: '4 March 2025' is no date of ISO 8601"),
    ],
)
def test_what_can_be_read_but_is_not_of_the_schema(key: str, value: Json, code: str, message: str) -> None:
    fields = {name: other for name, other in SOUND.items() if name != key.lower()}

    assert said("jsonl", json.dumps(fields | {key: value}).encode()) == [(code, message)]


def test_all_of_a_record_are_said_at_once() -> None:
    data = json.dumps(SOUND | {"headline": 1, "authors": "Ana", "language": "en_GB"})

    assert [code for code, _ in said("json", data.encode())] == ["FLD106", "FLD106", "FLD107"]


def test_strings_of_front_matter_and_of_tables_are_typed_first() -> None:
    front = b"---\nauthors: Ana Reyes, Tom Okafor\nis_free_access: no\ndeclared_word_count: 1,200\n---\n"
    table = b'keywords,is_free_access,text\n"ferry; harbour",1,Back.\n'

    assert said("markdown", front) == []
    assert said("csv", table) == []


def test_what_cannot_be_read_is_said_once() -> None:
    raw = article("jsonl", json.dumps(SOUND | {"declared_word_count": "many", "headline": 7}).encode())
    checked = normalize(raw)

    assert [one.code for one in checked.raw.diagnostics] == ["FLD105"]  # type: ignore[union-attr]
    found = submission_violations(raw, checked.raw.diagnostics)  # type: ignore[union-attr]
    assert [one.diagnostic.field for one in found] == ["headline"]


def test_a_date_that_is_none_is_left_to_the_rules() -> None:
    assert said("jsonl", json.dumps(SOUND | {"date_published": "last Tuesday"}).encode()) == []


def test_where_it_stands() -> None:
    data = json.dumps(SOUND | {"keywords": ["ferry", 7]})
    (record,) = cut("jsonl", data.encode())
    raw = article("jsonl", data.encode())

    (found,) = reported(record, raw, None, tuple(submission_violations(raw)))  # type: ignore[arg-type]

    assert (marked(found), found.diagnostic.location.column) == ("7", data.index("7]") + 1)


@pytest.mark.parametrize(
    ("field", "value", "after"),
    [
        ("language", "en_GB", "en-GB"),
        ("language", "EN", "en"),
        ("date_published", "4 March 2025", "2025-03-04"),
        ("date_published", "03/04/2025", None),
        ("date_modified", "4 March 2025, 7.30pm", None),
    ],
)
def test_another_form_is_mended_where_it_is_beyond_doubt(field: str, value: str, after: str | None) -> None:
    data = json.dumps(SOUND | {field: value}).encode()
    (record,) = cut("jsonl", data)
    assert isinstance(record, Record)

    found = reported(
        record, article("jsonl", data), None, tuple(submission_violations(article("jsonl", data)))
    )

    written = [edit.after for each in found if each.fix is not None for edit in each.fix.edits]
    assert written == ([] if after is None else [f'"{after}"'])
