"""What a sequence and a letter prove."""

import pytest

from corpuskit.encoding.chains.evidence import (
    CERTAIN,
    NONE,
    STRONG,
    is_plausible,
    mark_weight,
    sequence_weight,
)


@pytest.mark.parametrize(
    ("image", "char", "left"),
    [
        pytest.param("É…", "Ʌ", "U", id="a letter nobody writes"),
        pytest.param("Ã’", "Ò", " ", id="a capital before a closing mark"),
        pytest.param("É»", "ɻ", "T", id="a capital before a closing guillemet"),
        pytest.param("╔═", "Ôò", "", id="a corner of a box"),
        pytest.param("ÃO", "Ã", "N", id="Portuguese capitals"),
        pytest.param("Â”", "\x94", "M", id="a Portuguese capital before a closing mark"),
        pytest.param("Â’", "\x92", " ", id="a capital by itself before an apostrophe"),
        pytest.param("Â\xa0", "\xa0", "M", id="a capital before a no-break space"),
        pytest.param("I\xa0", "Π", " ", id="a word before a no-break space"),
        pytest.param("A°", "°", " ", id="a plain letter before a degree sign"),
    ],
)
def test_sound_pairs_prove_nothing(image: str, char: str, left: str) -> None:
    assert sequence_weight(image, char, left) < STRONG


@pytest.mark.parametrize(
    ("image", "char", "left"),
    [
        ("â€™", "’", "n"), ("â\x80\x99", "’", ""), ("вЂ™", "’", "n"), ("‚Äô", "’", "n"), ("ΓÇÖ", "’", "n"),
        ("Ã©", "é", "f"), ("Ã¼", "ü", "Z"), ("Â£", "£", " "),
        ("Â’", "\x92", "n"), ("Â€", "\x80", " "), ("ðŸ™‚", "🙂", " "),
    ],
)  # fmt: skip
def test_mojibake_proves_itself(image: str, char: str, left: str) -> None:
    assert sequence_weight(image, char, left) > NONE


@pytest.mark.parametrize(
    ("letter", "left", "right"),
    [
        pytest.param("â", "le ch", "teau", id="within a French word"),
        pytest.param("β", "", "-carotene", id="before a hyphen"),
        pytest.param("α", "the ", " helix", id="behind an article"),
        pytest.param("т", "the letter ", " is soft", id="behind the word letter"),
        pytest.param("Å", "", "ngström", id="before a word, as capitals stand"),
        pytest.param("ق", "", "", id="alone"),
    ],
)
def test_letters_that_may_stand_there_prove_little(letter: str, left: str, right: str) -> None:
    assert mark_weight(letter, left, right) <= NONE


@pytest.mark.parametrize(
    ("letter", "left", "right", "least"),
    [
        pytest.param("โ", "in Russia", "s ships", CERTAIN, id="before the s of a possessive"),
        pytest.param("â", "we don", "t know", CERTAIN, id="before the t of a contraction"),
        pytest.param("β", "they", "re late", CERTAIN, id="before re"),
        pytest.param("ג", "he said.", "", STRONG, id="behind a full stop"),
        pytest.param("т", "he said,", " and left", STRONG, id="behind a comma"),
        pytest.param("ق", "", "The ferry", STRONG, id="before a capital"),
    ],
)
def test_letters_where_punctuation_stands_prove_much(
    letter: str, left: str, right: str, least: float
) -> None:
    assert mark_weight(letter, left, right) >= least


@pytest.mark.parametrize("char", list("’“—…éñüßøłşțйжΩψאقก中あ한€½🙂ﬁ"))
def test_print_holds_it(char: str) -> None:
    assert is_plausible(char)


@pytest.mark.parametrize(
    "char", ["\x80", "\x9d", "Ʌ", "ɻ", "ʹ", "\u0301", "\ud800", "\ue000", "҉", "܀", "\U00012000"]
)
def test_print_hardly_holds_it(char: str) -> None:
    assert not is_plausible(char)


def test_a_dash_that_was_a_control_stands_between_blanks_or_behind_a_small_letter() -> None:
    assert sequence_weight("Â–", "\x96", " ", " ") == STRONG
    assert sequence_weight("Â–", "\x96", "r", "a") == STRONG
    assert sequence_weight("Â–", "\x96", " ", "Z") == NONE
