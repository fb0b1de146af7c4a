"""Days as a dateline prints them, mostly without a year, and the year that the publication date gives."""

import re
from datetime import MAXYEAR, MINYEAR, date
from typing import NamedTuple

from corpuskit.model.values import PartialDate
from corpuskit.text.months import misspelt_month, month_number

_WINDOW = 40  # code points before the end in which a date may begin
_FUTURE_COST = 6  # a day ahead is as unlikely as six days back: stories are filed before they are published
_LEAP_YEAR = 2000
_YEAR = r"(?:[12][0-9]{3})"
_WORD = r"[^\W\d_]{3,12}"
_BEFORE = r"(?:(?<=[\s,.;])|(?<![\s\S]))"
_MONTH_FIRST = re.compile(
    rf"{_BEFORE}(?P<month>{_WORD})\.?\s{{0,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:(?:\s?,\s{{0,2}}|\s{{1,2}})(?P<year>{_YEAR}))?(?=[\s,.]*\Z)"
)
_DAY_FIRST = re.compile(
    rf"{_BEFORE}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.|er)?\s{{1,3}}(?:de\s)?(?P<month>{_WORD})\.?"
    rf"(?:(?:\s?,\s{{0,2}}|\s{{1,2}}(?:de\s)?)(?P<year>{_YEAR}))?(?=[\s,.]*\Z)"
)
_ISO = re.compile(rf"{_BEFORE}(?P<year>{_YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?=[\s,.]*\Z)")


class FoundDay(NamedTuple):
    """A day, and whether the month had to be guessed from a misspelt name."""

    day: PartialDate
    misspelt: bool


def day_at_end(text: str, start: int, end: int, *, published: date | None = None) -> FoundDay | None:
    """The day that ends ``text[start:end]``, blanks, commas and full stops set aside.

    Args:
        text: What the spans refer to.
        start: First code point of the part to look at.
        end: Code point after it.
        published: Resolves a day without a year.

    Returns:
        ``None`` where the part does not end in a day of the calendar.

    >>> found = day_at_end("LONDON, March 4", 0, 15, published=date(2025, 3, 5))
    >>> found.day.raw, found.day.resolved
    ('March 4', datetime.date(2025, 3, 4))
    >>> day_at_end("LONDON, March 32", 0, 16) is None
    True
    """
    begin = max(start, end - _WINDOW)
    for pattern in (_MONTH_FIRST, _DAY_FIRST, _ISO):
        match = pattern.search(text, begin, end)
        if match is not None:
            found = _found(match, published)
            if found is not None:
                return found
    return None


def _found(match: re.Match[str], published: date | None) -> FoundDay | None:
    word = match["month"]
    month = int(word) if word.isdigit() else month_number(word)
    misspelt = month is None
    if misspelt and word[:1].isupper():
        month = misspelt_month(word)
    day, year = int(match["day"]), match["year"]
    if month is None or _day(int(year) if year else _LEAP_YEAR, month, day) is None:
        return None
    value = PartialDate(
        raw=match[0],
        start=match.start(),
        end=match.end(),
        month=month,
        day=day,
        year=int(year) if year else None,
        resolved=_day(int(year), month, day) if year else resolve(month, day, published),
    )
    return FoundDay(value, misspelt)


def resolve(month: int, day: int, published: date | None) -> date | None:
    """The full date of a day without a year: the nearest to the publication, days ahead counting six times.

    Args:
        month: 1 to 12.
        day: 1 to 31.
        published: The publication date.

    Returns:
        ``None`` without a publication date, and for 29 February where none of the three years around has one.

    >>> resolve(12, 30, date(2025, 1, 2))
    datetime.date(2024, 12, 30)
    >>> resolve(3, 4, None) is None
    True
    """
    if published is None:
        return None
    near = range(published.year - 1, published.year + 2)
    days = [found for found in (_day(year, month, day) for year in near) if found is not None]
    return min(days, key=lambda found: _cost(found, published), default=None)


def _cost(found: date, published: date) -> int:
    lateness = (published - found).days
    return lateness if lateness >= 0 else -lateness * _FUTURE_COST


def _day(year: int, month: int, day: int) -> date | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
