"""The sources that an article cites, each once."""

from collections.abc import Iterable
from dataclasses import replace

from corpuskit.model.quotations import Quote
from corpuskit.model.values import CitedSource
from corpuskit.text.quotes.find import find_quotes
from corpuskit.text.quotes.same_sources import full_form, key_of

_LEAST_CONFIDENCE = 0.5
_SURE = 0.96  # least confidence where a source has no sign of what it is
_NOT_CITED = frozenset(("indirect-relative", "said-inside"))
_KINDS = frozenset(("person", "organisation", "document", "group", "anonymous"))


def cited_sources(text: str, *, language: str | None = "en") -> list[CitedSource]:
    """The sources that a text cites, in the order of their first mention.

    >>> cited_sources("“It rained,” said Ana Poe. “It poured,” Poe said.")
    [CitedSource(name='Ana Poe', kind='person', mentions=2, first=18)]
    >>> cited_sources("It rained.")
    []
    """
    return sources_of(find_quotes(text, language=language))


def sources_of(quotes: Iterable[Quote]) -> list[CitedSource]:
    """The sources of quotations already found, in the order of their first mention.

    A short form counts for the full one before it: ``the board`` for ``the Lake Board``. Left out are sources
    without a name, such as ``some`` and pronouns that stand for nobody in their paragraph; what indirect
    speech names without any sign of a person, body or document; who is spoken of in a relative clause alone
    (``voters who hope``); and whose thoughts another source reports.

    Args:
        quotes: Of one text, in any order.
    """
    named = sorted(
        (quote.source.start, quote.source_name, _kind(quote))
        for quote in quotes
        if quote.source is not None and quote.source_name is not None and _is_cited(quote)
    )
    cited: dict[str, CitedSource] = {}  # in the order of their last mention
    for start, name, kind in named:
        key = key_of(name)
        if key not in cited:
            known = list(cited)
            full = full_form(name, [cited[other].name for other in known])
            key = key if full is None else known[full]
        source = cited.pop(key, None) or CitedSource(name=name, kind=kind, mentions=0, first=start)
        cited[key] = replace(source, mentions=source.mentions + 1)
    return sorted(cited.values(), key=lambda source: source.first)


def _kind(quote: Quote) -> str:
    if quote.source_kind in _KINDS:
        return quote.source_kind
    return "group" if (quote.source_name or "").endswith("s") else "person"


def _is_cited(quote: Quote) -> bool:
    if quote.confidence < _LEAST_CONFIDENCE or quote.rule in _NOT_CITED:
        return False
    if quote.kind == "indirect" and quote.nested_in is not None and quote.rule != "indirect-say":
        return False
    return quote.source_kind in _KINDS or quote.confidence >= _SURE
