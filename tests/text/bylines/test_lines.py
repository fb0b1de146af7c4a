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


@pytest.mark.parametrize(
    "behind",
    [
        "Mayor of Saltmarsh", "Chef", "Director", "Historian", "CEO", "Chief Executive", "Economist",
        "Teacher", "Poet", "Lawyer", "Senator", "Professor of Law", "Business", "Politics", "Features",
        "Science", "Health",
        "UCL", "NHS", "Labour", "Wash", "Minister of Ports", "Sports", "Opinion", "Arts and Culture",
        "mayor of Saltmarsh", "a retired teacher", "historian", "Harbour Pilot",
    ],
    ids=str,
)  # fmt: skip
def test_what_stands_behind_a_name_and_a_comma_is_its_role(behind: str) -> None:
    found = parse_byline(f"By Lena Fischer, {behind}")

    assert found is not None
    assert (found.names, found.role) == (("Lena Fischer",), behind)


@pytest.mark.parametrize(
    "line",
    [
        "By Lena Fischer, the ferry is back",
        "By Lena Fischer, Mayor Says Ferry Is Back This Week",
        "By Lena Fischer, mayor says",
        "Lena Fischer, Mayor of Saltmarsh",
        "Lena Fischer, Chef",
        "By Saltmarsh, Chef",
        "Lena Fischer, Harbour Watch, AP",
        "By Premier League Rules",
        "By Climate Change Standards",
        "By Lake Superior",
        "By Johnson & Johnson",
        "By Marks and Spencer",
        "By ChatGPT",
    ],
    ids=str,
)
def test_no_byline(line: str) -> None:
    assert parse_byline(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Lena Fischer, Tom Okafor", ("Lena Fischer", "Tom Okafor")),
        ("By Lena Fischer, J. Oke", ("Lena Fischer", "J. Oke")),
        ("By Lena Fischer, Xunki van der Oke", ("Lena Fischer", "Xunki van der Oke")),
        ("By Lena Fischer, Xunki Oke and Kalu Rtwe", ("Lena Fischer", "Xunki Oke", "Kalu Rtwe")),
        ("By Lena Fischer, Xunki Oke, Olu Bada, and Jo Oke",
         ("Lena Fischer", "Xunki Oke", "Olu Bada", "Jo Oke")),
        ("By Ana Reyes in Oslo, Kalu Rtwe in Paris", ("Ana Reyes", "Kalu Rtwe")),
        ("By Ana Reyes, Prof. Tom Okafor", ("Ana Reyes", "Prof. Tom Okafor")),
        ("By Tom Mayor", ("Tom Mayor",)),
        ("By Tom Mayor, Ana Judge", ("Tom Mayor", "Ana Judge")),
        ("By Ana Reyes, Director Olga Judge", ("Ana Reyes", "Olga Judge")),
        ("By Ana Reyes, Dr. Xunki Oke", ("Ana Reyes", "Dr. Xunki Oke")),
        ("By Ana Reyes, Jane and AP", ("Ana Reyes", "Jane")),
        ("By Ana Reyes, Kalu Rtwe of Reuters", ("Ana Reyes", "Kalu Rtwe")),
        ("By Lena Fischer; Xunki Oke", ("Lena Fischer", "Xunki Oke")),
        ("By Ana Reyes Published Feb. 2, 2025", ("Ana Reyes",)),
        ("By Ana Reyes Last updated 4 March 2025", ("Ana Reyes",)),
        ("By MARGARET O'HARA-SMYTHE, Ph.D.", ("Margaret O'Hara-Smythe, Ph.D.",)),
    ],
    ids=str,
)  # fmt: skip
def test_further_persons(line: str, names: tuple[str, ...]) -> None:
    found = parse_byline(line)

    assert found is not None
    assert found.names == names


@pytest.mark.parametrize(
    ("line", "names", "organisation", "location"),
    [
        ("By Robert Bell, PA Scotland", ("Robert Bell",), "PA Scotland", None),
        ("By PA Scotland", (), "PA Scotland", None),
        ("By AFP in Paris", (), "AFP", "Paris"),
        ("By Royal Command Theatre", (), "Royal Command Theatre", None),
    ],
    ids=str,
)
def test_organisations_are_no_persons(
    line: str, names: tuple[str, ...], organisation: str, location: str | None
) -> None:
    found = parse_byline(line)

    assert found is not None
    assert (found.names, found.organisation, found.location) == (names, organisation, location)
