"""Text that lost its characters without a trace."""

import pytest

from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.dropped import find_dropped

ENGLISH = Speech("", "en")
FILLER = "The boats stayed in the harbour and the crews went home. " * 20


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("We don't know, we can't say.", id="straight apostrophes"),
        pytest.param("We don’t know. Im Haus", id="characters beyond ASCII"),
        pytest.param("Two  blanks are a slip", id="one doubled blank"),
        pytest.param("Its hull, our wont, he cant, were here, ill, well, shell", id="words of their own"),
        pytest.param(FILLER + "The Senators met the Senator.", id="plurals of people"),
        pytest.param("Canada is near; Canadas lakes freeze.", id="a possessive in a short text"),
    ],
)
def test_sound_text_is_not_suspected(text: str) -> None:
    assert find_dropped(text, ENGLISH) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("We dont know, they didnt say.", ["dont", "didnt"], id="contractions"),
        pytest.param("the boat  which sank  was old", ["  ", "  "], id="blanks around dashes that are gone"),
        pytest.param("We dont say  at all", ["dont", "  "], id="both"),
        pytest.param(FILLER + "Canada froze, and Canadas lakes too.", ["Canadas"], id="a possessive"),
    ],
)  # fmt: skip
def test_places_are_shown(text: str, parts: list[str]) -> None:
    found = find_dropped(text, ENGLISH)

    assert [text[left.start : left.end] for left in found] == parts
    assert {(left.damage, left.chain, left.reason) for left in found} == {
        ("dropped", None, "characters-dropped")
    }


def test_an_apostrophe_anywhere_makes_possessives_names() -> None:
    assert find_dropped(FILLER + "It's cold. Canada froze, and Canadas lakes too.", ENGLISH) == []


@pytest.mark.parametrize("declared", [None, "fr", "fr-CA"])
def test_words_of_another_language_lost_no_apostrophe(declared: str | None) -> None:
    text = "Le livre dont il parle est dans la ville dont je viens."

    assert find_dropped(text, Speech(text, declared)) == []


def test_blanks_around_dashes_that_are_gone_are_seen_in_any_language() -> None:
    text = "le bateau  dont il parle  est parti"

    assert [(left.start, left.end) for left in find_dropped(text, Speech("", "fr"))] == [(9, 11), (24, 26)]


class _Unasked(Speech):
    @property
    def language(self) -> str:
        raise AssertionError


def test_the_language_is_not_looked_up_where_nothing_was_found() -> None:
    assert find_dropped("We sail and we stay", _Unasked("")) == []
