"""Subjects that end in a relative clause without a comma: ``The rider who sold the boat says``."""

from typing import Final

from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CUE,
    PREPOSITION,
    RELATIVE,
    SIGN,
    SUBORDINATOR,
)
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import VERBAL, is_verb

_FARTHEST = 20  # tokens of a relative clause
GOVERNS: Final = VERBAL | PREPOSITION | RELATIVE  # what stands before what is no subject
_BOUNDS = SIGN | SUBORDINATOR
_OPENS = VERBAL | AUXILIARY | ADVERB


def before_relative(
    tokens: Tokens, phrase: tuple[int, int] | None, last: int, lowest: int
) -> tuple[int, int] | None:
    """The subject that a relative clause ends, with that clause; what was found already where there is none.

    Args:
        tokens: The paragraph.
        phrase: What stands right before the verb and may be the object of a relative clause.
        last: The token before the verb.
        lowest: The first token that may belong to the subject.
    """
    end = last if phrase is None else phrase[0] - 1
    for index in range(end, max(lowest, end - _FARTHEST), -1):
        bits = tokens.roles[index]
        if bits & RELATIVE:
            following = tokens.roles[index + 1]  # none: a verb that no table holds
            opens = not following or (following & _OPENS and not following & CAPITAL)
            antecedent = left_phrase(tokens, index - 1, lowest) if opens else None
            return phrase if antecedent is None else (antecedent[0], last)
        # ``riders who say Poe lied``: another clause begins behind a verb that reports
        if bits & _BOUNDS or (bits & CUE and is_verb(tokens, index)):
            return phrase
    return phrase
