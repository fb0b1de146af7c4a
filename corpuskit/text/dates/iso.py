"""Dates of ISO 8601 and RFC 3339: extended and basic, with weeks and days of the year."""

import re
from datetime import date, timedelta

from corpuskit.text.dates.found import FIRST_YEAR, LAST_YEAR, Found, clock_of, day_of, one_day

_OFFSET = r"[+\-−](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?"
_ZONE = (
    rf"(?:\s?(?P<zone>[Zz]|UTC|GMT|{_OFFSET})(?:\[[A-Za-z0-9/_+\-]{{1,40}}\])?)?"  # RFC 9557 names it again
)
_FRACTION = r"(?:[.,](?P<fraction>[0-9]{1,12}))?"
_EXTENDED = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?"
    r"|W(?P<week>[0-9]{2})-(?P<weekday>[1-7])|(?P<number>[0-9]{3}))"
    r"(?:(?:[Tt]|\s{1,2})(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})"
    rf"{_FRACTION})?)?{_ZONE})?)?"
)
_BASIC = re.compile(
    r"(?P<year>[0-9]{4})(?:(?P<month>[0-9]{2})(?P<day>[0-9]{2})|W(?P<week>[0-9]{2})(?P<weekday>[1-7])"
    r"|(?P<number>[0-9]{3})(?=[Tt]))"
    rf"(?:[Tt\s]?(?P<hour>[0-9]{{2}})(?P<minute>[0-9]{{2}})(?:(?P<second>[0-9]{{2}}){_FRACTION})?{_ZONE})?"
)


def match_iso(text: str) -> re.Match[str] | None:
    """The parts of a date of ISO 8601; ``None`` for other forms."""
    return _EXTENDED.fullmatch(text) or _BASIC.fullmatch(text)


def read_iso(match: re.Match[str]) -> Found | None:
    """A date of ISO 8601; ``None`` where there is no such day or time.

    A week alone is no day and no month: it is refused. An hour alone is a time to the minute, as in print.
    """
    year, hour = int(match["year"]), match["hour"]
    if match["month"] is None and match["week"] is None and match["number"] is None:
        return Found(days={}, precision="year") if FIRST_YEAR <= year <= LAST_YEAR else None
    if match["month"] is not None and match["day"] is None:
        is_month = day_of(year, int(match["month"]), 1) is not None and hour is None
        return Found(days={}, precision="month") if is_month else None
    day = _day(match, year)
    if day is None:
        return None
    if hour is None:
        return Found(days=one_day(day), precision="day")
    second = match["second"]
    clock = clock_of(int(hour), int(match["minute"] or 0), int(second or 0), match["fraction"] or "")
    if clock is None:
        return None
    precision = "minute" if second is None else "second"
    zone = match["zone"]
    return Found(days=one_day(day), precision=precision, clock=clock, zone=zone and zone.replace("−", "-"))


def _day(match: re.Match[str], year: int) -> date | None:
    if match["month"] is not None:
        return day_of(year, int(match["month"]), int(match["day"]))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        if match["number"] is None:
            return date.fromisocalendar(year, int(match["week"]), int(match["weekday"]))
    except ValueError:
        return None
    number = int(match["number"])
    day = date(year, 1, 1) + timedelta(number - 1)
    return day if day.year == year else None
