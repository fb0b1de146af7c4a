"""Quotations of an article: what is none, what is one, and whom it is attributed to."""

import json
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from corpuskit.data import table
from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.text.quotes import scenes
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


def test_a_short_beginning_is_kept_where_the_next_paragraph_goes_on() -> None:
    first, second = find_quotes("He said. “No.\n“And now we are done asking,” he added.")

    assert (first.start, second.continues, second.start) == (9, 9, 14)


def test_a_short_beginning_hands_its_speaker_on() -> None:
    text = "The pier stays shut, said Dale Whitcomb. “Nobody has answered.\n“And now we are done. We wait.”"
    first, second = [quote for quote in find_quotes(text) if quote.kind in ("direct", "mixed")]

    assert first.start == second.continues
    assert [first.source_name, second.source_name] == ["Dale Whitcomb"] * 2


def test_a_short_beginning_that_nothing_continues_is_none() -> None:
    assert find_quotes("It rained. “No.\nAnd now it is dry.") == []


def test_a_mark_of_another_style_goes_on_with_nothing() -> None:
    found = find_quotes("“It rained all day here.\n«It stopped at last now.»")

    assert [quote.continues for quote in found] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "An aide who was briefed said Doyle “made up his mind at Christmas.”",
        "Officials said “made up his mind at Christmas” was what Doyle thinks.",
        "POE: “We sold it today.” Then she left.\nFOX: No.\nPOE: Well then.",
        "Ed Doyle thinks, an aide said, “made up his mind at Christmas.”",
        "“Nothing was sold at all” and that is it, Ana Poe said, the board thinks.",
    ],
)
def test_no_two_quotations_start_at_one_place(text: str) -> None:
    starts = [quote.start for quote in find_quotes(text)]

    assert sorted(set(starts)) == starts


def test_leave_to_speak_is_no_speech() -> None:
    text = (
        "An official, who was not authorized to speak publicly, said Doyle “made up his mind at Christmas.”"
    )

    assert {"said"} == {text[quote.cue.start : quote.cue.end] for quote in find_quotes(text) if quote.cue}


def test_a_statement_with_two_verbs_of_one_source_is_reported_once() -> None:
    (quote,) = find_quotes("Reuters reported, citing two sources, that it sank.")

    assert (quote.source_name, quote.cue) == ("Reuters", Span(8, 16))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Method: “Low and slow,” my grandmother used to say.", "my grandmother"),
        ("Method: “It is low and slow.”", None),
        ("'No' - \"Maybe\"", None),
        ("“It is low and slow.” — “Maybe”", None),
        ("“Low Tide”: “It is low and slow.”", None),
    ],
)
def test_a_heading_or_a_quotation_is_no_label(text: str, source: str | None) -> None:
    names = [quote.source_name for quote in find_quotes(text)]

    assert [name for name in names if name not in (source, None)] == []
    assert source is None or source in names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("POE: “It is low and slow.”", "POE"),
        ("Ana: “It is low and slow.”", "Ana"),
        ("Ana Poe: “It is low and slow.”", "Ana Poe"),
        ("Chairman: “It is low and slow.”", "Chairman"),
        ("Quux: “It is low and slow.”\nAna: “Is it?”\nQuux: “It is, it is.”", "Quux"),
    ],
    ids=["capitals", "given name", "two words", "role", "second turn"],
)
def test_who_speaks_may_be_a_label(text: str, name: str) -> None:
    quote = find_quotes(text)[0]

    assert (quote.source_name, quote.rule) == (name, "label")


def test_an_undetermined_language_has_the_marks_alone() -> None:
    text = "“It rained all day,” said Ana Poe."

    assert find_quotes(text, language="") == find_quotes(text, language=None)
    assert [(quote.start, quote.end) for quote in find_quotes(text, language=None)] == [(0, 20)]


def test_the_speaker_of_a_quotation_is_that_of_its_beginning_too() -> None:
    first, second = find_quotes("“No.\n“And now we are done asking,” Ana Poe added.")

    assert (first.source_name, first.rule, first.continues) == ("Ana Poe", "chain-back", None)
    assert ("Ana Poe", "said-after", first.start) == (second.source_name, second.rule, second.continues)


@pytest.mark.parametrize("piece", ['"', "«", "“", '"" ', '""a ', '"a" ', "“a ‘b’ "])
def test_rows_of_marks_take_no_longer_than_their_length(piece: str) -> None:
    find_quotes(piece)
    started = process_time()
    find_quotes(piece * (60_000 // len(piece)))

    assert process_time() - started < 3  # 60 kB; quadratic time would take far longer


@pytest.mark.parametrize(
    ("language", "text", "source", "name"),
    [
        ("fr", "« Il pleut trop ici », a-t-elle dit.", "elle", None),
        ("fr", "« Il pleut trop ici », dit-il.", "il", None),
        (
            "fr",
            "Le ministre des Transports a dit que les routes sont fermées.",
            "Le ministre des Transports",
            "le ministre des Transports",
        ),
        ("ru", "По данным МЧС, пожар потушен.", "МЧС", "МЧС"),
        ("es", "Según la Xunta, el paro bajó un 2,5 por ciento.", "la Xunta", "Xunta"),
        (
            "nl",
            "“Het regent hier altijd”, zei burgemeester Jan de Vries.",
            "burgemeester Jan de Vries",
            "Jan de Vries",
        ),
        ("de", "Laut der Polizei regnet es.", "der Polizei", "Polizei"),
        ("de", "„Es regnet hier immer“, sagte Jan Reuß der Zeitung.", "Jan Reuß", "Jan Reuß"),
        (
            "de",
            "„Es regnet hier immer“, sagte ein Sprecher der Polizei.",
            "ein Sprecher der Polizei",
            "ein Sprecher",
        ),
    ],
)
def test_sources_of_other_languages(language: str, text: str, source: str, name: str | None) -> None:
    (quote,) = find_quotes(text, language=language)

    assert quote.source is not None
    assert (source, name) == (text[quote.source.start : quote.source.end], quote.source_name)
    assert quote.source_kind in ("person", "organisation", "pronoun")


@pytest.mark.parametrize(
    "text",
    ["Nobody believes that the ferry will sail.", "No one said that it was over."],
    ids=["nobody", "no one"],
)
def test_what_nobody_said_is_not_reported(text: str) -> None:
    assert find_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Poe said that it was over.", "person", id="a family name"),
        pytest.param("Jordan said that it was over.", "person", id="a given name too"),
        pytest.param("Sweden said that it was over.", "organisation", id="a country"),
        pytest.param("Moscow said that it was over.", "organisation", id="a seat of government"),
    ],
)
def test_names_of_states_are_no_persons(text: str, kind: str) -> None:
    assert [quote.source_kind for quote in find_quotes(text)] == [kind]


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", "\x85", "\u2028", "\u2029"], ids=repr)
def test_a_quotation_ends_with_its_paragraph_whatever_breaks_it(sign: str) -> None:
    text = f"“It rained all day long here.{sign}It poured,” said Ana Poe."

    assert [(quote.start, quote.end) for quote in find_quotes(text)][:1] == [(0, 29)]


def test_names_of_phrases_are_forgotten_when_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "“It rained all day,” said Ana Poe. “It poured all night,” said Ed Fox, a farmer."
    expected = find_quotes(text)
    monkeypatch.setattr(scenes, "_REMEMBERED", 1)
    known: dict[object, object] = {}
    monkeypatch.setattr(scenes, "_KNOWN", known)

    assert find_quotes(text) == expected
    assert len(known) == 1


def test_a_phrase_kept_by_its_name_opens_a_sentence_or_does_not() -> None:
    inside, opening = find_quotes("“It rained,” said The board. The board said it poured.")

    assert (inside.source_name, opening.source_name) == ("The board", "the board")
