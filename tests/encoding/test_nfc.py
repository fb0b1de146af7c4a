"""Composing to NFC."""

from time import process_time
from unicodedata import normalize

import pytest

from corpuskit.encoding.nfc import compose
from corpuskit.model.edits import undo


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Café au lait", id="composed already"),
        pytest.param("ﬁve ² ①", id="compatibility characters are style"),
        pytest.param("\ud800 and \udc00", id="lone surrogates"),
        pytest.param("soft\xadhyphen\u200b", id="invisible characters"),
        pytest.param("q\u0301", id="a mark that composes with nothing"),
    ],
)
def test_what_is_composed_is_left_alone(text: str) -> None:
    assert compose(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "composed", "spans"),
    [
        pytest.param("cafe\u0301s", "cafés", [(3, 5, 3)], id="a letter with its accent, no more"),
        pytest.param("e\u0301 e\u0301", "é é", [(0, 2, 0), (3, 5, 2)], id="two edits, the second shifted"),
        pytest.param("ệ".replace("ệ", "e\u0302\u0323"), "ệ", [(0, 3, 0)], id="marks in the wrong order"),
        pytest.param("\u2126", "Ω", [(0, 1, 0)], id="a character that is another"),
        pytest.param("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글", [(0, 3, 0), (3, 6, 1)], id="Hangul"),
        pytest.param("\uac00\u11a8", "각", [(0, 2, 0)], id="a final behind a syllable"),
        pytest.param("\u0995\u09c7\u09be", "কো", [(1, 3, 1)], id="Bengali vowel in two halves"),
        pytest.param("\u0958", "\u0915\u093c", [(0, 1, 0)], id="a composition that NFC excludes"),
        pytest.param("\ud800e\u0301", "\ud800é", [(1, 3, 1)], id="beside a lone surrogate"),
        pytest.param("a\u0f73\u0301", "á\u0f71\u0f72", [(0, 3, 0)], id="a starter that decomposes to marks"),
    ],
)
def test_each_letter_is_an_edit(text: str, composed: str, spans: list[tuple[int, int, int]]) -> None:
    found, edits = compose(text)

    assert found == composed
    assert [(edit.start, edit.end, edit.out_start) for edit in edits] == spans
    assert {(edit.damage, edit.basis, edit.confidence) for edit in edits} == {("nfc", "rule", 1.0)}
    assert undo(found, edits) == text


@pytest.mark.parametrize(
    ("text", "composed"),
    [
        pytest.param("\u0301\u0323" * 100_000, "\u0323" * 100_000 + "\u0301" * 100_000, id="marks in turns"),
        pytest.param(
            "a" + "\u0301" * 100_000 + "\u0323" * 100_000,
            "ạ" + "\u0323" * 99_999 + "\u0301" * 100_000,
            id="marks in the wrong order",
        ),
        pytest.param(
            "\u0f73" * 100_000, "\u0f71" * 100_000 + "\u0f72" * 100_000, id="starters made of marks"
        ),
        pytest.param(
            "\u0301\u0323" * 100_000 + "\u09be",
            "\u0323" * 100_000 + "\u0301" * 100_000 + "\u09be",
            id="half a vowel behind a run",
        ),
        pytest.param("\u1112\u1161\u11ab" * 70_000, "한" * 70_000, id="Hangul"),
        pytest.param("\u09c7\u09be" * 70_000, "\u09cb" * 70_000, id="halves of vowels"),
        pytest.param("e\u0301" * 100_000, "é" * 100_000, id="accents"),
    ],
)
def test_long_runs_take_no_longer_than_their_length(text: str, composed: str) -> None:
    began = process_time()
    found, edits = compose(text)

    # A second on the slowest of machines; in quadratic time it would be a minute.
    assert process_time() - began < 10
    assert found == composed
    assert undo(found, edits) == text


@pytest.mark.parametrize("length", [1, 2, 29, 30, 31, 32, 33, 34, 65])
@pytest.mark.parametrize("end", ["\u09be", "\u0301", "\u11a8", "x", "\u0323e\u0301"])
def test_the_length_of_a_run_makes_no_difference(length: int, end: str) -> None:
    for begin in ("", "e", "\u09c7", "\u1100\u1161"):
        for marks in ("\u0301", "\u0323\u0301", "\u0f73\u0344"):
            text = begin + (marks * length)[:length] + end

            assert compose(text)[0] == normalize("NFC", text)
