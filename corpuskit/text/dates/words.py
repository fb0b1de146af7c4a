"""Words of printed dates in some fifty languages: months, weekdays, and the small words around them."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table

_DOTTED = "hr"  # Croatian prints a full stop after the day; Polish, which shares names of months, never does
_BUDDHIST = 543  # Thailand counts years from the death of the Buddha
_MARK = 10  # combining class: below are the vowel signs of India, which make another word
_INSIDE = frozenset(" .,'’׳-\u200c\u200d")  # with the joiners of India
_LONGEST_ZONE = 5
_LETTERS = {"a": "half-letter", "p": "half-letter", "m": "half-end", "π": "half-letter", "μ": "half-letter"}
_ROLE_OF = {"t": "joint", "μ": "half-end"}
_PRIVATE = 0xE000  # a word is one private character of the shape of its date


class Word(NamedTuple):
    """What a word may be in a date.

    Attributes:
        sign: The character that stands for it in the shape of a date; words of the same roles share one.
        month: 1 to 12; 0 where it is none.
        dotted_month: The same, after a day with a full stop.
        weekday: 1 (Monday) to 7; 0 where it is none.
        half: ``a`` before noon, ``p`` after; else empty.
        years: Years by which the calendar of the language is ahead; 0 for all but Thai.
    """

    sign: str
    month: int = 0
    dotted_month: int = 0
    weekday: int = 0
    half: str = ""
    years: int = 0


def key(word: str) -> str:
    """The form of a word under which tables are searched: case, accents and signs inside set aside.

    Unlike `corpuskit.text.folding.fold` it keeps the vowel signs of Indian scripts.

    >>> key("Août"), key("terça-feira"), key("П'ятниця")
    ('aout', 'tercafeira', 'пятниця')
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(char for char in bare if unicodedata.combining(char) < _MARK and char not in _INSIDE)


@lru_cache(maxsize=4096)
def word(text: str) -> Word | None:
    """What a word of a date may be; ``None`` for one that no table has.

    >>> word("März").month, word("mar").month, word("mar").weekday, word("pm").half
    (3, 3, 2, 'p')
    >>> word("harbour") is None
    True
    """
    folded = key(text)
    roles = _roles().get(folded, frozenset())
    if text.isascii() and text.isupper() and len(text) <= _LONGEST_ZONE:
        roles |= {"zone"}  # capitals only, or any word after a time would be one
    if not roles:
        return None
    month, dotted = _months().get(folded, (0, 0))
    years = _BUDDHIST if folded in _buddhist_months() else 0
    return Word(_signs()[roles], month, dotted, _weekdays().get(folded, 0), _half(folded, roles), years)


def signs(role: str) -> str:
    """A pattern for the characters of all words that may have a role."""
    return f"[{''.join(sign for roles, sign in _signs().items() if role in roles)}]"


def is_lead(text: str) -> bool:
    """Whether a word may stand before a date, as ``Published`` does."""
    return "lead" in _roles().get(key(text), ())


@cache
def joined_forms() -> tuple[str, ...]:
    """Words beyond ASCII that are printed with a sign or a blank inside, longest first."""
    names = ("months", "month_names", "weekday_names")
    forms = {row["form"] for name in names for row in table(name)}
    forms |= {row["word"] for row in table("date_words")}
    inside = (form for form in forms if not form.isascii() and set(form) & set(" .'"))
    return tuple(sorted(inside, key=len, reverse=True))


def _half(folded: str, roles: frozenset[str]) -> str:
    if "half" in roles:
        return next(half for half, words in _halves().items() if folded in words)
    return {"a": "a", "p": "p", "π": "a", "μ": "p"}.get(folded, "")


@cache
def _halves() -> Mapping[str, frozenset[str]]:
    rows = table("date_words")
    names = {"a": "before-noon", "p": "after-noon"}
    return {
        half: frozenset(key(row["word"]) for row in rows if row["role"] == role)
        for half, role in names.items()
    }


@cache
def _months() -> Mapping[str, tuple[int, int]]:
    """Folded name -> its month, and its month after a full stop."""
    rows = [*table("months"), *table("month_names")]
    plain = {key(row["form"]): int(row["month"]) for row in rows if row["language"] != _DOTTED}
    dotted = {key(row["form"]): int(row["month"]) for row in rows if row["language"] == _DOTTED}
    both = {**dotted, **plain}
    return MappingProxyType({form: (both[form], dotted.get(form, both[form])) for form in both})


@cache
def _buddhist_months() -> frozenset[str]:
    return frozenset(key(row["form"]) for row in table("month_names") if row["language"] == "th")


@cache
def _weekdays() -> Mapping[str, int]:
    return MappingProxyType({key(row["form"]): int(row["weekday"]) for row in table("weekday_names")})


@cache
def _roles() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for folded, role in _words_and_roles():
        found.setdefault(folded, set()).add(role)
    return MappingProxyType({folded: frozenset(roles) for folded, roles in found.items()})


def _words_and_roles() -> Iterator[tuple[str, str]]:
    for form in _months():
        yield form, "month"
    for form in _weekdays():
        yield form, "weekday"
    for row in table("date_words"):
        yield key(row["word"]), "half" if row["role"].endswith("-noon") else row["role"]
    for row in table("zones"):
        if not row["name"].isascii():
            yield key(row["name"]), "zone"
    yield from _LETTERS.items()
    yield from _ROLE_OF.items()


@cache
def _signs() -> Mapping[frozenset[str], str]:
    """Each set of roles that a word may have -> its character."""
    plain = {*_roles().values(), frozenset[str]()}
    every = sorted(plain | {roles | {"zone"} for roles in plain}, key=sorted)
    return MappingProxyType({roles: chr(_PRIVATE + number) for number, roles in enumerate(every)})
