"""Guessing charsets."""

import json
from hashlib import shake_256
from pathlib import Path

import pytest

from corpuskit.encoding.decode import decode
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.detect import CANDIDATES, WIDE, detect
from corpuskit.encoding.decoding.letters import letters, symbol
from corpuskit.encoding.decoding.signs import oddity

CASES = json.loads((Path(__file__).parent.parent.parent / "cases" / "charsets.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x81\x8d\x9d", id="three bytes that are undefined in windows-1252"),
        pytest.param(bytes(range(256)), id="every byte there is"),
        pytest.param(b"\x81\xff\xfe\x00", id="a NUL"),
        pytest.param(shake_256(b"").digest(5_000), id="noise"),
    ],
)
def test_what_is_no_text_is_not_guessed(data: bytes) -> None:
    assert detect(data) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A fare costs £3.", id="a sign of currency"),
        pytest.param("Beyoncé played São Paulo, Zürich and Malmö.", id="names of four languages"),
        pytest.param("He said: “No – it’s the café’s.”", id="typography"),
        pytest.param("½ l of milk, 20 °C, § 5, 3 × 4, © 1999", id="signs only"),
    ],
)
def test_a_few_bytes_do_not_make_english_anything_else(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=pytest.mark.xfail(strict=True, reason="known limit") if case["expect"] == "fail" else (),
        )
        for case in CASES
    ],
)
def test_a_sentence_or_two_is_enough(case: dict[str, str]) -> None:
    decoded = decode(case["text"].encode(python_codec(case["charset"])))

    assert decoded.text == case["text"]
    assert (decoded.charset, decoded.source) == (case["charset"], "detected")
    assert 0 < decoded.confidence < 1


def test_confidence_grows_with_the_text() -> None:
    short, long = (("Parom wrócił późno. " * n).encode("iso-8859-2") for n in (1, 10))

    assert (first := detect(short)) is not None
    assert (second := detect(long)) is not None
    assert first.confidence < second.confidence


def test_detection_looks_where_the_text_is_not_ascii() -> None:
    late = b"The ferry is back. " * 20_000 + "Паром вернулся к причалу в полдень. ".encode("cp1251") * 50

    assert decode(late).charset == "windows-1251"


def test_a_long_text_torn_nowhere() -> None:
    text = "市长表示，跨河大桥将于下周开放。" * 20_000

    assert decode(text.encode("gb18030")).text == text


def test_a_charset_must_fit_beyond_the_sample() -> None:
    data = "Le maire a été réélu à Besançon. ".encode("cp1252") * 3_000 + b"\x81"

    assert (guess := detect(data)) is None or guess.charset != "windows-1252"


def test_what_an_article_says_of_charsets_declares_nothing() -> None:
    text = "Une page avec charset=koi8-r dans l’en-tête a été trouvée près du château, a déclaré l’élève."

    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda candidate: candidate[0])
def test_each_candidate_can_be_read_and_weighed(candidate: tuple[str, int, tuple[str, ...]]) -> None:
    charset, handicap, languages = candidate

    assert ("€" * 3).encode(python_codec(charset), "ignore") is not None
    assert handicap >= 0
    assert all(letters(language)["_", "_"] > 0 for language in languages)
    assert (charset in WIDE) == (
        python_codec(charset) in {"gb18030", "big5hkscs", "cp932", "euc-jp", "cp949"}
    )


@pytest.mark.parametrize(
    ("language", "likely", "unlikely"),
    [
        pytest.param("tr", "ığ", "ýð", id="Turkish is not Icelandic"),
        pytest.param("ro", "că", "cã", id="Romanian is not Portuguese"),
        pytest.param("ru", "но", "нќ", id="Russian is not Macedonian"),
        pytest.param("ru", "но", "нo", id="a Latin o in a Russian word"),
        pytest.param("ja", "のは", "の侫", id="a kana, and an ideograph that few have seen"),
        pytest.param("ko", "하다", "하뱕", id="a syllable that no word has"),
        pytest.param("zh-Hans", "的是", "的靐", id="an ideograph beyond the standard"),
    ],
)
def test_letters_of_the_language_cost_less(language: str, likely: str, unlikely: str) -> None:
    def cost(pair: str) -> int:
        first, second = tuple(pair)
        return letters(language)[symbol(first), symbol(second)] + oddity(first, second)

    assert cost(likely) < cost(unlikely)


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        pytest.param("a’", "a¶", id="an apostrophe, and a pilcrow in a word"),
        pytest.param("³.", "³a", id="a cube, and one in a word"),
        pytest.param("ça", "çA", id="a capital after a small letter"),
        pytest.param("é.", "é\x07", id="a control"),
        pytest.param("、あ", "、│", id="a line of a box"),
    ],
)
def test_signs_on_the_wrong_side_cost_more(usual: str, odd: str) -> None:
    assert oddity(*usual) < oddity(*odd)


def test_quotes_face_both_ways_depending_on_the_country() -> None:
    assert oddity("“", "a") == oddity("”", "a")
