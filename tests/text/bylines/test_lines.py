"""The byline parser: what it refuses, what it reads, and that spans slice back."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpuskit.text.bylines import parse_byline, split_authors
from corpuskit.text.bylines.lines import parse_credit

CASES = json.loads((Path(__file__).parents[2] / "cases" / "bylines.json").read_text("utf-8"))


def cases() -> list[Any]:
    return [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail] if case["expect"] == "fail" else [])
        for case in CASES
    ]


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    found = parse_byline(case["text"])
    read = None
    if found is not None:
        read = {
            "names": list(found.names),
            "role": found.role,
            "organisation": found.organisation,
            "location": found.location,
            "kind": found.kind,
        }

    assert read == case["byline"]


@pytest.mark.parametrize("case", [case for case in CASES if case["byline"]], ids=lambda case: case["label"])
def test_spans_slice_back(case: dict[str, Any]) -> None:
    found = parse_byline(case["text"])
    if found is None:
        assert case["expect"] == "fail"
        return

    assert found.raw == case["text"][found.start : found.end] == found.raw.strip()


def test_labels_of_the_cases_are_unique() -> None:
    labels = [case["label"] for case in CASES]

    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the ferry is back", None),
        ("", ()),
        ("desk@halyard.example", ()),
        ("Staff", ()),
        ("Halyard News Service", ()),
        ("By Ana Reyes, Associated Press Writer", ("Ana Reyes",)),
        ("Ana Reyes und Tom Okafor", ("Ana Reyes", "Tom Okafor")),
        ("ana@halyard.example (Ana Reyes)", ("Ana Reyes",)),
        ("Rania", ("Rania",)),
        ("ANA REYES", ("Ana Reyes",)),
    ],
    ids=str,
)
def test_authors_of_a_string(text: str, expected: tuple[str, ...] | None) -> None:
    assert split_authors(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "names", "organisation", "expected"),
    [
        ("Ana Reyes", "editor", ("Ana Reyes",), None, "editor"),
        ("AP", "photographer", (), "AP", "photographer"),
        ("Halyard News", "source", (), "Halyard News", "organisation"),
        ("NATO", "source", (), "NATO", "organisation"),
        ("Ana Reyes", "source", ("Ana Reyes",), None, "contributor"),
    ],
    ids=["a person", "a picture", "an organisation", "an unknown word is no person", "files from a person"],
)
def test_credits_behind_an_opener(
    text: str, kind: str, names: tuple[str, ...], organisation: str | None, expected: str
) -> None:
    found = parse_credit(text, 0, len(text), kind)

    assert found is not None
    assert (found.names, found.organisation, found.kind) == (names, organisation, expected)
