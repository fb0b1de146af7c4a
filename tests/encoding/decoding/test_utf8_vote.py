"""UTF-8 with a few bytes that are not."""

import pytest

from corpuskit.encoding.decoding.utf8_vote import vote
from corpuskit.model.edits import undo

THREE = "“ – é".encode()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="no bytes"),
        pytest.param(b"caf\xe9", id="no valid sequence, and an end that could be torn"),
        pytest.param(b"caf\xe9 cr\xe8me", id="windows-1252"),
        pytest.param("– é".encode() + b"\x92s", id="two sequences cannot outvote anything"),
        pytest.param(THREE + b"\x92s", id="three cannot outvote one"),
        pytest.param("Шёл".encode("koi8-r"), id="KOI8-R"),
        pytest.param(
            b"\xed\xa0\x80\xc0\xaf\xf5\x80\x80\x80s", id="surrogates, overlong forms, beyond Unicode"
        ),
    ],
)
def test_what_stray_bytes_outvote_is_refused(data: bytes) -> None:
    assert vote(data) is None


@pytest.mark.parametrize(
    ("byte", "char"), [(b"\xa0", "\xa0"), (b"\x92", "’"), (b"\xe9", "é"), (b"\x81", "\x81"), (b"\x80", "€")]
)
def test_a_stray_byte_is_read_as_windows_1252(byte: bytes, char: str) -> None:
    decoded = vote(THREE * 2 + byte + b"s " + THREE)

    assert decoded is not None
    (edit,) = decoded.edits
    assert decoded.text == f"“ – é“ – é{char}s “ – é"
    assert (edit.start, edit.end, edit.out_start) == (10, 11, 10)
    assert (edit.before, edit.after, edit.damage, edit.basis) == ("\ufffd", char, "mixed-in-file", "bytes")
    assert edit.chain == "windows-1252→utf-8"
    assert undo(decoded.text, decoded.edits) == "“ – é“ – é\ufffds “ – é"


def test_an_undefined_byte_is_read_with_little_confidence() -> None:
    decoded = vote(THREE * 4 + b"\x92\x81s")

    assert decoded is not None
    assert [edit.confidence for edit in decoded.edits] == [0.9, 0.2]


def test_a_line_in_windows_1252_comes_out_right() -> None:
    lines = ["« Été – déjà », dit-elle, « à la forêt ».\n"] * 8 + ["L’élève répond : « Çà et là ».\n"]
    data = "".join(lines[:8]).encode() + lines[8].encode("cp1252")

    decoded = vote(data)

    assert decoded is not None
    assert decoded.text == "".join(lines)
    assert len(decoded.edits) == 9
    assert decoded.confidence == 0.91


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(char[:size], id=f"{size} of {len(char)} bytes of U+{ord(char.decode()):04X}")
        for char in map(str.encode, ("é", "ࠀ", "—", "퟿", "豈", "𐀀", "🚢", "􏿽"))
        for size in range(1, len(char))
    ],
)
def test_a_torn_end_becomes_one_sign(tail: bytes) -> None:
    decoded = vote("é".encode() + tail)

    assert decoded is not None
    (edit,) = decoded.edits
    assert (decoded.text, decoded.confidence) == ("é\ufffd", 1.0)
    assert (edit.start, edit.out_start, edit.after, edit.damage) == (1, 1, "\ufffd", "truncated-tail")
    assert len(edit.before) == len(tail) == edit.end - edit.start


def test_a_whole_character_at_the_end_is_no_torn_one() -> None:
    decoded = vote(THREE * 2 + b"\xff" + "🚢".encode())

    assert decoded is not None
    assert decoded.text.endswith("ÿ🚢")


def test_another_sign_of_utf8_lowers_the_bar() -> None:
    data = "é".encode() + b"\x92s"

    assert vote(data) is None
    assert (decoded := vote(data, expected=True)) is not None
    assert (decoded.text, decoded.confidence) == ("é’s", 0.5)


def test_a_mark_is_proof_enough_and_no_text() -> None:
    assert (decoded := vote(b"\xef\xbb\xbf\x92s \x93\x94")) is not None
    assert decoded.text == "’s “”"
