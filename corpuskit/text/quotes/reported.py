"""Quotations without marks of one paragraph: indirect speech, and what somebody is named for."""

from bisect import bisect_left
from collections.abc import Set as AbstractSet

from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.text.quotes.according import according
from corpuskit.text.quotes.contrasts import parted
from corpuskit.text.quotes.direct import as_quote
from corpuskit.text.quotes.indirect import indirect
from corpuskit.text.quotes.roles import QUOTED, SIGN
from corpuskit.text.quotes.scenes import Attribution, Scene
from corpuskit.text.quotes.speech_nouns import speech_nouns


def reported_quotes(scene: Scene, taken: AbstractSet[tuple[Span | None, Span | None]]) -> list[Quote]:
    """The indirect and according-to attributions of a paragraph.

    Args:
        scene: The paragraph.
        taken: Source and cue of each attribution that its direct quotations have.
    """
    tokens = scene.tokens
    found = [*indirect(scene), *speech_nouns(scene)]
    quotes = [
        as_quote("indirect", tokens.starts[item.first], tokens.ends[item.last], item.attribution)
        for item in (parted(tokens, found) if len(found) > 1 else found)
        if (item.attribution.source, item.attribution.cue) not in taken
    ]
    quotes += [
        _whole_sentence(scene, attribution)
        for attribution in according(scene, 0, len(tokens.words))
        if (attribution.source, attribution.cue) not in taken
    ]
    return quotes


def _whole_sentence(scene: Scene, attribution: Attribution) -> Quote:
    """What a phrase such as ``according to`` attributes is the sentence it stands in."""
    tokens = scene.tokens
    at = bisect_left(tokens.starts, attribution.source.start)
    first, last = tokens.sentences[at], tokens.limits[at] - 1
    while first < at and tokens.roles[first] & (QUOTED | SIGN):
        first += 1  # a quotation that opens the sentence stands for itself
    return as_quote("according-to", tokens.starts[first], tokens.ends[last], attribution)
