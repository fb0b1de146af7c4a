"""Cited sources: each once, with its mentions, in the order of the text."""

import pytest

from corpuskit.model.quotations import Quote
from corpuskit.model.values import CitedSource, Span
from corpuskit.text.quotes.cited import cited_sources, sources_of
from corpuskit.text.quotes.find import find_quotes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The “new” ferry is late. She left.",
        "“It rained all day,” she said.",
        "Others said the ferry was late.",
        "Three said the ferry was late.",
        "All agreed that it was slow.",
        "Anyone thinks so.",
        "The timetable says the ferry is late.",
        "A converted coal barge said it was late.",
        "The survey thinks people are happy.",
        "Riders who hope that it rains stayed at home.",
        "The chairman denied that.",
    ],
    ids=[
        "empty",
        "scare quotes",
        "pronoun alone",
        "others",
        "number",
        "quantity",
        "anyone",
        "unknown thing",
        "barge",
        "a survey does not think",
        "relative clause",
        "nothing reported",
    ],
)
def test_nobody_is_cited(text: str) -> None:
    assert cited_sources(text) == []


def test_what_is_unsure_is_left_out() -> None:
    quote = Quote(
        kind="direct",
        start=0,
        end=9,
        source=Span(3, 6),
        source_name="Poe",
        source_kind="person",
        confidence=0.4,
    )

    assert sources_of([quote]) == []


def test_whose_thoughts_another_source_reports_is_left_out() -> None:
    assert [source.name for source in cited_sources("Ana Poe said Ed Fox wishes that it rained.")] == [
        "Ana Poe"
    ]


def test_each_source_once_with_its_mentions() -> None:
    text = (
        "“It rained,” said Ana Poe. “It poured all day,” Poe said. According to the Lake Board, it stopped."
    )

    assert cited_sources(text) == [
        CitedSource(name="Ana Poe", kind="person", mentions=2, first=18),
        CitedSource(name="Lake Board", kind="organisation", mentions=1, first=71),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board said fares would rise.", [("the board", "organisation", 1)]),
        (
            "The harbour board said fares would rise. The board said it was sorry.",
            [("the harbour board", "organisation", 2)],
        ),
        (
            "The Ministry of Transport said roads were wet. The ministry said on Friday that they were dry.",
            [("Ministry of Transport", "organisation", 2)],
        ),
        (
            "It was late, a spokesman for the board said. The spokesman said it was slow.",
            [("a spokesman for the board", "person", 2)],
        ),
        (
            "The harbour board said fares would rise. The union said it was sorry.",
            [("the harbour board", "organisation", 1), ("the union", "organisation", 1)],
        ),
        ("“The Long Tide” says that rivers move.", [("The Long Tide", "document", 1)]),
        ("Her own partner said that she was ill.", [("her own partner", "person", 1)]),
        ("Six voters said they would stay home.", [("six voters", "group", 1)]),
        ("Fares rose, according to a report released Friday.", [("a report", "document", 1)]),
        ("Die Behörde erklärte, dass es regnet.", [("die Behörde", "organisation", 1)]),
    ],
    ids=[
        "article in small letters",
        "short form",
        "short form of a name",
        "definite after indefinite",
        "another body",
        "title of a work",
        "unnamed person",
        "number of people",
        "participle left out",
        "German",
    ],
)
def test_names_and_kinds(text: str, expected: list[tuple[str, str, int]]) -> None:
    language = "de" if text.startswith("Die") else "en"

    found = cited_sources(text, language=language)

    assert [(source.name, source.kind, source.mentions) for source in found] == expected


def test_quotations_already_found_give_the_same() -> None:
    text = "“It rained,” said Ana Poe."

    assert sources_of(find_quotes(text)) == cited_sources(text)


def test_an_undetermined_language_cites_nobody() -> None:
    assert cited_sources("“It rained,” said Ana Poe.", language=None) == []


def test_a_source_with_two_verbs_for_one_statement_counts_once() -> None:
    (source,) = cited_sources("Reuters reported, citing two sources, that it sank.")

    assert (source.name, source.mentions) == ("Reuters", 1)
