"""What sort of source a noun phrase names, by its head."""

from corpuskit.text.quotes.lexicon import Lexicon
from corpuskit.text.quotes.roles import (
    ANONYMOUS,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    GROUP,
    HEAD,
    NUMBER,
    ORGANISATION,
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
    at = first
    for index in range(first, last + 1):
        bits, word = tokens.roles[index], tokens.words[index]
        if index > first and _ends_head(bits, word):
            break
        is_participle = tokens.language == "en" and word.endswith(("ing", "ed")) and not bits & CAPITAL
        if is_participle and index > first and tokens.roles[at] & (HEAD | CAPITAL):
            break
        if index == first or not (is_participle or bits & (SIGN | POSSESSIVE | TIME)):
            at = index
    return at


def _ends_head(bits: int, word: str) -> bool:
    """Whether what is said of a noun begins here."""
    sign = bits & SIGN and word not in ("/", "&", "'", "’", "%", "-")
    preposition = bits & PREPOSITION and not bits & CAPITAL
    return bool(bits & (RELATIVE | CONJUNCTION) or sign or preposition)


def kind(tokens: Tokens, words: Lexicon, first: int, last: int) -> str:
    """``person``, ``organisation``, ``document``, ``group``, ``anonymous``, ``pronoun`` or ``unknown``."""
    if tokens.roles[first] & (PRONOUN | RELATIVE) and first == last:
        return "pronoun"
    if any(bits & ANONYMOUS for bits in tokens.roles[first : last + 1]):
        return "anonymous"
    at = head(tokens, first, last)
    if at < last and tokens.roles[at + 1] & CONJUNCTION:
        return "group"
    roles = tokens.roles[at]
    bits = _head_bits(words, tokens.words[at], roles)
    opens_sentence = at == first and tokens.sentences[first] == first
    is_noun = bits and (not roles & CAPITAL or opens_sentence)
    if is_noun or (bits & (ORGANISATION | DOCUMENT) and at > first):
        return _by_bits(bits)
    if roles & CAPITAL:
        is_body = _has_article(tokens, first, at) or _is_body(tokens, first, at)
        return "organisation" if is_body else "person"
    return "person" if roles & TITLE else "group" if roles & (QUANTITY | NUMBER) else "unknown"


def _has_article(tokens: Tokens, first: int, at: int) -> bool:
    """Whether an article stands right before a name, as persons have it in few languages: ``the Kremlin``."""
    if tokens.language in _PERSONS_WITH_ARTICLE or at == first:
        return False
    begin = at
    while begin > first and tokens.roles[begin - 1] & CAPITAL and not tokens.roles[begin - 1] & DETERMINER:
        begin -= 1
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
        singular = words.roles.get(word[:-1], 0) & HEAD
        kinds = GROUP if singular & PERSON else singular
    return kinds


def _by_bits(bits: int) -> str:
    if bits & ORGANISATION and not bits & PERSON:
        return "organisation"
    return next(name for bit, name in _NAMES if bits & bit)
