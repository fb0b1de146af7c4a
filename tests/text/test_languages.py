"""Language detection: what is too little to tell, and what is told."""

import json
from base64 import b64encode
from pathlib import Path

import pytest

from corpuskit.text.languages import detect_language

CASES = json.loads((Path(__file__).parents[1] / "cases" / "languages.json").read_text("utf-8"))

ENGLISH = """The ferry returned to the harbour after nine winters. The first crossing carried schoolchildren,
and the mayor said that the line would run four times a day. People had waited since early morning."""
GERMAN = """Die Fähre ist nach neun Wintern in den Hafen zurückgekehrt. Auf der ersten Überfahrt waren
Schulkinder an Bord, und der Bürgermeister sagte, dass die Linie viermal am Tag verkehren werde."""
FRENCH = """Le ferry est revenu au port après neuf hivers. La première traversée a transporté des écoliers, et
le maire a déclaré que la ligne fonctionnerait quatre fois par jour. Les gens attendaient depuis l'aube."""
RUSSIAN = """Паром вернулся в гавань после девяти зим. Первым рейсом плыли школьники, и мэр сказал, что линия
будет работать четыре раза в день. Люди ждали на причале с раннего утра, несмотря на холодный ветер с моря."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The ferry is back.", id="too few letters"),
        pytest.param("1,000 2,000 3,000 " * 50, id="digits only"),
        pytest.param("— … — " * 50, id="signs only"),
        pytest.param("x" * 200, id="one letter only"),
        pytest.param("zq jx " * 40, id="words of no language"),
        pytest.param(b64encode(bytes(range(256)) * 2).decode(), id="an image in base64"),
        pytest.param("\ud800" * 100, id="halves of surrogate pairs"),
    ],
)
def test_not_told(text: str) -> None:
    assert detect_language(text) == (None, 0.0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(ENGLISH, "en", id="en"),
        pytest.param(GERMAN, "de", id="de"),
        pytest.param(FRENCH, "fr", id="fr"),
        pytest.param(RUSSIAN, "ru", id="ru"),
    ],
)
def test_told(text: str, language: str) -> None:
    found, score = detect_language(text)

    assert found == language
    assert 0.8 < score <= 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: dict[str, str]) -> None:
    assert detect_language(case["text"])[0] == case["language"]


def test_relatives_that_a_short_text_does_not_tell_apart_are_not_guessed() -> None:
    assert detect_language("A barca voltou ao porto e os nenos ao mar.") == (None, 0.0)


def test_capitals_are_no_hindrance() -> None:
    assert detect_language(ENGLISH.upper())[0] == "en"


def test_more_text_is_more_certain() -> None:
    assert detect_language(ENGLISH)[1] > detect_language(ENGLISH[:70])[1]


def test_a_long_text_is_told_by_its_head() -> None:
    assert detect_language(ENGLISH * 200)[0] == "en"
