"""Names of persons: what reads as one, where lists are parted, and names in capitals."""

import pytest

from corpuskit.text.bylines.names import Likeness, likeness, ordinary, part_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Likeness.NONE),
        ("the ferry", Likeness.NONE),
        ("Friday Evening", Likeness.NONE),
        ("Reuters", Likeness.NONE),
        ("Dow Jones", Likeness.NONE),
        ("Harbour Gazette", Likeness.NONE),
        ("U.S. Steel", Likeness.NONE),
        ("J.", Likeness.NONE),
        ("Ana 2", Likeness.NONE),
        ("Ana (Reyes", Likeness.NONE),
        ("May Day", Likeness.NONE),
        ("van der Oke", Likeness.NONE),
        ("One Two Three Four Five Six Seven Eight", Likeness.NONE),
        ("Reyes", Likeness.SINGLE),
        ("Sunrita Oke", Likeness.FULL),
        ("J. Oke", Likeness.FULL),
        ("李 明", Likeness.FULL),
        ("Ana Reyes", Likeness.KNOWN),
        ("May Okafor", Likeness.KNOWN),
        ("Dr. Ana Reyes", Likeness.KNOWN),
        ("Jo Smith Jr.", Likeness.KNOWN),
        ("Jean-Marc d'Oke", Likeness.KNOWN),
        ("Guy Post", Likeness.KNOWN),
    ],
    ids=str,
)
def test_likeness(text: str, expected: Likeness) -> None:
    assert likeness(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("and", []),
        ("Ana Reyes", ["Ana Reyes"]),
        ("Ana e Tom Okafor", ["Ana", "Tom Okafor"]),
        ("Ana Reyes e Tom Okafor", ["Ana Reyes", "Tom Okafor"]),
        ("Ana Reyes y Oke", ["Ana Reyes y Oke"]),
        ("Ana Reyes y Oke y Tom Okafor", ["Ana Reyes y Oke", "Tom Okafor"]),
        ("Ana Reyes y EFE", ["Ana Reyes", "EFE"]),
        ("ANA REYES AND TOM OKAFOR", ["ANA REYES", "TOM OKAFOR"]),
    ],
    ids=str,
)
def test_lists_are_parted(text: str, expected: list[str]) -> None:
    assert part_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Reyes", "Ana Reyes"),
        ("Jean OKE", "Jean OKE"),
        ("李明", "李明"),
        ("IAN MacOKE", "Ian MacOke"),
        ("ABDUL al-OKE", "Abdul al-Oke"),
        ("SEÁN O’NEILL", "Seán O’Neill"),
        ("VAN OKE", "Van Oke"),
    ],
    ids=str,
)
def test_names_in_capitals_get_ordinary_ones(text: str, expected: str) -> None:
    assert ordinary(text) == expected
