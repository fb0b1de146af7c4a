"""Words and signs between two blanks with what each may be, kept because most of them come again."""

import re
from functools import cache, reduce
from operator import or_
from sys import intern
from typing import Final, TypeAlias

from corpuskit.text.quotes.roles import ACCORDING, CUE, PHRASE, QUOTED, SIGN, STOP, UNSURE
from corpuskit.text.quotes.words import in_context, word

_CLITICS = {
    "en": r"['’](?:s|re|ve|ll|d|m)\b|",
    "fr": r"-(?:t-)?(?:ils?|elles?|on|je)\b|(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’](?=\w)|",
    "it": r"(?:[ldmtsncv]|un|dell|all|dall|nell|sull|quell|dev|com)['’](?=\w)|",
}
_APOSTROPHE_ENDS = {"en": r"(?!(?:s|re|ve|ll|d|m)\b)"}
_HYPHEN_ENDS = {"fr": r"(?!(?:t-)?(?:ils?|elles?|on|je)\b)"}
MAY_BEGIN: Final = SIGN | QUOTED  # a sentence may begin behind these
_LOOKED_AT = CUE | ACCORDING | PHRASE | STOP | UNSURE  # may attribute, end a sentence, or are not yet known
_REMEMBERED = 1 << 15  # chunks of each language
_LONGEST_REMEMBERED = 30  # code points of a chunk: addresses do not come again
_SIGNS = frozenset(",.;:?!")  # which often stand behind a word, and never belong to what follows

# The roles of the tokens, and those where a sentence may begin; of all these what is looked at again, with
# `SIGN` where a sentence may begin behind them; they in small letters; code points from each to the next, and
# one more from the last one, for the blank. A plain tuple is unpacked faster than a named one.
Chunk: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], int, tuple[str, ...], tuple[int, ...]]
_SHARED: dict[tuple[int, ...], tuple[int, ...]] = {}


class Chunks(dict[str, Chunk]):
    """The chunks of one language that were cut already; others are cut when they are asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, printed: str) -> Chunk:
        chunk = _plain(printed, self.language) or _cut(printed, self.language)
        if len(printed) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[intern(printed)] = chunk
        return chunk


@cache
def chunks(language: str) -> Chunks:
    """The chunks of a language.

    >>> inside, opening, behind, words, steps = chunks("en")["Poe's."]
    >>> words, steps, bool(behind & MAY_BEGIN)
    (('poe', "'s", '.'), (3, 2, 2), True)
    """
    return Chunks(language)


def _plain(printed: str, language: str) -> Chunk | None:
    """The tokens of letters alone, a sign behind them aside: most words are that, and need no pattern."""
    sign = printed[-1] if printed[-1] in _SIGNS else ""
    letters = printed[:-1] if sign else printed
    if not letters.isalpha():
        return None
    known = word(letters, language)
    if sign == "." and known.is_abbreviation:
        known, sign = word(printed, language), ""
    small, opening, inside, _, special = known
    if special:
        return None
    if not sign:
        flags = (inside | opening) & _LOOKED_AT
        return _shared((inside,)), _shared((opening,)), flags, (small,), _shared((len(printed) + 1,))
    _, bits, _, _, _ = word(sign, language)
    return (
        _shared((inside, bits)),
        _shared((opening, bits)),
        (inside | opening | bits) & _LOOKED_AT | SIGN,
        (small, sign),
        _shared((len(letters), 2)),
    )


def _cut(printed: str, language: str) -> Chunk:
    """The tokens of a chunk; what only the word before it decides stays `UNSURE`."""
    opening: list[int] = []
    inside: list[int] = []
    small: list[str] = []
    starts: list[int] = []
    dotted = -1
    for match in _pattern(language).finditer(printed):
        begin, stop = match.span()
        if begin == dotted:
            continue
        known = word(match[0], language)
        if known.is_abbreviation and printed[stop : stop + 1] == ".":
            known = word(f"{match[0]}.", language)
            dotted = stop
            stop += 1
        for roles, is_opening in ((opening, True), (inside, False)):
            begins = roles[-1] & MAY_BEGIN if roles else is_opening
            bits = known.first if begins else known.inside
            if known.special and roles and not roles[-1] & UNSURE:
                bits = in_context(known.small, bits, roles[-1])
            elif known.special:
                bits |= UNSURE
            roles.append(bits)
        small.append(known.small)
        starts.append(begin)
    flags = reduce(or_, inside + opening) & _LOOKED_AT | inside[-1] & SIGN
    steps = [after - at for at, after in zip(starts, [*starts[1:], len(printed) + 1], strict=True)]
    return (
        _shared(tuple(inside)),
        _shared(tuple(opening)),
        flags,
        tuple(small),
        _shared(tuple(steps)),
    )


def _shared(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The first tuple of these numbers: equal ones take memory once, and are read faster for it."""
    known = _SHARED.get(numbers)
    if known is None:
        if len(_SHARED) >= _REMEMBERED:
            _SHARED.clear()
        known = _SHARED[numbers] = numbers
    return known


@cache
def _pattern(language: str) -> re.Pattern[str]:
    clitics = _CLITICS.get(language, "")
    apostrophe = _APOSTROPHE_ENDS.get(language, "")
    hyphen = _HYPHEN_ENDS.get(language, "")
    comma = ",[0-9]{3}(?![0-9])" if language == "en" else "(?<=[0-9]),[0-9]+"  # elsewhere decimals follow it
    inner = rf"[.–&/·]\w+|-{hyphen}\w+|{comma}|['’]{apostrophe}\w+"
    return re.compile(rf"{clitics}[$€£#@]?\w+(?:{inner})*|\.{{2,}}|-{{2,}}|[^\w\s]", re.IGNORECASE)
