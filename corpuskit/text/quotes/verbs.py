"""Whether a word is a verb where it stands."""

from typing import Final

from corpuskit.text.quotes.roles import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    HEAD,
    NOUNLIKE,
    OBJECT,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    QUOTED,
    RELATIVE,
    SIGN,
    SUBORDINATOR,
    TIME,
    VERB,
)
from corpuskit.text.quotes.tokens import Tokens

VERBAL: Final = CUE | VERB  # words without these roles are no verbs
_GOVERNED = DETERMINER | PRONOUN | CAPITAL | QUOTED | OBJECT
_THAT = frozenset(("that", "how", "why", "what", "whether"))
_NO_NOUN = (
    AUXILIARY | PRONOUN | DETERMINER | SIGN | PREPOSITION | CONJUNCTION | ADVERB | RELATIVE | SUBORDINATOR
)

_BESIDE_PARTICIPLE = AUXILIARY | SIGN | PREPOSITION | SUBORDINATOR | ADVERB
_NOUN_FOLLOWS = DETERMINER | POSSESSIVE | ADJECTIVE
_NO_ARTICLE = PRONOUN | RELATIVE | QUANTITY
_GOVERNED_BY_PARTICIPLE = _GOVERNED | RELATIVE | SUBORDINATOR
_AUXILIARY = AUXILIARY | ADVERB  # before a participle
_VERB_FOLLOWS = PRONOUN | RELATIVE | AUXILIARY
_GOES_ON = _GOVERNED | SIGN
_SUBJECT = CAPITAL | HEAD | SIGN


def is_verb(tokens: Tokens, index: int) -> bool:
    """Whether a word is a verb where it stands; words that are nouns as well go by their neighbours.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> tokens = tokenize("Critics claim it. The claim failed.", 0, 35, [], lexicon("en"))
    >>> is_verb(tokens, 1), is_verb(tokens, 5)
    (True, False)
    """
    roles = tokens.roles[index]
    if not roles & VERBAL or roles & PREPOSITION:
        return False
    before = tokens.roles[index - 1] if index else 0
    # the word before asks for a noun
    if before & _NOUN_FOLLOWS and not before & _NO_ARTICLE:
        return False
    word = tokens.words[index]
    if before & PREPOSITION and tokens.words[index - 1] != "to":
        if not word.endswith("ing"):
            return False
    elif roles & PARTICIPLE and not before & _AUXILIARY:
        return False
    if not before & _BESIDE_PARTICIPLE and word.endswith("ing"):
        return _has_object(tokens, index)
    return _is_verb_rather(tokens, index, before) if roles & NOUNLIKE else True


def _has_object(tokens: Tokens, index: int) -> bool:
    """Whether something follows that a participle may govern: ``saying that``, not ``the ruling was``."""
    if index + 1 >= len(tokens.words):
        return False
    return bool(tokens.roles[index + 1] & _GOVERNED_BY_PARTICIPLE)


def _is_verb_rather(tokens: Tokens, index: int, before: int) -> bool:
    """Whether a word such as ``report`` is a verb: by its subject, and by what it governs."""
    word = tokens.words[index]
    earlier = tokens.words[index - 1] if index else ""
    if word.endswith(("ed", "ing")) or before & _VERB_FOLLOWS or earlier == "to":
        return True
    if index + 1 >= len(tokens.words):
        return False
    governs = tokens.roles[index + 1] & (DETERMINER | PRONOUN | QUOTED) or tokens.words[index + 1] in _THAT
    if governs and not before & (SIGN | CONJUNCTION):
        return True
    goes_on = tokens.roles[index + 1] & _GOES_ON or tokens.words[index + 1] in ("that", "for")
    if word.endswith("s") and not word.endswith("ss"):
        return bool(before & _SUBJECT and goes_on)
    return bool((earlier.endswith("s") or before & ADVERB) and goes_on)


def is_reduced(tokens: Tokens, index: int) -> bool:
    """Whether a participle shortens a relative clause: ``a source speaking to``, ``research led by``."""
    if index == 0 or index + 1 >= len(tokens.words) or tokens.roles[index - 1] & _NO_NOUN:
        return False
    if not tokens.roles[index] & VERBAL or tokens.roles[index] & CAPITAL:
        return False
    word = tokens.words[index]
    follows = tokens.roles[index + 1] & (PREPOSITION | TIME)
    return word.endswith("ing") or (bool(follows) and word.endswith(("ed", "n", "t", "d", "e")))
