"""What tells near relatives apart: the letters that a language has, and its commonest words."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table


class Marks(NamedTuple):
    """The marks of one language.

    Attributes:
        letters: Small letters outside ASCII that it is written with; empty where that is not known.
        words: Its commonest words, in small letters; empty where they are not known.
    """

    letters: frozenset[str]
    words: frozenset[str]

    def common(self, words: Iterable[str]) -> int:
        """How many of the words are common ones, each as often as it stands there.

        >>> marks("ru").common(["паром", "и", "что", "и"])
        3
        """
        return sum(map(self.words.__contains__, words))

    def foreign(self, characters: AbstractSet[str], text: str) -> int:
        """How often those of the characters stand in a text that are letters, but none of the language.

        Args:
            characters: Outside ASCII, whose letters stand in names of every language.
            text: In small letters.

        >>> marks("ru").foreign({"ї", "о"}, "пором її"), marks("uk").foreign({"ї", "о"}, "пором її")
        (2, 0)
        """
        if not self.letters or not characters:
            return 0
        return sum(text.count(char) for char in characters - self.letters if char.isalpha())


def marks(language: str) -> Marks:
    """The marks of a language by its BCP 47 tag; empty ones of a language without.

    >>> "ß" in marks("de").letters, marks("th").words
    (True, frozenset())
    """
    return _marks().get(language, _NONE)


_NONE = Marks(frozenset(), frozenset())


@cache
def _marks() -> Mapping[str, Marks]:
    return MappingProxyType(
        {
            row["language"]: Marks(frozenset(row["letters"]), frozenset(row["words"].split()))
            for row in table("language_marks")
        }
    )
