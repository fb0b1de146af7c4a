"""The quotation marks of a text, lost ones and those that are there, heard together by paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpuskit.encoding.marks.house import House
from corpuskit.encoding.marks.levels import Heard, Pair, Step, hear, machine
from corpuskit.encoding.marks.plans import Plan
from corpuskit.encoding.marks.roles import CLOSER, OPENER, SLOT

_QUOTES = "“”‘’„‚«»‹›"
_QUOTE = re.compile("[“”‘„‚«»‹›]|’(?!\\w)")
_OPENERS = frozenset("“‘„«»" + SLOT)
_UNHEARD = 0.003  # openers and closers that are less likely take no part in quotations
_NO_QUOTE = 0.02  # how likely a mark that is there is no quotation mark but an apostrophe
_INDENT = 3  # code points after the end of a paragraph in which the next one begins

_Place = tuple[int, "Slot | None"]  # a code point, and the slot, if it is one


class Slot(NamedTuple):
    """A slot, and what its surroundings say of it.

    Attributes:
        at: Code point.
        near: Shapes of the characters before and after it.
        plan: What may have stood there.
        shares: How likely each role is.
        em: How much likelier an em dash is here than style says, as a factor of the odds.
    """

    at: int
    near: str
    plan: Plan
    shares: list[float]
    em: float = 1.0


def hear_quotations(
    masked: str, slots: Sequence[Slot], house: House, pairs: tuple[Pair, ...]
) -> Mapping[int, Heard]:
    """What the slots are that may be quotation marks, by their code points."""
    places: list[_Place] = [
        (slot.at, slot) for slot in slots if slot.shares[OPENER] + slot.shares[CLOSER] > _UNHEARD
    ]
    if not places:
        return {}
    if any(mark in masked for mark in _QUOTES):
        places += [(match.start(), None) for match in _QUOTE.finditer(masked)]
        places.sort(key=_code_point)
    found: dict[int, Heard] = {}
    for start, end, paragraph in _paragraphs(masked, places):
        outer = house.outer(len(pairs), masked[start:end])
        steps = [
            _step(slot, outer)
            if slot
            else Step(machine(pairs, masked[at]), opens=1.0, closes=1.0, stays=_NO_QUOTE, outer=outer)
            for at, slot in paragraph
        ]
        heard = hear(steps, goes_on=masked[end : end + _INDENT].lstrip()[:1] in _OPENERS)
        found.update((at, result) for (at, slot), result in zip(paragraph, heard, strict=True) if slot)
    return found


def _code_point(place: _Place) -> int:
    return place[0]


def _step(slot: Slot, outer: Sequence[float]) -> Step:
    opens, closes = slot.shares[OPENER], slot.shares[CLOSER]
    return Step(slot.plan.machine, opens, closes, max(0.0, 1.0 - opens - closes), outer)


def _paragraphs(masked: str, places: Sequence[_Place]) -> Iterator[tuple[int, int, Sequence[_Place]]]:
    """Start and end of each paragraph with a slot in it, and the places there."""
    first = 0
    while first < len(places):
        at = places[first][0]
        start, end = masked.rfind("\n", 0, at) + 1, masked.find("\n", at)
        end = len(masked) if end < 0 else end
        last = first
        lost = False
        while last < len(places) and places[last][0] < end:
            lost = lost or places[last][1] is not None
            last += 1
        if lost:
            yield start, end, places[first:last]
        first = last
