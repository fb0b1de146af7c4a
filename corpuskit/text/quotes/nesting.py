"""Quotations of a paragraph brought into order: disjoint, or one within the other."""

from collections.abc import Iterable
from dataclasses import replace

from corpuskit.model.quotations import Quote

_LEAST = 2  # quotations that can stand in each other's way


def nested(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotations in order of start, each with the one around it.

    What indirect speech reports may run into what another verb reports; it then ends where the other does.

    >>> quotes = [Quote(kind="indirect", start=0, end=9), Quote(kind="indirect", start=4, end=12)]
    >>> [(quote.start, quote.end, quote.nested_in) for quote in nested(quotes)]
    [(0, 9, None), (4, 9, 0)]
    """
    found = list(quotes)
    if len(found) < _LEAST:
        return found
    around: list[Quote] = []
    out = []
    for quote in sorted(found, key=lambda item: (item.start, -item.end)):
        while around and around[-1].end <= quote.start:
            around.pop()
        item = quote
        if around:
            item = replace(quote, end=min(quote.end, around[-1].end), nested_in=around[-1].start)
        out.append(item)
        around.append(item)
    return out
