"""Which chain of encoding mistakes explains a text: every chain is weighed on the whole of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpuskit.encoding.chains import transliterated
from corpuskit.encoding.chains.byte_chains import RUN, ByteChain, byte_chains
from corpuskit.encoding.chains.evidence import AGAINST, NONE, STRONG, WEAK
from corpuskit.encoding.chains.multibyte import MultiByteChain, multibyte_chains
from corpuskit.encoding.chains.places import Place, Reading
from corpuskit.encoding.chains.readings import read
from corpuskit.encoding.chains.tokens import parse
from corpuskit.model.profiles import ChainPrior

ENOUGH = 2.0  # weight that proves a chain
DOUBT = 0.25  # the share of unexplained characters that disproves it
MANY = 4  # sequences that prove a chain together where nothing is left over
EXPLAINED, RANK = 0.05, 0.02  # what an explained character counts, and a step of rank
KNOWN = 0.1  # share of a publisher's texts, from which a chain is known to be its own
OPEN = 0.4  # share of the places which it explains in several ways, above which a chain explains nothing
RIVAL = 0.6  # share of what the best chain explains, below which others are not weighed
LONG = 4096  # code points of a run, which are enough to see what it is
COMMON, RARE = range(1, 6), range(6, 100)  # ranks


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

    def mentioned(self) -> list[Place]:
        """The places that the text speaks of; none where it is damaged more than it speaks of damage."""
        found = [place for place in self.places if place.is_mentioned]
        return found if 2 * len(found) >= len(self.places) else []

    def accepted(self) -> Iterator[Place]:
        """The places that are damage: all, or only those that prove it by themselves."""
        mentioned = {place.start for place in self.mentioned()}
        for place in self.places:
            if place.start in mentioned or place.is_absurd:
                continue
            if self.is_whole or (place.weight >= STRONG and not place.is_single):
                yield place


def best_hypothesis(text: str, prior: ChainPrior | None) -> Hypothesis | None:
    """The chain that explains most, or ``None`` where none is proved."""
    chars = set("".join(RUN.findall(text)))
    best = _best_of(text, chars, prior, COMMON)
    if best is None or not _covers(best, text):
        best = _better(best, _best_of(text, chars, prior, RARE))
    for multibyte in multibyte_chains(text, chars):
        best = _better(best, weigh(multibyte, multibyte.read(text), prior))
    return _better(best, weigh(transliterated.chain(), transliterated.read(text), prior))


def _covers(found: Hypothesis, text: str) -> bool:
    """Whether it leaves nothing over of what is not ASCII; then rarer chains can do no better."""
    covered = sum(place.end - place.start for place in found.places if not place.is_absurd)
    return covered >= sum(map(len, RUN.findall(text)))


def _best_of(text: str, chars: set[str], prior: ChainPrior | None, ranks: range) -> Hypothesis | None:
    best: Hypothesis | None = None
    most = 0
    for explained, chain in _promising(text, chars, ranks):
        # Chains come in the order of what they explain; one that explains far less is no rival.
        if best is not None and explained < RIVAL * most:
            break
        found = weigh(chain, read(text, chain), prior)
        if found is not None:
            most = max(most, explained)
        best = _better(best, found)
    return best


def _promising(text: str, chars: set[str], ranks: range) -> list[tuple[int, ByteChain]]:
    """The chains that explain anything, with the number of characters that each explains, the most first."""
    runs: dict[re.Pattern[str], Counter[str]] = {}
    found: list[tuple[int, ByteChain]] = []
    for chain in byte_chains():
        if chain.rank not in ranks or (chain.fold != "letters" and chain.leads.isdisjoint(chars)):
            continue
        pattern = chain.run_with(text)
        if pattern not in runs:
            runs[pattern] = Counter(pattern.findall(text))
        explained = sum(_explained(chain, run) * times for run, times in runs[pattern].items())
        if explained:
            found.append((explained, chain))
    return sorted(found, key=lambda item: -item[0])


def _explained(chain: ByteChain, run: str) -> int:
    """How many characters of a run a chain explains; of a long one about so many, to order the chains."""
    seen = parse(chain, run[:LONG]).explained
    if len(run) <= LONG:
        return seen
    return seen * len(run) // LONG or parse(chain, run).explained


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
    places, unexplained = reading
    if not places or sum([place.is_open for place in places]) > OPEN * len(places):
        return None
    weights = [place.weight for place in places if not place.is_single and not place.is_mentioned]
    singles = [place.weight for place in places if place.is_single]
    strong = sum([weight for weight in weights if weight >= STRONG])
    explained = sum(place.end - place.start for place in places if not place.is_absurd)
    is_clear = unexplained <= DOUBT * (explained + unexplained)
    is_known = prior is not None and prior.chains.get(chain.name, 0) > KNOWN * prior.texts
    is_whole = is_clear and (
        strong >= ENOUGH
        or (unexplained == 0 and len(weights) >= MANY and _agree(weights))
        or (is_known and sum(weights) > NONE)
        or _proves(singles, is_known=is_known, has_latin_mark=chain.has_latin_mark)
    )
    if not is_whole and not strong:
        return None
    total = sum(weight for weight in weights if weight > NONE) + max(sum(singles), 0)
    # What a chain leaves over is no point against it here: one that cannot make a character leaves it, too.
    score = (total if is_whole else strong) + EXPLAINED * explained - RANK * chain.rank
    return Hypothesis(chain.name, chain.damage, places, unexplained, score, is_whole)


def _agree(weights: Sequence[float]) -> bool:
    return min(weights) > AGAINST and sum(weights) >= ENOUGH


def _proves(weights: Sequence[float], *, is_known: bool, has_latin_mark: bool) -> bool:
    """Whether letters prove a chain by where they stand: one that can be nothing else, or two that agree."""
    if not weights or sum(weights) <= NONE:
        return False
    if is_known:  # a letter of sound text must stand where it would not stand in any
        return not has_latin_mark or max(weights) >= WEAK
    return max(weights) >= STRONG or sum(weight > NONE for weight in weights) > 1
