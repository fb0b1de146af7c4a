"""Quotations without marks of one paragraph: indirect speech, and what somebody is named for."""

from bisect import bisect_left
from collections.abc import Iterable

from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.text.quotes.according import according
from corpuskit.text.quotes.contrasts import parted
from corpuskit.text.quotes.direct import as_quote
from corpuskit.text.quotes.indirect import indirect
from corpuskit.text.quotes.roles import QUOTED, SIGN
from corpuskit.text.quotes.scenes import Attribution, Scene
from corpuskit.text.quotes.speech_nouns import speech_nouns


def reported_quotes(scene: Scene, direct: Iterable[Quote]) -> list[Quote]:
    """The indirect and according-to attributions of a paragraph.

    Args:
        scene: The paragraph.
        direct: Its direct quotations: what attributes them attributes nothing else.
    """
    tokens = scene.tokens
    taken = {_marked(quote.source, quote.cue) for quote in direct}
    found = [*indirect(scene), *speech_nouns(scene)]
    quotes = [
        as_quote("indirect", tokens.starts[item.first], tokens.end(item.last), item.attribution)
        for item in (parted(tokens, found) if len(found) > 1 else found)
        if not taken or _marked(item.attribution.source, item.attribution.cue) not in taken
    ]
    if tokens.namers:
        quotes += [
            _whole_sentence(scene, attribution)
            for attribution in according(scene, 0, len(tokens.words))
            if _marked(attribution.source, attribution.cue) not in taken
        ]
    return quotes


def _marked(source: Span | None, cue: Span | None) -> tuple[int, int, int, int]:
    """Source and cue as plain numbers, which are compared fast."""
    begin, end = (-1, -1) if source is None else (source.start, source.end)
    return (begin, end, -1, -1) if cue is None else (begin, end, cue.start, cue.end)


def _whole_sentence(scene: Scene, attribution: Attribution) -> Quote:
    """What a phrase such as ``according to`` attributes is the sentence it stands in."""
    tokens = scene.tokens
    at = bisect_left(tokens.starts, attribution.source.start)
    first, last = tokens.sentences[at], tokens.limits[at] - 1
    while first < at and tokens.roles[first] & (QUOTED | SIGN):
        first += 1  # a quotation that opens the sentence stands for itself
    return as_quote("according-to", tokens.starts[first], tokens.end(last), attribution)
