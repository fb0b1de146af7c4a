"""UTF-16 and UTF-32 without a mark."""

import pytest

from corpuskit.encoding.decoding.wide import by_nuls

CODECS = {"utf-16-le": "utf-16le", "utf-16-be": "utf-16be", "utf-32-le": "utf-32le", "utf-32-be": "utf-32be"}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="no bytes"),
        pytest.param(b"a\0", id="one NUL"),
        pytest.param(b"\0" * 64, id="nothing but NULs"),
        pytest.param(b"padded to a width" + b"\0" * 15, id="padding"),
        pytest.param(b"first\0second\0third\0", id="NULs between strings"),
        pytest.param(b"The ferry is back at noon.\0It sails on.\0", id="two letters make an ideograph"),
        pytest.param("Café au lait\0 à Besançon\0".encode("cp1252"), id="the same in windows-1252"),
        pytest.param(bytes(range(256)) * 4, id="every byte there is"),
        pytest.param(b"\1\0\2\0\3\0\4\0", id="numbers of two bytes"),
        pytest.param(b"\x81\xff\xfe\0\0", id="letters of two scripts"),
    ],
)
def test_nuls_in_other_bytes_are_no_pattern(data: bytes) -> None:
    assert by_nuls(data) is None


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It sails at noon.\r\n", id="ASCII"),
        pytest.param("Fähre — “zurück”\n", id="Latin and typography"),
        pytest.param("Паром вернулся к причалу.\n", id="Cyrillic, whose high byte is no letter"),
        pytest.param("市長は、川に架かる橋が来週、一度だけ開通すると述べた。\n第2の橋も。\n", id="Japanese"),
        pytest.param("시장은 강을 가로지르는 다리가 개통될 것이라고 말했다.\n", id="Korean"),
        pytest.param("The ship 🚢 sails.\n", id="beyond the first plane"),
    ],
)
def test_text_is_read(text: str, codec: str) -> None:
    decoded = by_nuls(text.encode(codec))

    assert decoded is not None
    assert (decoded.text, decoded.charset, decoded.source) == (text, CODECS[codec], "detected")
    assert decoded.edits == ()


@pytest.mark.parametrize("codec", CODECS)
def test_a_torn_end_costs_one_character(codec: str) -> None:
    decoded = by_nuls("It sails at noon.".encode(codec)[:-1])

    assert decoded is not None
    assert decoded.text == "It sails at noon\ufffd"
    assert [edit.damage for edit in decoded.edits] == ["truncated-tail"]
