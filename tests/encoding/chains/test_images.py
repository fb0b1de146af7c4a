"""What characters look like after a wrong charset."""

import pytest

from corpuskit.encoding.chains.images import byte_images, characters, images_of


@pytest.mark.parametrize(
    ("chain", "char", "images"),
    [
        pytest.param(("cp1252", "c1", "keep", ""), "’", ["â€™"], id="windows-1252"),
        pytest.param(("cp1252", "c1", "keep", ""), "”", ["â€\x9d"], id="an undefined byte as a control"),
        pytest.param(("cp1252", "drop", "keep", ""), "”", ["â€"], id="an undefined byte dropped"),
        pytest.param(("cp1252", "fffd", "keep", ""), "”", ["â€\ufffd"], id="an undefined byte as U+FFFD"),
        pytest.param(("cp1252", "qmark", "keep", ""), "”", ["â€?"], id="an undefined byte as ?"),
        pytest.param(("cp1252", "c1+fffd", "keep", ""), "”", ["â€\x9d", "â€\ufffd"], id="programs differ"),
        pytest.param(("latin-1", "c1", "keep", ""), "’", ["â\x80\x99"], id="controls kept"),
        pytest.param(("latin-1", "c1", "drop", ""), "’", ["â"], id="controls stripped"),
        pytest.param(("latin-1", "c1", "qmark", ""), "’", ["â??"], id="controls as question marks"),
        pytest.param(("latin-1", "c1", "drop", ""), "é", ["Ã©"], id="no control to strip"),
        pytest.param(("tis-620", "drop", "drop", ""), "…", ["โฆ"], id="TIS-620 keeps a byte of an ellipsis"),
        pytest.param(("mac-roman", "c1+fffd", "keep", ""), "’", ["‚Äô"], id="Mac Roman defines every byte"),
        pytest.param(("cp1252", "c1", "keep", "straight"), "—", ['â€"'], id="then straight quotation marks"),
        pytest.param(("cp1252", "c1", "keep", "letters"), "’", ["a€™"], id="then no accents"),
    ],
)  # fmt: skip
def test_images_of_a_character(chain: tuple[str, str, str, str], char: str, images: list[str]) -> None:
    assert images_of(char, byte_images(*chain))[: len(images)] == images


def test_ascii_writes_signs_out() -> None:
    assert "aEUR(tm)" in images_of("’", byte_images("cp1252", "c1", "keep", "ascii"))


def test_every_byte_beyond_ascii_has_an_image() -> None:
    images = byte_images("iso8859-8", "drop", "drop", "")

    assert len(images) == 128
    assert all(images)


@pytest.mark.parametrize("codec", ["koi8-r", "mac-roman", "latin-1", "cp437", "iso8859-5"])
def test_images_are_what_the_codec_makes_of_the_bytes(codec: str) -> None:
    images = byte_images(codec, "c1", "keep", "")

    assert [char for char in characters() if char.encode().decode(codec) not in images_of(char, images)] == []


def test_characters_are_single_and_beyond_ascii() -> None:
    assert [char for char in characters() if char <= "\x7f" or len(char) != 1] == []
    assert set("‘’“”–—…„«»éñüßøłşțÀЖяΩ€£™\u00a0") <= set(characters())
    assert min(characters().values()) > 0
