"""Languages: what is declared well is left alone."""

import pytest

from tests.rules.spoken import found, remedies

LONG = "The ferry sails at noon again, and the whole harbour came to see it leave. " * 6


@pytest.mark.parametrize("given", ["en-GB", "en-gb", " EN-GB ", None, ["en"], 7])
def test_a_tag_in_its_form_is_left_alone(given: object) -> None:
    assert found("LNG102", language="en-GB", fields={"language": given}) == []


@pytest.mark.parametrize(("given", "language"), [("en_GB", "en-GB"), ("eng", "en"), ("iw", "he")])
def test_another_form_is_written_as_it_is_published(given: str, language: str) -> None:
    [remedy] = remedies("LNG102", language=language, fields={"language": given})

    assert (remedy.field, remedy.value) == ("language", language)


@pytest.mark.parametrize(("language", "text"), [("cy", LONG), (None, "The ferry.")])
def test_a_known_language_or_a_short_text_is_left_alone(language: str | None, text: str) -> None:
    assert found("LNG103", language=language, text=text) == []


@pytest.mark.parametrize(
    ("language", "detected", "score", "text"),
    [
        ("und", "en", 0.5, LONG),
        ("und", None, 0.99, LONG),
        ("mul", "en", 0.99, LONG),
        ("und", "en", 0.99, "Fog."),
    ],
)
def test_an_unknown_language_may_be_unknown(
    language: str, detected: str | None, score: float, text: str
) -> None:
    values = {"language": language, "detected_language": detected, "detected_score": score, "text": text}

    assert found("LNG104", **values) == []
