"""Days as a dateline prints them, mostly without a year, and the year that the publication date gives."""

import re
from datetime import MAXYEAR, MINYEAR, date
from functools import cache
from typing import NamedTuple

from corpuskit.model.values import PartialDate
from corpuskit.text.months import is_weekday, misspelt_month, month_number

_WINDOW = 40  # code points before the end in which a date may begin
_LONGEST_WEEKDAY = 24  # code points of a weekday and the signs and blanks around it
_FUTURE_COST = 6  # a day ahead is as unlikely as six days back: stories are filed before they are published
_LEAP_YEAR = 2000
_FIRST_SHORT_YEAR = 1969  # two digits mean a year from here on, unless the publication date says otherwise
_CENTURY = 100
_YEAR = r"(?:[12][0-9]{3})"
_SHORT_YEAR = rf"(?:{_YEAR}|['’]?[0-9]{{2}}(?![0-9]))"
_WORD = r"[^\W\d_]{2,12}"
_BEFORE = r"(?:(?<=[\s,.;،(])|(?<![\s\S]))"
_END = r"(?=[\s,.]*\Z)"
_OF_YEAR = r"(?:\s?г\.?|\s?року?)?"  # Russian and Ukrainian print the word for year
_DIGIT = re.compile(r"\d")
_LAST_WORD = re.compile(r"[,.،]\s*([^\W\d_]{3,13}(?:-feira)?)\.?[\s,.،]*\Z")
_LEAD_IN = re.compile(r"(?<=[\s,.،])(?:le|el|den|em|am|il|a|в|on|في)\s+\Z")


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
        published: Resolves a day without a year, and the century of a year of two digits.

    Returns:
        ``None`` where the part does not end in a day of the calendar.

    >>> found = day_at_end("LONDON, March 4", 0, 15, published=date(2025, 3, 5))
    >>> found.day.raw, found.day.resolved
    ('March 4', datetime.date(2025, 3, 4))
    >>> day_at_end("BOGOTA, 6 SEP 89", 0, 16).day.resolved
    datetime.date(1989, 9, 6)
    >>> day_at_end("LONDON, March 32", 0, 16) is None
    True
    """
    begin = max(start, end - _WINDOW)
    if _DIGIT.search(text, begin, end) is None:
        return None
    patterns = _patterns()
    for pattern in (patterns.month_first, patterns.day_first, patterns.iso, patterns.numbers):
        match = pattern.search(text, begin, end)
        if match is not None and text[max(begin, match.start() - 3) : match.start()].strip(" .").isdecimal():
            first, second = patterns.year_first, patterns.day_first
            longer = first.search(text, begin, end) or second.search(text, begin, end)
            match = longer or match  # ``2020. július 3``, and ``6 SEP 05``, which is not the fifth
        if match is not None:
            found = _found(match, published)
            if found is not None:
                return found
    return None


def before_weekday(text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` ends without the name of a weekday and without a word that leads in a date.

    >>> before_weekday("MOSCOW, Monday, ", 0, 16), before_weekday("MOSCOW, ", 0, 8)
    (7, 8)
    """
    begin = max(start, end - _LONGEST_WEEKDAY)
    match = _LEAD_IN.search(text, begin, end)
    end = match.start() if match else end
    word = _LAST_WORD.search(text, begin, end)
    return word.start() + 1 if word is not None and is_weekday(word[1]) else end


class _Patterns(NamedTuple):
    month_first: re.Pattern[str]
    day_first: re.Pattern[str]
    year_first: re.Pattern[str]
    iso: re.Pattern[str]
    numbers: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The ways to print a day, made for the first text that may have one."""
    return _Patterns(
        month_first=re.compile(
            rf"{_BEFORE}(?P<month>{_WORD})\s?\.?\s{{0,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
            rf"(?:(?:\s?,\s{{0,2}}|\s{{1,2}})(?P<year>{_SHORT_YEAR}))?{_END}"
        ),
        day_first=re.compile(
            rf"{_BEFORE}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\s?\.|er|º)?\s{{1,3}}(?:de\s)?(?P<month>{_WORD})(?:/{_WORD})?\.?"
            rf"(?:(?:\s?,\s{{0,2}}|\s{{1,2}}(?:de\s)?)(?P<year>{_SHORT_YEAR})\.?{_OF_YEAR})?{_END}"
        ),
        year_first=re.compile(
            rf"{_BEFORE}(?P<year>{_YEAR})\.?\s(?P<month>{_WORD})\s(?P<day>\d{{1,2}})\.?{_END}"
        ),
        iso=re.compile(rf"{_BEFORE}(?P<year>{_YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}}){_END}"),
        numbers=re.compile(
            rf"{_BEFORE}(?P<day>\d{{1,2}})(?P<sign>[-./])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}){_END}"
        ),
    )


def _found(match: re.Match[str], published: date | None) -> FoundDay | None:
    word, day = match["month"], int(match["day"])
    month = int(word) if word.isdecimal() else month_number(word)
    misspelt = month is None
    if misspelt and word[:1].isupper():
        month = misspelt_month(word)
    year = _year(match["year"], published)
    if match.re is _patterns().numbers and month is not None:
        day, month = _in_order(day, month, year, published if match["sign"] == "/" else None)
    if month is None or _day(year or _LEAP_YEAR, month, day) is None:
        return None
    value = PartialDate(
        raw=match[0],
        start=match.start(),
        end=match.end(),
        month=month,
        day=day,
        year=year,
        resolved=_day(year, month, day) if year else resolve(month, day, published),
    )
    return FoundDay(value, misspelt)


def _year(printed: str | None, published: date | None) -> int | None:
    """The year printed; of two digits, that of the century nearest to the publication."""
    if printed is None:
        return None
    year = int(printed.lstrip("'’"))
    if year >= _CENTURY:
        return year
    if published is None:
        year += _FIRST_SHORT_YEAR - _FIRST_SHORT_YEAR % _CENTURY
        return year if year >= _FIRST_SHORT_YEAR else year + _CENTURY
    near = range(published.year - published.year % _CENTURY - _CENTURY + year, MAXYEAR, _CENTURY)
    return min(near[:3], key=lambda found: abs(found - published.year))


def _in_order(day: int, month: int, year: int | None, published: date | None) -> tuple[int, int]:
    """Day and month of numbers, which Americans print the other way round, with slashes.

    The one that is in the calendar, else the one that is nearer to the publication, else the day comes first.
    """
    first, second = _day(year or _LEAP_YEAR, month, day), _day(year or _LEAP_YEAR, day, month)
    if first is None:
        return month, day
    if second is None or published is None or abs(first - published) <= abs(second - published):
        return day, month
    return month, day


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


def resolve_day(day: int, published: date | None) -> date | None:
    """The full date of a day of the month, as Japanese and Taiwanese datelines print it alone.

    >>> resolve_day(30, date(2025, 7, 2)), resolve_day(3, None)
    (datetime.date(2025, 6, 30), None)
    """
    if published is None:
        return None
    months = range(published.year * 12 + published.month - 2, published.year * 12 + published.month + 1)
    days = [_day(month // 12, month % 12 + 1, day) for month in months]
    return min((found for found in days if found), key=lambda found: _cost(found, published), default=None)


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
