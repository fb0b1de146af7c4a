"""A caller's own dependency parser, asked where the rules are least sure of a source."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from corpuskit.model.values import Span
from corpuskit.text.quotes.confidences import confidence
from corpuskit.text.quotes.roles import CUE
from corpuskit.text.quotes.scenes import Attribution, Scene, found

_UNSURE = 0.9  # rules of at least this confidence are not asked about
_SUBJECTS = frozenset(("nsubj", "sb"))


class ParsedToken(Protocol):
    """What is read of a token of spaCy."""

    @property
    def idx(self) -> int:
        """First code point."""

    @property
    def text(self) -> str:
        """As printed."""

    @property
    def dep_(self) -> str:
        """Its relation to its head."""

    @property
    def head(self) -> "ParsedToken":
        """The token it depends on."""

    @property
    def subtree(self) -> Iterable["ParsedToken"]:
        """It and all that depends on it, in order."""


class Parser(Protocol):
    """A pipeline such as ``spacy.load`` gives."""

    def __call__(self, text: str, /) -> Iterable[ParsedToken]:
        """The tokens of a text."""


def parsed(scene: Scene, attributions: Sequence[Attribution | None], nlp: Parser) -> list[Attribution | None]:
    """The attributions of a paragraph, those of unsure rules by the subject that the parser finds.

    The parser sees the paragraph as it is; asked for is the subject of the verb of speech that stands
    nearest to the quotation in its sentence. Where there is none, the rule's answer stays.
    """
    unsure = [item is None or confidence(item.rule) < _UNSURE for item in attributions]
    if not any(unsure):
        return list(attributions)
    subjects = list(_subjects(scene, nlp))
    return [
        (_nearest(scene, place, subjects) or item) if ask else item
        for place, item, ask in zip(scene.places, attributions, unsure, strict=True)
    ]


def _subjects(scene: Scene, nlp: Parser) -> Iterable[tuple[Span, Span]]:
    """Each subject of a verb of speech outside of quotations, and the verb."""
    quoted = [(scene.tokens.starts[place], scene.tokens.end(place)) for place in scene.places]
    for token in nlp(scene.text[scene.start : scene.end]):
        verb = token.head
        if token.dep_ not in _SUBJECTS or not scene.words.roles.get(verb.text.lower(), 0) & CUE:
            continue
        tree = list(token.subtree)
        source = Span(scene.start + tree[0].idx, scene.start + tree[-1].idx + len(tree[-1].text))
        cue = Span(scene.start + verb.idx, scene.start + verb.idx + len(verb.text))
        if not any(first < source.end and source.start < last for first, last in quoted):
            yield source, cue


def _nearest(scene: Scene, place: int, subjects: Sequence[tuple[Span, Span]]) -> Attribution | None:
    tokens = scene.tokens
    start, end = tokens.starts[place], tokens.end(place)
    first, last = tokens.starts[tokens.sentences[place]], tokens.end(tokens.limits[place] - 1)
    beside = [(source, cue) for source, cue in subjects if first <= source.start and cue.end <= last]
    if not beside:
        return None
    source, cue = min(beside, key=lambda pair: max(start - pair[1].end, pair[1].start - end))
    inside = [
        index
        for index, at in enumerate(tokens.starts)
        if source.start <= at and tokens.end(index) <= source.end
    ]
    if not inside:
        return None
    return found(scene, (inside[0], inside[-1]), None, "parsed")._replace(source=source, cue=cue)
