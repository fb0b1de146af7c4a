"""The sources that an article cites, each once."""

from collections.abc import Iterable

from corpuskit.model.quotations import Quote
from corpuskit.model.values import CitedSource
from corpuskit.text.quotes.find import find_quotes

_LEAST_CONFIDENCE = 0.5
_KINDS = frozenset(("person", "organisation", "document", "group", "anonymous"))


def cited_sources(text: str, *, language: str = "en") -> list[CitedSource]:
    """The sources that a text cites, in the order of their first mention.

    >>> cited_sources("“It rained,” said Ana Poe. “It poured,” Poe said.")
    [CitedSource(name='Ana Poe', kind='person', mentions=2, first=18)]
    >>> cited_sources("It rained.")
    []
    """
    return sources_of(find_quotes(text, language=language))


def sources_of(quotes: Iterable[Quote]) -> list[CitedSource]:
    """The sources of quotations already found, in the order of their first mention.

    Sources without a name, such as pronouns that stand for nobody in their paragraph, are left out, and so
    is what indirect speech names without any sign of a person, body or document.

    Args:
        quotes: Of one text, in any order.
    """
    named = sorted(
        (quote.source.start, quote.source_name, quote.source_kind)
        for quote in quotes
        if quote.source is not None and quote.source_name is not None and _is_cited(quote)
    )
    first: dict[str, tuple[int, str, str]] = {}
    mentions: dict[str, int] = {}
    for start, name, kind in named:
        key = name.casefold()
        first.setdefault(key, (start, name, kind))
        mentions[key] = mentions.get(key, 0) + 1
    return [
        CitedSource(name=name, kind=kind if kind in _KINDS else "group", mentions=mentions[key], first=start)
        for key, (start, name, kind) in first.items()
    ]


def _is_cited(quote: Quote) -> bool:
    indefinite = quote.kind == "indirect" and quote.source_kind == "unknown"
    return quote.confidence >= _LEAST_CONFIDENCE and not indefinite
