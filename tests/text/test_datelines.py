"""The dateline parser: what it refuses, what it reads, and where each part stands."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpuskit.text.datelines import ACCEPTED, parse_dateline

CASES = json.loads((Path(__file__).parents[1] / "cases" / "datelines.json").read_text("utf-8"))


def cases() -> list[Any]:
    return [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail] if case["expect"] == "fail" else [])
        for case in CASES
    ]


def read(case: dict[str, Any]) -> dict[str, Any] | None:
    published = date.fromisoformat(case["published"]) if case["published"] else None
    found = parse_dateline(case["text"], published=published)
    if found is None:
        return None
    return {
        "raw": found.raw,
        "places": [f"{place.name}|{place.region or ''}|{place.country or ''}" for place in found.places],
        "date": found.date.resolved.isoformat() if found.date and found.date.resolved else None,
        "agency": found.agency.id if found.agency else None,
        "layout": found.layout,
        "separator": found.separator,
        "warnings": list(found.warnings),
    }


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    assert read(case) == case["dateline"]


@pytest.mark.parametrize("case", [case for case in CASES if case["dateline"]], ids=lambda case: case["label"])
def test_spans_slice_back(case: dict[str, Any]) -> None:
    text = case["text"]
    found = parse_dateline(text)
    if found is None:
        assert case["expect"] == "fail"
        return
    parts = [*found.places, *(part for part in (found.date, found.agency) if part is not None)]

    assert found.raw == text[found.start : found.end]
    assert found.raw == found.raw.strip()
    assert [part.raw for part in parts] == [text[part.start : part.end] for part in parts]
    assert text[found.end : found.body_start].replace(found.raw, "").strip() == ""
    assert not text[found.body_start].isspace()


def test_the_evidence_is_named_and_the_sum_is_the_confidence() -> None:
    found = parse_dateline("WASHINGTON - The ferry is back.")

    assert found is not None
    assert found.evidence == ("caps", "known-place")
    assert found.confidence == ACCEPTED


def test_confidence_never_exceeds_one() -> None:
    found = parse_dateline("KYIV, Ukraine, March 4 (AP) — The ferry is back.")

    assert found is not None
    assert found.confidence == 1.0


def test_a_known_place_keeps_the_spelling_of_the_table_and_its_raw_form() -> None:
    found = parse_dateline("PORT-AU-PRINCE, Haiti, March 4 - The ferry is back.")

    assert found is not None
    assert [(place.name, place.raw, place.kind) for place in found.places] == [
        ("Port-au-Prince", "PORT-AU-PRINCE, Haiti", "city")
    ]


def test_an_agency_says_whether_the_table_has_it() -> None:
    known = parse_dateline("SALTMARSH (AP) — The ferry is back.")
    unknown = parse_dateline("SALTMARSH (Halyard News) — The ferry is back.")

    assert known is not None
    assert known.agency is not None
    assert (known.agency.known, known.agency.kind) == (True, "agency")
    assert unknown is not None
    assert unknown.agency is not None
    assert (unknown.agency.known, unknown.agency.kind) == (False, "unknown")


def test_a_wire_of_press_releases_is_no_agency() -> None:
    found = parse_dateline("NEW YORK, July 3, 2020 /PRNewswire/ -- Halyard plc said so.")

    assert found is not None
    assert found.agency is not None
    assert found.agency.kind == "press-release-wire"


def test_a_text_that_ends_with_its_dateline_has_no_body() -> None:
    found = parse_dateline("LONDON, March 4 -")

    assert found is not None
    assert found.body_start == len("LONDON, March 4 -")
