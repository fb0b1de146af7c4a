"""House style of a text whose marks are lost: em or en dash, double or single quotes outermost."""

import re
from functools import cache
from math import exp, log
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.encoding.marks.roles import SLOT
from corpuskit.encoding.profiles import count_style
from corpuskit.model.profiles import StyleProfile

# Shares before anything was seen; in English for American spelling, for one that tells nothing, for British.
_SPACED_EM = (0.75, 0.65, 0.25)
_UNSPACED_EM = (0.94, 0.92, 0.85)
_FOREIGN_SPACED_EM = MappingProxyType(
    {
        "cs": 0.04,
        "de": 0.03,
        "es": 0.7,
        "fi": 0.03,
        "fr": 0.5,
        "it": 0.3,
        "pl": 0.5,
        "ru": 0.9,
        "sv": 0.03,
        "uk": 0.85,
    }
)
_SINGLE_OUTER = (0.012, 0.03, 0.1)
_BRITISH = 2
# A dateline with the postal code of a state is that of a press release; those are written with programs that
# make an en dash of a spaced hyphen.
_RELEASE = re.compile(rf"(?m)^[A-Z][A-Za-z .]{{2,30}}, (?:[A-Z]{{2}}|D\.C\.) ?{SLOT}")
_HEAD = 1000  # code points in which it is looked for
_WORDS = re.compile(r"[a-z]+")
_BETWEEN_DIGITS_EM = 0.02
_OPENING_LINE_EM = 0.8  # a dash that begins a line
# Headlines take single quotes: logarithm of how much likelier they are there, for a paragraph in running
# text, for a short one without an end, and for one whose words begin with capitals.
_HEADINGS = (0.0, 3.7, 5.0)
_LONGEST_HEADING = 120  # code points
_ENDS = frozenset(".!?…:;,”’\"'" + SLOT)
_FEWEST_WORDS, _TITLE_SHARE = 3, 0.7
_OUTSIDE, _INSIDE = 0.5, -0.6  # the same for a comma or stop behind a closer, and for one before it
_TURNED = 1.5  # at most so much of that in all
# How many marks of a text and of a publisher outweigh the shares above: both are nearly always consistent.
_TEXT_WEIGHT, _PUBLISHER_WEIGHT = 0.3, 0.5


class House(NamedTuple):
    """What speaks for the marks of one text.

    Attributes:
        spaced_em: Share of em dashes among those with blanks around them.
        unspaced_em: The same among those between words.
        single_outer: Logarithm of how much likelier single quotes (in other languages, their second pair) are
            outermost than double ones.
        headlines: Whether headlines have another style than the text.
    """

    spaced_em: float
    unspaced_em: float
    single_outer: float
    headlines: bool = True

    def em_share(self, near: str, odds: float = 1.0) -> float:
        """Share of em dashes where a dash has these shapes around it.

        Args:
            near: The shapes before and after it.
            odds: How much likelier an em dash is there than these and the style say.
        """
        share = self._em_share(near)
        return share * odds / (share * odds + 1.0 - share)

    def _em_share(self, near: str) -> float:
        before, after = near[0], near[-1]
        if before == "0" and after == "0":
            return _BETWEEN_DIGITS_EM
        if before == "\n":
            return _OPENING_LINE_EM
        if before == " " or after in " \n":
            return self.spaced_em
        return self.unspaced_em

    def outer(self, pairs: int, paragraph: str) -> tuple[float, ...]:
        """How likely each pair of quotes is outermost in a paragraph; a third one hardly ever is."""
        heading = _HEADINGS[_heading(paragraph)] if self.headlines else 0.0
        single = 1 / (1 + exp(-self.single_outer - heading))
        return (1.0 - single, single, *[0.02] * (pairs - 2))


def house_of(masked: str, turned: float, profile: StyleProfile | None, *, language: str = "en") -> House:
    """The style of a text, by its spelling, its publisher and the marks that it shows.

    Args:
        masked: The text.
        turned: Closers with a comma or stop behind them, less those with one before them, weighted.
        profile: Counts of other texts of the publisher.
        language: Primary subtag.
    """
    region = 1 + (_region(masked) if language == "en" else 0)
    kind = _BRITISH if language == "en" and _RELEASE.search(masked, 0, _HEAD) else region
    seen = count_style(masked)
    known = profile or StyleProfile()
    spaced = _FOREIGN_SPACED_EM.get(language, _SPACED_EM[kind])
    spaced = _pooled(spaced, known.em_spaced, known.en_spaced, _PUBLISHER_WEIGHT)
    unspaced = _pooled(_UNSPACED_EM[region], known.em_unspaced, known.en_unspaced, _PUBLISHER_WEIGHT)
    single = _pooled(_SINGLE_OUTER[region], known.single_outer, known.double_outer, _PUBLISHER_WEIGHT)
    single = _pooled(single, seen.single_outer, seen.double_outer, _TEXT_WEIGHT)
    return House(
        _pooled(spaced, seen.em_spaced, seen.en_spaced, _TEXT_WEIGHT),
        _pooled(unspaced, seen.em_unspaced, seen.en_unspaced, _TEXT_WEIGHT),
        log(single / (1 - single)) + (0.0 if known.double_outer + known.single_outer else _turn(turned)),
        headlines=language == "en",
    )


def _heading(paragraph: str) -> int:
    """1 for a short paragraph without an end, 2 where its words begin with capitals, else 0."""
    if len(paragraph) > _LONGEST_HEADING:
        return 0
    words = [word for word in paragraph.replace(SLOT, " ").split() if len(word) > _FEWEST_WORDS]
    if len(words) >= _FEWEST_WORDS and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words):
        return 2
    return int(paragraph.rstrip()[-1:] not in _ENDS)


def turned(near: str) -> float:
    """What the shapes around a closer say for single quotes."""
    return (_OUTSIDE if near[-1] in ".,;" else 0.0) + (_INSIDE if near[0] in ".," else 0.0)


def _turn(weight: float) -> float:
    return max(-_TURNED, min(_TURNED, weight))


def _pooled(share: float, ones: int, others: int, weight: float) -> float:
    """A share after counts were seen that speak for it or against it; never quite 0 or 1."""
    share = (share * weight + ones) / (weight + ones + others)
    return min(0.999, max(0.001, share))


def _region(text: str) -> int:
    """1 where the spelling is British, -1 where it is American, 0 where it does not tell."""
    british, american = _spellings()
    words = set(_WORDS.findall(text.lower()))
    ours, theirs = len(words & british) + ("£" in text), len(words & american)
    return (ours > theirs) - (theirs > ours)


@cache
def _spellings() -> tuple[frozenset[str], frozenset[str]]:
    """British and American forms of words that are spelt differently."""
    rows = table("spellings")
    british = frozenset(row["word"] for row in rows if row["english"] == "british")
    return british, frozenset(row["word"] for row in rows) - british
