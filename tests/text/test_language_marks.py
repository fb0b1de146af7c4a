"""Marks of languages: what is no mark, and what relatives are told apart by."""

import pytest

from corpuskit.data import table
from corpuskit.text.language_marks import marks


def test_a_language_without_marks_has_none_in_common() -> None:
    assert marks("th").common(["the", "the"]) == 0
    assert marks("th").foreign({"ї"}, "її") == 0


@pytest.mark.parametrize(
    ("language", "text", "foreign"),
    [
        pytest.param("uk", "пором її", 0, id="its own letters"),
        pytest.param("ru", "пором її", 2, id="Ukrainian letters in Russian"),
        pytest.param("uk", "это объезд", 2, id="Russian letters in Ukrainian"),
        pytest.param("sv", "færgen", 1, id="Danish letters in Swedish"),
        pytest.param("da", "færgen – ”ja”", 0, id="marks are no letters"),
        pytest.param("hi", "है", 0, id="letters are not known"),
    ],
)
def test_foreign_letters(language: str, text: str, foreign: int) -> None:
    assert marks(language).foreign({char for char in text if not char.isascii()}, text) == foreign


def test_common_words_count_as_often_as_they_stand() -> None:
    assert marks("da").common(["og", "efter", "og", "færgen"]) == 3


def test_words_are_small_and_stand_once() -> None:
    rows = table("language_marks")

    assert [row["language"] for row in rows if row["words"] != row["words"].lower()] == []
    assert [
        row["language"] for row in rows if len(row["words"].split()) != len(set(row["words"].split()))
    ] == []
    assert [row["language"] for row in rows if not row["letters"] and not row["words"]] == []
