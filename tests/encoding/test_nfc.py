"""Composing to NFC."""

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
