"""The lines of a text, cut once for all rules that ask, and what removing some of them means for a file."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from corpuskit.model.fixes import Applicability, Remedy, Replacement

# Headline and text are looked at one after the other, and a build has no more than one article at hand.
KEPT = 4
LEAST_WORDS = 20  # of a story; what would leave fewer is never offered


class Line(NamedTuple):
    """A line of a text, with the code point where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The code point after it."""
        return self.start + len(self.text)


@lru_cache(maxsize=KEPT)
def plain_lines(text: str) -> Sequence[str]:
    """The lines without their places, for a first look: most texts need no second one."""
    return text.split("\n")


@lru_cache(maxsize=KEPT)
def lines_of(text: str) -> tuple[Line, ...]:
    r"""Every line of a text; they end at line feeds only, as a published text has them.

    >>> lines_of("Rain.\nSun.")
    (Line(start=0, text='Rain.'), Line(start=6, text='Sun.'))
    """
    lines = plain_lines(text)
    starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
    return tuple(map(Line, starts, lines))


def has_words(lines: Iterable[Line]) -> bool:
    """Whether lines are enough for a story by themselves.

    >>> has_words([Line(0, "The ferry is back.")]), has_words([Line(0, "word " * 20)])
    (False, True)
    """
    return sum(len(line.text.split()) for line in lines) >= LEAST_WORDS


def removal(
    text: str, line: Line, message: str, applicability: Applicability = Applicability.UNSAFE
) -> Remedy:
    r"""Take one line out of the text, together with the line break after it.

    The break before a last line stays: no two removals of lines overlap so, and layout drops it.

    >>> removal("Rain.\nSun.", Line(0, "Rain."), "remove the line").edits
    (Replacement(start=0, end=6, after=''),)
    """
    edit = Replacement(line.start, min(line.end + 1, len(text)), "")
    return Remedy(message=message, applicability=applicability, field="text", edits=(edit,))
