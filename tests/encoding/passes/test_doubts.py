"""What looks like damage in a text that no chain was proved on."""

import pytest

from corpuskit.encoding.passes.doubts import find_doubts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Plain words.", id="ASCII"),
        pytest.param("“It’s open,” she said — why?", id="typographic marks"),
        pytest.param("The Thai word โลก means world.", id="a word of another script"),
        pytest.param("The vowel โ is written first, and โลก means world.", id="a letter beside its script"),
        pytest.param("The letter т is Cyrillic.", id="a letter that is spoken of"),
        pytest.param("The β coefficient and TGF-β rose.", id="a Greek letter in science"),
        pytest.param("It is 5 × 3 µm at 20 °C.", id="signs of measures"),
        pytest.param("Mr 李明 said so.", id="a Chinese name"),
        pytest.param("The letters “Ää” and “Éé” are rare.", id="letters in quotation marks"),
        pytest.param("Он сказал «да».", id="Cyrillic in quotation marks"),
        pytest.param("A cell of 350 (Å³) and one of 12 (Å²).", id="units in brackets"),
        pytest.param("Сказал «Ñ…» и “Ä°” ушёл.", id="a letter before dots or a ring"),
        pytest.param("Here т and т are, and т and т.", id="more letters than are damage"),
    ],
)
def test_sound_text_leaves_no_doubt(text: str) -> None:
    assert find_doubts(text) == []


@pytest.mark.parametrize(
    ("text", "part", "chain"),
    [
        pytest.param("It shows up as â€™ there.", "â€™", "utf-8→windows-1252", id="shows up as"),
        pytest.param("The letters “â€™” mean damage.", "â€™", "utf-8→windows-1252", id="in quotation marks"),
        pytest.param("He wrote 'Ã©' there.", "Ã©", "utf-8→windows-1252", id="a letter"),
    ],
)
def test_what_the_text_speaks_of_is_shown(text: str, part: str, chain: str) -> None:
    (found,) = find_doubts(text)

    assert text[found.start : found.end] == part
    assert (found.chain, found.reason) == (chain, "mentioned")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry โ it sails.", id="a dash"),
        pytest.param("The ferryג it sails.", id="glued to a word"),
        pytest.param("The boats т which sank т lay there.", id="two dashes"),
    ],
)
def test_a_lone_letter_in_the_place_of_a_mark_is_too_little(text: str) -> None:
    places = [at for at, char in enumerate(text) if char in "โгגт"]
    found = find_doubts(text)

    assert [(left.start, left.end) for left in found] == [(at, at + 1) for at in places]
    assert {(left.damage, left.reason) for left in found} == {
        ("utf8-as-sbcs-stripped", "too-little-evidence")
    }
