"""What was read from an article's text, as people read it: the parse, and the evidence for it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from corpuskit.cli._marked import Mark
from corpuskit.model.checked import Checked
from corpuskit.model.quotations import Quote
from corpuskit.model.values import CitedSource, Dateline, Place
from corpuskit.text.plurals import counted

WIDTH = 48  # code points of a quotation that are shown
CYAN, GREEN, MAGENTA, YELLOW = "36", "32", "35", "33"


def dateline_lines(dateline: Dateline | None) -> Iterator[str]:
    """The dateline, which shape it has and what spoke for it, then its parts."""
    if dateline is None:
        yield "  dateline     none"
        return
    evidence = ", ".join(dateline.evidence)
    yield f"  dateline     {dateline.raw}  [{dateline.layout}, {dateline.confidence:.2f}: {evidence}]"
    for place in dateline.places:
        yield f"    place      {_place(place)}"
    if dateline.date is not None:
        yield f"    date       {dateline.date.raw} = {dateline.date.resolved or 'year unknown'}"
    if dateline.agency is not None:
        known = "" if dateline.agency.known else ", not in the agency table"
        yield f"    agency     {dateline.agency.name} ({dateline.agency.id}{known})"
    for warning in dateline.warnings:
        yield f"    warning    {warning}"


def quote_lines(text: str, quotes: Sequence[Quote], most: int) -> Iterator[str]:
    """The first quotations with their sources and the rules that found them.

    Args:
        text: The article's.
        quotes: Of the article.
        most: How many are shown.
    """
    for quote in islice(quotes, most):
        inner = " " * 4 if quote.nested_in is not None else ""
        yield f"  {'quote':<12} {inner}{_shortened(text[quote.start : quote.end])}"
        yield f"               {inner}{_attribution(text, quote)}"
    more = len(quotes) - most
    if more > 0:
        yield f"  quote        {more} more; --quotes shows all"


def source_lines(sources: Sequence[CitedSource]) -> Iterator[str]:
    """Whom and what the article cites."""
    for source in sources:
        yield f"  source       {source.name} ({source.kind}), cited {counted(source.mentions, 'time')}"


def marks_of(checked: Checked) -> Iterator[Mark]:
    """What was found in the text, for `marked`."""
    dateline = checked.dateline
    if dateline is not None:
        yield Mark(dateline.start, dateline.end, "dateline", CYAN)
    for number, quote in enumerate(checked.quotes, 1):
        yield Mark(quote.start, quote.end, f"quote {number}", GREEN)
        for span, label, sgr in ((quote.source, "source", MAGENTA), (quote.cue, "cue", YELLOW)):
            if span is not None:
                yield Mark(span.start, span.end, label, sgr)


def _place(place: Place) -> str:
    codes = ", ".join(code for code in (place.region, place.country) if code)
    row = "" if place.geoname_id is None else f", GeoNames {place.geoname_id}"
    return f"{place.name} ({codes or 'not in the place tables'}), {place.kind}{row}"


def _attribution(text: str, quote: Quote) -> str:
    grounds = f"[{quote.kind}, {quote.rule}, {quote.confidence:.2f}]"
    if quote.source is None:
        return f"nobody named  [{quote.kind}]"
    printed = " ".join(text[quote.source.start : quote.source.end].split())
    named = quote.source_name
    meant = f" = {named}" if named and named != printed else ""
    return f"{printed}{meant} ({quote.source_kind})  {grounds}"


def _shortened(quoted: str) -> str:
    line = " ".join(quoted.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"
