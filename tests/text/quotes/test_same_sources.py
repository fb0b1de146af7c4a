"""Short forms of names: what stands for nothing earlier, and what does."""

import pytest

from corpuskit.text.quotes.same_sources import full_form, key_of


@pytest.mark.parametrize(
    ("name", "earlier"),
    [
        ("", ["the Lake Board"]),
        ("the board", []),
        ("the union", ["the Lake Board"]),
        ("a board", ["the Lake Board"]),
        ("board", ["the Lake Board"]),
        ("the school board", ["the Lake Board"]),
        ("the transport", ["Ministry of Transport"]),
        ("LX", ["Lake Board"]),
        ("the", ["the"]),
        ("two riders", ["twenty two riders"]),
    ],
    ids=[
        "empty",
        "nothing earlier",
        "another noun",
        "indefinite",
        "no article",
        "two words",
        "not the head",
        "other initials",
        "article alone",
        "no name",
    ],
)
def test_no_short_form(name: str, earlier: list[str]) -> None:
    assert full_form(name, earlier) is None


@pytest.mark.parametrize(
    ("name", "earlier", "expected"),
    [
        ("the board", ["the Lake Board", "Ana Poe"], 0),
        ("the board", ["the Lake Board", "the school board"], 1),
        ("The ministry", ["Ministry of Transport"], 0),
        ("LB", ["Lake Board"], 0),
        ("la junta", ["la junta de puertos"], 0),
        ("Coast Guard", ["U.S. Coast Guard"], 0),
        ("the lake board", ["the old Lake Board"], 0),
    ],
    ids=["head", "nearest", "before a preposition", "initials", "Spanish", "end", "end in small letters"],
)
def test_short_form(name: str, earlier: list[str], expected: int) -> None:
    assert full_form(name, earlier) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("", ""), ("the", "the"), ("The Board", "board"), ("Ana  Poe", "ana poe"), ("a board", "a board")],
    ids=["empty", "article alone", "article", "blanks", "indefinite article"],
)
def test_key(name: str, expected: str) -> None:
    assert key_of(name) == expected
