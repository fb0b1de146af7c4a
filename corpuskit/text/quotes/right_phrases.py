"""Noun phrases found from their first word on, with apposition, as behind ``said`` and ``according to``."""

from corpuskit.text.quotes.roles import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CIRCUMSTANCE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    GENITIVE,
    HEAD,
    NUMBER,
    OBJECT,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    SIGN,
    SUBORDINATOR,
    TIME,
    TITLE,
    VERB,
)
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import is_reduced, is_verb

_BEHIND_VERBS = PREPOSITION | DETERMINER | OBJECT | ADVERB | TIME
_LONGEST = 40  # tokens of a phrase
_LONGEST_BRACKET = 12  # tokens between brackets
_MOST_APPOSITIONS = 3
_FARTHEST_VERB = 12  # tokens behind ``and`` within which a verb makes a clause of what follows
_STOPS = SUBORDINATOR | AUXILIARY | ADVERB | OBJECT | TIME | RELATIVE
_NO_OPENING = SIGN | PREPOSITION | CONJUNCTION | ADVERB | RELATIVE | _STOPS
_WITHOUT_ARTICLES = frozenset(("en", "ru", "uk"))
_INNER_SIGNS = frozenset(("/", "&", "%", "'", "’", "-"))
_NO_ADJECTIVE_BEHIND = frozenset(("de", "nl"))  # what follows a noun there in small letters is a verb
_WITH_NAMES = frozenset(("at", "from", "with"))
_OF_OCCASIONS = frozenset(("at", "during", "in", "on"))
_OCCASIONS = frozenset(("a", "an", "interviews", "last", "remarks", "response"))


def right_phrase(tokens: Tokens, first: int, limit: int) -> int | None:
    """The last token of the noun phrase that begins at `first`, apposition included, before `limit`.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> text = "said Ana Poe, a lawyer for the port, in a letter."
    >>> right_phrase(tokenize(text, 0, len(text), [], lexicon("en")), 1, 13)
    8
    """
    if first >= limit or not (_opens(tokens, first) or _is_bare_noun(tokens, first)):
        return None
    if tokens.roles[first] & PRONOUN:
        return first
    last = _run(tokens, first, limit)
    for _ in range(_MOST_APPOSITIONS):
        longer = _apposition(tokens, first, last, limit)
        if longer is None:
            break
        last = longer
    return last


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether a noun phrase may begin with a word."""
    bits = tokens.roles[index]
    if bits & PRONOUN:
        return True
    if bits & CAPITAL:
        return not bits & (PREPOSITION | SUBORDINATOR | AUXILIARY)
    if bits & (DETERMINER | HEAD | ADJECTIVE | TITLE | NUMBER):
        return True
    if bits & QUOTED:
        return False
    return tokens.language == "en" and _is_bare_noun(tokens, index)


def _is_bare_noun(tokens: Tokens, index: int) -> bool:
    """Whether a word in small letters may be a noun without an article, in languages that have such."""
    bits = tokens.roles[index]
    return tokens.language in _WITHOUT_ARTICLES and not bits & _NO_OPENING and not is_verb(tokens, index)


def _run(tokens: Tokens, first: int, limit: int) -> int:
    """The last token of the phrase without what follows a comma."""
    index = first + 1
    while index < limit and index - first < _LONGEST:
        bits = tokens.roles[index]
        if bits & RELATIVE and not tokens.roles[index - 1] & SIGN and tokens.words[index] != "that":
            return _clause_end(tokens, index, limit)
        if bits & SIGN:
            following = _past_sign(tokens, index, limit)
            if following is None:
                break
            index = following
        elif _belongs(tokens, first, index, limit):
            index += 1
        else:
            break
    return _without_tail(tokens, first, index - 1)


def _belongs(tokens: Tokens, first: int, index: int, limit: int) -> bool:
    """Whether a word goes on with the phrase."""
    bits, before = tokens.roles[index], tokens.roles[index - 1]
    if bits & QUOTED:
        belongs = bool(bits & CAPITAL and before & (CAPITAL | DETERMINER | HEAD | ADJECTIVE))
    elif bits & CAPITAL and not bits & PREPOSITION:
        belongs = not bits & TIME or bool(before & PREPOSITION)
    elif bits & PARTICLE and before & CAPITAL and tokens.language == "nl":
        belongs = index + 1 < limit and bool(
            tokens.roles[index + 1] & (CAPITAL | PARTICLE)
        )  # ``Jan de Vries``
    elif bits & (PREPOSITION | GENITIVE):
        belongs = _attaches(tokens, first, index, limit)
    elif bits & CONJUNCTION:
        belongs = _joins(tokens, index, limit)
    elif bits & ADVERB and before & DETERMINER and not before & PRONOUN:
        # ``the recently released report``
        belongs = index + 1 < limit and (
            bool(tokens.roles[index + 1] & (VERB | ADJECTIVE | CUE)) or "-" in tokens.words[index + 1]
        )
    elif bits & _STOPS and not bits & DETERMINER:
        belongs = False
    elif not bits:
        belongs = not (before & (CAPITAL | HEAD) and tokens.language in _NO_ADJECTIVE_BEHIND)
    elif bits & (CUE | VERB) and is_verb(tokens, index):
        is_attribute = before & ADVERB and index - 2 >= first and tokens.roles[index - 2] & DETERMINER
        is_attribute = is_attribute or (before & DETERMINER and tokens.words[index].endswith("ed"))
        belongs = bool(is_attribute) or is_reduced(tokens, index)
    else:
        is_opening = bits & (DETERMINER | PRONOUN)
        belongs = not is_opening or bool(before & (PREPOSITION | CONJUNCTION | VERB | DETERMINER))
    return belongs


def _without_tail(tokens: Tokens, first: int, last: int) -> int:
    """Without prepositions, conjunctions and hyphens that nothing follows."""
    while last > first:
        bits = tokens.roles[last]
        dangles = bits & (PREPOSITION | CONJUNCTION | DETERMINER) and not bits & (CAPITAL | HEAD)
        if not dangles and tokens.words[last] not in ("-", "/"):
            break
        last -= 1
    return last


def _past_sign(tokens: Tokens, index: int, limit: int) -> int | None:
    """Past a bracket, slash or hyphen; ``None`` where the sign ends the phrase."""
    if tokens.words[index] in ("(", "["):
        for closing in range(index + 1, min(limit, index + _LONGEST_BRACKET)):
            if tokens.words[closing] in (")", "]"):
                return closing + 1
        return None
    return index + 1 if tokens.words[index] in _INNER_SIGNS else None


def _attaches(tokens: Tokens, first: int, index: int, limit: int) -> bool:
    """Whether a preposition goes on with the phrase: ``of`` always, others behind common nouns."""
    if index + 1 >= limit:
        return False
    word, before, after = tokens.words[index], tokens.roles[index - 1], tokens.roles[index + 1]
    if after & (TIME | OBJECT | PRONOUN | SIGN | QUOTED) and not after & DETERMINER:
        return False
    if tokens.roles[index] & (GENITIVE | CIRCUMSTANCE):
        # ``ein Sprecher der Polizei``, but ``sagte Reuß der Zeitung``
        follows_noun = before & (HEAD | TITLE) or (tokens.roles[first] | ~tokens.roles[index]) & DETERMINER
        return bool(tokens.roles[index] & GENITIVE and follows_noun)
    if word in _OF_OCCASIONS and tokens.words[index + 1] in _OCCASIONS:
        return False
    if before & CAPITAL and not any(bits & HEAD for bits in tokens.roles[first:index]):
        return word in _WITH_NAMES and bool(after & (CAPITAL | DETERMINER))
    return True


def _joins(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether ``and`` goes on with the phrase, not with another clause."""
    if index + 1 >= limit:
        return False
    after = tokens.roles[index + 1]
    clausal = after & (SIGN | PRONOUN | ADVERB | AUXILIARY | SUBORDINATOR) and not after & DETERMINER
    if clausal or is_verb(tokens, index + 1):
        return False
    for later in range(index + 1, min(limit, index + _FARTHEST_VERB)):
        bits = tokens.roles[later]
        if bits & (SIGN | QUOTED):
            return True
        if bits & (AUXILIARY | RELATIVE) or (is_verb(tokens, later) and not is_reduced(tokens, later)):
            return False
    return True


def _clause_end(tokens: Tokens, index: int, limit: int) -> int:
    """The last token before the next comma or sign."""
    index += 1
    inner = _INNER_SIGNS | {"(", ")"}
    while index < limit and not (tokens.roles[index] & SIGN and tokens.words[index] not in inner):
        index += 1
    return index - 1


def _apposition(tokens: Tokens, first: int, last: int, limit: int) -> int | None:
    """The last token of an apposition or relative clause behind a comma."""
    start = last + 2
    if start >= limit or tokens.words[last + 1] != "," or tokens.roles[first] & QUOTED:
        return None
    bits, word = tokens.roles[start], tokens.words[start]
    if (bits & RELATIVE and word != "that") or word == "whose":
        return _clause_end(tokens, start, limit)
    if not _opens(tokens, start) or (bits & PRONOUN and not bits & DETERMINER) or word.endswith("ing"):
        return None
    end = _clause_end(tokens, start, limit)
    if not _may_be_apposition(tokens, start, end):
        return None
    for inner in range(start, end + 1):
        if _is_finite(tokens, inner):
            relative = any(tokens.roles[index] & RELATIVE for index in range(start, inner))
            return end if relative else None
    return _run(tokens, start, end + 1)


def _may_be_apposition(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a phrase behind a comma may tell who somebody is: no ``412 people``, no ``left on Monday``."""
    bits = tokens.roles[start]
    if bits & NUMBER:
        return start == end
    following = tokens.roles[min(start + 1, end)]
    return (
        bool(bits) or tokens.language != "en" or not following & _BEHIND_VERBS or bool(following & GENITIVE)
    )


def _is_finite(tokens: Tokens, index: int) -> bool:
    bits = tokens.roles[index]
    if bits & (AUXILIARY | SUBORDINATOR) and not bits & CAPITAL:
        return True
    return is_verb(tokens, index) and not is_reduced(tokens, index)
