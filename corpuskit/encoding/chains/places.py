"""Places in a text that a chain explains, and what may have stood there."""

from collections.abc import Mapping
from typing import NamedTuple

Candidates = tuple[tuple[str, float], ...]  # characters with their shares, the likeliest first
LIKELY = 0.999  # share of one letter among those that look alike, below which none is chosen
MARKS = frozenset("‘’“”–—")


def shares(chars: Mapping[str, float]) -> Candidates:
    """Counts of characters as shares that add up to 1, the largest first.

    >>> shares({"a": 1, "b": 3})
    (('b', 0.75), ('a', 0.25))
    """
    if len(chars) == 1:  # nearly always: the tables of the chains are made of thousands of such
        return tuple((char, 1.0) for char in chars)
    total = sum(chars.values())
    ordered = sorted(chars.items(), key=lambda item: (-item[1], item[0]))
    return tuple((char, number / total) for char, number in ordered)


class Place(NamedTuple):
    """One damaged stretch of a text.

    Attributes:
        start: Its first code point.
        end: The code point behind it.
        pieces: For each character that stood there what it may have been; none where too much is gone.
        weight: How much the place proves, see `evidence`.
        is_exact: Whether each byte is known.
        is_mentioned: Whether the text speaks of it, as texts about encodings do.
    """

    start: int
    end: int
    pieces: tuple[Candidates, ...]
    weight: float
    is_exact: bool = False
    is_mentioned: bool = False

    @property
    def is_open(self) -> bool:
        """Whether several letters may have stood there, none of which is likely enough."""
        for options in self.pieces:  # a loop, for it is asked of each place of each chain that is weighed
            if not options or (options[0][1] < LIKELY and options[0][0] not in MARKS):
                return True
        return False

    @property
    def is_absurd(self) -> bool:
        """Whether it would become what hardly stands in any text."""
        return self.weight < 0 and not self.is_single

    @property
    def is_single(self) -> bool:
        """Whether it is one character, which proves something only by where it stands."""
        return self.end - self.start == 1


class Reading(NamedTuple):
    """A text read backwards through one chain."""

    places: tuple[Place, ...]
    unexplained: int
