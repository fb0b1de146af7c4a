"""Which chain of encoding mistakes explains a text: every chain is weighed on the whole of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpuskit.encoding.chains import transliterated
from corpuskit.encoding.chains.byte_chains import ByteChain, Token, byte_chains, parse
from corpuskit.encoding.chains.evidence import (
    AGAINST,
    NONE,
    SLIGHT,
    STRONG,
    WEAK,
    mark_weight,
    sequence_weight,
)
from corpuskit.encoding.chains.multibyte import MultiByteChain, multibyte_chains
from corpuskit.encoding.chains.places import Place, Reading
from corpuskit.model.profiles import ChainPrior

ENOUGH = 2.0  # weight that proves a chain
DOUBT = 0.25  # the share of unexplained characters that disproves it
MANY = 4  # sequences that prove a chain together where nothing is left over
UNEXPLAINED, RANK = 0.3, 0.01  # what an unexplained character costs, and a step of rank
OPEN = 0.4  # share of the places which it explains in several ways, above which a chain explains nothing
RIVAL = 0.6  # share of what the best chain explains, below which others are not weighed
AS = re.compile(r"Ã s(?!\w)")  # Portuguese `às`, whose no-break space became a blank
LEFT, RIGHT = 24, 16  # code points of context


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A chain, what it explains in a text, and how well.

    Attributes:
        name: Of the chain.
        damage: Its class.
        places: What it explains.
        unexplained: Characters that the chain produces, but not so.
        score: By which it is compared with others.
        is_whole: Whether even its weakest places are to be taken for damage.
    """

    name: str
    damage: str
    places: tuple[Place, ...]
    unexplained: int
    score: float
    is_whole: bool

    def accepted(self) -> Iterator[Place]:
        """The places that are damage: all, or only those that prove it by themselves."""
        for place in self.places:
            if self.is_whole or (place.weight >= STRONG and not place.is_single):
                yield place


def best_hypothesis(text: str, prior: ChainPrior | None) -> Hypothesis | None:
    """The chain that explains most, or ``None`` where none is proved."""
    chars = {char for char in set(text) if char > "\x7f"}
    best: Hypothesis | None = None
    most = 0
    for explained, chain in _promising(text, chars):
        # Chains come in the order of what they explain; one that explains far less is no rival.
        if best is not None and explained < RIVAL * most:
            break
        found = weigh(chain, _read(text, chain), prior)
        if found is not None:
            most = max(most, explained)
        best = _better(best, found)
    for multibyte in multibyte_chains(text, chars):
        best = _better(best, weigh(multibyte, multibyte.read(text), prior))
    return _better(best, weigh(transliterated.CHAIN, transliterated.read(text), prior))


def _promising(text: str, chars: set[str]) -> list[tuple[int, ByteChain]]:
    """The chains that explain anything, with the number of characters that each explains, the most first."""
    runs: dict[re.Pattern[str], Counter[str]] = {}
    found: list[tuple[int, ByteChain]] = []
    for chain in byte_chains():
        if chain.fold != "letters" and chain.leads.isdisjoint(chars):
            continue
        pattern = chain.run_with(text)
        if pattern not in runs:
            runs[pattern] = Counter(pattern.findall(text))
        explained = sum(parse(chain, run).explained * times for run, times in runs[pattern].items())
        if explained:
            found.append((explained, chain))
    return sorted(found, key=lambda item: -item[0])


def _better(one: Hypothesis | None, other: Hypothesis | None) -> Hypothesis | None:
    if one is None or other is None:
        return one or other
    return other if other.score > one.score else one


def weigh(
    chain: ByteChain | MultiByteChain | transliterated.Transliteration,
    reading: Reading,
    prior: ChainPrior | None,
) -> Hypothesis | None:
    """One chain on the whole text; ``None`` where it is not proved."""
    places, unexplained = reading.places, reading.unexplained
    if not places or sum(place.is_open for place in places) > OPEN * len(places):
        return None
    weights = [place.weight for place in places if not place.is_single]
    singles = [place.weight for place in places if place.is_single]
    strong = sum(weight for weight in weights if weight >= STRONG)
    explained = sum(place.end - place.start for place in places)
    is_clear = unexplained <= DOUBT * (explained + unexplained)
    is_known = prior is not None and prior.chains.get(chain.name, 0) > 0
    is_whole = is_clear and (
        strong >= ENOUGH
        or (unexplained == 0 and len(weights) >= MANY and _agree(weights))
        or (is_known and sum(weights) > NONE)
        or _proves(singles, is_known=is_known)
    )
    if not is_whole and not strong:
        return None
    total = sum(weight for weight in weights if weight > NONE) + max(sum(singles), 0)
    score = (total if is_whole else strong) - UNEXPLAINED * unexplained - RANK * chain.rank
    return Hypothesis(chain.name, chain.damage, places, unexplained, score, is_whole)


def _agree(weights: Sequence[float]) -> bool:
    return min(weights) > AGAINST and sum(weights) >= ENOUGH


def _proves(weights: Sequence[float], *, is_known: bool) -> bool:
    """Whether letters prove a chain by where they stand: one that can be nothing else, or two that agree."""
    if not weights or sum(weights) <= NONE:
        return False
    return is_known or max(weights) >= STRONG or sum(weight > NONE for weight in weights) > 1


def _read(text: str, chain: ByteChain) -> Reading:
    places: list[Place] = []
    unexplained = 0
    for run in chain.run.finditer(text):
        parsed = parse(chain, run.group())
        unexplained += parsed.unexplained
        if parsed.unexplained and chain.is_lossy:
            continue  # half a run read by guesses is no run read
        base, done = run.start(), -1
        for token in parsed.tokens:
            start, end = base + token.start, base + token.end
            if AS.match(text, start):
                end += 1
            weight = _weight(text, start, end, token, is_next=token.start == done)
            is_sound = not parsed.unexplained
            places.append(
                Place(
                    start, end, (token.candidates,), weight if is_sound else min(weight, WEAK), token.is_exact
                )
            )
            done = token.end
    return Reading(tuple(places), unexplained)


def _weight(text: str, start: int, end: int, token: Token, *, is_next: bool) -> float:
    if not token.candidates or " " in text[start:end]:
        return NONE
    if end - start == 1:
        return _mark_weight(text, start)
    char = token.candidates[0][0]
    if is_next and "\x80" <= char <= "\x9f":  # half of a sequence that was damaged before
        return WEAK
    weight = sequence_weight(text[start:end], char, "" if is_next or not start else text[start - 1])
    # Words of another script, letter upon letter; sound text has no two such pairs side by side.
    return max(weight, SLIGHT) if is_next and char.isalpha() and weight > AGAINST else weight


def _mark_weight(text: str, start: int) -> float:
    left = text[max(0, start - LEFT) : start].rpartition("\n")[2]
    right = text[start + 1 : start + 1 + RIGHT].partition("\n")[0]
    return mark_weight(text[start], left, right)
