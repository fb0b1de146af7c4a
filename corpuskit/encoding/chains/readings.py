"""A text read backwards through one chain: its places, and how much each of them proves."""

import re
from functools import lru_cache
from typing import NamedTuple

from corpuskit.encoding.chains.byte_chains import ByteChain
from corpuskit.encoding.chains.evidence import (
    AGAINST,
    NONE,
    SLIGHT,
    STRONG,
    WEAK,
    is_mentioned,
    mark_weight,
    sequence_weight,
    stands_free,
)
from corpuskit.encoding.chains.places import Place, Reading
from corpuskit.encoding.chains.tokens import MARK_BYTES, SHORT, Token, parse

OPENING, CLOSING = "“‘„‚", "”"
MISPLACED = 0.5  # what a quotation mark loses that faces the wrong way
TAIL = 3  # blanks that a text may end with
AS = re.compile(r"Ã s(?!\w)")  # Portuguese `às`
PUNCTUATION = frozenset(" ,.;:!?)…»”\n")
LEFT, RIGHT = 24, 16  # code points of context


class _Piece(NamedTuple):
    """A token of a run, weighed as far as the run and the characters around it tell.

    `may_be_mentioned`: neither side of it touches a word. A single character is weighed by its context.
    """

    token: Token
    weight: float
    may_be_mentioned: bool


class _Run(NamedTuple):
    """A run of characters beyond ASCII, weighed."""

    pieces: tuple[_Piece, ...]
    unexplained: int


def read(text: str, chain: ByteChain) -> Reading:
    """Read a text backwards through a chain."""
    places: list[Place] = []
    free: dict[str, bool] = {}  # what stands by itself in the text, looked up once
    unexplained = 0
    for found in chain.run.finditer(text):
        base, stop = found.span()
        stop -= text[stop - 1] == " " and _parts_words(text, stop - 1, chain)
        image, weigh = text[base:stop], _remembered if stop - base <= SHORT else _weighed
        run = weigh(chain, image, text[base - 1 : base] if base else "", text[stop : stop + 1])
        unexplained += run.unexplained
        for token, seen, may_be_mentioned in run.pieces:
            start, end = base + token.start, base + token.end
            end, weight = (end, seen) if end - start > 1 else _single(text, start, token, run)
            mentioned = may_be_mentioned and end - start > 1 and _is_mentioned(text, start, end, token, free)
            places.append(Place(start, end, (token.candidates,), weight, token.is_exact, mentioned))
    return Reading(tuple(places), unexplained)


def _parts_words(text: str, blank: int, chain: ByteChain) -> bool:
    """Whether the blank behind the first bytes of a mark is a blank; as a byte it would make it a dagger."""
    if chain.byte_of.get(text[blank - 1]) != MARK_BYTES[1]:
        return False
    is_mark = chain.byte_of.get(text[blank - 2 : blank - 1]) == MARK_BYTES[0]
    return is_mark and text[blank + 1 : blank + 2].isalnum()


def _weighed(chain: ByteChain, run: str, left: str, right: str) -> _Run:
    """A run between two characters, of which there is none at the borders of the text."""
    parsed = parse(chain, run)
    if parsed.unexplained and chain.is_lossy:
        return _Run((), parsed.unexplained)  # half a run read by guesses is no run read
    stretch, shift = left + run + right, len(left)
    pieces: list[_Piece] = []
    done = -1
    for token in parsed.tokens:
        start, end = shift + token.start, shift + token.end
        weight = _weight(stretch, start, end, token, is_next=token.start == done)
        if parsed.unexplained:
            weight = min(weight, WEAK)
        touches = stretch[start - 1 : start].isalnum() or stretch[end : end + 1].isalnum()
        pieces.append(_Piece(token, weight, not touches and bool(token.candidates)))
        done = token.end
    return _Run(tuple(pieces), parsed.unexplained)


_remembered = lru_cache(maxsize=1 << 14)(_weighed)


def _single(text: str, start: int, token: Token, run: _Run) -> tuple[int, float]:
    """Where a place of one character ends, and what it proves by where it stands."""
    end = start + 1 + _takes_blank(text, start, start + 1)
    weight = NONE if not token.candidates or end > start + 1 else _mark_weight(text, start)
    return end, min(weight, WEAK) if run.unexplained else weight


def _is_mentioned(text: str, start: int, end: int, token: Token, free: dict[str, bool]) -> bool:
    """Whether a text speaks of a sequence, or shows it beside what it stands for."""
    if text[end : end + 1].isalnum():  # behind the blank that a single character takes
        return False
    if not token.is_exact and len(text) - end <= TAIL and not text[end:].strip():
        return False  # the file may have been cut there
    char = token.candidates[0][0]
    if char not in free:
        free[char] = stands_free(text, char)
    return free[char] or is_mentioned(text, start, end)


def _takes_blank(text: str, start: int, end: int) -> bool:
    """Whether the blank behind `Ã` is but half of `à`: within `às`, and before punctuation."""
    if text[start] not in "ÃĂ" or end != start + 1 or text[end : end + 1] != " ":
        return False
    return AS.match(text, start) is not None or text[end + 1 : end + 2] in PUNCTUATION


def _weight(stretch: str, start: int, end: int, token: Token, *, is_next: bool) -> float:
    if not token.candidates or end - start == 1 or " " in stretch[start:end]:
        return NONE
    char = token.candidates[0][0]
    if is_next and "\x80" <= char <= "\x9f":  # half of a sequence that was damaged before
        return WEAK
    weight = sequence_weight(
        stretch[start:end], char, "" if is_next or not start else stretch[start - 1], stretch[end : end + 1]
    )
    if weight >= STRONG and _is_misplaced(stretch, start, end, char):
        return max(STRONG, weight - MISPLACED)
    # Words of another script, letter upon letter; sound text has no two such pairs side by side.
    return max(weight, SLIGHT) if is_next and char.isalpha() and weight > AGAINST else weight


def _is_misplaced(text: str, start: int, end: int, char: str) -> bool:
    """Whether an opening mark would close, or a closing one open: another chain may read it better."""
    left, right = text[start - 1 : start] if start else "", text[end : end + 1]
    if char in OPENING:
        return left.isalnum() or not right.strip()
    return char == CLOSING and (not left.strip() or right.isalnum())


def _mark_weight(text: str, start: int) -> float:
    left = text[max(0, start - LEFT) : start].rpartition("\n")[2]
    right = text[start + 1 : start + 1 + RIGHT].partition("\n")[0]
    return mark_weight(text[start], left, right)
