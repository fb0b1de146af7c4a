"""Blanks that repair brings to light are put in order, and the way back still leads to the source."""

import re

import pytest

from corpuskit.encoding.layers import Change, apply
from corpuskit.model.repairs import Repair
from corpuskit.normalize.tidying import IN_LINE, IN_TEXT, tidied


def _repaired(source: str) -> Repair:
    """What is made of a source in which § is a damaged no-break space, ¶ a line break, → a tab, _ a space."""
    meant = {"§": "\u00a0", "¶": "\n", "→": "\t", "_": " "}
    changes = [
        Change(start=at, end=at + 1, after=meant[char], damage="entity-left")
        for at, char in enumerate(source)
        if char in meant
    ]
    text, edits = apply(source, changes)
    return Repair(text=text, edits=edits)


@pytest.mark.parametrize("source", ["The ferry.\nIt sails.", "  ", "\n\n", " x", ""], ids=ascii)
def test_what_repair_left_alone_is_left_alone(source: str) -> None:
    made = Repair(text=source)

    assert tidied(source, made, IN_TEXT) is made


@pytest.mark.parametrize("source", ["a§b", "a_b", "a.§\n§b", "§a"], ids=ascii)
def test_single_blanks_inside_a_text_stay(source: str) -> None:
    made = _repaired(source)

    assert tidied(source, made, IN_TEXT) is made


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("First.\n§\nLast.", "First.\nLast."),
        ("§\nFirst.", "First."),
        ("First.\n§§", "First."),
        ("First.¶¶Last.", "First.\nLast."),
        ("First._\n_Last._", "First.\nLast."),
        ("The _ferry→sails", "The ferry sails"),
        ("¶§¶_First.", "First."),
        ("a" + "§\n" * 3 + "b", "a\u00a0\nb"),
    ],
    ids=ascii,
)
def test_texts(source: str, expected: str) -> None:
    made = tidied(source, _repaired(source), IN_TEXT)

    assert (made.text, made.undo()) == (expected, source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("§Ferry_ ", "Ferry"),
        ("Ferry¶back", "Ferry back"),
        ("Ferry→_back§", "Ferry back"),
        ("a§b", "a\u00a0b"),
    ],
    ids=ascii,
)
def test_lines(source: str, expected: str) -> None:
    made = tidied(source, _repaired(source), IN_LINE)

    assert (made.text, made.undo()) == (expected, source)


@pytest.mark.parametrize("untidy", [IN_TEXT, IN_LINE], ids=["text", "line"])
def test_nothing_but_blanks_is_left_as_it_was_found(untidy: re.Pattern[str]) -> None:
    made = tidied("§¶§", _repaired("§¶§"), untidy)

    assert (made.text, made.edits, made.status) == ("§¶§", (), "clean")


def test_a_long_run_of_blanks_takes_no_long_time() -> None:
    source = "a" + "§" * 200_000 + "b"

    assert tidied(source, _repaired(source), IN_LINE).text.endswith("\u00a0b")
