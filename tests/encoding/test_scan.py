"""The quick look, at one text and at a column."""

import re

import pyarrow as pa
import pytest

from corpuskit.encoding.scan import is_suspect, pattern, suspects

SOUND = [
    pytest.param("", id="nothing"),
    pytest.param("The ferry is back. It's late -- isn't it? \"Yes,\" she said.", id="ASCII"),
    pytest.param("“It’s late,” she said — and left… Why? Who?", id="English"),
    pytest.param("Zoë Müller’s café in Besançon cost £3m, or €4m; 20 °C, ½ of it.", id="foreign names"),
    pytest.param("«\u00a0C’est l’été\u00a0», dit-il à l’hôtel, où l’on fête Noël.", id="French"),
    pytest.param("„Wir müssen warten“, sagte sie – die Straße war größer.", id="German"),
    pytest.param("«Мы не можем ждать», — сказала мэр.", id="Russian"),
    pytest.param("市长说：“我们不能再等了。”", id="Chinese"),
    pytest.param("AT&T, R&D, #39 and 100% of E=mc2; a+b, C:\\temp", id="signs of escapes"),
]
DAMAGED = [
    "Itâ€™s", "Itâ\x80\x99s", "ItвЂ™s", "It‚Äôs", "ItΓÇÖs", "ItÔÇÖs", "Itโs open", "Itβs open",
    "donт", "Itâs open", "said.â€ He", "said.â€\ufffd", "said.â€?", "said.â??", "don鈥檛", "don窶冲",
    "don\ufffdt", "don\ufffd\ufffd\ufffdt", "don?t", "don???t", "we dont know", "Ã¢â‚¬â„¢", "cafÃ©",
    "don\x92t", "don&rsquo;t", "don&amp;#8217;t", "don#39;t", "don&acirc;&euro;&trade;t",
    "don=E2=80=99t", "don%E2%80%99t", "don\\u2019t", "don\\xe2\\x80\\x99t", "don+IBk-t",
    "donaEUR(tm)t", "dona€™t", "the boat  which sank", "\ufeffIt", "a\u200bb", "a\u2028b", "a\x0bb",
    "\ue000", "a\x00b",
]  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_passed(text: str) -> None:
    assert not is_suspect(text)
    assert suspects(pa.array([text])) == [False]


@pytest.mark.parametrize("text", DAMAGED)
def test_damage_is_suspected(text: str) -> None:
    assert is_suspect(text)
    assert suspects(pa.array([text])) == [True]


@pytest.mark.parametrize("text", ["\ud800", "a\udc92b", "\ud83d\ude42"])
def test_half_a_surrogate_pair_is_suspected(text: str) -> None:
    assert is_suspect(text)


def test_long_english_without_any_quotation_mark_is_suspected() -> None:
    text = "The boats stayed in the harbour and the crews went home. " * 20

    assert is_suspect(text)
    assert not is_suspect(text + "It's late.")
    assert suspects(pa.array([text, text + "It's late."])) == [True, False]


def test_a_column_is_judged_text_by_text() -> None:
    assert suspects(pa.array([], pa.string())) == []
    assert suspects(pa.array(["Itâ€™s", "It’s", "", "cafÃ©"])) == [True, False, False, True]
    assert suspects(pa.array(["", ""])) == [False, False]


def test_a_part_of_a_column_is_judged_as_the_column_is() -> None:
    russian = "«Мы не можем ждать», — сказала мэр."
    column = pa.array(["Itâ€™s", "It’s", russian, "РјС‹ РЅРµ РјРѕР¶РµРј", "Itâ€™s", ""])

    assert suspects(column) == [True, False, False, True, True, False]
    assert suspects(column[1:4]) == [False, False, True]


def test_a_word_without_its_apostrophe_tells_only_where_nothing_beyond_ascii_is_left() -> None:
    texts = ["So youre late.", "So youre late…", "The hats  are wet", "Ivent, Image", "the boat  which…"]

    assert [is_suspect(text) for text in texts] == [True, False, True, False, False]
    assert suspects(pa.array(texts)) == [True, False, True, False, False]


def test_long_text_of_one_sign_is_judged_as_any_other() -> None:
    text = "=" * 1_000

    assert suspects(pa.array([text])) == [is_suspect(text)] == [True]


def test_the_pattern_has_no_look_around_and_no_back_references() -> None:
    assert re.search(r"\(\?[=!<]|\(\?P=|\\[1-9]", pattern()) is None
    assert re.compile(pattern()).groups == 0
