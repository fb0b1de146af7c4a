"""Sources that stand behind a quotation: ``"...," said X``, ``"...," X said``, ``"..." — X``."""

from bisect import bisect_left

from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.roles import (
    ADVERB,
    AFTERWARDS,
    AUXILIARY,
    CALL,
    CAPITAL,
    CUE,
    NOUNLIKE,
    OBJECT,
    PREPOSITION,
    QUOTED,
    RELATIVE,
    SAY,
    SIGN,
    TIME,
    UTTER,
)
from corpuskit.text.quotes.scenes import Attribution, Scene, found, sentence_end
from corpuskit.text.quotes.subjects import subject
from corpuskit.text.quotes.verbs import VERBAL, is_verb

_CUE_OR_AUXILIARY = CUE | AUXILIARY
_CUE_OR_AFTERWARDS = CUE | AFTERWARDS
_NAME_OR_QUOTED = CAPITAL | QUOTED
_SAY_OR_CALL = SAY | CALL
_SURELY_SAID = SAY | AFTERWARDS
_BEFORE_VERB = AUXILIARY | OBJECT | ADVERB
_ADVERBIAL = ADVERB | TIME
_NO_CLAUSE = SIGN | TIME | PREPOSITION | ADVERB | OBJECT
_CLOSES = ",?!—–-…"
_CALLS = "?!…"
_QUOTES = "\"”“»«'’‘」』"
_CLAUSE = 40  # code points of a quotation that another clause may have
_LONGEST_NAME = 7  # words behind a dash
_SENTENCE = 120  # tokens of a sentence that are looked at
_FARTHEST = 45  # tokens between the quotation and its verb
_DASHES = frozenset(("—", "–", "―", "--", "-"))


def after(scene: Scene, place: int) -> Attribution | None:
    """The source behind a quotation, within its sentence.

    Args:
        scene: The paragraph.
        place: The token of the quotation.
    """
    tokens = scene.tokens
    if place + 1 >= len(tokens.words):
        return None
    last = scene.text[tokens.starts[place] : tokens.end(place)].rstrip(_QUOTES)[-1:]
    following = place + 1
    limit = sentence_end(tokens, place)
    own = limit == following and last in _CALLS
    if own:
        limit = sentence_end(tokens, following)
    firm = last in _CLOSES
    if following < limit and tokens.words[following] == ",":
        firm = True
        following += 1
    if following >= limit:
        return None
    if (
        tokens.words[following] in _DASHES
        and following + 1 < limit
        and tokens.roles[following + 1] & _CUE_OR_AUXILIARY
    ):
        firm, following = True, following + 1
    limit = _before_quoted(scene, following, limit)
    return (
        _dash(scene, following, limit)
        or _inverted(scene, following, limit, firm=firm)
        or (_straight(scene, following, limit, last, own=own) if firm else None)
    )


def _before_quoted(scene: Scene, index: int, limit: int) -> int:
    """The token of the next quotation, or word, of clause length, else the limit."""
    tokens = scene.tokens
    limit = min(limit, index + _SENTENCE)
    places = tokens.places
    for place in places[bisect_left(places, index) : bisect_left(places, limit)]:
        if tokens.stops[place] - tokens.starts[place] > _CLAUSE:
            limit = place
            break
    lengths = list(map(len, tokens.words[index:limit]))
    if max(lengths, default=0) <= _CLAUSE:
        return limit
    return index + next(at for at, length in enumerate(lengths) if length > _CLAUSE)  # an address, most often


def _dash(scene: Scene, index: int, limit: int) -> Attribution | None:
    tokens = scene.tokens
    if tokens.words[index] not in _DASHES or index + 1 >= limit:
        return None
    end = index + 1
    while end < limit and tokens.roles[end] & _NAME_OR_QUOTED == CAPITAL and end - index <= _LONGEST_NAME:
        end += 1
    rest = end + 1 if end < limit and tokens.words[end] == "." else end
    if end == index + 1 or rest < limit:
        return None
    return found(scene, (index + 1, end - 1), (index, index), "dash-after")


def _inverted(scene: Scene, index: int, limit: int, *, firm: bool) -> Attribution | None:
    """``said X``, ``so X``, ``has X said``."""
    tokens = scene.tokens
    index = _to_verb(scene, index, limit)
    if index >= limit:
        return None
    bits = tokens.roles[index]
    if scene.words.language == "en" and tokens.words[index].endswith("ing"):
        return None
    if (
        bits & AFTERWARDS
        or bits & _SAY_OR_CALL
        or (firm and bits & VERBAL and (bits & UTTER or not bits & NOUNLIKE))
    ):
        cue = index
        end = index + 1
        while end < limit and tokens.roles[end] & ADVERB:
            end += 1
        last = right_phrase(tokens, end, limit)
        if last is not None and not (bits & ~SAY and tokens.words[end] == "it"):
            rule = "said-after-inverted" if bits & _SURELY_SAID else "verb-after-inverted"
            return found(scene, (end, last), (cue, cue), rule)
    if bits & AUXILIARY and scene.words.language != "en":
        last = right_phrase(tokens, index + 1, limit)
        if last is not None:
            for verb in range(last + 1, min(limit, last + 14)):
                if tokens.roles[verb] & CUE:
                    return found(scene, (index + 1, last), (verb, verb), "said-after-inverted")
    return None


def _to_verb(scene: Scene, index: int, limit: int) -> int:
    """Past adverbs, and past pronouns and auxiliaries before a verb: ``lui a répondu X``."""
    roles = scene.tokens.roles
    while index < limit and roles[index] & ADVERB and not roles[index] & _CUE_OR_AFTERWARDS:
        index += 1
    verb = index
    while verb < limit and roles[verb] & _BEFORE_VERB and not roles[verb] & CUE:
        verb += 1
    return verb if verb < limit and roles[verb] & CUE and scene.words.language != "en" else index


def _straight(scene: Scene, index: int, limit: int, last: str, *, own: bool) -> Attribution | None:
    """``X said``."""
    tokens = scene.tokens
    roles, words = tokens.roles, tokens.words
    for verb in range(index + 1, min(limit, index + _FARTHEST)):
        bits = roles[verb]
        if bits & SIGN and words[verb] in (";", ":"):
            return None
        if bits & CAPITAL or not bits & VERBAL:
            continue
        if words[verb].endswith("ing") or not is_verb(tokens, verb):
            continue
        phrase = subject(tokens, verb, index)
        if phrase is None or tokens.roles[phrase[0]] & RELATIVE or phrase[0] > index + 1:
            continue
        if phrase[0] > index and not roles[index] & _ADVERBIAL:
            continue
        if tokens.words[index].endswith("ing") and is_verb(tokens, index):
            # ``"...," saying the town agreed``: who says so stands before the quotation
            continue
        if own and not _ends_there(scene, verb):
            return None
        rule = "said-after" if bits & SAY else "call-after" if bits & CALL else "verb-after"
        if last in _CALLS and rule == "verb-after":
            return None
        return found(scene, phrase, (verb, verb), rule)
    return None


def _ends_there(scene: Scene, verb: int) -> bool:
    """Whether nothing is said behind the verb: ``"Why?" Poe asked.``, not ``"Why?" Poe said that ...``."""
    tokens = scene.tokens
    if verb + 1 >= len(tokens.words):
        return True
    return bool(tokens.roles[verb + 1] & _NO_CLAUSE and tokens.words[verb + 1] != ":")
