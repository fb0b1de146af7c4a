"""Verbs of speech and thought that report nothing where they stand."""

from corpuskit.text.quotes.roles import ADVERB, BEING, CAPITAL, MODAL, PRONOUN, QUOTED, RELATIVE, SUBORDINATOR
from corpuskit.text.quotes.tokens import Tokens

_CARRIED_OUT = frozenset(
    (
        "appeared",
        "appears",
        "began",
        "begun",
        "came",
        "continue",
        "continued",
        "continues",
        "continuing",
        "dared",
        "hastened",
        "managed",
        "on",
        "proceeded",
        "quick",
        "rushed",
        "seemed",
        "seems",
        "started",
        "tried",
        "tries",
        "try",
        "trying",
    )
)  # ``went on to say`` says it
_FINITE = frozenset(("are", "had", "has", "have", "is", "was", "were"))
_NEVER = frozenset(("never", "n't", "not"))
CLAUSAL = ("conclud", "find", "found", "maintain", "show")  # how verbs begin that speak by clauses alone
_OPENS_CLAUSE = RELATIVE | QUOTED | SUBORDINATOR


def is_unreal(tokens: Tokens, verb: int, first: int) -> bool:
    """Whether the verb only may come true: ``would support``, ``to support``, unlike ``went on to say``."""
    index = verb - 1
    while index >= first and tokens.roles[index] & (ADVERB | BEING) and not tokens.roles[index] & MODAL:
        index -= 1
    if index < first:
        return False
    if tokens.words[index] == "to":
        return tokens.words[index - 1] not in _CARRIED_OUT
    return bool(tokens.roles[index] & MODAL)


def is_denied(tokens: Tokens, verb: int, first: int) -> bool:
    """Whether ``not`` stands before a verb and its adverbs: ``did not immediately respond``."""
    at = verb - 1
    while at > first and tokens.roles[at] & ADVERB and tokens.words[at] not in _NEVER:
        at -= 1
    before = tokens.words[at] if at >= first else ""
    return before in _NEVER or before.endswith(("n't", "n’t"))


def is_told_of(tokens: Tokens, verb: int) -> bool:
    """Whether a form in -ed tells of the noun before it: ``the riders admitted are``."""
    if verb + 1 >= len(tokens.words) or tokens.words[verb + 1] not in _FINITE:
        return False
    return not tokens.roles[verb - 1] & (PRONOUN | BEING | CAPITAL)


def is_deed(tokens: Tokens, verb: int, first: int) -> bool:
    """Whether a verb that begins as `CLAUSAL` says may tell what somebody does: ``found a home``.

    Args:
        tokens: The paragraph.
        verb: The verb.
        first: The first token of what it reports, if it does.
    """
    return first > verb and tokens.language == "en" and not tokens.roles[first] & _OPENS_CLAUSE
