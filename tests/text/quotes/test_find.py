"""Quotations of an article: what is none, what is one, and whom it is attributed to."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from corpuskit.data import table
from corpuskit.model.quotations import Quote
from corpuskit.text.quotes.find import find_quotes
from corpuskit.text.quotes.lexicon import lexicon

CASES = json.loads((Path(__file__).parents[2] / "cases" / "quotes.json").read_text("utf-8"))


def cases() -> list[Any]:
    return [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail] if case["expect"] == "fail" else [])
        for case in CASES
    ]


def told(text: str, quote: Quote) -> str:
    source = "" if quote.source is None else text[quote.source.start : quote.source.end]
    parts = (
        quote.kind,
        text[quote.start : quote.end],
        source,
        quote.source_name or "",
        quote.source_kind,
        quote.rule,
    )
    return "|".join(parts)


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]

    assert [told(text, quote) for quote in find_quotes(text, language=case["language"])] == case["quotes"]


@pytest.mark.parametrize(
    "text",
    [
        "She read “The Wind in the Willows” to the class.",
        "He paid 5' 10\" tall workers.",
        "The so-called “experts” left.",
        "The board’s members’ plans are theirs.",
        "Mr. Poe's 'n' Ms. Fox's boat",
    ],
    ids=["title", "feet and inches", "scare quote", "apostrophes", "straight apostrophes"],
)
def test_no_quotation_of_a_source(text: str) -> None:
    assert [quote for quote in find_quotes(text) if quote.kind in ("direct", "label") and quote.source] == []


def test_an_unclosed_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Poe said: “It rained all day.\n\n“It rained all night.\n\n“It stopped at last.”"
    first, second, third = find_quotes(text)

    assert (None, first.start, second.start) == (first.continues, second.continues, third.continues)
    assert [quote.source_name for quote in (first, second, third)] == ["Poe"] * 3


def test_a_closed_quotation_is_not_continued() -> None:
    found = find_quotes("“It rained all day,” Poe said.\n\n“It stopped at last.”")

    assert [quote.continues for quote in found] == [None, None]


def test_a_pronoun_stands_for_nobody_of_another_paragraph() -> None:
    found = find_quotes("“It rained all day,” Ana Poe said.\n\nShe said that it stopped.")

    assert [quote.source_name for quote in found] == ["Ana Poe", None]
    assert [quote.resolved_by for quote in found] == [None, None]


def test_a_shorter_name_and_a_pronoun_say_how_they_were_resolved() -> None:
    found = find_quotes("“It rained,” Ana Poe said. “It poured all day,” Poe said. She said it stopped.")

    assert [quote.resolved_by for quote in found] == [None, "name", "pronoun"]
    assert {"Ana Poe"} == {quote.source_name for quote in found}


def test_a_fragment_lies_in_the_indirect_speech_around_it() -> None:
    text = "Officials said that Poe thinks the plan was “a very bad joke” at the time."
    found = find_quotes(text)

    assert all(one.end <= other.start or other.nested_in is not None for one, other in pairwise(found))


def test_no_source_no_confidence() -> None:
    (quote,) = find_quotes("“It rained all day in town.”")

    assert (quote.source, quote.cue, quote.rule, quote.confidence) == (None, None, "unattributed", 0.0)


def test_turns_of_a_transcript() -> None:
    text = "POE: Is the ferry sold?\nFOX: It is. He said “no way” at first.\nPOE: Well then."
    labels = [quote for quote in find_quotes(text) if quote.kind == "label"]

    assert [quote.source_name for quote in labels] == ["POE", "FOX", "POE"]
    assert text[labels[0].start : labels[0].end] == "Is the ferry sold?"


@pytest.mark.parametrize(
    "text", ["UPDATE: The ferry is sold.", "LONDON: Rain.\nNOTE: Sun.", "Poe: Yes.\nPoe: No."]
)
def test_capitals_and_a_colon_alone_are_no_transcript(text: str) -> None:
    assert [quote for quote in find_quotes(text) if quote.kind == "label"] == []


def test_a_region_in_the_language_tag_changes_nothing() -> None:
    text = "„Der Hafen bleibt heute zu“, sagte Anna Reuß."

    assert find_quotes(text, language="de") == find_quotes(text, language="DE-at")


def test_an_infinitive_has_no_subject() -> None:
    text = "Le maire va en ville pour dire que le port reste ouvert."

    assert find_quotes(text, language="fr") == []


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pt", "ru", "uk"])
def test_every_language_has_verbs_and_phrases(language: str) -> None:
    words = lexicon(language)

    assert words.triggers
    assert words.language == language


def test_every_rule_with_a_confidence_is_a_share() -> None:
    shares = [float(row["confidence"]) for row in table("quote_rules")]

    assert [share for share in shares if not 0.5 <= share <= 1] == []
