"""Names of the months, full and abbreviated, in many languages, and those of the days of the week."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.text.folding import fold

_LONG = 5  # letters of a name in which one may be wrong
_LONG_WEEKDAY = 5  # letters of a weekday's name that means nothing else in another language


@cache
def _numbers() -> Mapping[str, int]:
    return MappingProxyType({fold(row["form"]): int(row["month"]) for row in table("months")})


@lru_cache(maxsize=512)
def month_number(word: str) -> int | None:
    """1 to 12 for a name of a month in any case, in the languages of the table.

    Languages are not told apart: no form in the table means two months.

    >>> month_number("Sept."), month_number("MÄRZ"), month_number("июля")
    (9, 3, 7)
    >>> month_number("Mayor") is None
    True
    """
    return _numbers().get(fold(word))


@cache
def _weekdays() -> frozenset[str]:
    rows = table("weekday_names")
    return frozenset(
        fold(row["form"]) for row in rows if row["language"] == "en" or len(row["form"]) >= _LONG_WEEKDAY
    )


def is_weekday(word: str) -> bool:
    """Whether a word is the name of a day of the week, in any case.

    Abbreviations count in English only: in other languages they are often words.

    >>> is_weekday("Tue."), is_weekday("ПЯТНИЦА"), is_weekday("Mayday")
    (True, True, False)
    """
    return fold(word) in _weekdays()


def misspelt_month(word: str) -> int | None:
    """The month whose English name differs from the word in one letter: another, one more or one less.

    Only full names of five letters and more count: among shorter ones a single letter makes another word. The
    caller must be sure that a month is meant: ``Match`` is one letter from ``March``.

    >>> misspelt_month("Narch"), misspelt_month("Setember")
    (3, 9)
    >>> misspelt_month("Chapter") is None
    True
    """
    key = fold(word)
    return next((month for name, month in _long_english() if one_edit_apart(key, name)), None)


@cache
def _long_english() -> tuple[tuple[str, int], ...]:
    rows = ((fold(row["form"]), int(row["month"])) for row in table("months") if row["language"] == "en")
    return tuple((name, month) for name, month in rows if len(name) >= _LONG)


def one_edit_apart(one: str, other: str) -> bool:
    """Whether two words differ in one letter: another, one more or one less.

    >>> one_edit_apart("narch", "march"), one_edit_apart("march", "march"), one_edit_apart("mrach", "march")
    (True, False, False)
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    if len(one) == len(other):
        return one[head + 1 :] == other[head + 1 :]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[head + 1 :] == shorter[head:]
