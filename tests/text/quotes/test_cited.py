"""Cited sources: each once, with its mentions, in the order of the text."""

from corpuskit.model.quotations import Quote
from corpuskit.model.values import CitedSource, Span
from corpuskit.text.quotes.cited import cited_sources, sources_of
from corpuskit.text.quotes.find import find_quotes


def test_nobody_is_cited() -> None:
    assert cited_sources("") == []
    assert cited_sources("The “new” ferry is late. She left.") == []


def test_a_pronoun_alone_is_nobody() -> None:
    assert cited_sources("“It rained all day,” she said.") == []


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


def test_each_source_once_with_its_mentions() -> None:
    text = (
        "“It rained,” said Ana Poe. “It poured all day,” Poe said. According to the Lake Board, it stopped."
    )

    assert cited_sources(text) == [
        CitedSource(name="Ana Poe", kind="person", mentions=2, first=18),
        CitedSource(name="Lake Board", kind="organisation", mentions=1, first=71),
    ]


def test_quotations_already_found_give_the_same() -> None:
    text = "“It rained,” said Ana Poe."

    assert sources_of(find_quotes(text)) == cited_sources(text)
