"""What rules ask together: asked once an article, and by identity."""

import pytest

from corpuskit.model.checked import Checked
from corpuskit.rules._marks import MARKS, number_of
from corpuskit.rules._once import once
from corpuskit.rules._western import beyond_ascii, western
from tests.rules.subjects import subject


def test_the_same_article_is_asked_about_once_and_an_equal_one_again() -> None:
    asked: list[Checked] = []

    @once
    def text_of(checked: Checked) -> str:
        asked.append(checked)
        return checked.article.text

    one, _ = subject({"text": "The ferry is back."})
    other, _ = subject({"text": "The ferry is back."})

    texts = [text_of(checked) for checked in (one, one, other, one)]

    assert texts == ["The ferry is back."] * 4
    assert [id(checked) for checked in asked] == [id(one), id(other), id(one)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry\n\tis back.", ""),
        ("The\x0bferry", "\x01"),
        ("The ferry\x85is \ud800back", "\x85 \ud800"),
        ("\x01é“ ”", "\x01é“ ”"),
    ],
    ids=["nothing beyond ASCII", "a control that bytes count as a blank", "C1, half a pair", "in order"],
)
def test_what_is_beyond_ascii(text: str, expected: str) -> None:
    assert beyond_ascii(text) == expected


def test_a_sign_that_windows_1252_has_not_makes_a_text_not_western() -> None:
    assert western("The ferry’s “back” \x81") is None
    assert western("The ferry’s “back”") == b"\x92 \x93\x94"


@pytest.mark.parametrize("text", ["", 'plain "straight"', '“It’s «„‟»‘” "x" é\x07', "\ud800“"], ids=ascii)
def test_marks_are_counted_as_they_stand(text: str) -> None:
    assert dict(number_of(text)) == {mark: text.count(mark) for mark in MARKS}
