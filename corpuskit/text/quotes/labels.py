"""Sources set as a label: ``BUSH: "..."``, and inside the marks ``"BUSH: ..."``."""

import re

from corpuskit.model.values import Span
from corpuskit.text.quotes.roles import CAPITAL, TITLE
from corpuskit.text.quotes.scenes import Attribution, Scene, found

_INSIDE = re.compile(r"[\"“”„«'‘’]{1,3}\s?([^\W\d_][\w .'’-]{1,30}):\s")
_LONGEST = 6  # words of a label


def label_before(scene: Scene, place: int) -> Attribution | None:
    """A name and a colon before a quotation, and nothing else in the sentence."""
    tokens = scene.tokens
    if place <= 1 or tokens.words[place - 1] != ":":
        return None
    first = place - 2
    while first >= 0 and tokens.roles[first] & (CAPITAL | TITLE) and place - first <= _LONGEST + 1:
        first -= 1
    first += 1
    begins = (
        first == 0 or tokens.sentences[first] == first or tokens.words[first - 1] in ("—", "–", "--", "-")
    )
    if first > place - 2 or not begins:
        return None
    return found(scene, (first, place - 2), (place - 1, place - 1), "label")


def label_inside(scene: Scene, place: int) -> Attribution | None:
    """A name in capitals and a colon at the beginning of a quotation."""
    start = scene.tokens.starts[place]
    match = _INSIDE.match(scene.text, start, scene.tokens.ends[place])
    if match is None or not match[1].isupper():
        return None
    return Attribution(
        Span(*match.span(1)), Span(match.end(1), match.end(1) + 1), "label", match[1], "person"
    )
