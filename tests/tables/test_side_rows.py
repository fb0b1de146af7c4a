"""Rows of the side tables: what they say stands in the text."""

from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.tables.side_rows import quote_row

TEXT = "“It sails at noon,” she said."


def test_a_quotation_of_nobody_has_nothing_of_a_source() -> None:
    row = quote_row("a-1", TEXT, Quote(kind="direct", start=0, end=19))

    assert (row.text, row.source, row.source_start, row.source_name, row.cue_start) == (
        "“It sails at noon,”",
        None,
        None,
        None,
        None,
    )
    assert (row.source_kind, row.rule, row.confidence) == ("unknown", "unattributed", 0.0)


def test_a_quotation_has_the_words_of_its_source_and_their_places() -> None:
    quote = Quote(
        kind="direct",
        start=0,
        end=19,
        source=Span(20, 23),
        cue=Span(24, 28),
        source_name="Ana Reyes",
        source_kind="person",
        rule="said-after",
        confidence=0.98,
        resolved_by="pronoun",
    )

    row = quote_row("a-1", TEXT, quote)

    assert (row.source, row.source_start, row.source_end) == ("she", 20, 23)
    assert (row.source_name, row.resolved_by, TEXT[row.cue_start : row.cue_end]) == (
        "Ana Reyes",
        "pronoun",
        "said",
    )
