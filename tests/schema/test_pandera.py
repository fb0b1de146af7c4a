"""The gate: what it refuses, by which name, and at what price."""

from datetime import UTC, datetime
from typing import Any

import pandas as pd
import pandera.errors
import pyarrow as pa
import pytest

from corpuskit.model.article import Article
from corpuskit.model.rows import TABLES
from corpuskit.model.values import CitedSource, Place
from corpuskit.schema.pandera import gate_schema
from corpuskit.schema.rows import to_record_batch
from tests.samples import ARTICLE, changed, sample

GATE = gate_schema(Article)
LANGUAGE = "pattern([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)"
PLACE = Place(raw="KYIV, Ukraine", name="Kyiv", start=0, end=13)
SOURCE = CitedSource(name="Ana Reyes", kind="person", mentions=1, first=0)


def _frame(*tables: pa.RecordBatch) -> pd.DataFrame:
    return pa.Table.from_batches(tables).to_pandas(types_mapper=pd.ArrowDtype)


def _failures(frame: pd.DataFrame) -> list[tuple[str, str, int]]:
    with pytest.raises(pandera.errors.SchemaErrors) as raised:
        GATE.validate(frame, lazy=True)
    cases: list[dict[str, Any]] = raised.value.failure_cases.to_dict("records")
    return [(case["column"], case["check"], case["index"]) for case in cases]


@pytest.mark.parametrize(
    ("name", "value", "check"),
    [
        pytest.param("text", None, "not_nullable", id="a required text is null"),
        pytest.param("authors", None, "not_nullable", id="a list is null"),
        pytest.param("authors", ["Ana", None], "items.not_null", id="an element is null"),
        pytest.param("sources", [None], "items.not_null", id="a struct is null"),
        pytest.param("headline", "é" * 1001, "max_length(1000)", id="too many code points"),
        pytest.param("language", "en\n", LANGUAGE, id="a final line feed"),
        pytest.param("language", "1en", LANGUAGE, id="only a part matches"),
        pytest.param("language", "en 2", LANGUAGE, id="only the beginning matches"),
        pytest.param("word_count", -1, "minimum(0)", id="below the minimum"),
        pytest.param("language_score", 1.5, "maximum(1)", id="above the maximum"),
        pytest.param("doc_type", "poem", "choices(story, multi, advis, teaser, other)", id="no such choice"),
        pytest.param(
            "dateline_places",
            [PLACE, changed(PLACE, "country", "ua")],
            "items.country.pattern([A-Z]{2})",
            id="the pattern of a struct's field",
        ),
        pytest.param(
            "dateline_places",
            [changed(PLACE, "raw", None)],
            "items.raw.not_null",
            id="a struct's field is null",
        ),
        pytest.param(
            "sources",
            [SOURCE, changed(SOURCE, "mentions", 0)],
            "items.mentions.minimum(1)",
            id="the minimum of a struct's field",
        ),
    ],
)
def test_refuses_one_value(name: str, value: object, check: str) -> None:
    rows = [ARTICLE, changed(ARTICLE, name, value), ARTICLE]
    failures = _failures(_frame(to_record_batch(rows, Article)))

    assert {(column, row) for column, _, row in failures} == {(name, 1)}
    assert check in {found for _, found, _ in failures}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300])
def test_refuses_what_is_no_number(value: float) -> None:
    frame = _frame(to_record_batch([changed(ARTICLE, "language_score", value)], Article))

    assert ("language_score", "finite", 0) in _failures(frame)


def test_names_the_row_in_every_chunk() -> None:
    good = to_record_batch([ARTICLE] * 3, Article)
    bad = to_record_batch([ARTICLE, changed(ARTICLE, "sources", [changed(SOURCE, "kind", "cat")])], Article)

    failures = _failures(_frame(good, bad.slice(1), good, bad))

    assert [row for _, _, row in failures] == [3, 8]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda frame: frame.drop(columns="text"), id="a column is missing"),
        pytest.param(lambda frame: frame.assign(more=1), id="a column too many"),
        pytest.param(lambda frame: frame[frame.columns[::-1]], id="another order"),
        pytest.param(lambda frame: frame.astype({"word_count": "int64[pyarrow]"}), id="another type"),
        pytest.param(
            lambda frame: frame.assign(
                authors=pd.Series([[1]], dtype=pd.ArrowDtype(pa.list_(pa.int64()))),
            ),
            id="another type inside a list",
        ),
    ],
)
def test_refuses_another_table(spoil: Any) -> None:
    frame = spoil(_frame(to_record_batch([ARTICLE], Article)))

    with pytest.raises(pandera.errors.SchemaErrors):
        GATE.validate(frame, lazy=True)


@pytest.mark.parametrize("declared", TABLES.values())
def test_lets_the_examples_pass(declared: type) -> None:
    row: object = sample(declared)
    frame = _frame(to_record_batch([row] * 2, declared))

    assert len(gate_schema(declared).validate(frame, lazy=True)) == 2


def test_lets_nulls_and_empty_lists_pass_where_they_may_stand() -> None:
    bare = ARTICLE
    for name in ("headline", "language", "language_score", "date_published", "is_free_access", "extra"):
        bare = changed(bare, name, None)
    for name in ("authors", "sources", "dateline_places", "damage"):
        bare = changed(bare, name, [])
    edge = changed(ARTICLE, "headline", "é" * 1000)
    early = changed(ARTICLE, "date_published", datetime(1, 1, 1, tzinfo=UTC))

    assert len(GATE.validate(_frame(to_record_batch([bare, edge, early], Article)), lazy=True)) == 3


def test_no_rows_pass() -> None:
    assert len(GATE.validate(_frame(to_record_batch([], Article)), lazy=True)) == 0
