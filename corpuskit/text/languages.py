"""The language of a text, with a score that is a probability."""

from math import exp, log
from typing import NamedTuple

_LEAST_LETTERS = 40
_ENOUGH = 20_000  # code points: a longer text is not told apart any better
_COUNTED = 2_000  # code points in which letters are counted: more of them add nothing
_LEAST_SCORE = 0.5  # below it the answer is wrong more often than right
_UNKNOWN = "unknown"
_CUTOFF = 1200
_MOST_OTHERS = 0.1  # characters outside ASCII for each letter
_LONGEST_WORDS = 25  # letters a word, on average

# The detector ranks languages by the distance of their profiles; how far the second lies behind the first,
# and how many letters there are, tell how often the first is right. A logistic curve, fitted by
# scripts/fit_language_scores.py (data/SOURCES.md says on which texts) on half of 21,000 stretches of 45 to
# 3,000 code points of edited prose in 28 European languages, in equal shares. On the other half the score is
# off by 0.014 on average (expected calibration error), and the first is right for 56 % of 60 code points, 76
# % of 120, 92 % of 200, 98 % of 500, 99 % of 1,000.
_CONSTANT, _PER_LOG_LETTER, _PER_RANK = -6.615, 1.377, 0.0864


def detect_language(text: str) -> tuple[str | None, float]:
    """The language of a text and how likely that is, by `resiliparse`, a fast detector of 101 languages.

    Not a score of the detector's own: it gives a rank that shrinks as texts grow, and a language even for
    digits. Near relatives (Czech and Slovak, Norwegian and Danish, Spanish and Galician) are what it takes
    for each other.

    Args:
        text: NFC.

    Returns:
        A BCP 47 tag and a probability; ``(None, 0.0)`` for fewer than 40 letters, and where no language is
        more likely than not. Norwegian is ``no``.

    >>> language, score = detect_language("The ferry returned to the harbour after nine winters. " * 8)
    >>> language, score > 0.95
    ('en', True)
    >>> detect_language("1,000 2,000 3,000 " * 20)
    (None, 0.0)
    """
    best = nearest(text)
    if best is None:
        return None, 0.0
    score = probability(best.letters, best.lead)
    return (best.language, score) if score >= _LEAST_SCORE else (None, 0.0)


class Nearest(NamedTuple):
    """The nearest language, and what speaks for it.

    Attributes:
        language: BCP 47 tag.
        letters: Letters among the first 2,000 code points.
        lead: How much farther the next language is, in ranks.
    """

    language: str
    letters: int
    lead: int


def nearest(text: str) -> Nearest | None:
    """The language that is nearest to a text, right or wrong; ``None`` where there is too little to tell."""
    head = text[:_ENOUGH]
    letters = sum(map(str.isalpha, head[:_COUNTED]))
    if letters < _LEAST_LETTERS or not _has_words(head[:_COUNTED], letters):
        return None
    (language, rank), (_, next_rank) = _two_best(head)
    return None if language == _UNKNOWN else Nearest(language, letters, next_rank - rank)


def probability(letters: int, lead: int) -> float:
    """How likely the nearest language is the right one, from what `Nearest` says of it; 0 to 1.

    >>> probability(letters=60, lead=0), probability(letters=1_000, lead=40)
    (0.2735, 0.9983)
    """
    return round(1 / (1 + exp(-(_CONSTANT + _PER_LOG_LETTER * log(letters) + _PER_RANK * lead))), 4)


def _two_best(text: str) -> tuple[tuple[str, int], tuple[str, int]]:
    """The nearest languages with their ranks; the detector looks them up in small letters more surely."""
    from resiliparse.parse.lang import detect_fast

    found = detect_fast(text.lower(), cutoff=_CUTOFF, n_results=2)
    ranked = found if isinstance(found, list) else [found]
    nothing = (_UNKNOWN, _CUTOFF)
    first, second, *_ = [*ranked, nothing, nothing]
    return first, second


def _has_words(text: str, letters: int) -> bool:
    """False for letters without order (an image in base64), which are near some language as well.

    Only texts in ASCII, or nearly, are judged: Chinese, Japanese and Thai are written without blanks.
    """
    others = len(text) - len(text.encode("ascii", "ignore"))
    return others > _MOST_OTHERS * letters or len(text.split()) * _LONGEST_WORDS >= letters
