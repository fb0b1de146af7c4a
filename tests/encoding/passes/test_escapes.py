"""Escapes that were never undone, and those that are meant as they stand."""

import json
from pathlib import Path
from typing import TypedDict

import pytest

from corpuskit.encoding.layers import Change, apply
from corpuskit.encoding.passes.escapes import find_escapes
from corpuskit.encoding.passes.protected import protected
from corpuskit.model.edits import Suspicion


class Case(TypedDict):
    """One text of the case file."""

    label: str
    text: str
    repaired: str
    reasons: list[str]
    expect: str


CASES: list[Case] = json.loads((Path(__file__).parents[2] / "cases" / "escapes.json").read_text("utf-8"))


def found(text: str) -> tuple[list[Change], list[Suspicion]]:
    return find_escapes(text, protected(text))


def repaired(text: str) -> str:
    return apply(text, found(text)[0])[0]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail] if case["expect"] == "fail" else [])
        for case in CASES
    ],
)
def test_case(case: Case) -> None:
    changes, left = found(case["text"])

    assert apply(case["text"], changes)[0] == case["repaired"]
    assert [suspicion.reason for suspicion in left] == case["reasons"]


def test_a_clean_text_has_nothing_to_say() -> None:
    assert found("The ferry’s back — it isn't late; fares: £5 (+10%), a=b, R&D #2.") == ([], [])


@pytest.mark.parametrize(
    ("text", "damage", "chain"),
    [
        ("isn&rsquo;t", "entity-left", "html-reference"),
        ("isn&#146;t", "entity-left", "html-reference"),
        ("isn&amp;rsquo;t", "entity-double", "html-reference→html-reference"),
        ("isn&amp;amp;#8217;t", "entity-double", "html-reference→html-reference→html-reference"),
        ("isn#8217;t", "entity-bare", "html-reference→minus-ampersand"),
        ("isn #39;t", "entity-bare", "html-reference→blank-for-ampersand"),
        ("isn=E2=80=99t", "transport-left", "quoted-printable"),
        ("isn%E2%80%99t", "transport-left", "percent"),
        ("isn\\u2019t", "transport-left", "\\u-escape"),
        ("isn\\xe2\\x80\\x99t", "transport-left", "\\x-escape"),
        ("isn+IBk-t", "transport-left", "utf-7"),
        pytest.param(
            "isn\\u0026rsquo;t", "transport-left", "html-reference, \\u-escape", id="one kind over another"
        ),
    ],
)
def test_a_change_names_the_damage_and_how_it_came_about(text: str, damage: str, chain: str) -> None:
    [change], left = found(text)

    assert (change.damage, change.chain, change.basis) == (damage, chain, "bytes")
    assert left == []


def test_a_change_holds_the_escape_and_no_more() -> None:
    [change], _ = found("The mayor&rsquo;s boat")

    assert (change.start, change.end, change.after) == (9, 16, "’")


def test_a_blank_in_the_place_of_the_ampersand_goes_with_it() -> None:
    [change], _ = found("It doesn #39;t sail")

    assert (change.start, change.end, change.after) == (8, 13, "'")


def test_two_kinds_over_each_other_are_one_change() -> None:
    [change], _ = found("The caf\\u0026eacute; is open")

    assert (change.start, change.end, change.after) == (7, 20, "é")


def test_a_suspicion_names_the_place() -> None:
    _, [left] = found("Order #8217; left.")

    assert (left.start, left.end, left.damage) == (6, 12, "entity-bare")
    assert (left.chain, left.reason) == ("html-reference→minus-ampersand", "too-little-evidence")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("it&" + "#38;" * 60 + "rsquo;s", id="references in references"),
        pytest.param("caf\\u005c" + "u005c" * 8 + "u00e9", id="backslashes in backslashes"),
        pytest.param("it&#96;s`it&rsquo;s`", id="a backtick that would open what others protect"),
    ],
)
def test_what_is_nested_too_deeply_or_into_code_stays_whole(text: str) -> None:
    changes, left = found(text)

    assert changes == []
    assert "nested" in {suspicion.reason for suspicion in left}


def test_evidence_counts_for_its_own_family_only() -> None:
    text = "It&rsquo;s the mayor&rsquo;s, in order #8217; twice."

    assert repaired(text) == "It’s the mayor’s, in order #8217; twice."


def test_a_soft_break_that_layout_joined_goes_with_its_blank() -> None:
    changes, _ = found("The towe=E2=80=99s towe= r")

    assert [(change.start, change.end, change.after) for change in changes] == [(8, 17, "’"), (23, 25, "")]


@pytest.mark.parametrize(
    "text",
    [
        "It&#",
        "&;&#;&#x;&amp",
        "#;#x;#9;",
        "=E2=80=",
        "%E2%80",
        "\\u201",
        "\\x",
        "+",
        "+-+/-",
        "\x00&rsquo\x00;",
        "\ud800&#xD800;\udfff",
        "&#9999999;&#x110000;",
        "+2AA-",
        "\\U00110000",
    ],
)
def test_torn_escapes_are_none(text: str) -> None:
    assert found(text) == ([], [])
