"""Indirect speech: ``X said that ...``, ``..., X says``, and attitudes such as ``X fears ...``."""

from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.text.quotes.before import source_of
from corpuskit.text.quotes.clauses import is_clause
from corpuskit.text.quotes.compared import compared
from corpuskit.text.quotes.contents import clause_before, content
from corpuskit.text.quotes.kinds import head, kind
from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.roles import (
    CAPITAL,
    CUE,
    DETERMINER,
    GROUP,
    HEAD,
    JUDGE,
    NUMBER,
    PERSON,
    PRONOUN,
    QUANTITY,
    QUOTED,
    RELATIVE,
    SAY,
    SIGN,
    SUBORDINATOR,
    TELL,
    THINK,
    TIME,
    UTTER,
)
from corpuskit.text.quotes.scenes import Attribution, Scene, found, sentence_end
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.unsaid import CLAUSAL, is_deed, is_denied, is_told_of, is_unreal
from corpuskit.text.quotes.verbs import is_verb

_REPORTS = CUE & ~UTTER
_PARTICLES = frozenset(("back", "in", "on", "out", "up"))
_ASIDES = frozenset((",", "—", "–", "--", "-"))
_TALKS = frozenset(("speak", "speaking", "speaks", "spoke", "spoken", "talk", "talked", "talking", "talks"))
_TALKED_OF = frozenset(("about", "against", "for", "of", "out", "up"))
_ANSWERS = frozenset(("answer", "answered", "comment", "reply", "respond", "responded"))
_OF_PAPERS = (
    "anticipat",
    "demonstrat",
    "determin",
    "estimat",
    "expect",
    "find",
    "forecast",
    "found",
    "project",
    "show",
)  # how verbs of thought begin that reports and polls may have: ``finds``, ``found``, ``forecasts``


_NOBODY = frozenset(("niemand", "nobody", "none", "nothing"))


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
        if not (bits & _REPORTS or _adds(tokens, verb)) or not is_verb(tokens, verb):
            continue
        first = tokens.sentences[verb]
        if is_unreal(tokens, verb, first) or _tells_nothing(tokens, verb, first):
            continue
        phrase = _inverted(scene, verb, first) or source_of(scene, verb, first)
        if phrase is None or first > phrase[0] or _is_supposed(tokens, phrase, first):
            continue
        if _is_nobody(tokens.words, phrase[0]):
            continue
        end = sentence_end(tokens, verb)
        sort = _sort(scene, phrase)
        if sort == "unknown" and not (bits & SAY and _may_be_any(scene, verb, phrase, end)):
            continue
        if sort == "document" and bits & THINK and not bits & SAY and _is_alive(tokens, verb):
            continue
        if not bits & SAY and tokens.words[verb + 1 : verb + 2] == [","] and not _parts(tokens, verb, phrase):
            continue
        reported = _reported(tokens, verb, phrase, (first, end), sort)
        if reported is None:
            continue
        attribution = found(scene, phrase, (verb, verb), _rule(tokens, verb, phrase))
        is_named = sort not in ("unknown", "group")
        yield Reported(attribution if is_named else attribution._replace(kind=sort), *reported)


def _is_nobody(words: list[str], first: int) -> bool:
    """Whether nobody is said to have said it, as in ``Nobody believes that ...``."""
    return words[first] in _NOBODY or (words[first] == "no" and words[first + 1] == "one")


def _reported(
    tokens: Tokens, verb: int, phrase: tuple[int, int], sentence: tuple[int, int], sort: str
) -> tuple[int, int] | None:
    """The first and last token of what is reported; ``None`` where somebody only does something."""
    span = content(tokens, verb, phrase, *sentence) or compared(tokens, verb, phrase, sentence[0])
    if span is None or sort == "document" or not tokens.words[verb].startswith(CLAUSAL):
        return span
    return span if not is_deed(tokens, verb, span[0]) or is_clause(tokens, *span) else None


def _adds(tokens: Tokens, verb: int) -> bool:
    """Whether a verb that attributes little else reports a clause: ``pointed out that``."""
    behind = tokens.words[verb + 1 : verb + 3]
    return bool(tokens.roles[verb] & UTTER) and "that" in behind and behind[0] in ("that", *_PARTICLES)


def _sort(scene: Scene, phrase: tuple[int, int]) -> str:
    """The kind of a source; unknown where its head was not found: ``A converted barge``."""
    tokens = scene.tokens
    if tokens.words[phrase[0]] == "those" and head(tokens, *phrase) == phrase[0]:
        return "group"  # ``those surveyed``
    article = tokens.roles[phrase[0]] & (DETERMINER | QUANTITY) == DETERMINER
    if phrase[0] < phrase[1] and article and head(tokens, *phrase) == phrase[0]:
        return "unknown"
    return kind(tokens, scene.words, *phrase)


def _parts(tokens: Tokens, verb: int, phrase: tuple[int, int]) -> bool:
    """Whether ``, the survey shows,`` stands between commas."""
    return phrase[1] == verb - 1 and phrase[0] > 0 and tokens.words[phrase[0] - 1] == ","


def _rule(tokens: Tokens, verb: int, phrase: tuple[int, int]) -> str:
    bits = tokens.roles[verb]
    if phrase[0] == phrase[1] and tokens.roles[phrase[0]] & RELATIVE:
        # ``voters who say``, unlike ``Poe, who said``, tells which voters they are
        aside = phrase[0] > 0 and tokens.words[phrase[0] - 1] in _ASIDES
        if not (aside and bits & SAY):
            return "indirect-relative"
    return (
        "indirect-say"
        if bits & (SAY | UTTER)
        else "indirect-think"
        if bits & THINK
        else "indirect-judge"
        if bits & JUDGE
        else "indirect-call"
    )


def _may_be_any(scene: Scene, verb: int, phrase: tuple[int, int], end: int) -> bool:
    """Whether a clause stands beside the verb, so that any noun may be its source."""
    tokens = scene.tokens
    before = clause_before(tokens, verb, phrase, tokens.sentences[verb], end)
    if before is not None:
        return is_clause(tokens, *before)
    return verb + 1 < len(tokens.words) and (
        tokens.words[verb + 1] in ("that", ":") or bool(tokens.roles[verb + 1] & (QUOTED | SUBORDINATOR))
    )


def _tells_nothing(tokens: Tokens, verb: int, first: int) -> bool:
    """Whether a word that may attribute does not: a participle, ``did not respond``, ``spoke in a hall``."""
    word = tokens.words[verb]
    before = tokens.words[verb - 1] if verb > first else ""
    behind = tokens.roles[verb + 1] if verb + 1 < len(tokens.words) else 0
    if tokens.language != "en":
        return False
    if word in _TALKS:
        return verb + 1 >= len(tokens.words) or tokens.words[verb + 1] not in _TALKED_OF
    if word in _ANSWERS:
        return is_denied(tokens, verb, first)
    if not word.endswith("ed") or verb == first:
        return False
    # ``, compared to last year``, ``300 pledged delegates``
    if word == "compared":
        return before == "," or bool(tokens.roles[verb - 1] & (NUMBER | TIME | QUANTITY))
    counted = tokens.roles[verb - 1] & NUMBER and (not behind or behind & HEAD)
    return bool(counted) or is_told_of(tokens, verb)


def _is_alive(tokens: Tokens, verb: int) -> bool:
    """Whether only somebody who lives may do what the verb says: a survey finds, but does not think."""
    return tokens.language == "en" and not tokens.words[verb].startswith(_OF_PAPERS)


def _is_supposed(tokens: Tokens, phrase: tuple[int, int], first: int) -> bool:
    """Whether a clause only supposes what it says: ``if the board agreed``."""
    return phrase[0] > first and tokens.words[phrase[0] - 1] in ("if", "unless", "whether")


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
    return None if last is None or _is_no_source(tokens, verb + 1, last, end) else (verb + 1, last)


def _is_no_source(tokens: Tokens, first: int, last: int, end: int) -> bool:
    """Whether what follows ``said`` is what is said, not who says it."""
    if first == last and tokens.roles[last] & DETERMINER and not tokens.roles[last] & (PRONOUN | CAPITAL):
        return True
    stop = last + 1
    while stop < end and not tokens.roles[stop] & SIGN:
        stop += 1
    # ``Poe, a farmer, said the board and the town had agreed``
    return is_clause(tokens, last, stop - 1)
