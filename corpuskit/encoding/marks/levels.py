"""Which quotation marks open, close and nest: a small state machine that hears a paragraph from both ends."""

from collections.abc import Sequence
from functools import lru_cache
from math import isqrt
from typing import NamedTuple

Pair = tuple[str, str]
_State = tuple[int, ...]  # numbers of the pairs that are open, outermost first

# How likely moves are beside the plain ones: opening at the outermost level, closing the innermost quotation.
# Chosen on the articles of publishers that the table in use then had not seen.
_NESTED = 0.4  # one quotation in another
_AGAIN = 0.02  # an opener where a quotation of the same pair is open: it was never closed
_DEEP = 0.01  # a third level
_STRAY = 0.06  # a closer where nothing is open
_BOTH = 0.02  # a closer that ends the inner quotation and the outer one
_UNCLOSED = 0.1  # a paragraph that ends within a quotation
_GOES_ON = 0.8  # the same, where the next one begins with an opener: it goes on there
_FAINT = 1e-5  # states that are less likely are not followed
_UNCLOSED_INNER = 0.05  # and within the inner of two quotations, beside the outer one


class Arc(NamedTuple):
    """A mark that leads from one state to another.

    Attributes:
        end: Number of the state to which it leads.
        mark: The mark.
        pair: Number of the pair, where it is the outer one of a quotation; -1 elsewhere.
        move: How likely the move is.
    """

    end: int
    mark: str
    pair: int
    move: float


class Machine(NamedTuple):
    """For each state of a paragraph, 0 being outside of quotations, the arcs of marks that open and close."""

    opening: tuple[tuple[Arc, ...], ...]
    closing: tuple[tuple[Arc, ...], ...]


class Step(NamedTuple):
    """A slot, or a mark that is there.

    Attributes:
        machine: For the marks that may stand here; all of a paragraph are of the same pairs.
        opens: How likely it opens a quotation, by what surrounds it.
        closes: How likely it closes one.
        stays: How likely it does neither.
        outer: How likely each pair is the outer one, for a quotation that opens here.
    """

    machine: Machine
    opens: float
    closes: float
    stays: float
    outer: Sequence[float]


class Heard(NamedTuple):
    """What a step is, after all others were heard: shares that add up to 1."""

    stays: float
    opening: dict[str, float]
    closing: dict[str, float]


@lru_cache(maxsize=2048)
def machine(pairs: tuple[Pair, ...], marks: str) -> Machine:
    """The machine of a language for slots in which only some marks may have stood.

    >>> [arc.mark for arc in machine((("“", "”"), ("‘", "’")), "‘”").opening[0]]
    ['‘']
    """
    numbers = range(len(pairs))
    nested = [(outer, inner) for outer in numbers for inner in numbers if outer != inner]
    states: list[_State] = [(), *((pair,) for pair in numbers), *nested]
    index = {state: number for number, state in enumerate(states)}
    opening: list[tuple[Arc, ...]] = []
    closing: list[tuple[Arc, ...]] = []
    for state in states:
        opens: list[Arc] = []
        closes: list[Arc] = []
        for pair, (opener, closer) in enumerate(pairs):
            outer = -1 if state else pair
            if opener in marks:
                to, move = _opened(state, pair, len(pairs))
                opens.append(Arc(index[to], opener, outer, move))
            if closer in marks:
                closes += [Arc(index[to], closer, outer, move) for to, move in _closed(state, pair)]
        opening.append(tuple(opens))
        closing.append(tuple(closes))
    return Machine(tuple(opening), tuple(closing))


def _opened(state: _State, pair: int, pairs: int) -> tuple[_State, float]:
    if not state:
        return (pair,), 1.0
    if pair in state or len(state) > 1:
        return (pair,), _AGAIN if len(state) == 1 else _DEEP
    return (*state, pair), _NESTED / (pairs - 1)


def _closed(state: _State, pair: int) -> list[tuple[_State, float]]:
    if not state:
        return [((), _STRAY)]
    if state[-1] == pair:
        return [(state[:-1], 1.0)]
    return [((), _BOTH)] if pair in state else []


def hear(steps: Sequence[Step], *, goes_on: bool = False) -> list[Heard]:
    """Hear the steps of one paragraph, forwards and backwards.

    Every way through the states has a weight, the product of its steps and moves; what a step is has the
    share of the ways that take it so. Shares that cannot be had at all leave a step as it was.

    Args:
        steps: In their order.
        goes_on: The next paragraph begins with what may be an opener.

    Returns:
        One for each step.
    """
    if not steps:
        return []
    states = len(steps[0].machine.opening)
    before = [1.0] + [0.0] * (states - 1)
    forward = []
    for step in steps:
        forward.append(before)
        before = _forward(step, before)
    after = _ending(states, _GOES_ON if goes_on else _UNCLOSED)
    heard = []
    for step in reversed(steps):
        result, after = _backward(step, forward.pop(), after)
        heard.append(result)
    heard.reverse()
    return heard


def _ending(states: int, unclosed: float) -> list[float]:
    """How likely a paragraph ends in each state."""
    pairs = isqrt(states - 1)  # outside, each pair, each pair in another: 1 + n + n (n - 1)
    return [1.0] + [unclosed] * pairs + [unclosed * _UNCLOSED_INNER] * (states - 1 - pairs)


def _forward(step: Step, before: list[float]) -> list[float]:
    arcs, opens, closes, stays, outer = step
    after = [0.0] * len(before)
    for state, weight in enumerate(before):
        if weight > _FAINT:
            after[state] += weight * stays
            for share, moves in ((opens, arcs.opening[state]), (closes, arcs.closing[state])):
                if share:
                    for end, _, pair, move in moves:
                        after[end] += weight * share * (move * outer[pair] if pair >= 0 else move)
    total = sum(after)
    return [weight / total for weight in after] if total else before


def _backward(step: Step, before: list[float], after: list[float]) -> tuple[Heard, list[float]]:
    arcs, opens, closes, stays, outer = step
    earlier = [0.0] * len(before)
    still = 0.0
    found: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for state, weight in enumerate(before):
        if weight > _FAINT:
            rest = stays * after[state]
            still += weight * rest
            for share, moves, marks in (
                (opens, arcs.opening[state], found[0]),
                (closes, arcs.closing[state], found[1]),
            ):
                if share:
                    for end, mark, pair, move in moves:
                        way = share * (move * outer[pair] if pair >= 0 else move) * after[end]
                        rest += way
                        marks[mark] = marks.get(mark, 0.0) + weight * way
            earlier[state] = rest
    total = still + sum(found[0].values()) + sum(found[1].values())
    scale = sum(earlier)
    if total <= 0 or scale <= 0:
        return Heard(stays, {}, {}), after
    for shares in found:
        for mark in shares:
            shares[mark] /= total
    return Heard(still / total, *found), [weight / scale for weight in earlier]
