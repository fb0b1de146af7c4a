"""What one printed word may be, by the lexicon and by its letters."""

from functools import lru_cache
from sys import intern
from typing import Final, NamedTuple

from corpuskit.text.quotes.lexicon import Lexicon, lexicon
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CUE,
    NOUNLIKE,
    NUMBER,
    PHRASE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
)

STOPS: Final = frozenset((".", "!", "?", "…"))
CLOSES: Final = frozenset((")", "]", "»", "”", '"'))  # may stand behind the sign that ends a sentence
_CLITIC_WORDS = frozenset(("s", "re", "ve", "ll", "d", "m"))
_ACRONYMS = frozenset(("IT", "US", "WHO"))  # in small letters they are pronouns
_LONGEST_INITIALS = 6  # code points of U.S. or p.m., the last stop aside
_SHORT = 4  # code points of words whose ending says nothing
_REMEMBERED = 1 << 14


class Word(NamedTuple):
    """What a printed word may be.

    Attributes:
        small: In small letters, as many as are printed.
        first: Its roles where a sentence may begin.
        inside: Its roles elsewhere: a capital makes a name of it.
        is_abbreviation: Whether a full stop behind it may be its own.
        special: Whether the word before counts as well, as `in_context` says.
    """

    small: str
    first: int
    inside: int
    is_abbreviation: bool
    special: bool


@lru_cache(maxsize=_REMEMBERED)
def word(printed: str, language: str) -> Word:
    """What a printed word may be.

    >>> word("Mr", "en").is_abbreviation, word("said", "en").is_abbreviation
    (True, False)
    """
    words = lexicon(language)
    # the one letter that gets longer stays: tokens are as long as they are printed
    # Interned, as the chunks are, a word is in memory once, whatever stands behind it.
    small = intern(printed.lower() if "İ" not in printed else "İ".join(map(str.lower, printed.split("İ"))))
    if not printed.isalnum() and not any(char.isalnum() or char == "_" for char in printed):
        bits = SIGN | STOP if small[:1] in STOPS or small in CLOSES else SIGN
        return Word(small, bits, bits, is_abbreviation=False, special=False)
    known = 0 if printed in _ACRONYMS and language == "en" else words.roles.get(small, 0)
    phrase = PHRASE if small in words.phrases else 0
    if small[0] in "'’" and language == "en" and small[1:] in _CLITIC_WORDS:
        return Word(small, AUXILIARY, AUXILIARY, is_abbreviation=False, special=True)
    shortened = _is_abbreviation(printed, small, words)
    if not printed[0].isupper():
        bits = _small(printed, small, known, language) | phrase
        return Word(small, bits, bits, shortened, special=False)
    inside = known & ~(VERB | ADVERB | CUE if known & NOUNLIKE else VERB | ADVERB)
    special = bool(known & TIME and known & AUXILIARY)
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


def _is_abbreviation(printed: str, small: str, words: Lexicon) -> bool:
    if len(printed) == 1:
        return printed.isupper()
    if small in words.abbreviations or f"{small}." in words.roles:
        return True
    return "." in printed and len(printed) <= _LONGEST_INITIALS and not printed[0].isdigit()


def in_context(small: str, bits: int, before: int) -> int:
    """What a clitic, or a month that is a name as well, is behind a word with the roles `before`."""
    if small[0] in "'’":
        is_noun = not before & (PRONOUN | RELATIVE | SIGN)
        return POSSESSIVE if small.endswith("s") and is_noun else AUXILIARY
    return CAPITAL if before & CAPITAL and not before & (TIME | PREPOSITION | SIGN) else bits
