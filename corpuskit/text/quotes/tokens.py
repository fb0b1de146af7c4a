"""Words and signs of a paragraph with what each may be; a quotation counts as one sign."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import Final

from corpuskit.text.quotes.chunks import MAY_BEGIN, Chunks, chunks
from corpuskit.text.quotes.lexicon import Lexicon
from corpuskit.text.quotes.roles import (
    ACCORDING,
    CAPITAL,
    CUE,
    NUMBER,
    PHRASE,
    QUOTED,
    SIGN,
    STOP,
    UNSURE,
)
from corpuskit.text.quotes.words import CLOSES, STOPS, in_context

_WANTED: Final = CUE | ACCORDING | PHRASE
_MAY_END: Final = QUOTED | STOP
_LOOKED_AT: Final = _WANTED | _MAY_END | UNSURE
_BEGINS: Final = CAPITAL | QUOTED | NUMBER
_LONGEST_NAME = 25  # code points of a by-name between marks
_CLOSES_SPEECH = frozenset(",.?!…—")
_DASHES = frozenset(("—", "–", "―", "--", "-"))
_CHUNK = re.compile(r"\S+")
_OPENS = frozenset(("(", "[", "-", "–", "—", "¿", "¡"))


@dataclass(slots=True)
class Tokens:
    """The words and signs of one paragraph.

    Attributes:
        words: In small letters; a quotation is ``""``.
        roles: Bits of `corpuskit.text.quotes.roles`.
        starts: First code point of each.
        ends: Code point after each.
        sentences: Index of the first token of its sentence, for each token.
        limits: Index of the token after its sentence, for each token.
        signs: Indices of the tokens that may attribute, in order.
        places: Indices of the quotations, in order.
        language: Two letters.
        heads: The head of each phrase, by its first and last token, once it was asked for.
        kinds: What sort of source each phrase names, likewise.
    """

    words: list[str]
    roles: list[int]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    limits: list[int]
    signs: list[int]
    places: list[int]
    language: str
    heads: dict[tuple[int, int], int]
    kinds: dict[tuple[int, int], str]


def tokenize(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]], lexicon: Lexicon) -> Tokens:
    """The tokens of one paragraph.

    Args:
        text: The whole text.
        start: First code point of the paragraph.
        end: Code point after it.
        quoted: Its outermost quotations, in order.
        lexicon: That of its language.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> tokenize("“Rain,” Mr. Poe said. It's dry.", 0, 31, [(0, 7)], lexicon("en")).words
    ['', 'mr.', 'poe', 'said', '.', 'it', "'s", 'dry', '.']
    """
    tokens = Tokens([], [], [], [], [], [], [], [], lexicon.language, {}, {})
    # languages without a lexicon share what is known of chunks, however many there are
    known = chunks(lexicon.language if lexicon.roles else "")
    at = start
    for first, last in quoted:
        if at < first:
            _add_words(text, at, first, known, tokens)
        if first < last:
            tokens.words.append("")
            tokens.roles.append(QUOTED | (CAPITAL if _is_name(text, first, last) else 0))
            tokens.starts.append(first)
            tokens.ends.append(last)
        at = last
    if at < end:
        _add_words(text, at, end, known, tokens)
    _add_sentences(text, tokens)
    return tokens


def _is_name(text: str, first: int, last: int) -> bool:
    """Whether marks enclose a by-name, as in ``Ed "Sparky" Poe``, not speech."""
    inside = text[first:last].strip("\"'`”’»“«„‘")
    return 0 < len(inside) <= _LONGEST_NAME and inside[-1] not in _CLOSES_SPEECH


def _add_words(text: str, start: int, end: int, known: Chunks, tokens: Tokens) -> None:
    """Adds the tokens of a range without quotations, chunk by chunk: most of them have been seen before."""
    stretch = text[start:end]
    printed = stretch.split()
    if not printed:
        return
    words, roles = tokens.words, tokens.roles
    done = len(words)
    steps: list[int] = []
    begins = not roles or bool(roles[-1] & MAY_BEGIN)
    for inside, opening, begins_behind, small, to_next in map(known.__getitem__, printed):
        roles += opening if begins else inside
        begins = begins_behind
        words += small
        steps += to_next
    first = start + len(stretch) - len(stretch.lstrip())
    starts = list(accumulate(steps, initial=first))
    # right if one blank stands between all chunks, so that the last one ends where the range does
    if starts.pop() - 1 != start + len(stretch.rstrip()):
        starts = [
            match.start() + offset
            for match in _CHUNK.finditer(text, start, end)
            for offset in accumulate(known[match[0]][4][:-1], initial=0)
        ]
    tokens.starts += starts
    tokens.ends += map(add, starts, map(len, words[done:]))


def _add_sentences(text: str, tokens: Tokens) -> None:
    """Where sentences begin and end, and which tokens may attribute."""
    roles = tokens.roles
    looked_at = [index for index, bits in enumerate(roles) if bits & _LOOKED_AT]
    first, final = 0, len(roles) - 1
    for index in looked_at:
        bits = roles[index]
        if bits & UNSURE:
            before = roles[index - 1] if index else SIGN
            bits = roles[index] = in_context(tokens.words[index], bits & ~UNSURE, before)
        if bits & _WANTED:
            tokens.signs.append(index)
        elif bits & _MAY_END:
            if bits & QUOTED:
                tokens.places.append(index)
            if index < final and _ends(text, tokens, index, bits):
                end = index + 1
                tokens.sentences += [first] * (end - first)
                tokens.limits += [end] * (end - first)
                first = end
    end = final + 1
    tokens.sentences += [first] * (end - first)
    tokens.limits += [end] * (end - first)


def _ends(text: str, tokens: Tokens, index: int, bits: int) -> bool:
    """Whether a sentence ends with this sign and another one begins."""
    follows = tokens.roles[index + 1] & _BEGINS or tokens.words[index + 1] in _OPENS
    if not follows:
        return False
    if bits & QUOTED:
        if tokens.words[index + 1] in _DASHES:
            return False
        inside = text[max(tokens.starts[index], tokens.ends[index] - 4) : tokens.ends[index]]
        return inside.rstrip("\"'”’»“«」』 \xa0\u202f")[-1:] in STOPS
    sign = tokens.words[index]
    if sign in CLOSES and index:
        sign = tokens.words[index - 1]
    return sign[:1] in STOPS
