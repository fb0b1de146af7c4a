"""What sort of source a noun phrase names, by its head."""

from functools import lru_cache

from corpuskit.text.bylines.lexicons import is_given_name
from corpuskit.text.gazetteer import known_city, known_territory
from corpuskit.text.quotes.lexicon import Lexicon
from corpuskit.text.quotes.roles import (
    ANONYMOUS,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    GENITIVE,
    GROUP,
    HEAD,
    NUMBER,
    ORGANISATION,
    PARTICLE,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    RELATIVE,
    SIGN,
    TIME,
    TITLE,
)
from corpuskit.text.quotes.tokens import Tokens

_GOES_ON = RELATIVE | CONJUNCTION
_OF = PREPOSITION | GENITIVE
_ENDS_HEAD = _GOES_ON | SIGN | _OF
_NAMES_SOURCE = HEAD | CAPITAL
_NO_PARTICIPLE = CAPITAL | HEAD
_BEHIND_NOUNS = frozenset(
    ("available", "aware", "close", "familiar", "loyal", "opposed", "responsible", "sympathetic")
)  # ``people familiar with it``
_NO_HEAD = SIGN | POSSESSIVE | TIME
_INNER_SIGNS = frozenset(("/", "&", "'", "’", "%", "-"))
_STANDS_FOR_ANOTHER = PRONOUN | RELATIVE
_PERSONS_WITH_ARTICLE = frozenset(("de", "pt"))
_NAMES = (
    (ANONYMOUS, "anonymous"),
    (DOCUMENT, "document"),
    (PERSON, "person"),
    (ORGANISATION, "organisation"),
    (GROUP, "group"),
)


def head(tokens: Tokens, first: int, last: int) -> int:
    """The token of the head noun: the last one before a preposition, comma or relative clause.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> text = "the head of the Lake Board"
    >>> head(tokenize(text, 0, len(text), [], lexicon("en")), 0, 5)
    1
    """
    known = tokens.heads.get((first, last))
    if known is not None:
        return known
    roles, words = tokens.roles, tokens.words
    at = first
    for index in range(first + 1, last + 1):
        bits = roles[index]
        if bits & _ENDS_HEAD and _ends_head(bits, words[index]):
            break
        if words[index] in _BEHIND_NOUNS and roles[at] & HEAD:
            break
        if not bits & _NO_PARTICIPLE and tokens.language == "en" and words[index].endswith(("ing", "ed")):
            if roles[at] & _NAMES_SOURCE:
                break
        elif not bits & _NO_HEAD:
            at = index
    tokens.heads[first, last] = at
    return at


def _ends_head(bits: int, word: str) -> bool:
    """Whether what is said of a noun begins here."""
    if bits & _GOES_ON or (bits & SIGN and word not in _INNER_SIGNS):
        return True
    return bool(bits & _OF and not bits & CAPITAL)


def kind(tokens: Tokens, words: Lexicon, first: int, last: int) -> str:
    """``person``, ``organisation``, ``document``, ``group``, ``anonymous``, ``pronoun`` or ``unknown``."""
    known = tokens.kinds.get((first, last))
    if known is None:
        known = tokens.kinds[first, last] = _kind(tokens, words, first, last)
    return known


def _kind(tokens: Tokens, words: Lexicon, first: int, last: int) -> str:
    if first == last and tokens.roles[first] & _STANDS_FOR_ANOTHER:
        return "pronoun"
    for bits in tokens.roles[first : last + 1]:
        if bits & ANONYMOUS:
            return "anonymous"
    at = head(tokens, first, last)
    several = _of_several(tokens, words, at, last) if at < last else None
    if several is not None:
        return several
    roles = tokens.roles[at]
    bits = _head_bits(words, tokens.words[at], roles)
    opens_sentence = at == first and tokens.sentences[first] == first
    is_noun = bits and (not roles & CAPITAL or opens_sentence)
    if is_noun or (bits & (ORGANISATION | DOCUMENT) and at > first):
        return _by_bits(bits)
    if roles & CAPITAL:
        is_body = _has_article(tokens, first, at) or _is_body(tokens, first, at)
        is_body = is_body or (at == first and _is_seat(tokens.words[at]))
        return "organisation" if is_body else "person"
    return "person" if roles & TITLE else "group" if roles & (QUANTITY | NUMBER) else "unknown"


def _of_several(tokens: Tokens, words: Lexicon, at: int, last: int) -> str | None:
    """The kind of ``Poe and Fox``, of ``a batch of letters``, of ``many of them``; ``None`` for others."""
    if tokens.roles[at + 1] & CONJUNCTION:
        return "group"
    if not tokens.roles[at] & QUANTITY or at + 2 > last or tokens.words[at + 1] != "of":
        return None
    one = kind(tokens, words, at + 2, last)
    return "group" if one in ("person", "pronoun") else one


@lru_cache(maxsize=4096)
def _is_seat(name: str) -> bool:
    """Whether a name by itself is that of a country, or of a city so well known that it needs no region.

    Both speak by their governments (``Moscow said``); a name that persons are given is theirs.
    """
    country, city = known_territory(name), known_city(name)
    is_known = (country is not None and country.kind == "country") or (city is not None and city.stands_alone)
    return is_known and not is_given_name(name)


def _has_article(tokens: Tokens, first: int, at: int) -> bool:
    """Whether an article stands right before a name, as persons have it in few languages: ``the Kremlin``."""
    if tokens.language in _PERSONS_WITH_ARTICLE or at == first:
        return False
    begin = at
    while begin > first and tokens.roles[begin - 1] & CAPITAL and not tokens.roles[begin - 1] & DETERMINER:
        begin -= 1
    if begin > first + 1 and tokens.roles[begin - 1] & PARTICLE and tokens.roles[begin - 2] & CAPITAL:
        return False  # ``Jan de Vries``
    inside = tokens.roles[begin : at + 1]
    article = begin > first and tokens.roles[begin - 1] & (DETERMINER | QUANTITY) == DETERMINER
    return article and not any(bits & (TITLE | PERSON) for bits in inside)


def _is_body(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the name that ends at a head has a word for an organisation; titles before it do not count."""
    for index in range(at, first - 1, -1):
        bits = tokens.roles[index]
        if not bits & CAPITAL or bits & (TITLE | PERSON):
            return False
        if bits & ORGANISATION:
            return True
    return False


def _head_bits(words: Lexicon, word: str, roles: int) -> int:
    """The kinds that a head noun may have; the plural of a person is a group."""
    kinds = roles & HEAD
    if not kinds and word.endswith("s"):
        one = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
        singular = words.roles.get(one, 0) & HEAD
        kinds = GROUP if singular & PERSON else singular
    return kinds


def _by_bits(bits: int) -> str:
    if bits & ORGANISATION and not bits & PERSON:
        return "organisation"
    return next(name for bit, name in _NAMES if bits & bit)
