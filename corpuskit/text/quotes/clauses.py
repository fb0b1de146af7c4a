"""Finite verbs, by which a clause is told from a phrase."""

import re
from typing import Final

from corpuskit.text.quotes.roles import AUXILIARY, CAPITAL, QUOTED, SIGN
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import VERBAL, is_verb

MAY_BE_FINITE: Final = AUXILIARY | VERBAL  # a word that has roles, but none of these, is not finite
_NOT_FINITE = CAPITAL | QUOTED | SIGN
_PAST = re.compile("[a-z]{1,3}[^e]ed")  # short forms that no table of verbs need hold: ``died``


def is_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a finite verb stands behind the first of some tokens."""
    return first_finite(tokens, first + 1, last + 1) is not None


def first_finite(tokens: Tokens, first: int, end: int) -> int | None:
    """The first of some tokens that is a finite verb."""
    roles = tokens.roles
    for index in range(first, end):
        bits = roles[index]
        if (bits & MAY_BE_FINITE or not bits) and is_finite(tokens, index):
            return index
    return None


def is_finite(tokens: Tokens, index: int) -> bool:
    """Whether a word is a finite verb where it stands."""
    bits = tokens.roles[index]
    if bits & _NOT_FINITE:
        return False
    word = tokens.words[index]
    if bits & AUXILIARY or (not bits and word.endswith("ed") and _PAST.fullmatch(word)):
        return tokens.words[index - 1] != "to"
    if not bits & VERBAL or tokens.words[index - 1] == "to":
        return False
    return is_verb(tokens, index) and not word.endswith("ing")
