"""Noun phrases found from their last word, as the subject of a verb is."""

from corpuskit.text.quotes.roles import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HEAD,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    QUOTED,
    RELATIVE,
    SIGN,
    SUBORDINATOR,
    TIME,
    TITLE,
    VERB,
)
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import VERBAL, is_reduced, is_verb

_LONGEST = 40  # tokens of a phrase
_LONGEST_ITEM = 6  # tokens of the last items of a list
_LONGEST_BRACKET = 12  # tokens between brackets
_NOBLE = frozenset(("von", "van", "de"))  # with a capital they open a name
_BOUNDS = PRONOUN | RELATIVE | SUBORDINATOR | AUXILIARY | OBJECT
_MAY_BOUND = _BOUNDS | QUOTED | CONJUNCTION | ADVERB
_STANDS_FOR_ANOTHER = PRONOUN | RELATIVE
_VERB_OR_ADJECTIVE = VERB | ADJECTIVE
_NO_LEAD = DETERMINER | CAPITAL
_LEADS = ADVERB | CONJUNCTION | SUBORDINATOR | RELATIVE | POSSESSIVE | AUXILIARY
_BEFORE_PHRASE = PREPOSITION | _LEADS | TIME
_GOES_ON_BEHIND = PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION | ADJECTIVE | TITLE | SIGN
_GOES_ON_WITH = PREPOSITION | POSSESSIVE | CONJUNCTION | SIGN
_NOUN_ABROAD = CAPITAL | HEAD | TITLE | QUANTITY
_NAME_OR_QUANTITY = CAPITAL | QUANTITY
_SIGN_OR_PRONOUN = SIGN | PRONOUN
_TIME_OR_NUMBER = TIME | NUMBER
_OPENS = DETERMINER | PRONOUN
_WITH_NAMES = CAPITAL | DETERMINER | TIME | NUMBER
_NO_SEAM = POSSESSIVE | PREPOSITION
_NO_NOUN = SIGN | PREPOSITION | CONJUNCTION | ADVERB | AUXILIARY | OBJECT | DETERMINER


def left_phrase(tokens: Tokens, last: int, lowest: int) -> tuple[int, int] | None:
    """The noun phrase whose last token is `last`, not before `lowest`.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> text = "On Monday the head of the Lake Board said"
    >>> left_phrase(tokenize(text, 0, len(text), [], lexicon("en")), 7, 0)
    (2, 7)
    """
    if last < lowest or tokens.roles[last] & _STANDS_FOR_ANOTHER == RELATIVE:
        return None
    if tokens.roles[last] & PRONOUN:
        return last, last
    first, _ = _walk(tokens, last, lowest)
    first = _without_lead(tokens, first, last)
    return (first, last) if first <= last and _has_noun(tokens, first, last) else None


def _walk(tokens: Tokens, last: int, lowest: int, *, inside: bool = False) -> tuple[int, bool]:
    """Where the phrase begins at most, and whether a verb governs it.

    Args:
        tokens: The paragraph.
        last: Its last token.
        lowest: The first token that may belong to it.
        inside: Whether only the first part of a list is looked at: ``and`` is not asked about again there,
            or long lists would take exponential time.
    """
    roles = tokens.roles
    index = last
    farthest = max(lowest, last - _LONGEST + 1)
    while index >= farthest:
        bits = roles[index]
        if bits & SIGN:
            skipped = _past_sign(tokens, index, lowest)
            if skipped is None and not inside and _lists(tokens, index, last, lowest):
                skipped = index - 1
            if skipped is None:
                break
            index = skipped
            continue
        is_verbal = bits & VERBAL and not bits & CAPITAL and index < last
        if is_verbal and is_verb(tokens, index) and not is_reduced(tokens, index):
            return index + 1, True
        if bits & _MAY_BOUND and _bounds(tokens, index, last, None if inside else lowest):
            return index + 1, bool(bits & AUXILIARY)
        index -= 1
    return index + 1, False


def _bounds(tokens: Tokens, index: int, last: int, lowest: int | None) -> bool:
    """Whether a word cannot belong to the phrase that goes on behind it."""
    bits = tokens.roles[index]
    if bits & QUOTED:
        return not bits & CAPITAL
    if bits & CONJUNCTION:
        return lowest is not None and not _coordinates(tokens, index, lowest)
    if bits & _BOUNDS:
        return not bits & DETERMINER
    # an adverb may stand before a participle or adjective: ``a newly found letter``
    is_adverb = bits & ADVERB and not bits & _NO_LEAD and index < last
    return bool(is_adverb) and not tokens.roles[index + 1] & _VERB_OR_ADJECTIVE


def _past_sign(tokens: Tokens, index: int, lowest: int) -> int | None:
    """Past a bracket that closes here, a slash or hyphen; ``None`` where the sign bounds the phrase."""
    word = tokens.words[index]
    if word in (")", "]"):
        for opening in range(index - 1, max(lowest, index - _LONGEST_BRACKET) - 1, -1):
            if tokens.words[opening] in ("(", "["):
                return opening - 1
    return index - 1 if word in ("/", "&", "%", "'", "’") else None


def _coordinates(tokens: Tokens, index: int, lowest: int) -> bool:
    """Whether ``and`` joins two noun phrases, not two clauses: nothing governs the first of them."""
    if index - 1 < lowest or tokens.roles[index] & ADVERB:
        return False
    before = tokens.roles[index - 1]
    if before & _SIGN_OR_PRONOUN or is_verb(tokens, index - 1):
        return bool(before & PRONOUN)
    first, governed = _walk(tokens, index - 1, lowest, inside=True)
    return not governed and first < index and not tokens.roles[first] & PREPOSITION


def _lists(tokens: Tokens, comma: int, last: int, lowest: int) -> bool:
    """Whether a comma goes on with a list that ends in ``and``: ``riders, captains and officials``."""
    if tokens.words[comma] != "," or comma - 1 < lowest:
        return False
    if not any(bits & CONJUNCTION for bits in tokens.roles[comma + 1 : min(last, comma + _LONGEST_ITEM)]):
        return False
    first, governed = _walk(tokens, comma - 1, lowest, inside=True)
    beside = tokens.roles[first] | tokens.roles[comma - 1]
    return first < comma and not governed and not beside & (_BEFORE_PHRASE | SIGN)


def _without_lead(tokens: Tokens, first: int, last: int) -> int:
    """Past adverbs, conjunctions, times and prepositional phrases that stand before the phrase proper."""
    roles, words = tokens.roles, tokens.words
    if first + 2 == last and words[first] in _NOBLE and roles[first] & roles[last] & CAPITAL:
        return first
    while first <= last:
        bits = roles[first]
        if bits & CAPITAL and not bits & _BEFORE_PHRASE:
            break
        if bits & PREPOSITION and not bits & DETERMINER:
            first = _behind_preposition(tokens, first, last)
        elif _leads(tokens, first, last):
            first += 1
        else:
            break
    return first


def _leads(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word opens the clause, not its subject."""
    bits = tokens.roles[first]
    if bits & TIME:
        return first < last and not tokens.roles[first + 1] & POSSESSIVE
    if bits & SIGN:
        return tokens.words[first] not in ("(", "[")
    return bool(bits & _LEADS) and not bits & DETERMINER


def _behind_preposition(tokens: Tokens, first: int, last: int) -> int:
    """Where the phrase begins behind a prepositional one; behind `last` where all of it is one.

    Without a comma, only a seam tells: ``at the rally | Ms. Poe``, ``in 2013 | officials``.
    """
    roles = tokens.roles
    for index in range(first + 2, last + 1):
        before, bits = roles[index - 1], roles[index]
        if before & _GOES_ON_BEHIND:
            continue
        if bits & _GOES_ON_WITH:
            continue
        is_name = bits & CAPITAL and not before & CAPITAL and tokens.language != "de"
        if (before & _TIME_OR_NUMBER and not bits & TIME) or bits & _OPENS or is_name:
            return index
    return last + 1 if tokens.words[first] in ("of", "to") else _behind_names(tokens, first + 1, last)


def _behind_names(tokens: Tokens, first: int, last: int) -> int:
    """``In Washington officials``: the first word in small letters behind names."""
    index = first
    while index <= last and tokens.roles[index] & _WITH_NAMES:
        index += 1
    if index > last or index == first or tokens.roles[index] & _NO_SEAM:
        return last + 1
    return index


def _has_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Whether there is a noun; outside of English, where no table tells verbs, one that looks like a noun."""
    inside = tokens.roles[first : last + 1]
    if tokens.language != "en":
        return any(bits & _NOUN_ABROAD for bits in inside) or (first < last and bool(inside[0] & DETERMINER))
    # without a generator, as this is asked of every phrase
    return any(map(_NAME_OR_QUANTITY.__and__, inside)) or not all(map(_NO_NOUN.__and__, inside))
