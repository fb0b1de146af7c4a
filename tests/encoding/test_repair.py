"""Odd texts, and what a repair says of itself."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpuskit.encoding.repair import repair
from corpuskit.model.profiles import ChainPrior, StyleProfile

CASES = json.loads((Path(__file__).parents[1] / "cases" / "repair.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case["label"], marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "fail" else []
        )
        for case in CASES
    ],
)
def test_case(case: dict[str, Any]) -> None:
    repaired = repair(case["text"])

    assert repaired.text == case["expected"]
    assert repaired.undo() == case["text"]


def test_cases_are_told_apart_by_their_labels() -> None:
    labels = [case["label"] for case in CASES]

    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It’s open.", "clean"),
        ("Itâ€™s open.", "repaired"),
        ("We donâ€™t know the caf\ufffd.", "partly"),
        ("We dont know the way.", "unrepaired"),
    ],
)
def test_status_says_what_came_of_it(text: str, status: str) -> None:
    assert repair(text).status == status


def test_a_repair_names_the_chain() -> None:
    (chain,) = repair("Itâ€™s the cafÃ©â€™s.").chains

    assert (chain.name, chain.damage) == ("utf-8→windows-1252", "utf8-as-cp1252")
    assert (chain.explained, chain.unexplained) == (3, 0)
    assert chain.score > 0


def test_edits_say_how_sure_they_are() -> None:
    (exact,) = repair("Itâ€™s open.").edits
    (guessed,) = repair("Itโs open, he said.").edits

    assert (exact.basis, exact.confidence) == ("bytes", 1.0)
    assert guessed.basis == "context"
    assert 0.95 <= guessed.role_confidence <= 1


@pytest.mark.parametrize(("dash", "counts"), [("—", {"em_spaced": 9}), ("–", {"en_spaced": 9})])
def test_the_style_of_the_house_decides_between_dashes(dash: str, counts: dict[str, int]) -> None:
    profile = StyleProfile(texts=5, **counts)
    repaired = repair("Itโs late, said the crew โ weโre home.", profile=profile)

    assert repaired.text == f"It’s late, said the crew {dash} we’re home."
    assert {edit.basis for edit in repaired.edits} == {"profile"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(",â ve Ä°s", id="the language shows only once a word is repaired"),
        pytest.param("eโ€lвАЩof", id="two chains, and the language shows after the first"),
        pytest.param("В\x85ג€¦", id="a control that stays beside its sign"),
        pytest.param("Ãׁ‡׀µ׀÷׀°ׁ‚׀¸ֲ»,Â\xadÃ‘Ε\x99iβ¦Ε‘Γ\xad", id="many chains in turn"),
    ],
)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repair(text).text

    assert repair(once).text == once


def test_what_is_known_of_the_source_proves_a_lone_dash() -> None:
    text = "They waited in the harbour โ and nobody came."
    prior = ChainPrior(texts=9, chains={"utf-8→tis-620→strip(c1)": 4})

    assert repair(text).text == text
    assert repair(text, prior=prior).text in (text.replace("โ", "—"), text.replace("โ", "–"))


def test_the_declared_language_decides_who_is_asked() -> None:
    text = "We donโt know, weโre late."

    assert repair(text, language="en").status == "repaired"
    assert (repair(text, language="cy").text, repair(text, language="cy").status) == (text, "unrepaired")


def test_findings_of_a_text_that_changed_point_into_the_input() -> None:
    text = "Itâ€™s the caf\ufffd; donâ€™t ask, we dont know."
    repaired = repair(text)

    assert [text[found.start : found.end] for found in repaired.findings if found.damage != "dropped"] == [
        "\ufffd"
    ]


def test_what_was_left_is_a_finding_though_all_else_was_repaired() -> None:
    text = "鈥淚t鈥檚 late,鈥 said the harbour master鈥檚 wife 鈥 鈥渁nd they鈥檙e not home.鈥"
    repaired = repair(text)

    assert repaired.text == "“It’s late,” said the harbour master’s wife 鈥 “and they’re not home.”"
    assert [text[found.start : found.end] for found in repaired.findings] == ["鈥"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A browser shows â€œ for a quote. Don’t panic.", id="a mark, and a sound one"),
        pytest.param("He saw â€œ, a sign.", id="before a comma"),
        pytest.param("Many pages show â€œ and â€ where quotes were.", id="half of a mark before a blank"),
        pytest.param("'â€œ' is for a quote, and “â€” for a dash.", id="an open quotation"),
        pytest.param("Pages print Â£ where £ was, and â€“ where – was.", id="beside what it stands for"),
        pytest.param("The sign \ufffd is a diamond: write \ufffd for it.", id="U+FFFD"),
    ],
)
def test_a_text_that_speaks_of_damage_stays(text: str) -> None:
    made = repair(text)

    assert made.text == text
    assert "mentioned" in {found.reason for found in made.findings}


def test_what_a_text_speaks_of_stays_beside_what_is_damaged() -> None:
    assert (
        repair("The flat in London costs Â£5 and â€œ too.").text == "The flat in London costs £5 and â€œ too."
    )


def test_a_mark_that_lost_a_byte_before_a_word_is_no_dagger() -> None:
    assert repair("â€œNo,â€ he said; it isnâ€™t.").text == "“No,” he said; it isn’t."
