"""Sources that stand before a quotation, or around it: ``X said: "..."``, ``X said the deal was "..."``."""

from bisect import bisect_left

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
    RELATIVE,
    SAY,
    SIGN,
    SUBORDINATOR,
)
from corpuskit.text.quotes.scenes import Attribution, Scene, found, sentence_end
from corpuskit.text.quotes.subjects import is_passive, main_subject, subject
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import is_verb

_OPENS_CLAUSE = CONJUNCTION | SUBORDINATOR | RELATIVE
_BOUNDS = _OPENS_CLAUSE | SIGN
_BESIDE_VERB = ADVERB | OBJECT
_MAY_BE_PERSON = CAPITAL | PRONOUN | DETERMINER
_BRACKETS = frozenset(("de", "nl"))  # the participle closes the clause
_FARTHEST = 120  # tokens between a quotation and the verb of its sentence
_NEAR = 3  # tokens between verb and quotation
_OPENING = frozenset((":", ",", "that", "—", "–", "--"))


def at_once(scene: Scene, place: int, lowest: int) -> Attribution | None:
    """The source of a verb of speech right before a quotation: ``X said, "..."``."""
    tokens = scene.tokens
    verb = place - 1
    while verb >= lowest and place - verb <= _NEAR and _is_between(tokens, verb):
        verb -= 1
    if verb < lowest or verb == place - 1 or not tokens.roles[verb] & SAY or not is_verb(tokens, verb):
        return None
    phrase = source_of(scene, verb, lowest)
    if phrase is None:
        return None
    beside = phrase[1] == verb - 1 or phrase[0] == verb + 1
    return found(scene, phrase, (verb, verb), "said-before" if beside else "said-before-loose")


def _is_between(tokens: Tokens, index: int) -> bool:
    """What may stand between ``told`` and a quotation: ``her``, ``that``, a comma or colon."""
    return tokens.words[index] in _OPENING or bool(tokens.roles[index] & OBJECT)


def before(scene: Scene, place: int, lowest: int, *, wanted: int = CUE) -> Attribution | None:
    """The source before a quotation, within its sentence: of the verb in whose clause it stands.

    Args:
        scene: The paragraph.
        place: The token of the quotation.
        lowest: The first token to look at.
        wanted: Roles of the verbs to look for.
    """
    tokens = scene.tokens
    best: tuple[int, tuple[int, int]] | None = None
    low = bisect_left(tokens.signs, max(lowest, place - _FARTHEST))
    for verb in reversed(tokens.signs[low : bisect_left(tokens.signs, place)]):
        if not tokens.roles[verb] & wanted or not is_verb(tokens, verb):
            continue
        if best is not None and not _embeds(scene, best[1][0], verb):
            break
        phrase = source_of(scene, verb, lowest)
        if phrase is None or _is_aside(scene, phrase, verb, place):
            continue
        best = verb, phrase
    if best is None:
        return None
    return found(scene, best[1], (best[0], best[0]), _rule(scene, best[0], place))


def _embeds(scene: Scene, subject_at: int, verb: int) -> bool:
    """Whether an earlier verb reports the clause of a later subject: ``Poe said she thought``."""
    tokens = scene.tokens
    if not tokens.roles[verb] & SAY or subject_at <= verb:
        return False
    at = subject_at - 1
    if at > verb and tokens.words[at] == "that":
        at -= 1
    if at == verb:
        return True
    bits = tokens.roles[at]
    return not bits & _BOUNDS


def _is_aside(scene: Scene, phrase: tuple[int, int], verb: int, place: int) -> bool:
    """Whether the verb stands in a relative clause that a comma ends before the quotation."""
    tokens = scene.tokens
    relative = tokens.roles[phrase[0]] & RELATIVE or (
        phrase[0] > 0 and tokens.roles[phrase[0] - 1] & RELATIVE and tokens.words[phrase[0] - 1] != "that"
    )
    return bool(relative) and "," in tokens.words[verb + 1 : place - 1]


def around(scene: Scene, place: int) -> Attribution | None:
    """The source at the end of the sentence a quotation is part of: ``"..." is the aim, X said.``."""
    tokens = scene.tokens
    limit = sentence_end(tokens, place)
    low = bisect_left(tokens.signs, place + 2)
    for verb in tokens.signs[low : bisect_left(tokens.signs, min(limit, place + _FARTHEST))]:
        if not tokens.roles[verb] & SAY or tokens.roles[verb] & CAPITAL or not is_verb(tokens, verb):
            continue
        inverted = _behind_comma(scene, verb, limit)
        if inverted is not None:
            return found(scene, inverted, (verb, verb), "said-around")
        phrase = source_of(scene, verb, place + 1)
        if phrase is not None and phrase[0] > place + 1 and tokens.words[phrase[0] - 1] == ",":
            return found(scene, phrase, (verb, verb), "said-around")
    return None


def _behind_comma(scene: Scene, verb: int, limit: int) -> tuple[int, int] | None:
    """The source of ``..., said X``."""
    if verb == 0 or scene.tokens.words[verb - 1] != ",":
        return None
    last = right_phrase(scene.tokens, verb + 1, limit)
    return None if last is None else (verb + 1, last)


def source_of(scene: Scene, verb: int, lowest: int) -> tuple[int, int] | None:
    """The source of a verb: its subject; of a passive, who stands behind ``by``."""
    tokens = scene.tokens
    if is_passive(tokens, verb, lowest):
        if tokens.words[verb] == "quoted":
            return subject(tokens, verb, lowest)
        return _agent(scene, verb)
    if tokens.words[verb].endswith("ed") and tokens.words[verb + 1 : verb + 2] == ["by"]:
        return _agent(scene, verb)
    phrase = subject(tokens, verb, lowest)
    if tokens.language == "en":
        return phrase
    if phrase is not None and not _is_adjunct(scene, phrase) and not _is_inverted(scene, phrase, verb):
        return phrase
    return _around_verb(scene, verb, lowest) or phrase


def _is_adjunct(scene: Scene, phrase: tuple[int, int]) -> bool:
    """Whether a preposition stands before the phrase, so that it is no subject."""
    return phrase[0] > 0 and bool(scene.tokens.roles[phrase[0] - 1] & PREPOSITION)


def _is_inverted(scene: Scene, phrase: tuple[int, int], verb: int) -> bool:
    """Whether the subject stands behind the verb: a pronoun, or a name where no clause begins before it."""
    tokens = scene.tokens
    if verb + 1 >= len(tokens.words):
        return False
    after = tokens.roles[verb + 1]
    if after & PRONOUN and not after & OBJECT:
        return phrase[1] < verb and tokens.language in _BRACKETS
    starts = phrase[0] == tokens.sentences[verb] or bool(tokens.roles[phrase[0] - 1] & _OPENS_CLAUSE)
    return bool(after & CAPITAL) and not starts and tokens.language in _BRACKETS


def _around_verb(scene: Scene, verb: int, lowest: int) -> tuple[int, int] | None:
    """The subject behind a verb, or beside the auxiliary of a participle at the end: ``hat X erklärt``."""
    tokens = scene.tokens
    end = sentence_end(tokens, verb)
    finite = verb
    if tokens.language in _BRACKETS:
        for index in range(verb - 1, lowest - 1, -1):
            if tokens.roles[index] & AUXILIARY:
                left = subject(tokens, index, lowest)
                if left is not None and not _is_adjunct(scene, left):
                    return left
                finite = index
                break
            if tokens.roles[index] & SIGN:
                break
    first = finite + 1
    while first < end and tokens.roles[first] & _BESIDE_VERB:
        first += 1
    last = right_phrase(tokens, first, end)
    return None if last is None else (first, last)


def _agent(scene: Scene, verb: int) -> tuple[int, int] | None:
    tokens = scene.tokens
    for index in range(verb + 1, min(len(tokens.words) - 1, verb + 4)):
        if tokens.words[index] == "by":
            last = right_phrase(tokens, index + 1, sentence_end(tokens, verb))
            return None if last is None else (index + 1, last)
    return None


def _rule(scene: Scene, verb: int, place: int) -> str:
    tokens = scene.tokens
    gap = place - verb - 1
    strong = tokens.roles[verb] & SAY
    if gap <= _NEAR:
        return "said-near" if strong else "verb-near"
    return "said-far" if strong else "verb-far"


def sentence_before(scene: Scene, place: int, lowest: int) -> Attribution | None:
    """The source that the sentence before reports: ``Poe disagreed. "..."``."""
    tokens = scene.tokens
    if place == 0 or tokens.sentences[place] != place:
        return None
    first = max(lowest, tokens.sentences[place - 1], place - _FARTHEST)
    for verb in range(place - 1, first - 1, -1):
        if tokens.roles[verb] & SAY and is_verb(tokens, verb):
            phrase = _behind_comma(scene, verb, place) or source_of(scene, verb, first)
            if phrase is not None and not tokens.roles[phrase[0]] & RELATIVE:
                return found(scene, phrase, (verb, verb), "sentence-before")
    return main(scene, first, place)


def colon(scene: Scene, place: int, first: int) -> Attribution | None:
    """The subject of a sentence that ends in a colon before a quotation, whatever its verb."""
    if place == 0 or scene.tokens.words[place - 1] != ":":
        return None
    attribution = main(scene, first, place)
    return None if attribution is None else attribution._replace(rule="colon-subject")


def main(scene: Scene, first: int, limit: int) -> Attribution | None:
    """The subject of a sentence that reports nothing, where it may be a person."""
    tokens = scene.tokens
    phrase = main_subject(tokens, first, limit)
    if phrase is None or not tokens.roles[phrase[0]] & _MAY_BE_PERSON:
        return None
    return found(scene, phrase, None, "subject-before")
