"""Indirect speech: ``X said that ...``, ``..., X says``, and attitudes such as ``X wants ...``."""

from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.text.quotes.before import source_of
from corpuskit.text.quotes.contents import clause_before, content, is_clause
from corpuskit.text.quotes.kinds import kind
from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.roles import (
    ADVERB,
    AUXILIARY,
    BEING,
    CAPITAL,
    CUE,
    DETERMINER,
    GROUP,
    JUDGE,
    MODAL,
    PERSON,
    PRONOUN,
    QUOTED,
    SAY,
    SIGN,
    SUBORDINATOR,
    TELL,
    THINK,
    TIME,
    UTTER,
)
from corpuskit.text.quotes.scenes import Attribution, Scene, found, sentence_end
from corpuskit.text.quotes.verbs import is_verb


class Reported(NamedTuple):
    """An indirect attribution and the tokens of what is reported."""

    attribution: Attribution
    first: int
    last: int


def indirect(scene: Scene) -> Iterator[Reported]:
    """The indirect attributions of a paragraph, in order of their verbs."""
    tokens = scene.tokens
    for verb in tokens.signs:
        bits = tokens.roles[verb]
        if not bits & (CUE & ~UTTER) or not is_verb(tokens, verb):
            continue
        first = tokens.sentences[verb]
        if _is_unreal(scene, verb, first):
            continue
        phrase = _inverted(scene, verb, first) or source_of(scene, verb, first)
        if phrase is None or first > phrase[0]:
            continue
        end = sentence_end(tokens, verb)
        if kind(tokens, scene.words, *phrase) == "unknown" and not (bits & SAY and _may_be_any(scene, verb, phrase, end)):
            continue
        if not bits & SAY and verb + 1 < end and tokens.words[verb + 1] == ",":
            continue
        reported = content(tokens, verb, phrase, first, end)
        if reported is None:
            continue
        rule = "say" if bits & SAY else "think" if bits & THINK else "judge" if bits & JUDGE else "call"
        yield Reported(found(scene, phrase, (verb, verb), f"indirect-{rule}"), *reported)


def _may_be_any(scene: Scene, verb: int, phrase: tuple[int, int], end: int) -> bool:
    """Whether a clause stands beside the verb, so that any noun may be its source."""
    tokens = scene.tokens
    before = clause_before(tokens, verb, phrase, tokens.sentences[verb], end)
    if before is not None:
        return is_clause(tokens, *before)
    return verb + 1 < len(tokens.words) and (
        tokens.words[verb + 1] in ("that", ":") or bool(tokens.roles[verb + 1] & (QUOTED | SUBORDINATOR))
    )


def _is_unreal(scene: Scene, verb: int, first: int) -> bool:
    """Whether the verb only may come true: ``would support``, ``to support``."""
    tokens = scene.tokens
    index = verb - 1
    while index >= first and tokens.roles[index] & (ADVERB | BEING) and not tokens.roles[index] & MODAL:
        index -= 1
    return index >= first and (tokens.words[index] == "to" or bool(tokens.roles[index] & MODAL))


def _inverted(scene: Scene, verb: int, first: int) -> tuple[int, int] | None:
    """``..., said X``."""
    tokens = scene.tokens
    if not tokens.roles[verb] & SAY or tokens.roles[verb] & TELL or tokens.words[verb].endswith("ing"):
        return None
    if verb <= first + 1 or verb + 1 >= len(tokens.words) or tokens.words[verb - 1] != ",":
        return None
    if tokens.roles[verb + 1] & TIME or not tokens.roles[verb + 1] & (
        CAPITAL | DETERMINER | PERSON | GROUP | PRONOUN
    ):
        return None
    end = sentence_end(tokens, verb)
    last = right_phrase(tokens, verb + 1, end)
    if last == verb + 1 and tokens.roles[last] & DETERMINER and not tokens.roles[last] & (PRONOUN | CAPITAL):
        return None
    if last is None or (last + 1 < end and (tokens.roles[last + 1] & AUXILIARY or is_verb(tokens, last + 1))):
        return None
    return verb + 1, last
