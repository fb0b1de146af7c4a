"""Separators: which signs are none, which are sound, which are damaged."""

import pytest

from corpuskit.text.separators import separators


def signs(text: str) -> list[tuple[str, bool]]:
    return [(found.sign, found.damaged) for found in separators(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("state-of-the-art ferry", id="hyphens inside words"),
        pytest.param("LONDON • The ferry", id="a bullet"),
        pytest.param("LONDON » The ferry", id="a quotation mark"),
        pytest.param("LONDON € The ferry", id="a currency sign"),
        pytest.param("LONDON à la carte", id="a French word"),
        pytest.param("LONDON è bella", id="an Italian word"),
        pytest.param("МОСКВА и Киев", id="a Russian word"),
        pytest.param("МОСКВА это город", id="a longer Russian word"),
        pytest.param("LONDON Ähre Feld", id="a German word"),
        pytest.param("LONDON?", id="a question mark at a word"),
        pytest.param("LONDON. The ferry", id="a full stop after a word"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_separator(text: str) -> None:
    assert signs(text) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("LONDON - The", "-"), ("LONDON- The", "-"), ("LONDON -<The", "-"), ("LONDON -", "-"),
        ("LONDON--The", "--"), ("LONDON — The", "—"), ("LONDON–The", "–"), ("LONDON ― The", "―"),
        ("LONDON _ The", "_"), ("/TASS/. The", "."),
    ],
)  # fmt: skip
def test_sound(text: str, sign: str) -> None:
    assert signs(text) == [(sign, False)]


@pytest.mark.parametrize(
    "sign",
    [
        "?", "???", "\ufffd", "\x97", "โ", "β", "в", "ג", "â", "Ñ", "ó",
        "â€”", "ΓÇö", "вЂ”", "тАФ", "&mdash;", "─",
    ],
)  # fmt: skip
def test_damaged(sign: str) -> None:
    assert (sign, True) in signs(f"LONDON {sign} The ferry")


def test_only_the_first_few_are_tried() -> None:
    assert len(signs("a - b " * 20)) == 4
    assert len(signs("a ? b " * 20)) == 4
