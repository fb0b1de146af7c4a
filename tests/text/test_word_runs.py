"""Runs of words, counted all at once: what is left to the library, and that the rest agrees with it."""

from itertools import product

import pytest
from unicode_segmentation_rs import unicode_words

from corpuskit.text.word_runs import CHARSETS, Runs, count_runs

REPRESENTATIVES = "a1.:,- "  # a letter, a digit, what joins them, what joins nothing, a blank
LONGEST = 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("渡轮回来了", id="Chinese"),
        pytest.param("the ferry_line", id="a low line joins words and is none"),
        pytest.param("fer\xadry", id="a soft hyphen belongs to the letter before"),
        pytest.param("fe\u0301erie", id="a combining mark"),
        pytest.param("12 m²", id="a power is a word"),
        pytest.param("Париж é", id="letters of two charsets"),
        pytest.param("ferry\ud800", id="half a surrogate pair"),
    ],
)
def test_left_to_the_library(text: str) -> None:
    assert count_runs(text) is None


def test_nothing_is_no_run() -> None:
    assert count_runs("") == Runs(0, 0)


def test_texts_longer_than_usual() -> None:
    assert count_runs("The ferry's back. " * 10_000) == Runs(30_000, 30_000)


@pytest.mark.parametrize("charset", CHARSETS)
def test_each_character_is_counted_as_the_library_does(charset: str) -> None:
    chars = [bytes((byte,)).decode(charset, "replace") for byte in range(256)]
    texts = [
        f"{before}{char}{after}" for char in chars for before, after in product(["", "a", "1", " "], repeat=2)
    ]
    counted = [(text, runs) for text in texts if (runs := count_runs(text)) is not None]

    assert len(counted) > 0.9 * len(texts)
    assert [(text, Runs(len(unicode_words(text)), len(text.split()))) for text, _ in counted] == counted


@pytest.mark.parametrize("length", range(1, LONGEST + 1))
def test_every_short_text_is_counted_as_the_library_does(length: int) -> None:
    texts = ["".join(chars) for chars in product(REPRESENTATIVES, repeat=length)]

    assert [Runs(len(unicode_words(text)), len(text.split())) for text in texts] == [
        count_runs(text) for text in texts
    ]
