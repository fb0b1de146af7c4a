"""What holds of quotations for every text: nothing raises, spans stand in it, none runs into another."""

from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpuskit.model.quotations import Quote
from corpuskit.text.quotes.cited import cited_sources, sources_of
from corpuskit.text.quotes.find import find_quotes
from corpuskit.text.quotes.marks import stretches

LANGUAGES = st.sampled_from(["de", "en", "es", "fr", "it", "nl", "pt", "ru", "uk", "xx", ""])
PIECES = st.sampled_from(
    [
        "“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "„", "「", "」", "(", ")", ",", ".", ":", "—",
        "?", "\n", "\n\n", " ", "Ana Poe", "Poe", "she", "who", "said", "says", "told", "saying", "and", "of",
        "by", "according to", "the report", "officials", "was", "that", "On Monday", "sagte", "laut", "so",
        "selon", "según", "dijo", "a déclaré", "сказал", "it rained all day", "5'10\"", "’90s",
    ]
)  # fmt: skip
news_like = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)
anything = st.text(st.characters())  # surrogates included


def overlap(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end


@settings(max_examples=400, deadline=None)
@given(news_like | anything, LANGUAGES)
@example("“" * 300, "en")
@example("said and " * 200, "en")
@example("Poe and " * 100 + "Fox said so", "en")
@example("“a” " * 200, "en")
@example("Poe, " * 200 + "said", "en")
@example("\ud800“It rained all day,” said \udfff.", "en")
def test_spans_stand_in_the_text_and_none_runs_into_another(text: str, language: str) -> None:
    quotes = find_quotes(text, language=language)
    spans = [(quote.start, quote.end) for quote in quotes]
    spans += [(part.start, part.end) for quote in quotes for part in (quote.source, quote.cue) if part]

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert quotes == sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    for one, other in combinations(quotes, 2):
        if overlap(one, other):
            assert one.start <= other.start
            assert other.end <= one.end
            assert other.nested_in is not None


@settings(max_examples=200, deadline=None)
@given(news_like, LANGUAGES)
@example("He said. “No.\n“And now we are done asking,” he added.", "en")
@example("The board said Poe “made up her mind at Christmas.”", "en")
def test_quotations_refer_to_others_before_them(text: str, language: str) -> None:
    quotes = find_quotes(text, language=language)

    starts = {quote.start for quote in quotes}
    assert len(quotes) == len(starts)
    for quote in quotes:
        assert {quote.continues, quote.nested_in} <= (starts - {quote.start}) | {None}
        assert (quote.source is None) == (quote.rule == "unattributed") == (quote.confidence == 0)
        assert quote.continues is None or quote.continues < quote.start
        assert quote.nested_in is None or quote.nested_in < quote.start
    assert find_quotes(text, language=language) == quotes


@settings(max_examples=200, deadline=None)
@given(news_like, LANGUAGES)
def test_cited_sources_are_those_of_the_quotations(text: str, language: str) -> None:
    quotes = find_quotes(text, language=language)
    cited = cited_sources(text, language=language)

    assert cited == sources_of(quotes)
    assert {source.name for source in cited} <= {quote.source_name for quote in quotes}
    assert [source.first for source in cited] == sorted(source.first for source in cited)
    assert all(source.mentions >= 1 for source in cited)


@settings(max_examples=300, deadline=None)
@given(news_like | anything)
def test_marks_are_disjoint_or_nested(text: str) -> None:
    found = stretches(text, 0, len(text))

    for one, other in combinations(found, 2):
        assert other.start >= one.end or (other.end <= one.end and other.outer is not None)
