"""Sources set as a label: ``BUSH: "..."``, and inside the marks ``"BUSH: ..."``."""

import re

from corpuskit.model.values import Span
from corpuskit.text.bylines.lexicons import is_given_name
from corpuskit.text.quotes.roles import CAPITAL, DETERMINER, HEAD, QUOTED, TITLE
from corpuskit.text.quotes.scenes import Attribution, Scene, found

_INSIDE = re.compile(r"[\"“”„«'‘’]{1,3}\s?([^\W\d_][\w .'’-]{1,30}):\s")
_FARTHEST_COLON = 36  # code points of a mark and a label inside it
_LONGEST = 6  # words of a label
_LEAST_NAMES = 2  # words of a name that needs no other sign
_NEAR = 4000  # code points within which a speaker has another turn


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
    if first > place - 2 or not begins or not _may_speak(scene, first, place - 2):
        return None
    return found(scene, (first, place - 2), (place - 1, place - 1), "label")


def _may_speak(scene: Scene, first: int, last: int) -> bool:
    """Whether a label names a speaker, and is no heading such as ``Method:`` and no quotation."""
    inside = scene.tokens.roles[first : last + 1]
    if any(bits & QUOTED for bits in inside):
        return False
    if sum(not bits & DETERMINER for bits in inside) >= _LEAST_NAMES or any(
        bits & (TITLE | HEAD) for bits in inside
    ):
        return True
    start, end = scene.tokens.starts[first], scene.tokens.end(last)
    label = scene.text[start:end]
    if label.isupper() or is_given_name(label):
        return True
    turn = f"{label}:"
    return turn in scene.text[end + 1 : end + _NEAR] or turn in scene.text[max(0, start - _NEAR) : start]


def label_inside(scene: Scene, place: int) -> Attribution | None:
    """A name in capitals and a colon at the beginning of a quotation."""
    start = scene.tokens.starts[place]
    if scene.text.find(":", start, start + _FARTHEST_COLON) < 0:
        return None
    match = _INSIDE.match(scene.text, start, scene.tokens.end(place))
    if match is None or not match[1].isupper():
        return None
    return Attribution(
        Span(*match.span(1)), Span(match.end(1), match.end(1) + 1), "label", match[1], "person"
    )
