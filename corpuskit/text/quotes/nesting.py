"""Quotations of a paragraph brought into order: disjoint, or one within the other."""

from collections.abc import Iterable

from corpuskit.model.quotations import Quote

_BETWEEN_MARKS = frozenset(("direct", "mixed"))
_LEAST = 2  # quotations that can stand in each other's way


def nested(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotations in order of start, each with the one around it.

    What indirect speech reports may run into what another verb reports; it then ends where the other does. Of
    several that begin at one place one is kept, the one between marks first, then the surest; and of what one
    mention of a source says by two verbs (``reported, citing a source, that it sank``) the surest.

    >>> quotes = [Quote(kind="indirect", start=0, end=9), Quote(kind="indirect", start=4, end=12)]
    >>> [(quote.start, quote.end, quote.nested_in) for quote in nested(quotes)]
    [(0, 9, None), (4, 9, 0)]
    """
    found = list(quotes)
    if len(found) < _LEAST:
        return found
    found = _distinct(found)
    around: list[Quote] = []
    out = []
    for quote in sorted(found, key=lambda item: (item.start, -item.end)):
        while around and around[-1].end <= quote.start:
            around.pop()
        item = quote
        if around:
            item = _within(quote, around[-1])
        out.append(item)
        around.append(item)
    return out


def _within(quote: Quote, outer: Quote) -> Quote:
    """The quotation, which another one stands around; several times as fast as `dataclasses.replace`."""
    return Quote(
        kind=quote.kind,
        start=quote.start,
        end=min(quote.end, outer.end),
        source=quote.source,
        cue=quote.cue,
        source_name=quote.source_name,
        source_kind=quote.source_kind,
        rule=quote.rule,
        confidence=quote.confidence,
        resolved_by=quote.resolved_by,
        continues=quote.continues,
        nested_in=outer.start,
    )


def _distinct(found: list[Quote]) -> list[Quote]:
    """One quotation for each start; of what one source says within what it says, the surer one."""
    by_start: dict[int, Quote] = {}
    by_source: dict[tuple[int, int], Quote] = {}  # numbers are compared faster than spans
    kept = []
    for quote in sorted(found, key=_rank):
        if quote.start in by_start:
            continue
        if quote.kind == "indirect" and quote.source is not None:
            source = quote.source.start, quote.source.end
            same = by_source.setdefault(source, quote)
            if same is not quote and _overlap(same, quote):
                continue
        by_start[quote.start] = quote
        kept.append(quote)
    return kept


def _overlap(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end


def _rank(quote: Quote) -> tuple[bool, float, int, int]:
    """What is kept first: between marks, then surest, then by the earlier sign, then the longer one."""
    cue = quote.start if quote.cue is None else quote.cue.start
    return quote.kind not in _BETWEEN_MARKS, -quote.confidence, cue, quote.start - quote.end
