"""The speaker of each quotation of a paragraph, found by itself or carried over from another one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpuskit.model.quotations import Quote
from corpuskit.text.quotes.according import according
from corpuskit.text.quotes.after import after
from corpuskit.text.quotes.before import around, at_once, before, colon, sentence_before
from corpuskit.text.quotes.labels import label_before, label_inside
from corpuskit.text.quotes.roles import SAY
from corpuskit.text.quotes.scenes import Attribution, Scene

_FAR = 1  # paragraphs over which a speaker is carried
_LONG = 5  # words of a quotation that may be a sentence of its own
_PHRASE = 4  # words of a quotation that is no scare quote
_FARTHEST = 120  # tokens of a sentence that are looked at
_CLAUSE = 30  # code points of a quotation behind which another clause may begin
_ALONE = 2  # tokens of a paragraph that is a quotation and nothing else


@dataclass(slots=True)
class Memory:
    """What the paragraphs before leave behind.

    Attributes:
        last: The last attribution of a quotation.
        distance: Paragraphs without one since.
        carried: Whether the last paragraph had its speaker from the one before it.
        colon: The source of the last paragraph, where it ended in a colon.
        told: The last source of the last paragraph, where that had indirect speech alone.
        open_at: Start of the quotation within which the last paragraph ended, if this one goes on.
    """

    last: Attribution | None = None
    distance: int = 0
    carried: bool = False
    colon: Attribution | None = None
    told: Attribution | None = None
    open_at: int | None = None

    def pass_paragraph(self) -> None:
        """Goes past a paragraph that attributes nothing."""
        self.distance += 1
        self.colon = None
        self.told = None
        self.open_at = None


def speakers(scene: Scene, memory: Memory) -> list[Attribution | None]:
    """The attribution of each outermost quotation of a paragraph, in order."""
    attributions: list[Attribution | None] = []
    for number, place in enumerate(scene.places):
        attributions.append(_own(scene, place) or _chained(scene, number, attributions))
    for number in range(len(attributions) - 2, -1, -1):
        later = attributions[number + 1]
        if attributions[number] is None and later is not None and _is_long(scene, scene.places[number]):
            attributions[number] = later._replace(rule="chain-back")
    if attributions and attributions[0] is None and scene.places[0] == 0:
        goes_on = memory.open_at is not None or _is_long(scene, 0)
        attributions[0] = _carried(scene, memory) if goes_on else None
    return attributions


def remember(scene: Scene, memory: Memory, attributions: Sequence[Attribution | None]) -> None:
    """Keeps what a paragraph with quotations leaves behind for the next one."""
    memory.distance += 1
    memory.carried = False
    for item in attributions:
        if item is not None:
            memory.last, memory.distance = item, 0
            memory.carried = memory.carried or item.rule == "carried"
    memory.open_at = scene.open_at()
    memory.told = None
    memory.colon = _before_colon(scene)


def remember_told(memory: Memory, scenes: Sequence[Scene], reported: Iterable[Quote]) -> None:
    """Keeps what a paragraph without quotations leaves behind.

    Args:
        memory: What is kept.
        scenes: Its sentences that may attribute something.
        reported: Its indirect speech.
    """
    memory.pass_paragraph()
    memory.carried = False
    memory.told = _told(reported)
    if scenes:
        memory.colon = _before_colon(scenes[-1])


def _before_colon(scene: Scene) -> Attribution | None:
    """The source of a paragraph that ends in a colon."""
    tokens = scene.tokens
    if not tokens.words or tokens.words[-1] != ":":
        return None
    place = len(tokens.words) - 1
    return before(scene, place, tokens.sentences[place])


def _told(reported: Iterable[Quote]) -> Attribution | None:
    last = None
    for quote in reported:
        if quote.rule == "indirect-say" and quote.source is not None:
            last = Attribution(quote.source, quote.cue, quote.rule, quote.source_name, quote.source_kind)
    return last


def _words(scene: Scene, place: int) -> int:
    """How many words a quotation has; of long ones, more than count."""
    return len(scene.text[scene.tokens.starts[place] : scene.tokens.end(place)].split(None, _LONG))


def _is_long(scene: Scene, place: int) -> bool:
    return _words(scene, place) >= _LONG


def _own(scene: Scene, place: int) -> Attribution | None:
    """The source that the sentence of a quotation names."""
    first, limit = scene.tokens.sentences[place], scene.tokens.limits[place]
    lowest = _clause_start(scene, place, first)
    return (
        label_inside(scene, place)
        or label_before(scene, place)
        or at_once(scene, place, lowest)
        or after(scene, place)
        or next(iter(according(scene, place + 1, limit)), None)
        or around(scene, place)
        or before(scene, place, lowest, wanted=SAY)
        or before(scene, place, lowest)
        or (before(scene, place, first) if lowest > first else None)
        or next(iter(according(scene, first, place)), None)
        or colon(scene, place, first)
    )


def _clause_start(scene: Scene, place: int, first: int) -> int:
    """The token behind the last quotation of clause length in the sentence, else its first one."""
    starts, stops = scene.tokens.starts, scene.tokens.stops
    for other in range(place - 1, max(first, place - _FARTHEST) - 1, -1):
        if other in stops and stops[other] - starts[other] > _CLAUSE:
            return other + 1
    return first


def _chained(scene: Scene, number: int, attributions: Sequence[Attribution | None]) -> Attribution | None:
    """The source of the sentence before, or the speaker of the quotation before."""
    place = scene.places[number]
    lowest = scene.places[number - 1] + 1 if number else 0
    opens = scene.tokens.starts[place] == scene.open_at()  # what goes on is as long as it takes
    told = sentence_before(scene, place, lowest) if opens or _is_long(scene, place) else None
    earlier = attributions[number - 1] if number else None
    if earlier is None or (told is not None and told.rule == "sentence-before"):
        return told
    same = scene.tokens.sentences[place] == scene.tokens.sentences[scene.places[number - 1]]
    if same:
        return earlier._replace(rule="chain-inside")
    return earlier._replace(rule="chain") if opens or _words(scene, place) >= _PHRASE else None


def _carried(scene: Scene, memory: Memory) -> Attribution | None:
    """The speaker of an earlier paragraph, for a quotation that opens this one."""
    alone = len(scene.tokens.words) <= _ALONE
    near = memory.last is not None and memory.distance <= _FAR
    if memory.colon is not None:
        return memory.colon._replace(rule="colon-paragraph")
    if near and memory.last is not None and memory.open_at is not None:
        return memory.last._replace(rule="continued")
    if near and memory.last is not None and alone and not memory.carried:
        return memory.last._replace(rule="carried")
    return memory.told._replace(rule="told-before") if memory.told is not None and alone else None
