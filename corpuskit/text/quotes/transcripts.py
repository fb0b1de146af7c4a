"""Turns of a transcript: paragraphs that open with their speaker in capitals, ``POE: We sold it.``."""

import re
from collections import Counter

from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.text.quotes.confidences import confidence

_LABEL = re.compile(r"^([^\W\d_][\w .'’\-]{1,30}):[ \xa0]+(?=[\w“\"'‘«„])(.+)$", re.MULTILINE)
_LEAST_TURNS = 2  # of one speaker, or capitals and a colon are a heading or a dateline


def turns(text: str) -> list[Quote]:
    r"""The turns of a transcript; none where nobody speaks twice.

    >>> [quote.source_name for quote in turns("POE: Is it sold now?\nFOX: It is.\nPOE: Well then.")]
    ['POE', 'FOX', 'POE']
    >>> turns("UPDATE: It is sold.")
    []
    """
    found = [match for match in _LABEL.finditer(text) if match[1].isupper()]
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
