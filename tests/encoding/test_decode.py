"""Bytes to text."""

import json
from pathlib import Path

import pytest

from corpuskit.encoding.charsets import python_codec
from corpuskit.encoding.decode import decode, fall_back, marked_charset

CASES = json.loads((Path(__file__).parent.parent / "cases" / "charsets.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        pytest.param(b"\x81\x8d\x9d", None, id="bytes that windows-1252 leaves undefined"),
        pytest.param(bytes(range(256)), None, id="every byte there is"),
        pytest.param(b"\xff\xfeF\x00e", None, id="UTF-16 torn in its last character"),
        pytest.param(b"\xff\xfe\x00\xd8", None, id="UTF-16 of half a surrogate pair"),
        pytest.param(b"\x81\xfe\xff\x00", "replacement", id="a declared charset that nothing decodes"),
        pytest.param(b"\x81\xfe\xff\x00", "no-such-charset", id="a declared charset that nobody knows"),
        pytest.param(b"\x81\xfe\xff\x00", "utf-8", id="a declared charset that does not fit"),
    ],
)
def test_what_fits_nothing_falls_back_byte_for_byte(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared)

    assert (decoded.source, decoded.charset) == ("fallback", "windows-1252")
    assert len(decoded.text) == len(data)
    assert decoded.confidence < 0.5


def test_undefined_bytes_become_the_controls_of_their_number() -> None:
    assert fall_back(b"\x81\x8d\x8f\x90\x9d\x80").text == "\x81\x8d\x8f\x90\x9d€"


@pytest.mark.parametrize("declared", [None, "latin1", "shift_jis", "utf-16"])
def test_valid_utf8_goes_before_what_is_declared(declared: str | None) -> None:
    decoded = decode("Café — zurück".encode(), declared=declared)

    assert (decoded.text, decoded.charset, decoded.source) == ("Café — zurück", "utf-8", "utf-8")


@pytest.mark.parametrize(
    ("codec", "mark", "charset"),
    [
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16le"),
        ("utf-16-be", b"\xfe\xff", "utf-16be"),
        pytest.param("utf-32-le", b"\xff\xfe\x00\x00", "utf-32le", id="not UTF-16LE with a NUL"),
        ("utf-32-be", b"\x00\x00\xfe\xff", "utf-32be"),
    ],
)
def test_a_byte_order_mark_settles_it_and_is_no_text(codec: str, mark: bytes, charset: str) -> None:
    decoded = decode(mark + "Fähre \U0001f6a2".encode(codec), declared="koi8-r")

    assert (decoded.text, decoded.charset, decoded.source) == ("Fähre \U0001f6a2", charset, "bom")
    assert decoded.confidence == 1.0


def test_only_one_mark_is_taken_away() -> None:
    assert decode(b"\xef\xbb\xbf" * 2 + b"a").text == "\ufeffa"
    assert marked_charset(b"") is None


@pytest.mark.parametrize(
    ("label", "charset", "data", "text"),
    [
        ("iso-8859-1", "windows-1252", b"\x93caf\xe9\x94", "“café”"),
        ("KOI8-R", "koi8-r", "паром".encode("koi8-r"), "паром"),
        ("gb2312", "gbk", "渡轮𠀀".encode("gb18030"), "渡轮𠀀"),
        ("sjis", "shift_jis", "船".encode("cp932"), "船"),
    ],
)
def test_a_declared_charset_is_used_where_it_fits(label: str, charset: str, data: bytes, text: str) -> None:
    decoded = decode(data, declared=label)

    assert (decoded.text, decoded.charset, decoded.source) == (text, charset, "declared")


def test_no_bytes_are_no_text() -> None:
    assert decode(b"").text == ""


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
def test_detection_reads_a_sentence_or_two(case: dict[str, str]) -> None:
    decoded = decode(case["text"].encode(python_codec(case["charset"])))

    assert decoded.text == case["text"]
    assert (decoded.charset, decoded.source) == (case["charset"], "detected")
    assert 0 < decoded.confidence < 1


def test_detection_looks_where_the_text_is_not_ascii() -> None:
    late = b"The ferry is back. " * 20_000 + "Паром вернулся к причалу в полдень. ".encode("cp1251") * 50

    assert decode(late).charset == "windows-1251"


def test_a_long_text_torn_nowhere() -> None:
    text = "市长表示，跨河大桥将于下周开放。" * 20_000

    assert decode(text.encode("gb18030")).text == text


def test_what_an_article_says_of_charsets_declares_nothing() -> None:
    text = "Une page avec charset=koi8-r dans l’en-tête a été trouvée près du château, a déclaré l’élève."

    assert decode(text.encode("cp1252")).text == text
