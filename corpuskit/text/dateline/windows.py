"""How far into a text its dateline may reach: to the first small word that no dateline prints."""

import re
from functools import cache

from corpuskit.data import table

_LONGEST = 180  # code points of the text in which a dateline must end
_SMALL_WORD = re.compile(r"(?<![\w(/&#.'’-])[a-z]{2,}(?![^\W\d_])")
_JOINING = "and und et en og och ve city de der on le den em am il im"


@cache
def _small_words() -> frozenset[str]:
    """Words in small letters that stand in datelines: of names, of dates, between names."""
    names = {row["particle"] for row in table("place_particles")}
    dates = {row["form"].lower() for row in table("months")}
    return frozenset({*names, *dates, *_JOINING.split()})


def end_of_window(text: str, start: int) -> int:
    """The code point up to which a dateline that begins at `start` may reach.

    >>> text = "LONDON, March 4 - The ferry is back."
    >>> text[: end_of_window(text, 0)]
    'LONDON, March 4 - The '
    >>> end_of_window("RIO DE JANEIRO, 4 de julho - ", 0)
    29
    """
    end = min(len(text), start + _LONGEST)
    for match in _SMALL_WORD.finditer(text, start, end):
        if match[0] not in _small_words():
            return match.start()
    return end
