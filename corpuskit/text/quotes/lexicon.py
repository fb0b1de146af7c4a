"""The words of one language that attribute speech, and those that bound the phrases around them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.text.quotes.roles import (
    ACCORDING,
    AFTERWARDS,
    BY_NAME,
    CALL,
    JUDGE,
    NOUNLIKE,
    SAY,
    THINK,
    VERB,
)

_TRIGGERS = SAY | CALL | THINK | JUDGE | ACCORDING | AFTERWARDS
_FINITE_LEMMAS = frozenset(("de", "en", "nl"))
_ENDS = ("", ",", ":", ".", ";", "?", "!", ",”", ",“", ',"', ":“", ':"')


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the words of one language may be.

    Attributes:
        language: Two letters.
        roles: Bits of `corpuskit.text.quotes.roles` by word in small letters.
        phrases: Phrases of several words that attribute (``according to``), by their first word.
        openings: The first two words of each of these.
        triggers: Words, punctuation behind them included, without which no attribution is looked for.
        abbreviations: Words after which a full stop ends no sentence, without it.
    """

    language: str
    roles: Mapping[str, int]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    openings: frozenset[tuple[str, ...]]
    triggers: frozenset[str]
    abbreviations: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; an empty one where there is no table.

    >>> "said" in lexicon("en").roles, lexicon("xx").triggers
    (True, frozenset())
    """
    roles: dict[str, int] = {}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for name in ("quote_cues", "quote_words"):
        for row in table(name):
            if row["entry"].startswith(f"{language}:"):
                _enter(row, roles, phrases)
    if language == "en":
        for row in table("quote_verbs"):
            roles[row["form"]] = roles.get(row["form"], 0) | VERB
    starts = [word for word, bits in roles.items() if bits & _TRIGGERS]
    # of a phrase its longest word, ``angaben``, not ``nach``; elided ones are one word in print, ``d’après``
    starts += [max((first, *rest), key=len) for first, rests in phrases.items() for rest in rests]
    starts += [first + rest[0] for first, rests in phrases.items() for rest in rests if first[-1] in "'’"]
    return Lexicon(
        language,
        MappingProxyType(roles),
        MappingProxyType({first: tuple(rest) for first, rest in phrases.items()}),
        frozenset((first, rest[0]) for first, rests in phrases.items() for rest in rests),
        frozenset(form + end for word in starts for form in (word, word.capitalize()) for end in _ENDS),
        frozenset(
            row["abbreviation"].rstrip(".").lower()
            for row in table("abbreviations")
            if row["language"] == language and row["ends_sentence"] != "before-digit"
        ),
    )


def _enter(row: Mapping[str, str], roles: dict[str, int], phrases: dict[str, list[tuple[str, ...]]]) -> None:
    """Adds one row: its forms with their bits, or a phrase."""
    language, _, entry = row["entry"].partition(":")
    bits = 0
    for name in row["roles"].split():
        bits |= BY_NAME[name]
    if " " in entry:
        first, *rest = entry.split()
        phrases.setdefault(first, []).append(tuple(rest))
        return
    forms = row.get("forms", "").split()
    # the infinitive says nothing of a subject, but in some languages it is a finite form as well
    if not forms or language in _FINITE_LEMMAS:
        forms.append(entry)
    for form in forms:
        # only the bare form and the one in -s are nouns as well: ``report``, ``reports``, not ``reported``
        is_noun = form == entry or form.endswith("s")
        roles[form] = roles.get(form, 0) | (bits if is_noun else bits & ~NOUNLIKE)
