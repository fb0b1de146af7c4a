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
        pytest.param("It's cold. Obama left; Obamas plane left.", id="one name with an s beside apostrophes"),
        pytest.param("Obama left. Then the Obamas left.", id="a family"),
        pytest.param("Obama left. He met Obamas and left.", id="a name that owns nothing"),
        pytest.param("Bank Street is near. Banks here open late; a bank closes.", id="a word as a name"),
        pytest.param("The United States government met. United they are.", id="the United States"),
        pytest.param("Hamas leaders met Frances Brewer.", id="names like those of places"),
        pytest.param(
            "A thousand men on the island, husband, anywhere, meanwhile.", id="words with and in them"
        ),
        pytest.param(
            "Whichever party they ever join, button that but ton.", id="words that begin like others"
        ),
        pytest.param("See example.org/thewater or @thewater for water.", id="addresses and handles"),
        pytest.param("The Ex-Im Bank and Ive Smith met.", id="names like a first person"),
        pytest.param("The plan, officials said, The Hague would host.", id="a comma behind another word"),
        pytest.param('He said, The end. "No."', id="a text that has quotation marks"),
        pytest.param("The plan would work, he said. Nobody knew.", id="indirect speech"),
        pytest.param("the boat - it sank -  which was old  was  lost", id="dashes that were typed"),
        pytest.param("rate   old  and   new  but   rate", id="a table"),
        pytest.param("the suit was filed  in Paris", id="a blank too many before a preposition"),
        pytest.param("Call 20012000 or 19001890.", id="numbers that are no years"),
        pytest.param("It's sold; its not it, they cant be.", id="slips beside apostrophes"),
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
        pytest.param("Canada froze, and Canadas lakes too.", ["Canadas"], id="a possessive"),
        pytest.param("They met in Canadas north.", ["Canadas"], id="the possessive of a place"),
        pytest.param("It's old. Obama met Biden; Obamas car, Bidens car.", ["Obamas", "Bidens"], id="two"),
        pytest.param("Thats why theyll go.", ["Thats", "theyll"], id="capitals and longer forms"),
        pytest.param("Im here and Ive seen it.", ["Im", "Ive"], id="the first person"),
        pytest.param("Its not late, and it wont be.", ["Its", "wont"], id="words that are sound elsewhere"),
        pytest.param("the companys womens team", ["companys", "womens"], id="plurals that are none"),
        pytest.param("They read the pagesand the pages were long.", ["pagesand"], id="two words joined"),
        pytest.param("We saw thewater and the water rose.", ["thewater"], id="an article joined to its noun"),
        pytest.param("We met inCanada, Canada is near.", ["inCanada"], id="a preposition joined to a name"),
        pytest.param("She said, We are late.", [" "], id="speech without its opening mark"),
        pytest.param("I saw the ferry sink, he said.", [", "], id="the first person with an attribution"),
        pytest.param("NEW YORK  The ferry sank.", ["  "], id="a dateline"),
        pytest.param("It's old, the ferry  which sank.", ["  "], id="a dash before a clause"),
        pytest.param("In 20142019 it sank.", ["20142019"], id="years"),
        pytest.param(FILLER + "\n The ferry sank.", [" "], id="a line without the dash that began it"),
    ],
)  # fmt: skip
def test_places_are_shown(text: str, parts: list[str]) -> None:
    found = find_dropped(text, ENGLISH)

    assert [text[left.start : left.end] for left in found] == parts
    assert {(left.damage, left.chain, left.reason) for left in found} == {
        ("dropped", None, "characters-dropped")
    }


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
