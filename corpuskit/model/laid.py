"""Text after layout, with the way back to the text as it came."""

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Laid:
    """Text after layout, with the way back.

    Attributes:
        text: Laid out: paragraphs separated by one line feed.
        segments: Where each run of untouched text begins, as (start in `text`, start in the raw text).
    """

    text: str
    segments: tuple[tuple[int, int], ...] = field(default=())


def original_position(laid: Laid, at: int) -> int:
    """Where a code point of the laid-out text stands in the raw text; a mended gap, where the raw gap begins.

    >>> laid = Laid("Rain. Sun.", ((0, 2), (6, 11)))
    >>> original_position(laid, 6), original_position(laid, 5)
    (11, 7)
    >>> original_position(Laid(""), 3)
    3
    """
    found = bisect_right(laid.segments, at, key=lambda segment: segment[0]) - 1
    if found < 0:
        return at
    start, raw_start = laid.segments[found]
    return raw_start + at - start
