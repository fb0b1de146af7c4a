"""Sources that own a noun of speech: ``Poe's claim that ...``, ``the board's promise to ...``."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.text.quotes.indirect import Reported
from corpuskit.text.quotes.kinds import kind
from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.roles import (
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SIGN,
)
from corpuskit.text.quotes.scenes import Scene, found
from corpuskit.text.quotes.tokens import Tokens
from corpuskit.text.quotes.verbs import is_verb

_GENITIVES = frozenset(("'", "'s", "’", "’s"))
_MOST_ADJECTIVES = 2  # words between an owner and a noun
_NO_ADJECTIVE = POSSESSIVE | SIGN | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY | DETERMINER
_ENDS = frozenset((",", ".", ";", ":", "?", "!", "—", "–", "--", ")"))


@cache
def _nouns() -> Mapping[str, frozenset[str]]:
    """What may follow each noun of speech."""
    return MappingProxyType({row["noun"]: frozenset(row["before"].split()) for row in table("quote_nouns")})


def speech_nouns(scene: Scene) -> Iterator[Reported]:
    """What nouns of speech attribute to their owners in a paragraph, in English."""
    tokens, nouns = scene.tokens, _nouns()
    if tokens.language != "en" or not _has_owner(tokens) or nouns.keys().isdisjoint(tokens.words):
        return
    for index in [index for index, word in enumerate(tokens.words) if word in nouns]:
        if nouns[tokens.words[index]].isdisjoint(tokens.words[index + 1 : index + 2]):
            continue
        phrase = _owner(tokens, index)
        if phrase is None or kind(tokens, scene.words, *phrase) in ("unknown", "document"):
            continue
        last = _clause_end(tokens, index)
        if last > index + 1:
            yield Reported(found(scene, phrase, (index, index), "indirect-noun"), index + 1, last)


def _has_owner(tokens: Tokens) -> bool:
    """Whether a genitive stands anywhere: most sentences have none, and need not be read for nouns."""
    return not _GENITIVES.isdisjoint(tokens.words)


def _owner(tokens: Tokens, noun: int) -> tuple[int, int] | None:
    """Whose claim it is."""
    mark = noun - 1
    while mark > max(0, noun - _MOST_ADJECTIVES - 1) and not tokens.roles[mark] & _NO_ADJECTIVE:
        mark -= 1  # ``Poe's earlier claim``
    if mark < 1 or not tokens.roles[mark] & POSSESSIVE:
        return None
    phrase = left_phrase(tokens, mark - 1, tokens.sentences[noun])
    if phrase is None or not is_verb(tokens, phrase[0]):
        return phrase
    # ``reject Poe's claim``: a verb that no table holds opens what seems to be the phrase
    return (phrase[0] + 1, phrase[1]) if phrase[0] < phrase[1] else None


def _clause_end(tokens: Tokens, index: int) -> int:
    """The last token before the sign that ends the clause."""
    end = index + 1
    while end < tokens.limits[index] and not (tokens.roles[end] & SIGN and tokens.words[end] in _ENDS):
        end += 1
    return end - 1
