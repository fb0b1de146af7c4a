"""Words and signs of a paragraph with what each may be; a quotation counts as one sign."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
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
        sentences: Index of the first token of its sentence, for each token.
        limits: Index of the token after its sentence, for each token.
        signs: Indices of the words that may be verbs of speech, in order.
        namers: Indices of the words with which phrases such as ``according to`` may begin, in order.
        places: Indices of the quotations, in order.
        stops: Code point after each quotation, by its index.
        language: Two letters.
        heads: The head of each phrase, by its first and last token, once it was asked for.
        kinds: What sort of source each phrase names, likewise.
    """

    words: list[str]
    roles: list[int]
    starts: list[int]
    sentences: list[int]
    limits: list[int]
    signs: list[int]
    namers: list[int]
    places: list[int]
    stops: dict[int, int]
    language: str
    heads: dict[tuple[int, int], int]
    kinds: dict[tuple[int, int], str]

    def end(self, index: int) -> int:
        """Code point after a token; asked for so rarely that a list of them is not worth its making."""
        word = self.words[index]
        return self.starts[index] + len(word) if word else self.stops[index]


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
    tokens = Tokens([], [], [], [], [], [], [], [], {}, lexicon.language, {}, {})
    known = _chunks(lexicon)
    looked_at: list[int] = []
    at = start
    for first, last in quoted:
        if at < first:
            looked_at += _add_words(text, (at, first), text[at:first].split(), known, tokens)
        if first < last:
            index = len(tokens.words)
            looked_at.append(index)
            tokens.stops[index] = last
            tokens.words.append("")
            tokens.roles.append(QUOTED | (CAPITAL if _is_name(text, first, last) else 0))
            tokens.starts.append(first)
        at = last
    if at < end:
        looked_at += _add_words(text, (at, end), text[at:end].split(), known, tokens)
    _add_sentences(text, tokens, looked_at, lexicon)
    return tokens


def tokenize_words(text: str, start: int, end: int, printed: Sequence[str], lexicon: Lexicon) -> Tokens:
    """The same where nothing is quoted and what stands between blanks is known already.

    Args:
        text: The whole text.
        start: First code point of the paragraph.
        end: Code point after it.
        printed: What stands between its blanks.
        lexicon: That of its language.
    """
    tokens = Tokens([], [], [], [], [], [], [], [], {}, lexicon.language, {}, {})
    looked_at = _add_words(text, (start, end), printed, _chunks(lexicon), tokens)
    _add_sentences(text, tokens, looked_at, lexicon)
    return tokens


def _chunks(lexicon: Lexicon) -> Chunks:
    # languages without a lexicon share what is known of chunks, however many there are
    return chunks(lexicon.language if lexicon.roles else "")


def _is_name(text: str, first: int, last: int) -> bool:
    """Whether marks enclose a by-name, as in ``Ed "Sparky" Poe``, not speech."""
    inside = text[first:last].strip("\"'`”’»“«„‘")
    return 0 < len(inside) <= _LONGEST_NAME and inside[-1] not in _CLOSES_SPEECH


def _add_words(
    text: str, stretch: tuple[int, int], printed: Sequence[str], known: Chunks, tokens: Tokens
) -> list[int]:
    """Adds the tokens of a range without quotations, chunk by chunk: most of them have been seen before.

    Returns:
        The tokens that are to be looked at again; some that need not be as well.
    """
    looked_at: list[int] = []
    if not printed:
        return looked_at
    words, roles = tokens.words, tokens.roles
    steps: list[int] = []
    begins = not roles or roles[-1] & MAY_BEGIN
    for inside, opening, behind, small, to_next in map(known.__getitem__, printed):
        if behind:
            looked_at.append(len(roles))
            if len(inside) > 1:
                looked_at += range(len(roles) + 1, len(roles) + len(inside))
        roles += opening if begins else inside
        begins = behind & MAY_BEGIN
        words += small
        steps += to_next
    start, end = stretch
    first, last = text.index(printed[0], start), text.rindex(printed[-1], start, end)
    starts = list(accumulate(steps, initial=first))
    # right if one blank stands between all chunks, so that the last one ends where the range does
    if starts.pop() - 1 != last + len(printed[-1]):
        starts = [
            match.start() + offset
            for match in _CHUNK.finditer(text, start, end)
            for offset in accumulate(known[match[0]][4][:-1], initial=0)
        ]
    tokens.starts += starts
    return looked_at


def _add_sentences(text: str, tokens: Tokens, looked_at: Sequence[int], lexicon: Lexicon) -> None:
    """Where sentences begin and end, and which tokens may attribute."""
    roles, words = tokens.roles, tokens.words
    first, final = 0, len(roles) - 1
    for index in looked_at:
        bits = roles[index]
        if bits & UNSURE:
            bits = roles[index] = in_context(
                words[index], bits & ~UNSURE, roles[index - 1] if index else SIGN
            )
        if bits & _WANTED:
            if bits & CUE:
                tokens.signs.append(index)
            if bits & ACCORDING or (bits & PHRASE and tuple(words[index : index + 2]) in lexicon.openings):
                tokens.namers.append(index)
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
        end = tokens.stops[index]
        inside = text[max(tokens.starts[index], end - 4) : end]
        return inside.rstrip("\"'”’»“«」』 \xa0\u202f")[-1:] in STOPS
    sign = tokens.words[index]
    if sign in CLOSES and index:
        sign = tokens.words[index - 1]
    return sign[:1] in STOPS
