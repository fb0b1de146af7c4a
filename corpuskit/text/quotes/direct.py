"""Quotations between marks: which stretches are any, and of what kind."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from corpuskit.model.quotations import Quote
from corpuskit.text.quotes.before import at_once
from corpuskit.text.quotes.confidences import confidence
from corpuskit.text.quotes.marks import Stretch
from corpuskit.text.quotes.roles import CONJUNCTION, DETERMINER, PARTICLE, PREPOSITION
from corpuskit.text.quotes.scenes import Attribution, Scene
from corpuskit.text.quotes.tokens import tokenize

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = DETERMINER | PREPOSITION | CONJUNCTION | PARTICLE
_LEAST_WORDS = 4  # of a quotation that needs no source to be one
_LONGEST_INSIDE = 2000  # code points of a quotation before one within it
_start = attrgetter("start")
_SENTENCE_CLOSE = re.compile(r"[,.?!…—–-][\"”“»«'’‘」』]*\Z")
_FIRM = frozenset(
    ("said-after", "said-after-inverted", "said-before", "said-before-loose", "dash-after", "label")
)


def direct_quotes(
    scene: Scene, attributions: Sequence[Attribution | None], continued: int | None
) -> list[Quote]:
    """The quotations between marks of a paragraph.

    Args:
        scene: The paragraph.
        attributions: Of its outermost stretches, in order.
        continued: Start of the quotation within which the paragraph before ended, if this one goes on.
    """
    by_start = {
        scene.tokens.starts[place]: attribution
        for place, attribution in zip(scene.places, attributions, strict=True)
    }
    quotes = []
    for item in scene.stretches:
        attribution = by_start[item.start] if item.outer is None else _inside(scene, item)
        goes_on = continued if item.start == scene.tokens.starts[0] else None
        kind = _kind(scene, item, attribution)
        if kind is None and (goes_on is not None or item.start == scene.open_at()):
            kind = "mixed"  # part of a longer one, however short
        if kind is None:
            continue
        quotes.append(as_quote(kind, item.start, item.end, attribution, goes_on))
    return quotes


def as_quote(
    kind: str, start: int, end: int, attribution: Attribution | None, continues: int | None = None
) -> Quote:
    """A quotation with the source it is attributed to."""
    if attribution is None:
        return Quote(kind=kind, start=start, end=end, continues=continues)
    return Quote(
        kind=kind,
        start=start,
        end=end,
        source=attribution.source,
        cue=attribution.cue,
        source_name=attribution.name,
        source_kind=attribution.kind,
        rule=attribution.rule,
        confidence=confidence(attribution.rule),
        resolved_by=attribution.resolved_by,
        continues=continues,
    )


def _kind(scene: Scene, item: Stretch, attribution: Attribution | None) -> str | None:
    """``direct`` or ``mixed``; ``None`` for scare quotes, titles, and what nobody says in another one."""
    text = scene.text
    count = len(text[item.start : item.end].split(None, _LEAST_WORDS + 1))
    if attribution is None and (count < _LEAST_WORDS or item.outer is not None):
        return None
    firm = attribution is not None and attribution.rule in _FIRM
    if not firm and _is_title(scene, item):
        return None
    whole = _SENTENCE_CLOSE.search(text, max(item.start, item.end - 4), item.end) or (
        text[max(0, item.start - 2) : item.start].rstrip().endswith(":")
    )
    # some languages set the comma behind the mark, where it says nothing
    if count >= _LEAST_WORDS and (whole or (firm and _opens_sentence(text, item))):
        return "direct"
    return "mixed" if attribution is not None or count > _LEAST_WORDS or not item.closed else None


def _is_title(scene: Scene, item: Stretch) -> bool:
    """Whether all words but articles, prepositions and conjunctions are capitalized, as in a title."""
    roles = scene.words.roles
    capitalized = small = 0
    for match in _WORD.finditer(scene.text, item.start, item.end):
        if match[0][0].isupper():
            capitalized += 1
        elif roles.get(match[0], 0) & _SMALL:
            small += 1
        else:
            return False
    return capitalized > max(1, small)


def _opens_sentence(text: str, item: Stretch) -> bool:
    return text[item.start : item.end].lstrip(f"{item.mark} \xa0\u202f")[:1].isupper()


def _inside(scene: Scene, item: Stretch) -> Attribution | None:
    """Who says a quotation within another one, where the words beside it tell."""
    at = bisect_left(scene.stretches, item.outer or 0, key=_start)
    outer = scene.stretches[at]
    start = outer.start + len(outer.mark)
    if item.start - start > _LONGEST_INSIDE:
        return None
    end = min(outer.end, item.end + _LONGEST_INSIDE)
    within = scene.stretches[at + 1 : bisect_left(scene.stretches, end, key=_start)]
    beside = [(other.start, other.end) for other in within if other.outer == outer.start]
    tokens = tokenize(scene.text, start, end, beside, scene.words)
    inner = replace(scene, start=start, end=end, tokens=tokens, places=[])
    place = tokens.starts.index(item.start)
    attribution = at_once(inner, place, tokens.sentences[place])
    return None if attribution is None else attribution._replace(rule="said-inside")
