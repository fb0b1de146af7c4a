"""The language of a text, with a score that is a probability."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import exp, log, log1p, sqrt
from typing import NamedTuple

from corpuskit.text.language_marks import marks

_LEAST_LETTERS = 30
_LEAST_SCORE = 0.7  # below it the answer is a guess
_ENOUGH = 700  # code points: a longer text is not told apart any better
_SHORT = 150  # code points: below them the detector favours languages with a large Wikipedia
_CUTOFF = 1200  # rank beyond which the detector itself is usually wrong
_MOST, _FEW = 6, 3  # candidates for a short text and for a longer one
_SAMPLE = 300  # code points whose letters are counted; up to there a text is short
_LONGEST_WORDS = 25  # letters a word, on average
_MANY_WORDS = 60  # of which some are common, whatever the text is about
_LEAST_COMMON = 0.4  # of them, by the square root of their number
_ASSUMED_SHARE = 0.1  # of common words where those of a language are not known

# Languages that the detector does not know and takes for a relative.
_TAKEN_FOR = {"ms": "id"}

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_KANA = re.compile("[\u3041-\u30ff]")  # which Japanese is never written without, and Chinese always
_SIGNS = ".,:;!?\"'()[]“”„«»‘’…–—-।،؛؟۔"  # around words
_USUAL = frozenset(_SIGNS)
_NO_LETTERS = bytes(byte for byte in range(128) if not chr(byte).isalpha())

# The detector ranks languages by the distance of their profiles. How far behind the first a language lies,
# how many of its commonest words the text has and how many letters that are none of its own, tell together
# which it is; and how far that one is ahead, and how many letters there are, tell how often it is the right
# one. All weights were fitted by scripts/fit_language_scores.py (data/SOURCES.md says on which texts) on half
# of the articles in 28 European languages. On the other half 82 % of 50 code points are told, of those 96 %
# right; of 100: 97 % and 98.8 %; of 200: 99.9 % and 99.8 %; beyond, nearly all. Scores are off by 0.011 at 50
# code points, 0.009 at 100 and less beyond (expected calibration error).
_PER_RANK, _PER_COMMON, _PER_FOREIGN = 0.0778, 7.56, 4.98
_CONSTANT, _PER_LEAD, _PER_LOG_LETTER = -3.035, 0.751, 0.775
_SUREST = 12.0  # a larger lead says no more


def detect_language(text: str) -> tuple[str | None, float]:
    """The language of a text and how likely that is, by `resiliparse`, a fast detector, and by its words.

    Not a score of the detector's own: it gives a rank that shrinks as texts grow, a language even for digits,
    and takes near relatives for each other (Norwegian and Danish, Russian and Ukrainian, Spanish and
    Galician). Their commonest words and letters tell them apart.

    Args:
        text: NFC.

    Returns:
        A BCP 47 tag and a probability; ``(None, 0.0)`` for fewer than 30 letters, and where no language is
        likely. Norwegian is ``no``; Bosnian and Croatian may be told for each other.

    >>> language, score = detect_language("The ferry returned to the harbour after nine winters.")
    >>> language, score > 0.9
    ('en', True)
    >>> detect_language("1,000 2,000 3,000 " * 20)
    (None, 0.0)
    """
    best = nearest(text)
    if best is None:
        return None, 0.0
    score = probability(best.letters, best.lead)
    return (best.language, score) if score >= _LEAST_SCORE else (None, 0.0)


class Candidate(NamedTuple):
    """A language that a text may be in, and what speaks for it.

    Attributes:
        language: BCP 47 tag.
        behind: How much farther than the nearest its profile is, in ranks.
        common: Its common words among those of the text, by the square root of their number.
        foreign: Logarithm of the letters that it does not have, and one.
    """

    language: str
    behind: int
    common: float
    foreign: float

    @property
    def points(self) -> float:
        """Logarithm of how likely it is, but for a constant."""
        return _PER_COMMON * self.common - _PER_RANK * self.behind - _PER_FOREIGN * self.foreign


class Nearest(NamedTuple):
    """The likeliest language.

    Attributes:
        language: BCP 47 tag.
        letters: Letters that were looked at, about.
        lead: How much likelier it is than the others, as of `lead`.
    """

    language: str
    letters: int
    lead: float


class Opening(NamedTuple):
    """What is looked at of a text: the first 700 code points, in small letters.

    Attributes:
        text: All of it.
        words: Its words.
        letters: About how many it has.
        odd: What its first 300 code points have beyond ASCII and the usual signs.
    """

    text: str
    words: list[str]
    letters: int
    odd: AbstractSet[str]

    @property
    def has_order(self) -> bool:
        """False for letters without order (an image in base64), which are near some language as well."""
        return not self.text.isascii() or len(self.words) * _LONGEST_WORDS >= self.letters


def opening(text: str) -> Opening:
    """The first words of a text, and about how many letters they have."""
    head = text[:_ENOUGH].lower()
    sample = head[:_SAMPLE]
    others = () if sample.isascii() else _BEYOND_ASCII.findall(sample)
    letters = _count_letters(sample, others) * len(head) // (len(sample) or 1)
    words = head.split()
    if head == sample:
        words = [word.strip(_SIGNS) for word in words]  # in a short text each word tells much
    return Opening(head, words, letters, frozenset(others) - _USUAL)


def _count_letters(text: str, others: Sequence[str]) -> int:
    """The letters of a text: those of ASCII all at once, and those among the others."""
    return len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS)) + sum(map(str.isalpha, others))


def nearest(text: str) -> Nearest | None:
    """The likeliest language of a text, right or wrong; ``None`` where there is too little to tell."""
    head = opening(text)
    if head.letters < _LEAST_LETTERS or not head.has_order:
        return None
    found = sorted(((candidate.points, candidate) for candidate in candidates(head)), reverse=True)
    if not found:
        return None
    _, best = found[0]
    if best.common < _LEAST_COMMON and len(head.words) >= _MANY_WORDS:
        return None
    return Nearest(best.language, head.letters, lead([points for points, _ in found]))


def lead(points: list[float]) -> float:
    """Logarithm of how much likelier the first is than all others together, at most 12.

    >>> lead([5.0]), round(lead([5.0, 4.0, 4.0]), 2)
    (12.0, 0.31)
    """
    others = sum(exp(other - points[0]) for other in points[1:])
    return _SUREST if others < exp(-_SUREST) else -log(others)


def probability(letters: int, lead: float) -> float:
    """How likely the likeliest language is the right one, from what `Nearest` says of it; 0 to 1.

    >>> probability(letters=40, lead=0.0), probability(letters=1_000, lead=12.0)
    (0.4561, 1.0)
    """
    return round(1 / (1 + exp(-(_CONSTANT + _PER_LOG_LETTER * log(letters) + _PER_LEAD * lead))), 4)


def candidates(head: Opening) -> list[Candidate]:
    """The languages that are near to a text; none where it is near to none."""
    ranks = _ranks(head.text)
    first = min(ranks.values(), default=0)
    root = sqrt(len(head.words) or 1)
    sample = head.text[:_SAMPLE]
    found = []
    for language, rank in ranks.items():
        known = marks(language)
        common = known.common(head.words) / root if known.words else _ASSUMED_SHARE * root
        found.append(Candidate(language, rank - first, common, log1p(known.foreign(head.odd, sample))))
    return found


def _ranks(head: str) -> dict[str, int]:
    """The nearest languages with the distance of their profiles."""
    from resiliparse.parse.lang import detect_fast

    filled = head if len(head) >= _SHORT else head.ljust(_SHORT, ".")
    found = detect_fast(filled, cutoff=_CUTOFF, n_results=_MOST if len(head) < _SAMPLE else _FEW)
    ranks = dict(found if isinstance(found, list) else [found])
    if "zh" in ranks or "ja" in ranks:
        ranks.pop("zh" if _KANA.search(head) else "ja", None)
    return ranks | {language: ranks[taken] for language, taken in _TAKEN_FOR.items() if taken in ranks}
