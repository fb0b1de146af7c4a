"""What was read from a text, as people read it: each part with its evidence."""

from dataclasses import replace
from datetime import date

import pytest

from corpuskit.cli._metadata import dateline_lines, marks_of, quote_lines, source_lines
from corpuskit.model.quotations import Quote
from corpuskit.model.values import CitedSource, PartialDate, Span
from corpuskit.text.datelines import parse_dateline
from tests.rules.subjects import subject

TEXT = "“It sails at noon,” said Ana Reyes. “It is late,” she said."
FIRST = Quote(
    kind="direct",
    start=0,
    end=19,
    source=Span(25, 34),
    cue=Span(20, 24),
    source_name="Ana Reyes",
    source_kind="person",
    rule="said-after-inverted",
    confidence=0.96,
)
SECOND = Quote(kind="direct", start=36, end=49, source_kind="unknown")


def test_no_dateline_is_said() -> None:
    assert list(dateline_lines(None)) == ["  dateline     none"]


def test_a_dateline_is_shown_with_its_parts_and_the_evidence() -> None:
    lines = list(dateline_lines(parse_dateline("OSLO, March 4 (Reuters) - The boat is in.")))

    assert lines[0].startswith("  dateline     OSLO, March 4 (Reuters) -  [place-first, ")
    assert lines[1].startswith("    place      Oslo (NO")
    assert "    date       March 4 = year unknown" in lines
    assert "    agency     Reuters (reuters)" in lines


def test_a_resolved_day_and_what_is_odd_are_shown() -> None:
    found = parse_dateline("SALTMARSH, March 4 (Halyard News) - The boat is in.")
    assert found is not None
    day = PartialDate(raw="March 4", start=11, end=18, month=3, day=4, resolved=date(2025, 3, 4))

    lines = list(dateline_lines(replace(found, date=day)))

    assert "    date       March 4 = 2025-03-04" in lines
    assert "    place      Saltmarsh (not in the place tables), unknown" in lines
    assert "    agency     Halyard News (halyard-news, not in the agency table)" in lines
    assert "    warning    unknown-place" in lines


def test_quotations_are_shown_with_their_rule_and_how_many_are_left() -> None:
    assert list(quote_lines(TEXT, [FIRST, SECOND], 1)) == [
        "  quote        “It sails at noon,”",
        "               Ana Reyes (person)  [direct, said-after-inverted, 0.96]",
        "  quote        1 more; --quotes shows all",
    ]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param(SECOND, "nobody named  [direct]", id="nobody"),
        pytest.param(
            replace(SECOND, source=Span(50, 53), source_name="Ana Reyes", rule="said-after", confidence=0.98),
            "she = Ana Reyes (unknown)  [direct, said-after, 0.98]",
            id="pronoun",
        ),
        pytest.param(replace(SECOND, nested_in=0), "    nobody named  [direct]", id="inside another"),
    ],
)
def test_who_is_named(quote: Quote, expected: str) -> None:
    assert list(quote_lines(TEXT, [quote], 1))[1] == f"               {expected}"


def test_long_quotations_are_shortened_to_one_line() -> None:
    text = "“" + "It\nsails. " * 20 + "”"

    (first, _) = quote_lines(text, [Quote(kind="direct", start=0, end=len(text))], 1)

    assert first.endswith("…")
    assert len(first) <= len("  quote        ") + 48


def test_sources_are_shown() -> None:
    cited = [CitedSource(name="Ana Reyes", kind="person", mentions=2, first=25)]

    assert list(source_lines(cited)) == ["  source       Ana Reyes (person), cited 2 times"]


def test_marks_are_of_what_was_found() -> None:
    checked, _ = subject({"quotes": (FIRST, SECOND)})
    checked = replace(checked, dateline=parse_dateline("OSLO (Reuters) - The boat is in."))

    assert [(mark.label, mark.start, mark.end) for mark in marks_of(checked)] == [
        ("dateline", 0, 16),
        ("quote 1", 0, 19),
        ("source", 25, 34),
        ("cue", 20, 24),
        ("quote 2", 36, 49),
    ]
