"""What surrounds a slot, and how a table weighs it."""

import json
import zlib

import pytest

from corpuskit.encoding.marks.role_table import RoleTable, role_table
from corpuskit.encoding.marks.roles import APOSTROPHE, CLOSER, DASH, OPENER, ROLES, SLOT, Page

LANES = 2 * len(ROLES)


def table_bytes(weights: dict[str, dict[int, int]], templates: int = 1, scale: int = 16) -> bytes:
    """A table whose first template has these features; others have none."""
    keys = "\0".join(weights).encode()
    lanes = b"".join(
        sum(weight << 16 * role for role, weight in roles.items()).to_bytes(LANES, "little", signed=True)
        for roles in weights.values()
    )
    head = {"keys": len(keys), "templates": [len(weights)] + [0] * (templates - 1), "scale": scale}
    return zlib.compress(json.dumps(head).encode() + b"\n" + keys + lanes)


def test_a_language_without_a_table_has_none() -> None:
    assert role_table("tlh") is None


def test_a_text_without_slots_has_no_places() -> None:
    assert Page("Nothing is lost.").starts == []


@pytest.mark.parametrize(
    ("masked", "near"),
    [
        (SLOT, f"\n{SLOT}\n"),
        (f"It{SLOT}s", f"a{SLOT}a"),
        (f"7{SLOT}B", f"0{SLOT}A"),
        (f"Ž{SLOT}ß", f"A{SLOT}a"),
        (f"\u00a0{SLOT}\u2003", f" {SLOT} "),
        (f"”{SLOT}☃", f"”{SLOT}x"),
        (f"e\u0301{SLOT},", f"a{SLOT},"),
        (f"{SLOT}{SLOT}.", f"\n{SLOT}{SLOT}"),
    ],
    ids=[
        "alone",
        "letters",
        "digit and capital",
        "beyond ASCII",
        "any blank",
        "marks and signs",
        "accent",
        "slots",
    ],
)
def test_neighbours_are_seen_by_their_shape(masked: str, near: str) -> None:
    assert Page(masked).near[0] == near


def test_every_slot_has_the_same_number_of_features() -> None:
    page = Page(f"{SLOT}One{SLOT}s\n{SLOT}{SLOT} two")

    assert page.starts == [0, 4, 7, 8]
    assert {len(page.features(number)) for number in range(4)} == {17}


def test_slots_of_another_paragraph_tell_nothing() -> None:
    apart, together = Page(f"a{SLOT}b\nc{SLOT}d"), Page(f"a{SLOT}b c{SLOT}d")

    assert apart.features(1)[14] == apart.near[1]
    assert together.features(1)[14] != together.near[1]


def test_a_letter_that_grows_when_small_keeps_the_places() -> None:
    assert Page(f"İİİ{SLOT}s").features(0) == Page(f"İİİ{SLOT}s").features(0)
    assert Page(f"İİİ{SLOT}s").starts == [3]


def test_weights_are_added_and_the_likeliest_role_is_1() -> None:
    table = RoleTable(table_bytes({"near": {APOSTROPHE: 16, CLOSER: -32, DASH: 16}}))

    apostrophe, closer = table.weights(["near"], [APOSTROPHE, CLOSER])

    assert apostrophe == 1.0
    assert closer == pytest.approx(2.718281828**-3)


def test_features_that_are_not_known_say_nothing() -> None:
    table = RoleTable(table_bytes({"near": {APOSTROPHE: 99}}))

    assert table.weights(["far"], [APOSTROPHE, OPENER]) == [1.0, 1.0]


def test_negative_weights_of_one_role_leave_the_next_alone() -> None:
    table = RoleTable(table_bytes({"x": dict.fromkeys(range(len(ROLES)), -1), "y": {APOSTROPHE: -30000}}))

    assert table.weights(["x"], range(len(ROLES))) == [1.0] * len(ROLES)
    assert table.weights(["y"], [OPENER, APOSTROPHE]) == [1.0, 0.0]


@pytest.mark.parametrize("name", ["en", "en-lost"])
def test_the_tables_tell_an_apostrophe_from_a_dash(name: str) -> None:
    table = role_table(name)
    page = Page(f"It wasn{SLOT}t the ferry {SLOT} nor the tram.")

    assert table is not None
    assert table.weights(page.features(0), [APOSTROPHE, DASH])[0] == 1.0
    assert table.weights(page.features(1), [APOSTROPHE, DASH])[1] == 1.0
