"""Control characters that are windows-1252 bytes, and those that may be something else."""

import json
from pathlib import Path
from typing import TypedDict

import pytest

from corpuskit.encoding.layers import apply
from corpuskit.encoding.passes.controls import find_controls


class Case(TypedDict):
    """One text of the case file."""

    label: str
    text: str
    repaired: str
    reasons: list[str]
    expect: str


CASES: list[Case] = json.loads((Path(__file__).parents[2] / "cases" / "controls.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: Case) -> None:
    changes, left = find_controls(case["text"])

    assert apply(case["text"], changes)[0] == case["repaired"]
    assert [suspicion.reason for suspicion in left] == case["reasons"]


@pytest.mark.parametrize("text", ["", "The ferry", "«Ñandú» – ¿qué?", "\x7f\xa0", "\ud800"])
def test_a_text_without_such_characters_has_nothing_to_say(text: str) -> None:
    assert find_controls(text) == ([], [])


def test_a_change_names_the_damage_and_how_it_came_about() -> None:
    [change], _ = find_controls("isn\x92t")

    assert (change.start, change.end, change.after) == (3, 4, "’")
    assert (change.damage, change.chain, change.basis) == ("c1-cp1252", "windows-1252→iso-8859-1", "bytes")


@pytest.mark.parametrize("number", sorted(set(range(0x80, 0xA0)) - {0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D}))
def test_each_byte_between_blanks_is_read_as_its_sign(number: int) -> None:
    [change], left = find_controls(f"a {chr(number)} b")

    assert change.after == bytes([number]).decode("cp1252")
    assert left == []
