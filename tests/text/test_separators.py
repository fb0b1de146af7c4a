"""Separators: which signs are none, which are sound, which are damaged."""

import pytest

from corpuskit.text.separators import Separator, ends_without_dash, separators


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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LONDON, March 4", id="no bracket"),
        pytest.param("LONDON (AP) is", id="small letters after the bracket"),
        pytest.param("LONDON (AP)is", id="a word glued to the bracket"),
        pytest.param("LONDON. Halyard News. Rain", id="no agency before the full stop"),
        pytest.param("L" * 121 + "\n", id="a line too long"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_end_without_a_dash(text: str) -> None:
    found = [found for found in ends_without_dash(text, 0, len(text)) if text[found.end :].strip() != "is"]

    assert found == []


@pytest.mark.parametrize(
    ("text", "sign", "line"),
    [
        ("LONDON (AP) Rain", "", False), ("(CNN)Rain", "", False), ("DELHI (ANI): Rain", ":", False),
        ("DELHI [ANI] Rain", "", False), ("МОСКВА — РИА Новости. Дождь", ".", False),
        ("LONDON 1996-08-22\nRain", "", True),
    ],
)  # fmt: skip
def test_end_without_a_dash(text: str, sign: str, *, line: bool) -> None:
    assert [(found.sign, found.ends_line) for found in ends_without_dash(text, 0, len(text))] == [
        (sign, line)
    ]


@pytest.mark.parametrize(("text", "sign"), [("MADRID (EFE).- La", ".-"), ("MADRID (EFE).-La", ".-")])
def test_a_full_stop_before_the_hyphen_belongs_to_it(text: str, sign: str) -> None:
    assert signs(text) == [(sign, False)]


def test_a_lost_sign_after_a_bracket_is_damaged() -> None:
    text = "LONDON (AP)\ufffdThe ferry"

    assert list(ends_without_dash(text, 0, len(text))) == [Separator(11, 12, "\ufffd", damaged=True)]


@pytest.mark.parametrize("sign", ["Новости.", "УНН.", "ب)", "/Прайм/"])
def test_words_and_brackets_of_other_scripts_are_no_damage(sign: str) -> None:
    assert signs(f"LONDON {sign} The ferry") == []


def test_only_the_first_few_are_tried() -> None:
    assert len(signs("a - b " * 20)) == 4
    assert len(signs("a ? b " * 20)) == 4
