"""ISO-2022 by its escapes."""

import pytest

from corpuskit.encoding.decoding.iso2022 import by_escapes

KOREAN = "배가 오늘 돌아왔다."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="no bytes"),
        pytest.param(b"\x1b[31mred\x1b(B\x1b[m", id="colours of a terminal"),
        pytest.param(b"the escape \x1b$B", id="an escape without text"),
        pytest.param(b"\x1b$B;TD9\x1b(B caf\xe9", id="bytes that are not of seven bits"),
        pytest.param(b"\x1b$B\x01\x02\x1b(B", id="no characters of the set"),
        pytest.param(b"\x1b$A0;\x1b(B", id="Chinese, which Python does not read"),
    ],
)
def test_what_is_no_iso_2022_is_left(data: bytes) -> None:
    assert by_escapes(data) is None


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("市長は「橋」と述べた。\n".encode("iso2022-jp"), "市長は「橋」と述べた。\n"),
        pytest.param(b"\x1b$@;TD9\x1b(J \x1b$B66\x1b(B.", "市長 橋.", id="JIS C 6226 and JIS X 0201"),
        pytest.param("侄に".encode("iso2022-jp-ext"), "侄に", id="JIS X 0212"),
        pytest.param(b"\x1b(I6E\x1b(B", "ｶﾅ", id="half-width katakana"),
    ],
)
def test_japanese_is_read(data: bytes, text: str) -> None:
    decoded = by_escapes(data)

    assert decoded is not None
    assert (decoded.text, decoded.charset, decoded.source) == (text, "iso-2022-jp", "detected")


def test_korean_is_read_though_browsers_refuse_it() -> None:
    decoded = by_escapes(KOREAN.encode("iso2022-kr"))

    assert decoded is not None
    assert (decoded.text, decoded.charset) == (KOREAN, "iso-2022-kr")


def test_a_torn_end_costs_one_character() -> None:
    decoded = by_escapes(b"\x1b$B;TD")

    assert decoded is not None
    assert decoded.text == "市\ufffd"
    assert decoded.edits[0].before == "D"
