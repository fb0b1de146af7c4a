"""What is learned of one publisher: its house style of punctuation, and the encoding mistakes it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

ENOUGH = 2  # marks that must agree before they count as a style
AGREED = 0.75  # share of them that must agree


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleProfile:
    """House style as counts, so that the profiles of two halves of a corpus add up to that of the whole.

    Attributes:
        texts: Texts that were counted.
        em_spaced: ``—`` with blanks around it.
        en_spaced: ``–`` with blanks around it.
        em_unspaced: ``—`` between letters.
        en_unspaced: ``–`` between letters.
        double_outer: Outermost quotations that open with double marks.
        single_outer: Outermost quotations that open with single marks.
        curly_apostrophes: ``’`` inside words.
        straight_apostrophes: ``'`` inside words.

    >>> one = StyleProfile(texts=1, em_spaced=3)
    >>> (one + one).em_spaced, (one + one).spaced_dash, one.unspaced_dash is None
    (6, '—', True)
    """

    texts: int = 0
    em_spaced: int = 0
    en_spaced: int = 0
    em_unspaced: int = 0
    en_unspaced: int = 0
    double_outer: int = 0
    single_outer: int = 0
    curly_apostrophes: int = 0
    straight_apostrophes: int = 0

    def __add__(self, other: "StyleProfile") -> "StyleProfile":
        return StyleProfile(
            texts=self.texts + other.texts,
            em_spaced=self.em_spaced + other.em_spaced,
            en_spaced=self.en_spaced + other.en_spaced,
            em_unspaced=self.em_unspaced + other.em_unspaced,
            en_unspaced=self.en_unspaced + other.en_unspaced,
            double_outer=self.double_outer + other.double_outer,
            single_outer=self.single_outer + other.single_outer,
            curly_apostrophes=self.curly_apostrophes + other.curly_apostrophes,
            straight_apostrophes=self.straight_apostrophes + other.straight_apostrophes,
        )

    @property
    def spaced_dash(self) -> str | None:
        """``—`` or ``–``; ``None`` where there are too few, or they do not agree."""
        return _agreed("—", self.em_spaced, "–", self.en_spaced)

    @property
    def unspaced_dash(self) -> str | None:
        """``—`` or ``–``; ``None`` as above."""
        return _agreed("—", self.em_unspaced, "–", self.en_unspaced)

    @property
    def outer_quote(self) -> str | None:
        """``double`` or ``single``; ``None`` as above."""
        return _agreed("double", self.double_outer, "single", self.single_outer)

    @property
    def apostrophe(self) -> str | None:
        """``’`` or ``'``; ``None`` as above."""
        return _agreed("’", self.curly_apostrophes, "'", self.straight_apostrophes)


def _agreed(one: str, ones: int, other: str, others: int) -> str | None:
    if ones + others < ENOUGH or max(ones, others) < AGREED * (ones + others):
        return None
    return one if ones > others else other


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainPrior:
    """How often each encoding mistake was met in the texts of one publisher, as counts that add up.

    Attributes:
        texts: Texts that were looked at.
        chains: Name of a chain -> texts that it explains beyond doubt.
    """

    texts: int = 0
    chains: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "ChainPrior") -> "ChainPrior":
        names = sorted({*self.chains, *other.chains})
        return ChainPrior(
            texts=self.texts + other.texts,
            chains={name: self.chains.get(name, 0) + other.chains.get(name, 0) for name in names},
        )
