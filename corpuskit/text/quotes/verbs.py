"""Whether a word is a verb where it stands."""

from typing import Final

from corpuskit.text.quotes.lexicon import lexicon
from corpuskit.text.quotes.roles import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    GROUP,
    HEAD,
    NOUNLIKE,
    NUMBER,
    OBJECT,
    ORGANISATION,
    PARTICIPLE,
    PERSON,
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
_OBJECT_FOLLOWS = DETERMINER | PRONOUN | QUOTED | OBJECT
_FOCUSES = frozenset(("almost", "even", "just", "mostly", "only"))  # ``only claims``
_SUBJECT_NOUN = CAPITAL | HEAD
_MAY_BE_SEVERAL = ADVERB | CAPITAL | GROUP | NUMBER | QUANTITY
_NO_OBJECT = SIGN | PREPOSITION | CONJUNCTION | AUXILIARY | RELATIVE | SUBORDINATOR | TIME
_TAKES = frozenset(("about", "against", "for", "on", "to", "upon", "with"))  # ``worry about``, ``point to``
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
    if index and tokens.roles[index - 1] & DOCUMENT and tokens.roles[index] & CUE:
        return not tokens.roles[index + 1] & SIGN  # ``a statement expressing optimism``
    return bool(tokens.roles[index + 1] & _GOVERNED_BY_PARTICIPLE)


def _is_verb_rather(tokens: Tokens, index: int, before: int) -> bool:
    """Whether a word such as ``report`` is a verb: by its subject, and by what it governs."""
    word = tokens.words[index]
    earlier = tokens.words[index - 1] if index else ""
    if word.endswith(("ed", "ing")) or before & _VERB_FOLLOWS or earlier == "to":
        return True
    if index + 1 >= len(tokens.words):
        return False
    governs = bool(tokens.roles[index + 1] & _OBJECT_FOLLOWS) or tokens.words[index + 1] in _THAT
    if before & (SIGN | CONJUNCTION) and earlier != "%":
        governs = False
    if word.endswith("s") and not word.endswith("ss"):
        return _agrees_with_one(tokens, index, before, governs=governs)
    return _agrees_with_several(tokens, index, before, governs=governs)


def _agrees_with_one(tokens: Tokens, index: int, before: int, *, governs: bool) -> bool:
    """Whether a form in -s is a verb: ``the town offers loans``, ``the board now hopes to``."""
    if before & GROUP and before & QUANTITY:
        return False  # ``many claims``
    bits, following = tokens.roles[index + 1], tokens.words[index + 1]
    goes_on = bits & _GOES_ON or following in ("that", "for")
    if governs or (before & _SUBJECT and goes_on):
        return True
    noun = _before_adverbs(tokens, index)
    takes = not bits or following in ("at", "to") or noun < index - 1
    of_noun = tokens.roles[noun] & _SUBJECT_NOUN if takes and noun >= 0 else 0
    return bool(of_noun) and not of_noun & GROUP


def _agrees_with_several(tokens: Tokens, index: int, before: int, *, governs: bool) -> bool:
    """Whether a bare form is a verb: ``voters favor granting``, ``residents worry about``."""
    bits, following = tokens.roles[index + 1], tokens.words[index + 1]
    earlier = tokens.words[index - 1] if index else ""
    if governs:
        return following != "that" or bool(earlier.endswith("s") or before & _MAY_BE_SEVERAL)
    if before & (SIGN | CONJUNCTION) and earlier != "%":
        # ``Officials, for instance, claim that``
        return earlier == "," and following == "that"
    noun = _before_adverbs(tokens, index)
    if noun >= 0 and _are_several(tokens, noun):
        return not bits & _NO_OBJECT or following in _TAKES
    is_number = before & NUMBER and bits & CAPITAL  # ``men under 35 support Poe``
    goes_on = bits & _GOES_ON or following in ("that", "for")
    return bool(is_number or ((earlier.endswith("s") or before & ADVERB) and goes_on))


def _before_adverbs(tokens: Tokens, index: int) -> int:
    """The token before the adverbs that stand before a word: ``hopes`` in ``the board now hopes``."""
    index -= 1
    while index >= 0 and tokens.roles[index] & ADVERB and tokens.words[index] not in _FOCUSES:
        index -= 1
    return index


def _are_several(tokens: Tokens, index: int) -> bool:
    """Whether a subject that ends here is a plural of those who may say something, or two names."""
    bits = tokens.roles[index]
    if bits & GROUP:
        return True
    if bits & CAPITAL and any(tokens.words[at] == "and" for at in range(max(0, index - 2), index)):
        return True
    word = tokens.words[index]
    known = lexicon(tokens.language).roles
    return word.endswith("s") and bool(known.get(word[:-1], 0) & (PERSON | ORGANISATION))


def is_reduced(tokens: Tokens, index: int) -> bool:
    """Whether a participle shortens a relative clause: ``a source speaking to``, ``research led by``."""
    if index == 0 or index + 1 >= len(tokens.words) or tokens.roles[index - 1] & _NO_NOUN:
        return False
    if not tokens.roles[index] & VERBAL or tokens.roles[index] & CAPITAL:
        return False
    word = tokens.words[index]
    follows = tokens.roles[index + 1] & (PREPOSITION | TIME)
    return word.endswith("ing") or (bool(follows) and word.endswith(("ed", "n", "t", "d", "e")))
