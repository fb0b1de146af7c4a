"""Traces of misread text are suspected, and ordinary text of many languages is not."""

import json
from pathlib import Path

import pytest

from corpuskit.rules._mojibake import collapsed, misread
from corpuskit.rules.text_mojibake_suspected import RULE
from tests.rules.subjects import subject

CASES = json.loads((Path(__file__).parents[1] / "cases" / "mojibake.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: dict[str, str | None]) -> None:
    text = case["text"] or ""
    trace = misread(text) or collapsed(text, "")

    assert (trace.looks_like if trace else None) == case["looks_like"]


def test_what_is_found_is_counted_and_placed() -> None:
    [found] = RULE.find(*subject({"text": "The ferry wonโt sail.\nItโs broken.", "dateline": None}))

    assert found.at == 13
    assert found.message == "U+0E42 THAI CHARACTER SARA O in place of punctuation, 2 times"


def test_a_text_that_opens_in_another_script_is_left_alone() -> None:
    text = "Паром возвращается в понедельник, сказал капитан. " * 4 + "Wonтt, canтt."

    assert collapsed(text, "") is None
    assert collapsed("Wonтt, canтt.", "") is not None


def test_one_letter_is_not_enough() -> None:
    assert list(RULE.find(*subject({"text": "The ferry wonโt sail.", "dateline": None}))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SALTMARSH โ The ferry is back.", "U+0E42 THAI CHARACTER SARA O in place of punctuation, 1 time"),
        ("SALTMARSH â The ferry is back.",
         "U+00E2 LATIN SMALL LETTER A WITH CIRCUMFLEX for the dateline's dash"),
    ],
    ids=["of another script", "of our own"],
)  # fmt: skip
def test_one_letter_for_the_dash_of_the_dateline_is_enough(text: str, message: str) -> None:
    [found] = RULE.find(*subject({"text": text, "dateline": text[:11]}))

    assert (found.message, found.at) == (message, 10)


def test_a_sound_dateline_is_no_damage() -> None:
    values: dict[str, object] = {"text": "SALTMARSH — The café’s open.", "dateline": "SALTMARSH —"}

    assert list(RULE.find(*subject(values))) == []
