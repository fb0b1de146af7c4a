"""The subject of a verb: who says what the verb says is said."""

from collections.abc import Iterator

from corpuskit.text.quotes.asides import DASHES, around_commas, around_dashes, behind_leads
from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.relatives import GOVERNS, before_relative
from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    BEING,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    SIGN,
    SUBORDINATOR,
    TIME,
)
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import VERBAL, is_verb

_FARTHEST_TO = 8  # tokens between a verb and the infinitive it governs
_LONGEST = 80  # tokens of a clause
_LONGEST_NAME = 7  # tokens behind ``with``
_MAY_BE_FINITE = VERBAL | AUXILIARY
_NOT_FINITE = CAPITAL | QUOTED | SIGN
_TIME_OR_AUXILIARY = TIME | AUXILIARY
_BEFORE_VERB = AUXILIARY | ADVERB
_BOUNDS_CLAUSE = SIGN | RELATIVE | SUBORDINATOR
_MAY_OPEN_CLAUSE = CAPITAL | PRONOUN | DETERMINER
_NO_SUBJECT = SUBORDINATOR | OBJECT
_BESIDE_PARTICIPLE = SIGN | CONJUNCTION | PREPOSITION | SUBORDINATOR | OBJECT | QUOTED
_REFLEXIVE = frozenset(("himself", "herself", "themselves", "itself"))
_CLOSING = frozenset((")", "]", "'", "’", "%"))


def subject(tokens: Tokens, verb: int, lowest: int, *, alone: bool = False) -> tuple[int, int] | None:
    """First and last token of the subject of a verb.

    Args:
        tokens: The paragraph.
        verb: The verb.
        lowest: The first token that may belong to the subject.
        alone: Whether only the verb's own clause counts, not the one it goes on with.

    Returns:
        ``None`` where no subject was found.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> subject(tokenize("Poe, a farmer, said so.", 0, 23, [], lexicon("en")), 5, 0)
    (0, 3)
    """
    if tokens.words[verb].endswith("ing"):
        return _of_participle(tokens, verb, lowest, alone=alone)
    last = _before_auxiliaries(tokens, verb, lowest)
    if last < lowest:
        return None
    bits, word = tokens.roles[last], tokens.words[last]
    if bits & RELATIVE:
        phrase: tuple[int, int] | None = (last, last)
    elif word == "to" or bits & CONJUNCTION or word == "then":
        phrase = None if alone else _of_governing(tokens, last, lowest)
    elif word == ",":
        phrase = around_commas(tokens, last, lowest)
        phrase = phrase if phrase or alone else _of_clause_before(tokens, last, lowest)
    elif word in DASHES:
        phrase = around_dashes(tokens, last, lowest)
    elif bits & _NO_SUBJECT or (bits & SIGN and word not in _CLOSING):
        phrase = None
    else:
        phrase = left_phrase(tokens, last, lowest)
        is_governed = phrase is None or tokens.roles[phrase[0] - 1] & GOVERNS
        if is_governed and tokens.language == "en":
            phrase = before_relative(tokens, phrase, last, lowest)
    return phrase


def is_passive(tokens: Tokens, verb: int, lowest: int) -> bool:
    """Whether something is said of the subject, not by it: ``was accused``."""
    if tokens.words[verb].endswith("ing"):
        return False
    index = verb - 1
    while index >= lowest and tokens.roles[index] & ADVERB:
        index -= 1
    if index < lowest or tokens.roles[index] & SIGN:
        return False
    # ``it's said`` is passive, ``she's said`` is not
    impersonal = tokens.words[index] in ("'s", "’s") and index > lowest and tokens.words[index - 1] == "it"
    return impersonal or bool(tokens.roles[index] & BEING)


def main_subject(tokens: Tokens, first: int, limit: int) -> tuple[int, int] | None:
    """The subject of the first finite verb from `first` on, leads such as ``On Monday,`` set aside."""
    first = behind_leads(tokens, first, limit)
    for index in _finite(tokens, range(first + 1, min(limit, first + _LONGEST))):
        found = subject(tokens, index, first, alone=True)
        if found is not None and not tokens.roles[found[0]] & RELATIVE:
            return found
    # without a table of verbs, the phrase that opens the clause is the best guess
    opens = first < limit and tokens.roles[first] & _MAY_OPEN_CLAUSE
    last = right_phrase(tokens, first, limit) if opens and tokens.language != "en" else None
    return None if last is None or last + 1 >= limit else (first, last)


def _finite(tokens: Tokens, indices: range) -> Iterator[int]:
    """Those of some tokens that are finite verbs."""
    roles, words = tokens.roles, tokens.words
    for index in indices:
        infinitive = index > 0 and words[index - 1] == "to"
        if roles[index] & _MAY_BE_FINITE and not infinitive and _is_finite(tokens, index):
            yield index


def _is_finite(tokens: Tokens, index: int) -> bool:
    bits = tokens.roles[index]
    if bits & _NOT_FINITE:
        return False
    return bool(bits & AUXILIARY) or (is_verb(tokens, index) and not tokens.words[index].endswith("ing"))


def _before_auxiliaries(tokens: Tokens, verb: int, lowest: int) -> int:
    """The last token before auxiliaries, adverbs and times in front of a verb."""
    index = verb - 1
    while index >= lowest:
        bits = tokens.roles[index]
        if bits & CAPITAL and not bits & _TIME_OR_AUXILIARY:
            break
        if (bits & _BEFORE_VERB and not bits & PRONOUN) or tokens.words[index] in _REFLEXIVE:
            index -= 1
        elif tokens.words[index] == "both" and index > lowest and tokens.roles[index - 1] & CAPITAL:
            index -= 1  # ``Poe and Fox both said``
        elif bits & TIME and index > lowest:
            earlier = _before_time(tokens, index, lowest)
            # the time belongs to a participle: ``the poll released Friday``
            if earlier >= lowest and _is_plain_verb(tokens.roles[earlier]):
                break
            index = earlier
        else:
            break
    return index


def _is_plain_verb(bits: int) -> bool:
    return bool(bits & VERBAL) and not bits & CAPITAL


def _before_time(tokens: Tokens, index: int, lowest: int) -> int:
    """The token before a time: before ``on Monday``, ``last week``."""
    while index >= lowest and tokens.roles[index] & TIME:
        index -= 1
    if index >= lowest and tokens.roles[index] & DETERMINER and not tokens.roles[index] & CAPITAL:
        index -= 1
    if index >= lowest and tokens.roles[index] & PREPOSITION:
        index -= 1
    return index


def _of_governing(tokens: Tokens, at: int, lowest: int) -> tuple[int, int] | None:
    """The subject that an infinitive or a second verb has from an earlier one: ``she went on to say``."""
    if tokens.words[at] != "to":
        return main_subject(tokens, lowest, at) or _of_clause_before(tokens, at, lowest)
    for index in range(at - 1, max(lowest, at - _FARTHEST_TO) - 1, -1):
        if tokens.roles[index] & _BOUNDS_CLAUSE:
            return None
        if is_verb(tokens, index) or tokens.roles[index] & AUXILIARY:
            return None if is_passive(tokens, index, lowest) else subject(tokens, index, lowest, alone=True)
    return None


def _of_clause_before(tokens: Tokens, at: int, lowest: int) -> tuple[int, int] | None:
    """The nearest subject of a finite verb before: ``she sat down, then said``."""
    for index in _finite(tokens, range(at - 1, max(lowest, at - _LONGEST) - 1, -1)):
        found = subject(tokens, index, lowest, alone=True)
        if found is not None:
            return found
    return None


def _of_participle(tokens: Tokens, verb: int, lowest: int, *, alone: bool) -> tuple[int, int] | None:
    """The subject of ``saying``: of ``is saying``, the noun it follows, or the subject of the main clause."""
    last = _before_auxiliaries(tokens, verb, lowest)
    if last < lowest:
        return None
    if last < verb - 1 and tokens.roles[verb - 1] & BEING:
        return left_phrase(tokens, last, lowest) if alone else subject(tokens, last + 1, lowest, alone=True)
    if tokens.roles[last] & _BESIDE_PARTICIPLE or is_verb(tokens, last):
        if alone:
            return None
        return main_subject(tokens, lowest, verb) or _of_clause_before(tokens, verb, lowest)
    phrase = left_phrase(tokens, last, lowest) or _behind_with(tokens, last, lowest)
    issued = phrase is not None and phrase[0] > lowest and tokens.roles[last] & DOCUMENT
    if phrase is not None and issued and not alone and is_verb(tokens, phrase[0] - 1):
        # ``the port issued a statement saying``: who issued it says it
        return subject(tokens, phrase[0] - 1, lowest, alone=True) or phrase
    return phrase


def _behind_with(tokens: Tokens, last: int, lowest: int) -> tuple[int, int] | None:
    """The noun of ``with Poe saying``, whose preposition belongs to the participle."""
    for index in range(last - 1, max(lowest, last - _LONGEST_NAME) - 1, -1):
        if tokens.words[index] == "with":
            return left_phrase(tokens, last, index + 1)
        if tokens.roles[index] & (SIGN | PREPOSITION):
            break
    return None
