"""What indirect speech reports: the clause behind the verb, or the one before ``, X said``."""

from corpuskit.text.quotes.asides import behind_leads
from corpuskit.text.quotes.clauses import MAY_BE_FINITE, first_finite, is_clause, is_finite
from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    SAY,
    SIGN,
    SUBORDINATOR,
    TELL,
    THINK,
    TIME,
    UTTER,
    VERB,
)
from corpuskit.text.quotes.tokens import Tokens

_THAT = frozenset(("che", "dass", "dat", "daß", "qu'", "que", "qu’", "that", "що", "что"))
_FARTHEST_THAT = 25  # tokens of addressees and circumstances before ``that``
_LONGEST_LEAD = 120  # tokens of a clause before its source
_MOST_ADVERBIALS = 4
_CIRCUMSTANCES = frozenset(
    ("after", "at", "before", "by", "during", "from", "in", "on", "outside", "through", "via")
)  # prepositions of when, where and by what means
_DANGLING = SIGN | AUXILIARY | ADVERB
_BY_CLAUSES = SAY | THINK | UTTER
_BEFORE_PARTICIPLE = AUXILIARY | OBJECT
_OF_CIRCUMSTANCES = PREPOSITION | TIME | ADVERB
_IN_CLAUSES = QUOTED | SUBORDINATOR
_NO_CLAUSE_BEHIND = TIME | SIGN | AUXILIARY | VERB
_BOUNDS_THAT = QUOTED | RELATIVE | SUBORDINATOR
_OPENS = PRONOUN | DETERMINER | CAPITAL | QUOTED
_OPENS_NOT = SIGN | PREPOSITION | CUE
_BARE = SIGN | RELATIVE | PRONOUN | OBJECT | SUBORDINATOR
_BARE_IN_SMALL = DETERMINER | ADVERB | TIME
_MOST_BEFORE = 2  # nouns before a title
_NO_NOUN = (
    SIGN
    | PREPOSITION
    | CONJUNCTION
    | AUXILIARY
    | ADVERB
    | TIME
    | SUBORDINATOR
    | RELATIVE
    | DETERMINER
    | QUOTED
)
_NO_NOUN_OR_NAME = _NO_NOUN | CAPITAL
_TOLD = frozenset(("tell", "tells", "telling", "told"))
_CLAUSE_BOUNDS = frozenset((";", ":", "—", "–", "--", "-"))
_OPENERS = frozenset(("(", "[", "¿", "¡"))
_CLOSERS = frozenset((")", "]"))


def content(
    tokens: Tokens, verb: int, phrase: tuple[int, int], first: int, end: int
) -> tuple[int, int] | None:
    """The first and last token of what is reported.

    Args:
        tokens: The paragraph.
        verb: The verb that reports.
        phrase: Its source.
        first: The first token of the sentence.
        end: The token after it.

    Returns:
        ``None`` where nothing is: ``The chairman denied that.``

    >>> from corpuskit.text.quotes.lexicon import lexicon
    >>> from corpuskit.text.quotes.tokens import tokenize
    >>> content(tokenize("It rained, Poe said.", 0, 20, [], lexicon("en")), 4, (3, 3), 0, 6)
    (0, 1)
    """
    begin = _begin(tokens, verb, phrase)
    if tokens.words[phrase[0] - 1] == "by" and phrase[0] > verb:
        return _of_passive(tokens, verb, first) or _trimmed(tokens, begin, end - 1)
    if not tokens.roles[verb] & _BY_CLAUSES:
        return _trimmed(tokens, begin, end - 1)
    before = clause_before(tokens, verb, phrase, first, end)
    if before is None:
        return _behind(tokens, verb, begin, end)
    # ``Fares, Poe said, would rise.``: what is reported stands on both sides
    return _trimmed(tokens, first, end - 1) if is_finite(tokens, min(begin + 1, end - 1)) else before


def clause_before(
    tokens: Tokens, verb: int, phrase: tuple[int, int], first: int, end: int
) -> tuple[int, int] | None:
    """The clause that a comma parts from ``X said`` or ``said X``, where none follows.

    Args:
        tokens: The paragraph.
        verb: The verb.
        phrase: Its source.
        first: The first token of the sentence.
        end: The token after it.
    """
    comma = min(phrase[0], verb) - 1
    while verb < phrase[0] and comma > first and tokens.roles[comma] & _BEFORE_PARTICIPLE:
        comma -= 1  # ``, a annoncé le ministre``
    for _ in range(_MOST_BEFORE):
        # ``, fire chief Ed Poe said``: nouns before a title
        if comma > first and not tokens.roles[comma] & _NO_NOUN_OR_NAME:
            comma -= 1
    if comma <= first or tokens.words[comma] != ",":
        return None
    if not _only_circumstances(tokens, verb, _begin(tokens, verb, phrase), end):
        return None
    start = comma
    lowest = max(first, comma - _LONGEST_LEAD)
    while start > lowest and tokens.words[start - 1] not in _CLAUSE_BOUNDS:
        start -= 1
    span = _trimmed(tokens, start, comma - 1)
    if span is None or is_clause(tokens, *span):
        return span
    # ``On Monday, Poe said``: a lead is no clause
    return None if behind_leads(tokens, span[0], comma + 1) > comma else span


def _begin(tokens: Tokens, verb: int, phrase: tuple[int, int]) -> int:
    """The token behind the verb and its source, and behind the particle of ``pointed out``."""
    begin = max(verb, phrase[1]) + 1
    has_particle = tokens.roles[verb] & UTTER and tokens.words[begin : begin + 1] in (["out"], ["back"])
    return begin + 1 if has_particle else begin


def _of_passive(tokens: Tokens, verb: int, first: int) -> tuple[int, int] | None:
    """What stands before a passive: ``The plan`` in ``The plan was criticized by Poe``."""
    last = verb - 1
    while last > first and tokens.roles[last] & _DANGLING and not tokens.roles[last] & CAPITAL:
        last -= 1
    return _trimmed(tokens, first, last)


def _only_circumstances(tokens: Tokens, verb: int, begin: int, end: int) -> bool:
    """Whether what follows the verb up to the next comma tells when, where and to whom, not what."""
    stop = begin
    while stop < end and not tokens.roles[stop] & SIGN:
        stop += 1
    if stop == begin:
        return True
    bits = tokens.roles[begin]
    if not bits & _OF_CIRCUMSTANCES and not tokens.roles[verb] & TELL:
        return False
    if any(map(_IN_CLAUSES.__and__, tokens.roles[begin:stop])) or "that" in tokens.words[begin:stop]:
        return False
    return first_finite(tokens, begin + 1, stop) is None


def _behind(tokens: Tokens, verb: int, begin: int, end: int) -> tuple[int, int] | None:
    """What follows a verb of speech, without addressees and circumstances before it."""
    # ``Critics say so; others deny it``
    stop = tokens.words.index(";", begin, end) if ";" in tokens.words[begin:end] else end
    span = _trimmed(tokens, begin, stop - 1)
    if span is None:
        return None
    begin, last = span
    that = _that_clause(tokens, begin, last)
    if that is not None:
        return that, last
    if tokens.roles[verb] & TELL and tokens.words[begin] not in ("to", "for", "about"):
        addressee = begin if tokens.roles[begin] & OBJECT else right_phrase(tokens, begin, last + 1)
        if addressee is not None and addressee < last and not is_finite(tokens, addressee + 1):
            begin = addressee + 1
        elif addressee == last and tokens.words[verb] in _TOLD:
            return None
    return _trimmed(tokens, _past_adverbials(tokens, begin, last), last)


def _that_clause(tokens: Tokens, begin: int, last: int) -> int | None:
    """The ``that`` which opens a clause behind addressees and circumstances alone."""
    words, roles = tokens.words, tokens.roles
    for index in range(begin, min(last, begin + _FARTHEST_THAT)):
        word, bits = words[index], roles[index]
        if word in _THAT:
            # ``that evening``, ``that is``
            if word != "that" or not roles[index + 1] & _NO_CLAUSE_BEHIND:
                return index
        elif bits & _BOUNDS_THAT:
            return None
        elif (bits & MAY_BE_FINITE or not bits) and index > begin and is_finite(tokens, index):
            break
    return None


def _past_adverbials(tokens: Tokens, begin: int, last: int) -> int:
    """Past ``on Monday``, ``in a statement``, where a clause follows."""
    start = begin
    for _ in range(_MOST_ADVERBIALS):
        bits = tokens.roles[start]
        following = start
        if bits & TIME:
            following = _past_time(tokens, start, last)
        elif tokens.words[start] in _CIRCUMSTANCES:
            if tokens.roles[start + 1 : start + 2] and tokens.roles[start + 1] & TIME:
                following = _past_time(tokens, start + 1, last)
            else:
                behind = right_phrase(tokens, start + 1, last + 1)
                following = start if behind is None else behind + 1
        if following == start:
            break
        while following <= last and tokens.words[following] == ",":
            following += 1
        start = following
        if start > last:
            return begin if is_clause(tokens, begin, last) else start
    return start if _opens_clause(tokens, start, last) else begin


def _past_time(tokens: Tokens, index: int, last: int) -> int:
    while index <= last and tokens.roles[index] & TIME:
        index += 1
    return index


def _opens_clause(tokens: Tokens, index: int, last: int) -> bool:
    bits = tokens.roles[index]
    opens = bits & _OPENS or not bits & _OPENS_NOT
    return bool(opens) and is_clause(tokens, index, last)


def _trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Without signs at the edges; ``None`` where no more than ``that``, ``it`` or ``so`` is left."""
    roles, words = tokens.roles, tokens.words
    while first < last and roles[first] & SIGN and words[first] not in _OPENERS:
        first += 1
    while last > first and roles[last] & SIGN and words[last] not in _CLOSERS:
        last -= 1
    if first > last:
        return None
    if first == last:
        bits = roles[first]
        if bits & _BARE or (bits & _BARE_IN_SMALL and not bits & CAPITAL):
            return None
    return first, last
