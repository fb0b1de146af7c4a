"""Words and signs of a paragraph with what each may be; a quotation counts as one sign."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpuskit.text.quotes.lexicon import Lexicon
from corpuskit.text.quotes.roles import (
    ACCORDING,
    AUXILIARY,
    CAPITAL,
    CUE,
    NUMBER,
    PHRASE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    SIGN,
    TIME,
)
from corpuskit.text.quotes.words import CLITIC, MAY_BE_NAME, STOPS, Word, word

_CLITICS = {
    "en": r"['’](?:s|re|ve|ll|d|m)\b|",
    "fr": r"-(?:t-)?(?:ils?|elles?|on|je)\b|(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’](?=\w)|",
    "it": r"(?:[ldmtsncv]|un|dell|all|dall|nell|sull|quell|dev|com)['’](?=\w)|",
}
_APOSTROPHE_ENDS = {"en": r"(?!(?:s|re|ve|ll|d|m)\b)"}
_HYPHEN_ENDS = {"fr": r"(?!(?:t-)?(?:ils?|elles?|on|je)\b)"}
_MAY_BEGIN = SIGN | QUOTED  # a sentence may begin behind these
_LONGEST_NAME = 25  # code points of a by-name between marks
_CLOSES_SPEECH = frozenset(",.?!…—")
_DASHES = frozenset(("—", "–", "―", "--", "-"))
_OPENS = frozenset(("(", "[", "-", "–", "—", "¿", "¡"))
_CLOSES = frozenset((")", "]", "»", "”", '"'))


class Tokens(NamedTuple):
    """The words and signs of one paragraph.

    Attributes:
        words: In small letters; a quotation is ``""``.
        roles: Bits of `corpuskit.text.quotes.roles`.
        starts: First code point of each.
        ends: Code point after each.
        sentences: Index of the first token of its sentence, for each token.
        limits: Index of the token after its sentence, for each token.
        signs: Indices of the tokens that may attribute, in order.
        language: Two letters.
    """

    words: list[str]
    roles: list[int]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    limits: list[int]
    signs: list[int]
    language: str


@cache
def _pattern(language: str) -> re.Pattern[str]:
    clitics = _CLITICS.get(language, "")
    apostrophe = _APOSTROPHE_ENDS.get(language, "")
    hyphen = _HYPHEN_ENDS.get(language, "")
    inner = rf"[.–&/·]\w+|-{hyphen}\w+|,[0-9]{{3}}(?![0-9])|['’]{apostrophe}\w+"
    return re.compile(rf"{clitics}[$€£#@]?\w+(?:{inner})*|\.{{2,}}|-{{2,}}|[^\w\s]", re.IGNORECASE)


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
    tokens = Tokens([], [], [], [], [], [], [], lexicon.language)
    at = start
    for first, last in [*quoted, (end, end)]:
        if at < first:
            _add_words(text, at, first, lexicon, tokens)
        if first < last:
            tokens.words.append("")
            tokens.roles.append(QUOTED | (CAPITAL if _is_name(text, first, last) else 0))
            tokens.starts.append(first)
            tokens.ends.append(last)
        at = last
    _cut_sentences(text, tokens)
    wanted = CUE | ACCORDING | PHRASE
    tokens.signs.extend(index for index, bits in enumerate(tokens.roles) if bits & wanted)
    return tokens


def _is_name(text: str, first: int, last: int) -> bool:
    """Whether marks enclose a by-name, as in ``Ed "Sparky" Poe``, not speech."""
    inside = text[first:last].strip("\"'`”’»“«„‘")
    return 0 < len(inside) <= _LONGEST_NAME and inside[-1] not in _CLOSES_SPEECH


def _add_words(text: str, start: int, end: int, lexicon: Lexicon, tokens: Tokens) -> None:
    language, roles = lexicon.language, tokens.roles
    add_word, add_role = tokens.words.append, roles.append
    add_start, add_end = tokens.starts.append, tokens.ends.append
    dotted = -1
    before = roles[-1] if roles else SIGN
    for match in _pattern(language).finditer(text, start, end):
        begin, stop = match.span()
        if begin == dotted:
            continue
        known = word(match[0], language)
        small, first, inside, is_abbreviation, special = known
        if is_abbreviation and stop < end and text[stop] == ".":
            known = word(f"{match[0]}.", language)
            small, first, inside, _, special = known
            dotted = stop
            stop += 1
        bits = first if before & _MAY_BEGIN else inside
        if special:
            bits = _special(known, bits, before)
        add_word(small)
        add_role(bits)
        add_start(begin)
        add_end(stop)
        before = bits


def _special(known: Word, bits: int, before: int) -> int:
    """What a clitic or a month that is a name as well is behind the word before."""
    if known.special == CLITIC:
        is_noun = not before & (PRONOUN | RELATIVE | SIGN)
        return POSSESSIVE if known.small.endswith("s") and is_noun else AUXILIARY
    if known.special == MAY_BE_NAME and before & CAPITAL and not before & (TIME | PREPOSITION | SIGN):
        return CAPITAL
    return bits


def _cut_sentences(text: str, tokens: Tokens) -> None:
    count = len(tokens.words)
    first = 0
    ends = [
        index + 1
        for index, bits in enumerate(tokens.roles[:-1])
        if bits & _MAY_BEGIN and _ends(text, tokens, index, bits)
    ]
    for end in [*ends, count]:
        tokens.sentences.extend([first] * (end - first))
        tokens.limits.extend([end] * (end - first))
        first = end


def _ends(text: str, tokens: Tokens, index: int, bits: int) -> bool:
    """Whether a sentence ends with this sign and another one begins."""
    follows = tokens.roles[index + 1] & (CAPITAL | QUOTED | NUMBER) or tokens.words[index + 1] in _OPENS
    if not follows:
        return False
    if bits & QUOTED:
        if tokens.words[index + 1] in _DASHES:
            return False
        inside = text[max(tokens.starts[index], tokens.ends[index] - 4) : tokens.ends[index]]
        return inside.rstrip("\"'”’»“«」』 \xa0\u202f")[-1:] in STOPS
    sign = tokens.words[index]
    if sign in _CLOSES and index:
        sign = tokens.words[index - 1]
    return sign[:1] in STOPS
