"""Rows into Arrow batches and back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated

import pyarrow as pa
import pytest

from corpuskit.model.article import Article
from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import Diagnostic, Severity
from corpuskit.model.rows import TABLES, DiagnosticRow
from corpuskit.model.values import CitedSource
from corpuskit.schema.arrow import arrow_schema
from corpuskit.schema.rows import from_batch, from_row, to_record_batch
from tests.samples import ARTICLE, changed, sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A class of one field, which holds tuples of an enumeration."""

    levels: Annotated[tuple[Severity, ...] | None, Column(description="Levels.")]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("text", 5, id="a number is no text"),
        pytest.param("text", b"text", id="bytes are no text"),
        pytest.param("text", "\ud800", id="half of a surrogate pair"),
        pytest.param("word_count", 1.5, id="Arrow alone would cut it to 1"),
        pytest.param("word_count", True, id="a truth value is no number"),
        pytest.param("word_count", 2**31, id="too large for 32 bits"),
        pytest.param("source_offset", 2**63, id="too large for 64 bits"),
        pytest.param("language_score", "0.5", id="text is no number"),
        pytest.param("is_free_access", 1, id="a number is no truth value"),
        pytest.param("date_published_day", datetime(2025, 3, 4, tzinfo=UTC), id="a moment is no day"),
        pytest.param("date_published", date(2025, 3, 4), id="a day is no moment"),
        pytest.param("date_published", datetime(2025, 3, 4), id="no time zone"),  # noqa: DTZ001
        pytest.param("authors", "Ana Reyes", id="Arrow alone would make a list of letters"),
        pytest.param("authors", ["Ana Reyes", 5], id="a number among texts"),
        pytest.param("sources", [{"name": "Ana Reyes"}], id="a mapping is no source"),
        pytest.param("sources", [5], id="a number is no source"),
    ],
)
def test_refuses(name: str, value: object) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        to_record_batch([ARTICLE, changed(ARTICLE, name, value)], Article)


def test_says_which_field_has_the_wrong_type() -> None:
    source = CitedSource(name="Ana Reyes", kind="person", mentions=1.5, first=0)  # type: ignore[arg-type]

    with pytest.raises(TypeError, match=r"sources\[\].mentions: expected int, found float"):
        to_record_batch([changed(ARTICLE, "sources", [source])], Article)


@pytest.mark.parametrize("declared", TABLES.values(), ids=TABLES)
def test_no_rows(declared: type) -> None:
    batch = to_record_batch([], declared)

    assert batch.num_rows == 0
    assert batch.schema.equals(arrow_schema(declared), check_metadata=True)


@pytest.mark.parametrize("declared", TABLES.values(), ids=TABLES)
def test_round_trip_of_every_table(declared: type) -> None:
    row: object = sample(declared)
    batch = to_record_batch([row] * 3, declared)
    batch.validate(full=True)
    once: object = from_row(declared, batch.to_pylist()[1])
    again: object = from_row(declared, to_record_batch([once], declared).to_pylist()[0])

    # The second time, because 0.98 is not a number that 32 bits hold.
    assert once == again
    assert {name for name in batch.schema.names if getattr(once, name) != getattr(row, name)} <= {
        "language_score",
        "confidence",
        "role_confidence",
        "similarity",
    }


def test_nulls_and_empty_lists_stay_apart() -> None:
    rows = [changed(ARTICLE, "sources", value) for value in (None, [], ARTICLE.sources * 2, [None])]

    assert to_record_batch(rows, Article).column("sources").to_pylist() == [
        None,
        [],
        [{"name": "Ana Reyes", "kind": "person", "mentions": 3, "first": 120}] * 2,
        [None],
    ]


def test_tuples_and_enumerations_come_back() -> None:
    rows = [Single(levels=(Severity.ERROR, Severity.INFO)), Single(levels=()), Single(levels=None)]
    batch = to_record_batch(rows, Single)

    assert batch.schema.types == [pa.list_(pa.string())]
    assert [from_row(Single, row) for row in batch.to_pylist()] == rows


def test_an_enumeration_fits_a_field_of_text() -> None:
    row = changed(sample(DiagnosticRow), "severity", Severity.ERROR)

    assert to_record_batch([row], DiagnosticRow).column("severity").to_pylist() == ["error"]


def test_other_columns_are_passed_over_and_missing_ones_are_not() -> None:
    row = to_record_batch([ARTICLE], Article).to_pylist()[0]
    without = {name: value for name, value in row.items() if name != "text"}

    assert from_row(Article, row | {"_record": 7}).text == ARTICLE.text
    with pytest.raises(KeyError, match="text"):
        from_row(Article, without)


@pytest.mark.parametrize("declared", [*TABLES.values(), Diagnostic])
def test_a_batch_comes_back_as_rows(declared: type) -> None:
    row: object = sample(declared)
    batch = to_record_batch([row] * 2, declared)

    once: list[object] = list(from_batch(declared, batch))

    assert once == [from_row(declared, one) for one in batch.to_pylist()]
    assert to_record_batch(once, declared).equals(batch)
    assert list(from_batch(declared, batch.slice(0, 0))) == []


def test_a_batch_without_a_column_makes_no_rows() -> None:
    batch = to_record_batch([ARTICLE], Article)

    with pytest.raises(KeyError):
        next(from_batch(Article, batch.drop_columns(["text"])))
    with_more = batch.append_column("_record", pa.array([7]))
    assert next(from_batch(Article, with_more)).text == ARTICLE.text
