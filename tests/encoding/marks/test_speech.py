"""The language of a damaged text."""

import pytest

from corpuskit.encoding.marks.speech import Speech


@pytest.mark.parametrize(
    ("text", "declared", "language", "has_roles"),
    [
        pytest.param("", None, "und", False, id="nothing tells"),
        pytest.param("\ufffd\ufffd 12", None, "und", False, id="no words"),
        pytest.param("The ferry is back.", None, "en", True, id="an English function word"),
        pytest.param("", "en-GB", "en", True, id="a region"),
        pytest.param("", "EN", "en", True, id="capitals"),
        pytest.param("The ferry is back.", "cy", "cy", False, id="what is declared goes before what is seen"),
        pytest.param("The ferry is back.", "", "en", True, id="an empty declaration is none"),
    ],
)
def test_language(text: str, declared: str | None, language: str, has_roles: bool) -> None:
    speech = Speech(text, declared)

    assert (speech.language, speech.has_roles) == (language, has_roles)


def test_a_long_text_is_looked_at() -> None:
    text = (
        "Der Hafen liegt still, und die Fischer warten auf besseres Wetter für die Fahrt auf die Insel. " * 4
    )

    assert Speech(text, None).language == "de"
