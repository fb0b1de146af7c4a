"""Subjects that something stands behind: ``X, a member of Y, said``, ``X — a member of Y — said``."""

from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    PREPOSITION,
    QUOTED,
    RELATIVE,
    SUBORDINATOR,
)
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import VERBAL, is_verb

_NAME_OR_AUXILIARY = CAPITAL | AUXILIARY
DASHES = frozenset(("—", "–", "―", "--", "-"))
_FARTHEST = 30  # tokens of an apposition
_LONGEST = 80  # tokens of a clause with all its asides
_SHORT = 4  # letters of names such as ``Reed``
_BEHIND_PARTICIPLE = PREPOSITION | DETERMINER | ADVERB
_NO_SUBJECT = PREPOSITION | SUBORDINATOR | ADVERB


def around_commas(tokens: Tokens, comma: int, lowest: int) -> tuple[int, int] | None:
    """A name with its apposition or relative clause, the name alone before ``, in a letter,``.

    Args:
        tokens: The paragraph.
        comma: The comma before the verb.
        lowest: The first token that may belong to the subject.
    """
    opening = _opening_phrase(tokens, comma, max(lowest, comma - _LONGEST))
    if opening is not None:
        return opening
    before = _comma_before(tokens, comma, lowest)
    phrase = None if before is None else left_phrase(tokens, before - 1, lowest)
    if before is None and tokens.words[comma - 1] in (")", "]"):
        # ``Ed Poe (Lake), said``: a comma that closes nothing
        return left_phrase(tokens, comma - 1, lowest)
    if before is None or phrase is None:
        return None
    if _is_aside(tokens, before + 1) or (
        is_verb(tokens, before + 1) and not tokens.roles[before + 1] & RELATIVE
    ):
        return phrase
    return _through_list(tokens, phrase[0], lowest), comma - 1


def around_dashes(tokens: Tokens, dash: int, lowest: int) -> tuple[int, int] | None:
    """A name with what stands behind it between dashes."""
    for before in range(dash - 1, max(lowest, dash - _FARTHEST), -1):
        if tokens.words[before] in DASHES:
            phrase = left_phrase(tokens, before - 1, lowest)
            return None if phrase is None else (phrase[0], dash - 1)
    return None


def behind_leads(tokens: Tokens, first: int, limit: int) -> int:
    """The token where the main clause begins, behind ``On Monday, when it rained, ...``."""
    while first < limit and (
        tokens.roles[first] & (_NO_SUBJECT | CONJUNCTION) or _is_opening_participle(tokens, first)
    ):
        comma = next(
            (at for at in range(first, min(limit, first + _LONGEST)) if tokens.words[at] == ","), None
        )
        if comma is None or tokens.roles[first] & DETERMINER:
            break
        first = comma + 1
    return first


def _is_opening_participle(tokens: Tokens, index: int) -> bool:
    """Whether a participle opens the sentence: ``Alarmed by the rain, Poe left``."""
    bits, word = tokens.roles[index], tokens.words[index]
    if tokens.sentences[index] != index or tokens.language != "en" or bits & ~(CAPITAL | VERBAL):
        return False
    following = tokens.roles[index + 1] if index + 1 < len(tokens.roles) else 0
    return len(word) > _SHORT and word.endswith(("ed", "ing")) and bool(following & _BEHIND_PARTICIPLE)


def _is_aside(tokens: Tokens, index: int) -> bool:
    """Whether what begins here tells about the clause, not about its subject."""
    bits = tokens.roles[index]
    return tokens.words[index].endswith("ing") or bool(bits & _NO_SUBJECT and not bits & RELATIVE)


def _comma_before(tokens: Tokens, comma: int, lowest: int) -> int | None:
    """The comma that opens the apposition which `comma` closes."""
    depth = 0
    for index in range(comma - 1, max(lowest, comma - _FARTHEST), -1):
        depth += (tokens.words[index] == ")") - (tokens.words[index] == "(")
        if tokens.roles[index] & QUOTED and not tokens.roles[index] & CAPITAL:
            return None
        if depth == 0 and tokens.words[index] == ",":
            return index
    return None


def _opening_phrase(tokens: Tokens, comma: int, lowest: int) -> tuple[int, int] | None:
    """The phrase that opens the clause, where nothing but asides stands between it and the verb."""
    lowest = behind_leads(tokens, lowest, comma)
    first = tokens.words.index(",", lowest, comma + 1)
    phrase = left_phrase(tokens, first - 1, lowest) if lowest < first < comma else None
    if phrase is None or phrase[0] != lowest:
        return None
    if tokens.roles[first + 1] & RELATIVE or tokens.words[first + 1] == "whose":
        return lowest, comma - 1
    if any(_is_finite(tokens, index) for index in range(first + 1, comma)):
        return None
    return phrase if _is_aside(tokens, first + 1) else (lowest, comma - 1)


def _is_finite(tokens: Tokens, index: int) -> bool:
    bits = tokens.roles[index]
    if bits & _NAME_OR_AUXILIARY:
        return not bits & CAPITAL
    return is_verb(tokens, index) and not tokens.words[index].endswith(("ing", "ed"))


def _through_list(tokens: Tokens, first: int, lowest: int) -> int:
    """Past one more comma to the left, where the name opens the clause and two appositions follow it."""
    if first - 2 >= lowest and tokens.words[first - 1] == ",":
        phrase = left_phrase(tokens, first - 2, lowest)
        if phrase is not None and tokens.roles[phrase[0]] & CAPITAL and phrase[0] == lowest:
            return lowest
    return first
