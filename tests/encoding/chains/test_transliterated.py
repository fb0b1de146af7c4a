"""Mojibake that was written in ASCII."""

import pytest

from corpuskit.encoding.chains.transliterated import chain, read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("It cost EUR 5, or 5 EUR.", id="a currency"),
        pytest.param("Area A(c) and A(r), the A12 and A34, A<<B", id="no mark beside letters"),
        pytest.param("Qub (tm) is a mark (c) 2024", id="trade marks"),
    ],
)
def test_sound_ascii_is_not_read(text: str) -> None:
    assert read(text).places == ()


@pytest.mark.parametrize(
    ("text", "image", "char"),
    [
        ("We donaEUR(tm)t know.", "aEUR(tm)", "’"),
        ("He wrote aEURoeno", "aEURoe", "“"),
        ("Wait aEUR| no", "aEUR|", "…"),
    ],
)
def test_marks_are_read_backwards(text: str, image: str, char: str) -> None:
    reading = read(text)

    assert [text[place.start : place.end] for place in reading.places] == [image]
    assert reading.places[0].pieces[0][0][0] == char
    assert reading.unexplained == 0


def test_letters_are_read_beside_marks() -> None:
    text = "The cafA(c)aEUR(tm)s open."

    assert [text[place.start : place.end] for place in read(text).places] == ["A(c)", "aEUR(tm)"]


def test_its_name_and_class_stand_in_the_table() -> None:
    assert (chain().name, chain().damage) == ("utf-8→windows-1252→ascii", "transliterated-mojibake")
