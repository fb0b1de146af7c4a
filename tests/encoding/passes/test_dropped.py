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
        pytest.param("See example.org/whats-on, example.org/?q=dont and #dontlook.", id="slugs and queries"),
        pytest.param("She sold its not small stake, the reason for its not opening.", id="its before not"),
        pytest.param("The price fell ahead of its going public.", id="its before a noun"),
        pytest.param("Lloyd met staff of Lloyds bank.", id="a bank"),
        pytest.param("He told a fan of Knicks games; Knick is short for it.", id="one name, no place"),
        pytest.param("William met fans of Robbie Williams songs.", id="a surname in s"),
        pytest.param("John and Harper went to St Johns church and Harper Harpers shop.", id="behind a name"),
        pytest.param(
            "A Raptor and a Nugget. We saw Raptors fans and Nuggets fans; Raptors won, Nuggets lost.",
            id="teams that also win",
        ),
        pytest.param(
            "They left. Turkeys raised here are sold. Boulders blocked roads. Chinas glazed white.",
            id="plurals at starts",
        ),
        pytest.param("On Sunday he saw Sundays people; on Monday Mondays people.", id="weekdays"),
        pytest.param("THE END.  Then we left.", id="capitals with a full stop"),
        pytest.param("We sailed.\nU.S.A.  The ferry sank.\nHALF TIME  Leeds two", id="no datelines"),
        pytest.param("The  ferry left  the harbour at  a  slow pace", id="justified lines"),
        pytest.param(FILLER + "\n The ferry left\n The tide came\n And went.", id="verses"),
        pytest.param("\n".join([" The boats stayed in the harbour."] * 40), id="indented paragraphs"),
        pytest.param("Model 20012010, serial 19982004, ticket 20012012.", id="numbers that could be years"),
        pytest.param("In 20102010 and in 20122001 it sank.", id="years that do not ascend"),
        pytest.param("When I asked about the pier, he said he had no plan.", id="when"),
        pytest.param("The first time we met, she said the pier was safe.", id="the first time"),
        pytest.param("As I left, she told me to wait.", id="as"),
        pytest.param("If we stay, he said, the pier falls.", id="a clause with if"),
        pytest.param("Late that day we asked, and they, she said that it was shut.", id="indirect"),
        pytest.param("The therapist, the rapist; they seethe, they see; therein, rein.", id="sound words"),
        pytest.param("Click onClick; Score theScore; a Star on onStar; Each forEach.", id="camel case"),
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
        pytest.param("Olaf Pell (18501911) built it.", ["18501911"], id="the years of a life"),
        pytest.param("We dont know   the rate  and the tax", ["dont"], id="a word in a table"),
        pytest.param("It froze. Canadas lakes froze.", ["Canadas"], id="a country that begins a sentence"),
        pytest.param("It is late, and its not over.", ["its"], id="its not behind a conjunction"),
        pytest.param(
            "Pell left: a friend met Pells wife, saw Pells boats and left for Pells house.",
            ["Pells", "Pells", "Pells"],
            id="one name again and again",
        ),
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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("le bateau  dont il parle  est parti", "fr", id="doubled blanks"),
        pytest.param("HAMBURG  Das Boot sank in 20142019 im Hafen.", "de", id="a dateline and years"),
    ],
)
def test_nothing_is_seen_in_other_languages(text: str, language: str) -> None:
    assert find_dropped(text, Speech("", language)) == []


class _Unasked(Speech):
    @property
    def language(self) -> str:
        raise AssertionError


def test_the_language_is_not_looked_up_where_nothing_was_found() -> None:
    assert find_dropped("We sail and we stay", _Unasked("")) == []
