"""Invisible junk, and what does not show for a reason."""

import json
from pathlib import Path
from typing import TypedDict

import pytest

from corpuskit.encoding.layers import apply
from corpuskit.encoding.passes.junk import find_junk


class Case(TypedDict):
    """One text of the case file."""

    label: str
    text: str
    repaired: str
    reasons: list[str]
    expect: str


CASES: list[Case] = json.loads((Path(__file__).parents[2] / "cases" / "junk.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: Case) -> None:
    changes, left = find_junk(case["text"])

    assert apply(case["text"], changes)[0] == case["repaired"]
    assert [suspicion.reason for suspicion in left] == case["reasons"]


def test_a_removal_is_a_change_to_nothing() -> None:
    [change], left = find_junk("The fer\u200bry")

    assert (change.start, change.end, change.after) == (7, 8, "")
    assert (change.damage, change.chain, change.basis) == ("invisible-junk", None, "rule")
    assert left == []


def test_junk_in_a_row_is_one_change() -> None:
    [change], _ = find_junk("The\ufeff\u200b\x00 ferry")

    assert (change.start, change.end) == (3, 6)


def test_two_halves_of_a_surrogate_pair_become_their_character() -> None:
    [change], _ = find_junk("A boat \ud83d\udea2!")

    assert (change.start, change.end, change.after) == (7, 9, "\U0001f6a2")


def test_the_direction_is_asked_of_each_paragraph() -> None:
    text = "a\u200e b\nשלום\u200e, c\u200f d\ne\u200f"
    changes, left = find_junk(text)

    assert [change.start for change in changes] == [1, len(text) - 1]
    assert left == []


@pytest.mark.parametrize(
    "text", ["", "\t\r\n", "The ferry", "ﬁsh \u00ad\u00a0\u202f\u200c\u200d\ufe0f\u034f"]
)
def test_what_is_no_junk_stays(text: str) -> None:
    assert find_junk(text) == ([], [])
