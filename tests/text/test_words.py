"""Word counts: what is no word, and where words begin and end."""

import pytest

from corpuskit.text.surrogates import without_surrogates
from corpuskit.text.words import UNICODE_VERSION, count_words, is_word_count_reliable, word_counts


@pytest.mark.parametrize("text", ["", " \n\t ", "— … !", "\u0301", "\ud800", "\x00"])
def test_no_words(text: str) -> None:
    assert count_words(text) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferry is back.", 4, id="blanks"),
        pytest.param("don't won’t", 2, id="apostrophes inside"),
        pytest.param("state-of-the-art", 4, id="hyphens"),
        pytest.param("1,000 and 3.5", 3, id="numbers with marks inside"),
        pytest.param("U.S. ferries", 2, id="an abbreviation"),
        pytest.param("two\u00a0words", 2, id="no-break space"),
        pytest.param("渡轮回来了", 5, id="each Han character"),
        pytest.param("フェリー", 1, id="a run of Katakana"),
        pytest.param("fe\u0301erie", 1, id="a combining mark"),
        pytest.param("ferry\ud800back", 2, id="half a surrogate pair ends a word"),
    ],
)
def test_words(text: str, words: int) -> None:
    assert count_words(text) == words


def test_the_unicode_version_is_named() -> None:
    assert UNICODE_VERSION == "17.0.0"


def test_sound_text_is_given_back_as_it_is() -> None:
    text = "The ferry is back — at last."

    assert without_surrogates(text) is text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("state-of-the-art — ferry", 3, id="a dash counts"),
        pytest.param("two\u00a0words\x1cthree", 3, id="whatever is white space"),
        pytest.param("渡轮回来了 渡轮", 2, id="Chinese"),
        pytest.param(" \ud800 ", 1, id="half a surrogate pair"),
    ],
)
def test_pieces_between_blanks(text: str, pieces: int) -> None:
    assert word_counts(text).between_blanks == pieces


@pytest.mark.parametrize(
    ("text", "is_reliable"),
    [
        pytest.param("เรือข้ามฟากกลับมาแล้ว", False, id="Thai"),
        pytest.param("ເຮືອກັບມາແລ້ວ", False, id="Lao"),
        pytest.param("សាឡាងត្រឡប់មកវិញ", False, id="Khmer"),
        pytest.param("ကူးတို့ပြန်ရောက်ပြီ", False, id="Burmese"),
        pytest.param("", True, id="nothing"),
        pytest.param("渡轮回来了", True, id="Chinese, by custom"),
        pytest.param("Паром вернулся", True, id="Russian"),
        pytest.param("The ferry, called เรือ, is back. " + "It sails daily. " * 40, True, id="one word of it"),
    ],
)
def test_reliability(text: str, is_reliable: bool) -> None:
    assert is_word_count_reliable(text) is is_reliable
