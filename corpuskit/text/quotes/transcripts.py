"""Turns of a transcript: paragraphs that open with their speaker in capitals, ``POE: We sold it.``."""

import re
from collections import Counter
from collections.abc import Iterator

from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.text.quotes.confidences import confidence

_LABEL = re.compile(r"([^\W\d_][\w .'’\-]{1,30}):[ \xa0]+(?=[\w“\"'‘«„])(.+)")
_LONGEST_LABEL = 32  # code points before the colon, and one more
_LEAST_TURNS = 2  # of one speaker, or capitals and a colon are a heading or a dateline


def turns(text: str) -> list[Quote]:
    r"""The turns of a transcript; none where nobody speaks twice.

    >>> [quote.source_name for quote in turns("POE: Is it sold now?\nFOX: It is.\nPOE: Well then.")]
    ['POE', 'FOX', 'POE']
    >>> turns("UPDATE: It is sold.")
    []
    """
    found = [match for match in _labels(text) if match[1].isupper()]
    speakers = Counter(match[1] for match in found)
    if not any(count >= _LEAST_TURNS for count in speakers.values()):
        return []
    return [
        Quote(
            kind="label",
            start=match.start(2),
            end=match.start(2) + len(match[2].rstrip()),
            source=Span(*match.span(1)),
            cue=Span(match.end(1), match.end(1) + 1),
            source_name=match[1],
            source_kind="person",
            rule="label",
            confidence=confidence("label"),
        )
        for match in found
    ]


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The lines that open with a label; they are looked for by their colons, which are rarer than lines."""
    colon = text.find(":")
    while colon >= 0:
        lowest = max(0, colon - _LONGEST_LABEL)
        start = text.rfind("\n", lowest, colon) + 1
        match = _LABEL.match(text, start) if start or not lowest else None
        if match is not None and match.end(1) == colon:
            yield match
        end = text.find("\n", colon)
        colon = -1 if end < 0 else text.find(":", end)
