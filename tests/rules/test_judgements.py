"""Where rules draw their lines."""

from collections.abc import Mapping

import pytest

from corpuskit.rules import rules
from tests.rules.subjects import subject

BY_NAME = {rule.name: rule for rule in rules()}
LONG = "The ferry sails at noon, and the harbour is full of boats again. " * 5


def _messages(name: str, values: Mapping[str, object]) -> list[str]:
    return [found.message for found in BY_NAME[name].find(*subject(values))]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [(None, False), (220, False), (225, True), (179, True), (220_000, True)],
    ids=["none declared", "twenty apart", "more than twenty and a tenth", "too few", "far too many"],
)
def test_declared_word_count(declared: int | None, expected: bool) -> None:
    values = {"declared_word_count": declared, "word_count": 200, "word_count_whitespace": 200}

    assert bool(_messages("declared-word-count-differs", values)) is expected


def test_declared_word_count_of_a_long_text_may_be_a_tenth_off() -> None:
    values = {"declared_word_count": 1000, "word_count": 905, "word_count_whitespace": 905}

    assert _messages("declared-word-count-differs", values) == []


def test_declared_word_count_may_agree_with_either_way_of_counting() -> None:
    values = {"declared_word_count": 150, "word_count": 300, "word_count_whitespace": 149}

    assert _messages("declared-word-count-differs", values) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"language": None}, False, id="none declared"),
        pytest.param({"language": "nb", "detected_language": "no"}, False, id="one language, two codes"),
        pytest.param({"language": "fr", "detected_language": None}, False, id="detection does not know"),
        pytest.param({"language": "fr", "detected_score": 0.89}, False, id="detection is not sure"),
        pytest.param({"language": "fr", "text": LONG[:200]}, False, id="too short to be sure"),
        pytest.param({"language": "und"}, False, id="no language in particular"),
        pytest.param({"language": "mul"}, False, id="several languages"),
        pytest.param({"language": "fr-CA"}, True, id="another language"),
    ],
)
def test_language_mismatch(values: dict[str, object], expected: bool) -> None:
    assert bool(_messages("language-mismatch", {"text": LONG, **values})) is expected


def test_an_empty_text_is_not_also_too_short() -> None:
    values = {"text": "***", "word_count": 0}

    assert _messages("text-empty", values) == ["no words in the text"]
    assert _messages("text-too-short", values) == []


def test_one_word_is_too_short() -> None:
    assert _messages("text-too-short", {"word_count": 1}) == ["text of 1 word"]


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1b", "\x7f", "\x85", "\x9f"])
def test_control_characters_are_found_where_they_stand(char: str) -> None:
    [found] = BY_NAME["control-characters"].find(*subject({"text": f"Ferry\nis{char} back{char}"}))

    assert (found.at, found.message) == (8, f"2 control characters, first U+{ord(char):04X}")


def test_a_headline_is_judged_like_the_text() -> None:
    values = {"headline": "Ferry\ufffds back", "text": "Ferry\x92s back"}

    assert _messages("replacement-character", values) == ["1 character lost in decoding (U+FFFD)"]
    assert _messages("control-characters", values) == ["1 control character, first U+0092"]


def test_no_headline_is_no_damaged_headline() -> None:
    values = {"headline": None, "text": "Ferry’s back"}

    assert _messages("replacement-character", values) == []
    assert _messages("mojibake-suspected", values) == []
