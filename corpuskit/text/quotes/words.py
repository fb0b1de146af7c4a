"""What one printed word may be, by the lexicon and by its letters."""

from functools import lru_cache
from typing import Final, NamedTuple

from corpuskit.text.quotes.lexicon import lexicon
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CUE,
    NOUNLIKE,
    NUMBER,
    PHRASE,
    SIGN,
    TIME,
    VERB,
)

CLITIC: Final = 1
MAY_BE_NAME: Final = 2
STOPS: Final = frozenset((".", "!", "?", "…"))
_CLITIC_WORDS = frozenset(("s", "re", "ve", "ll", "d", "m"))
_LONGEST_INITIALS = 6  # code points of U.S. or p.m., the last stop aside
_SHORT = 4  # code points of words whose ending says nothing
_REMEMBERED = 1 << 16


class Word(NamedTuple):
    """What a printed word may be.

    Attributes:
        small: In small letters.
        first: Its roles where a sentence may begin.
        inside: Its roles elsewhere: a capital makes a name of it.
        is_abbreviation: Whether a full stop behind it may be its own.
        special: `CLITIC` or `MAY_BE_NAME` where the word before counts as well, else 0.
    """

    small: str
    first: int
    inside: int
    is_abbreviation: bool
    special: int


@lru_cache(maxsize=_REMEMBERED)
def word(printed: str, language: str) -> Word:
    """What a printed word may be.

    >>> word("Mr", "en").is_abbreviation, word("said", "en").is_abbreviation
    (True, False)
    """
    words = lexicon(language)
    small = printed.lower()
    if not any(char.isalnum() or char == "_" for char in printed):
        return Word(small, SIGN, SIGN, is_abbreviation=False, special=0)
    known = words.roles.get(small, 0)
    phrase = PHRASE if small in words.phrases else 0
    if language == "en" and small[0] in "'’" and small[1:] in _CLITIC_WORDS:
        return Word(small, AUXILIARY, AUXILIARY, is_abbreviation=False, special=CLITIC)
    shortened = _is_abbreviation(printed, small, language)
    if not printed[0].isupper():
        bits = _small(printed, small, known, language) | phrase
        return Word(small, bits, bits, shortened, 0)
    inside = known & ~(VERB | ADVERB | CUE if known & NOUNLIKE else VERB | ADVERB)
    special = MAY_BE_NAME if known & TIME and known & AUXILIARY else 0
    if known & TIME:
        inside = TIME
    return Word(small, known | CAPITAL | phrase, inside | CAPITAL | phrase, shortened, special)


def _small(printed: str, small: str, known: int, language: str) -> int:
    if known & TIME and known & AUXILIARY:
        return known & ~TIME
    if printed[0].isdigit() or printed[0] in "$€£#":
        return known | NUMBER
    if not known and language == "en" and len(small) > _SHORT:
        if small.endswith("ly"):
            return ADVERB
        if small.endswith("ed") and "-" not in small:
            return VERB
    return known


def _is_abbreviation(printed: str, small: str, language: str) -> bool:
    if len(printed) == 1:
        return printed.isupper()
    words = lexicon(language)
    initials = "." in printed and len(printed) <= _LONGEST_INITIALS and not printed[0].isdigit()
    return initials or small in words.abbreviations or f"{small}." in words.roles
