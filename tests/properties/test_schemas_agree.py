"""JSON Schema and the gate judge alike: for a row that is valid but for one value, both say the same."""

import math
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

import pandas as pd
import pandera.errors
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema.protocols import Validator
from pandera.pandas import DataFrameSchema

from corpuskit.config import AuthorEntry, BuildSection, DatasetSection, ValidateSection
from corpuskit.model.article import Article
from corpuskit.model.columns import Column, ColumnSpec, columns
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.manifest import DatasetEntry, FileEntry, InputEntry, Manifest
from corpuskit.model.rows import TABLES
from corpuskit.model.shapes import ListOf, MapOf, Plain, StructOf, shape
from corpuskit.model.values import CitedSource, Place
from corpuskit.schema.json_rows import as_json
from corpuskit.schema.json_schema import json_schema
from corpuskit.schema.pandera import gate_schema
from corpuskit.schema.quick import is_valid_beyond_doubt
from corpuskit.schema.rows import to_record_batch
from corpuskit.schema.types import FLOAT32_MAX, whole
from corpuskit.schema.validator import make_validator
from tests.samples import changed, sample

COLUMNS = [(declared, spec) for declared in TABLES.values() for spec in columns(declared)]
IDS = [f"{declared.__name__}.{spec.name}" for declared, spec in COLUMNS]
# What a pattern, a length or a type may stumble over; the examples of the columns come on top.
TEXTS = (
    "", " ", "\n", "a", "a\n", "\na", "A", "é", "e\u0301", "\u0663", "\x00", "a\x00", "\x85", "\u2028",
    "-", "a-", "US", "US-OR", "0" * 64, "0" * 65, "TXT102", "TXT10\u0662",
    "x" * 1000, "x" * 1001, "\U0001f6a2" * 1000,
)  # fmt: skip
INTEGERS = (0, 1, -1, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**63 - 1, 2**63, -(2**63) - 1)
# All of them are exact in 32 bits: a number that Arrow rounds is judged after rounding.
FLOATS = (0.0, -0.0, 0.5, 1.0, -0.5, 1.5, 2.0**-149, FLOAT32_MAX, math.nan, math.inf, -math.inf)
DAYS = (date.min, date.max, date(2024, 2, 29))
MOMENTS = (
    datetime.min.replace(tzinfo=UTC),
    datetime.max.replace(tzinfo=UTC),
    datetime(2025, 3, 4, 6, 30, 0, 1, tzinfo=timezone(timedelta(hours=-7))),
    datetime(2025, 3, 4),  # noqa: DTZ001 - it must be refused
)
SEVERAL: dict[type, Sequence[object]] = {
    str: TEXTS,
    int: INTEGERS,
    float: FLOATS,
    bool: (True, False),
    date: DAYS,
    datetime: MOMENTS,
    bytes: (b"", b"\xff"),
}


def suspects(annotation: object, column: Column) -> Iterator[object]:
    """Values of the type that a field may or may not hold; null is always among them."""
    yield None
    match shape(annotation):
        case Plain(python):
            yield from SEVERAL[python]
            known = column.choices or ([column.example] if isinstance(column.example, str) else [])
            if python is str:
                yield from [
                    variant for text in known for variant in (text, f"{text}\n", f" {text}", f"{text}x")
                ]
        case ListOf(element):
            yield []
            for value in suspects(element, column):
                yield [value]
                yield [*_good(element, column), value]
        case StructOf(declared):
            for spec in columns(declared):
                for value in suspects(spec.type, spec.column):
                    yield changed(sample(declared), spec.name, value)


def _good(element: object, column: Column) -> list[object]:
    if isinstance(kind := shape(element), StructOf):
        return [sample(kind.declared)]
    return list(column.example) if isinstance(column.example, list) else []


@cache
def _validator(declared: type) -> Validator:
    return make_validator(json_schema(declared, title="", description="", schema_id="urn:x"))


@cache
def _gate(declared: type) -> DataFrameSchema:
    return gate_schema(declared)


def json_accepts(row: object) -> bool:
    """Whether the row can be written as JSON and the schema takes it."""
    try:
        value = as_json(row)
    except (TypeError, ValueError):
        return False
    declared: type = type(row)
    return _validator(declared).is_valid(value)


def gate_accepts(rows: Sequence[object]) -> list[bool]:
    """For each row whether it fits into a batch and the gate lets it pass."""
    declared: type = type(rows[0])
    verdicts = [False] * len(rows)
    batches: list[tuple[int, pa.RecordBatch]] = []
    for number, row in enumerate(rows):
        try:
            batches.append((number, to_record_batch([row], declared)))
        except (TypeError, ValueError, OverflowError):
            continue
        verdicts[number] = True
    if batches:
        frame = pa.Table.from_batches([batch for _, batch in batches]).to_pandas(types_mapper=pd.ArrowDtype)
        try:
            _gate(declared).validate(frame, lazy=True)
        except pandera.errors.SchemaErrors as error:
            for index in error.failure_cases["index"]:
                verdicts[batches[index][0]] = False
    return verdicts


@pytest.mark.parametrize(("declared", "spec"), COLUMNS, ids=IDS)
def test_every_field_is_judged_alike(declared: type, spec: ColumnSpec) -> None:
    values = list(suspects(spec.type, spec.column))
    rows: list[object] = [changed(sample(declared), spec.name, value) for value in values]
    gate = gate_accepts(rows)

    assert [
        value for value, row, said in zip(values, rows, gate, strict=True) if json_accepts(row) != said
    ] == []
    # Both must refuse something and let something pass, or nothing was tried.
    assert gate[0] == spec.nullable
    assert any(gate)
    assert not all(gate) or (spec.nullable and _is_free(spec))


@pytest.mark.parametrize(("declared", "spec"), COLUMNS, ids=IDS)
def test_the_quick_look_says_what_the_schema_says(declared: type, spec: ColumnSpec) -> None:
    for value in suspects(spec.type, spec.column):
        row: object = changed(sample(declared), spec.name, value)
        passed, accepted = is_valid_beyond_doubt(row), json_accepts(row)

        assert accepted or not passed, value
        # A moment in another zone is right, but takes a closer look; so is a map.
        if not _is_slow(spec.type):
            assert passed == accepted, value


def _is_slow(annotation: object) -> bool:
    kind = shape(annotation)
    if isinstance(kind, ListOf):
        return _is_slow(kind.element)
    if isinstance(kind, StructOf):
        return any(_is_slow(spec.type) for spec in columns(kind.declared))
    return isinstance(kind, MapOf) or kind == Plain(datetime)


def _is_free(spec: ColumnSpec) -> bool:
    limits = (spec.column.pattern, spec.column.max_length, spec.column.choices)
    return spec.type in (str, bool, date) and limits == (None, None, None)


def drawn(annotation: object, column: Column) -> st.SearchStrategy[object]:
    """Any value of the type, often one that keeps the pattern or the choices."""
    match shape(annotation):
        case ListOf(element):
            return st.lists(st.none() | drawn(element, column), max_size=3)
        case StructOf(declared):
            specs = columns(declared)
            values = {spec.name: st.none() | drawn(spec.type, spec.column) for spec in specs}
            return st.builds(declared, **values) | st.sampled_from(list(suspects(declared, column)))
        case Plain(python) if python is str and column.pattern is not None:
            return st.text(max_size=20) | st.from_regex(column.pattern, fullmatch=True)
        case Plain(python) if python is str and column.choices is not None:
            return st.text(max_size=20) | st.sampled_from(column.choices)
        case kind:
            assert isinstance(kind, Plain)
            return PLAIN.get(kind.python, st.from_type(kind.python))


PLAIN: dict[type, st.SearchStrategy[object]] = {
    float: st.floats(width=32),
    int: st.integers(-(2**64), 2**64) | st.integers(-2, 2),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


@st.composite
def mutated(draw: st.DrawFn) -> object:
    """A valid article but for one value."""
    spec = draw(st.sampled_from(columns(Article)))
    return changed(sample(Article), spec.name, draw(st.none() | drawn(spec.type, spec.column)))


@settings(deadline=None, max_examples=100)
@given(st.lists(mutated(), min_size=1, max_size=8))
@example([changed(sample(Article), "id", "a-0a1b2c3d4e5f60718293\n")])
@example([changed(sample(Article), "language_score", float("nan"))])
def test_one_value_changed(rows: list[object]) -> None:
    assert gate_accepts(rows) == [json_accepts(row) for row in rows]
    assert all(json_accepts(row) for row in rows if is_valid_beyond_doubt(row))


DECLARED: list[type] = [
    *TABLES.values(),
    *[Place, CitedSource, Diagnostic, Manifest, DatasetEntry, InputEntry, FileEntry],
    *[DatasetSection, AuthorEntry, BuildSection, ValidateSection],
]


def _examples(example: object) -> list[object]:
    """The texts of an example: of a list its items, of a mapping those of its values."""
    match example:
        case dict():
            return [text for value in example.values() for text in _examples(value)]
        case list():
            return example
        case _:
            return [example]


PATTERNS = {
    f"{declared.__name__}.{spec.name}": (spec.column.pattern, examples)
    for declared in DECLARED
    for spec in columns(declared)
    if spec.column.pattern is not None
    for examples in [_examples(spec.column.example)]
}


@pytest.mark.parametrize(("pattern", "examples"), PATTERNS.values(), ids=PATTERNS)
def test_a_pattern_means_the_same_to_every_engine(pattern: str, examples: list[str]) -> None:
    texts = [*examples, *[text + "\n" for text in examples], *[text[:-1] for text in examples], *TEXTS]
    arrow = pc.match_substring_regex(pa.array(texts), rf"\A(?:{pattern})\z").to_pylist()

    assert arrow == [re.fullmatch(pattern, text) is not None for text in texts]
    assert arrow == [re.search(whole(pattern), text) is not None for text in texts]
    assert arrow[: len(examples)] == [True] * len(examples)
    assert not re.search(r"\\[a-zA-Z]|\(\?", pattern), "outside what the engines share"


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(sorted(PATTERNS)), st.text())
def test_engines_agree_on_any_text(name: str, text: str) -> None:
    pattern, _ = PATTERNS[name]
    arrow = pc.match_substring_regex(pa.array([text]), rf"\A(?:{pattern})\z").to_pylist()

    assert arrow == [re.search(whole(pattern), text) is not None]
