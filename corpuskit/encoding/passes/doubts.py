"""What looks like damage in a text that no chain was proved on: shown, never mended."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from corpuskit.encoding.chains.byte_chains import ByteChain, byte_chains
from corpuskit.encoding.chains.evidence import (
    GREEK,
    NONE,
    QUOTED,
    STRONG,
    is_mentioned,
    mark_weight,
    sequence_weight,
)
from corpuskit.encoding.chains.tokens import parse
from corpuskit.model.edits import Suspicion

RUN = re.compile(r"[^\x00-\x7f]{2,16}")
FAR = 5  # rank, up to which chains are thought of
FEW = 3  # lone marks; more of one letter are words of its script
LEFT, RIGHT = 24, 16  # code points of context
MEASURES = frozenset("²³°®…")  # which stand behind a letter that is a unit, a name or the end of a word
BLOCK = 8  # bits; letters whose code points agree beyond them are of one script


def find_doubts(text: str) -> list[Suspicion]:
    """Mojibake that a text speaks of, and lone letters of another script where a mark would stand.

    Words of that script are no damage, nor are Greek letters, which stand in texts of science.

    Returns:
        ``mentioned`` and ``too-little-evidence``, in the order of the text.

    >>> [(found.start, found.reason) for found in find_doubts("It shows up as â€™ here.")]
    [(15, 'mentioned')]
    >>> [(found.start, found.reason) for found in find_doubts("The ferry โ it sails.")]
    [(10, 'too-little-evidence')]
    >>> find_doubts("The Thai word โลก means world, and “é” is a letter.")
    []
    """
    if text.isascii():
        return []
    return sorted([*_mentions(text), *_lone_marks(text)], key=lambda found: found.start)


def _mentions(text: str) -> Iterator[Suspicion]:
    for found in RUN.finditer(text):
        start, end = found.span()
        if QUOTED.get(text[start]) == text[end - 1]:
            start, end = start + 1, end - 1
        if end - start < 2 or not is_mentioned(text, start, end):  # noqa: PLR2004 - a lead and a sign
            continue
        chain = _source(text[start:end], text[start - 1 : start], text[end : end + 1])
        if chain is not None:
            yield Suspicion(start=start, end=end, damage=chain.damage, chain=chain.name, reason="mentioned")


def _source(run: str, left: str, right: str) -> ByteChain | None:
    """The likeliest chain that leaves nothing but characters it misread, one of which proves it.

    A letter with the sign of a measure behind it may be a unit or a name, and must be odd by itself.
    """
    is_unit = len(run) == 2 and run[0].isalpha() and run[1] in MEASURES  # noqa: PLR2004 - a lead and a sign
    for chain in byte_chains():
        if chain.rank > FAR:
            break
        parsed = parse(chain, run)
        if parsed.unexplained or not all(token.is_exact for token in parsed.tokens):
            continue
        weights = [
            sequence_weight(run[token.start : token.end], token.candidates[0][0], left, right)
            for token in parsed.tokens
        ]
        needed = NONE if chain.has_latin_mark and not is_unit else STRONG
        if parsed.explained == len(run) and max(weights) >= needed:
            return chain
    return None


def _lone_marks(text: str) -> Iterator[Suspicion]:
    chars = {char for char in set(text) if char.isalpha()}
    for mark in sorted(chars & _marks().keys()):
        is_alone = not any(char != mark and ord(char) >> BLOCK == ord(mark) >> BLOCK for char in chars)
        places = [at for at, char in enumerate(text) if char == mark] if is_alone else []
        for at in places if len(places) <= FEW else ():
            left = text[max(0, at - LEFT) : at].rpartition("\n")[2]
            right = text[at + 1 : at + 1 + RIGHT].partition("\n")[0]
            if mark_weight(mark, left, right) > NONE:
                yield Suspicion(
                    start=at,
                    end=at + 1,
                    damage=_marks()[mark].damage,
                    chain=None,
                    reason="too-little-evidence",
                )


@cache
def _marks() -> Mapping[str, ByteChain]:
    """The letters of other scripts that all typographic marks become in some chain."""
    chains = [chain for chain in byte_chains() if chain.is_collapsing and not chain.has_latin_mark]
    return {chain.mark: chain for chain in reversed(chains) if chain.mark not in GREEK}
