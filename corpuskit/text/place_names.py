"""Names of places: which words may be one, whether it stands in capitals, how it is spelled without them."""

import re
from functools import cache

from corpuskit.data import table
from corpuskit.text.folding import fold_place
from corpuskit.text.gazetteer import KnownPlace

_MOST_WORDS = 8
_LEAST_LETTERS = 2
_BRACKETS = frozenset("()[]")
_BYLINE = frozenset({"By", "BY"})
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’‘`-])*")
_GREEK = re.compile(r"[\u0370-\u03ff]")
_INNER_WORD = re.compile(r"[^\W\d_]+")
_PREFIXES = ("Mc", "Mac", "O'", "O’")


@cache
def _particles() -> frozenset[str]:
    return frozenset(row["particle"] for row in table("place_particles"))


def may_be_a_place(name: str, *, is_known: bool) -> bool:
    """Whether a word or words may be a place.

    A known name may be written in small letters after its first (``Mexico city``), and over two lines; others
    may not, because the first line may be a byline.

    >>> may_be_a_place("Mexico city", is_known=True), may_be_a_place("the ferry", is_known=False)
    (True, False)
    """
    if is_known:
        return not name[:1].islower() and _BRACKETS.isdisjoint(name)
    return "\n" not in name and is_name(name) and sum(map(str.isalpha, name)) >= _LEAST_LETTERS


def is_name(name: str) -> bool:
    """Whether every word is written as those of names are, and there are not too many.

    >>> is_name("Rio de Janeiro"), is_name("Route 66")
    (True, False)
    """
    words = name.split()
    return 0 < len(words) <= _MOST_WORDS and words[0] not in _BYLINE and all(map(_is_word_of_name, words))


def _is_word_of_name(word: str) -> bool:
    return _WORD.fullmatch(word) is not None and (not word[0].islower() or word in _particles())


def in_capitals(name: str) -> bool:
    """Whether a name is printed in capitals, prefixes and particles set aside.

    >>> in_capitals("McALLEN"), in_capitals("McAllen")
    (True, False)
    """
    return name.isupper() or all(map(_is_in_capitals, name.split()))


def _is_in_capitals(word: str) -> bool:
    for prefix in _PREFIXES:
        word = word.removeprefix(prefix)
    return word.isupper() or word in _particles()


def spelled(name: str, known: KnownPlace | None) -> str:
    """The name in ordinary capitals: as in the table where it has these letters, else word by word.

    >>> spelled("COEUR D'ALENE", None), spelled("SALTMARSH  BAY", None)
    ("Coeur D'Alene", 'Saltmarsh Bay')
    """
    name = " ".join(name.split())
    if known is not None and (
        known.name.casefold() == name.casefold()
        or (_GREEK.match(name) and fold_place(name) == fold_place(known.name))  # capitals lose their accents
    ):
        return known.name
    if not in_capitals(name):
        return name
    first, *rest = name.split()
    return " ".join([_capitalized(first), *(_lower_particle(word) for word in rest)])


def _lower_particle(word: str) -> str:
    return word.lower() if word.lower() in _particles() else _capitalized(word)


def _capitalized(word: str) -> str:
    prefix = word[: word.index("c") + 1] if word.startswith(("Mc", "Mac")) else ""
    if prefix:
        return prefix + _capitalized(word.removeprefix(prefix))
    return _INNER_WORD.sub(lambda part: _capital(part[0], word, part.start()), word)


def _capital(part: str, word: str, at: int) -> str:
    """``D'Alene`` and ``N'Djamena``, but ``John's``."""
    after_apostrophe = at > 0 and word[at - 1] in "'’‘`"
    return part.lower() if after_apostrophe and len(part) == 1 else part.capitalize()
