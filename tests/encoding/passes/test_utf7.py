"""Runs of UTF-7 left in a text, and words that are spelled like them."""

import time

import pytest

from corpuskit.encoding.passes.utf7 import find_utf7


def characters(text: str) -> list[str]:
    """What the runs of a text stand for."""
    return [after for _, _, after in find_utf7(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("CD27+IgM- memory B cells", id="a sign of logic"),
        pytest.param("CD27+IgM- and CD27+IgA- cells; CD27+IgE- cells too", id="several signs of logic"),
        pytest.param("CD27+IgM- cells, CD27+IgM- cells, CD27+IgM- cells", id="the same again and again"),
        pytest.param("BMW+IAA-Auftritt", id="a wide blank"),
        pytest.param("Bahn+ICE-Ticket", id="a double dagger"),
        pytest.param("Wien+IBA-Treffen", id="a hyphen"),
        pytest.param("BMW+IAA-Auftritt, Bahn+ICE-Ticket, Wien+IBA-Treffen", id="several acronyms"),
        pytest.param("CDU+CSU-Rat, CDU+CSU-Rat, CDU+CSU-Rat", id="a letter of another script that recurs"),
        pytest.param("for 5+IKw- or 6+IKw- each", id="one rare sign"),
    ],
)
def test_words_are_no_runs(text: str) -> None:
    assert characters(text) == []


def test_an_acronym_vouches_for_no_other() -> None:
    assert characters("Intel+IBM-Chips in CD27+IgM- cells") == ["–"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("don+IBk-t", ["’"], id="a sign of print"),
        pytest.param("caf+AOk-", ["é"], id="a letter of print"),
        pytest.param("10+AKA-000", ["\xa0"], id="a blank that does not break"),
        pytest.param("a+2D3eog- boat", ["🚢"], id="a picture of two halves"),
        pytest.param("don+IBk-t pay 5+IKw-", ["’", "€"], id="a rare sign beside one of print"),
        pytest.param("for 5+IKw- or Kayak+ISI- boats", ["€", "™"], id="two rare signs"),
        pytest.param("+BDg- +BDI- +BEE-", ["и", "в", "с"], id="letters of one script"),
    ],
)
def test_runs_are_found(text: str, after: list[str]) -> None:
    assert characters(text) == after


def test_a_run_longer_than_a_paragraph_is_data() -> None:
    assert characters("+" + "IBk" * 800 + "-") == []
    assert characters("AAAA" * 200 + "+IBk-") == ["’"]
    assert characters("+" + "AAAA" * 200 + "+IBk-") == []


@pytest.mark.parametrize("piece", ["+", "+/", "+a", "a+", "+IBk", "+IBk-"])
def test_a_long_text_takes_little_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begun = time.process_time()

    find_utf7(text)

    assert time.process_time() - begun < 0.5
