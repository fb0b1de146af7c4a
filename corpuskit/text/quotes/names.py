"""The names that noun phrases hold."""

from corpuskit.text.quotes.kinds import head
from corpuskit.text.quotes.roles import (
    ADJECTIVE,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GENITIVE,
    HEAD,
    NUMBER,
    OBJECT,
    ORGANISATION,
    PARTICLE,
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
    TITLE,
    VERB,
)
from corpuskit.text.quotes.tokens import Tokens

_NO_NAME = SIGN | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | RELATIVE | PRONOUN | OBJECT | TIME
_MARKS = "\"'`«»‘’‚“”„ ,."
_INITIAL = 2  # code points of ``B.``
_LEAST_OFFICE = 4  # tokens of ``Secretary of State Ana Poe`` behind the first


def phrase_name(text: str, tokens: Tokens, first: int, last: int) -> str | None:
    """The name in a noun phrase: of a person without titles, else the phrase up to its first comma.

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> text = "Lake Board chairman Mr. Ed Poe, a lawyer,"
    >>> phrase_name(text, tokenize(text, 0, len(text), [], lexicon("en")), 0, 10)
    'Ed Poe'
    """
    is_pronoun = tokens.roles[first] & (PRONOUN | RELATIVE) and first == last
    if is_pronoun or _is_nobody(text, tokens, first, last):
        return None
    if tokens.roles[first] & QUOTED and first == last:
        return _joined(text, tokens, first, last).strip(_MARKS)
    at = head(tokens, first, last)
    if at == first < last and tokens.roles[at] & DETERMINER:
        return _plain(text, tokens, first, last)
    return _of_head(text, tokens, first, at, last)


def _of_head(text: str, tokens: Tokens, first: int, at: int, last: int) -> str:
    """The name that a phrase with the head `at` holds, else the phrase."""
    roles = tokens.roles[at]
    if any(bits & CONJUNCTION for bits in tokens.roles[at + 1 : min(at + 3, last)]):
        return _plain(text, tokens, first, last)
    if not roles & CAPITAL:
        named = _in_apposition(tokens, at, last) if roles & (PERSON | TITLE) else None
        return _plain(text, tokens, first, last) if named is None else _joined(text, tokens, *named)
    if roles & (TITLE | PERSON) and at < last and tokens.roles[at + 1] & PREPOSITION:
        return _of_office(text, tokens, at, last)
    begin = _name_start(tokens, first, at)
    if _is_no_name(tokens, first, begin, at):
        return _plain(text, tokens, first, last if at == first else at)
    return _joined(text, tokens, begin, _name_end(tokens, at, last))


def _is_nobody(text: str, tokens: Tokens, first: int, last: int) -> bool:
    """Whether a phrase names nobody: ``some``, ``all``, ``three``, ``the``, words between marks."""
    if first == last and tokens.roles[first] & QUOTED:
        return not text[tokens.starts[first] : tokens.end(first)].lstrip(_MARKS)[:1].isupper()
    return all(map(_is_bare, tokens.roles[first : last + 1], tokens.words[first : last + 1]))


def _is_bare(bits: int, word: str) -> bool:
    """Whether a word alone is no noun; ``27-year-old`` is one."""
    if bits & (TITLE | ORGANISATION | PERSON):
        return False
    is_number = bits & NUMBER and not any(char.isalpha() for char in word)
    return bool(is_number or bits & (DETERMINER | QUANTITY | PRONOUN | CONJUNCTION))


def _name_start(tokens: Tokens, first: int, at: int) -> int:
    """The first word of the name that ends at a head, behind titles and what else is said of its bearer."""
    begin = at
    while begin > first and _is_name_part(tokens, begin - 1):
        begin -= 1
    # ``Republican Town Committee``: of a body, only titles stand before the name
    before = TITLE if tokens.roles[at] & ORGANISATION else TITLE | PERSON
    for index in range(at - 1, begin - 1, -1):
        if tokens.roles[index] & before and not tokens.roles[index] & QUOTED:
            return index + 1
    while begin < at and tokens.roles[begin] & (ADJECTIVE | DETERMINER | QUOTED):
        begin += 1
    return begin


def _is_no_name(tokens: Tokens, first: int, begin: int, at: int) -> bool:
    """Whether a capital makes no name: a noun that opens a sentence, a German noun, ``Poe's Board``."""
    roles = tokens.roles[at]
    if at == first and tokens.sentences[first] == first and roles & (HEAD | QUANTITY):
        return True
    if begin == at and tokens.language == "de" and roles & (HEAD | TITLE):
        return True
    if begin == at > first and roles & PERSON and tokens.roles[first] & (DETERMINER | QUANTITY | NUMBER):
        return True  # ``one Democrat``
    return begin == first and any(bits & POSSESSIVE for bits in tokens.roles[first:at])


def _name_end(tokens: Tokens, at: int, last: int) -> int:
    """The last word of the name of an organisation: ``Department of Justice``."""
    end = at
    while tokens.roles[at] & ORGANISATION and end + 2 <= last and tokens.roles[end + 1] & GENITIVE:
        index = end + 2
        while (
            index < last
            and tokens.roles[index] & (DETERMINER | CAPITAL)
            and tokens.roles[index + 1] & CAPITAL
        ):
            index += 1
        if not tokens.roles[index] & CAPITAL:
            break
        end = index
    return end


def _joined(text: str, tokens: Tokens, first: int, last: int) -> str:
    """The words of a range with one blank each, whatever stands between them."""
    return " ".join(text[tokens.starts[first] : tokens.end(last)].split())


def _of_office(text: str, tokens: Tokens, at: int, last: int) -> str:
    """The name behind an office with ``of``: ``Secretary of State Ana B. Poe``; else the office."""
    end = at + 2
    while end + 1 <= last and _is_name_part(tokens, end + 1):
        end += 1
    begin = end
    while begin - 1 > at + 2 and (begin == end or len(tokens.words[begin]) == _INITIAL):
        begin -= 1
    if end - at < _LEAST_OFFICE:
        return _plain(text, tokens, at, last)
    return _joined(text, tokens, begin, end)


def _is_name_part(tokens: Tokens, index: int) -> bool:
    roles = tokens.roles[index]
    return bool((roles & CAPITAL and not roles & (_NO_NAME | DETERMINER)) or roles & PARTICLE)


def _in_apposition(tokens: Tokens, at: int, last: int) -> tuple[int, int] | None:
    """A name of two words or more behind a comma: ``the chairman, Ed Poe``."""
    for index in range(at + 1, last):
        if tokens.words[index] == ",":
            end = index
            while end + 1 <= last and _is_name_part(tokens, end + 1):
                end += 1
            if end - index > 1:
                return index + 1, end
    return None


def _plain(text: str, tokens: Tokens, first: int, last: int) -> str:
    """The phrase up to its first comma; an article that only opens a sentence is put in small letters."""
    end = first
    while end < last and not (
        tokens.roles[end + 1] & SIGN and tokens.words[end + 1] in (",", "—", "–", "--", ";")
    ):
        end += 1
    while end > first + 1 and tokens.roles[end] & VERB and not tokens.roles[end] & CAPITAL:
        end -= 1  # ``a report released``
    name = _joined(text, tokens, first, end)
    opens = tokens.roles[first] & DETERMINER and tokens.sentences[first] == first and end > first
    return name[:1].lower() + name[1:] if opens else name
