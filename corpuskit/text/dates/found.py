"""What the words and numbers of a date say, before it is decided what they mean."""

from collections.abc import Mapping
from datetime import date, time
from typing import Literal, NamedTuple

Order = Literal["dmy", "mdy"]
TWO_DIGITS, WEEKDAY_DIFFERS = "two-digit-year", "weekday-differs"
FIRST_YEAR, LAST_YEAR = 1600, 2400  # print has dates since 1605; 1403 and 2568 are years of other calendars
_PIVOT = 50  # RFC 5322, section 4.3: 49 is 2049, 50 is 1950
_NOON = 12
_LEAP_SECOND = (59, 60)
_MICROSECONDS = 6  # digits of a fraction that a time holds


class Found(NamedTuple):
    """A date taken apart.

    Attributes:
        days: Order of the numbers -> the day it gives; one entry where the form leaves no choice. Empty for
            a month or a year.
        precision: ``year``, ``month``, ``day``, ``minute`` or ``second``.
        clock: The time of the day, where one is printed.
        zone: The zone as printed.
        usual: The order of the form itself where nothing else decides: numbers between full stops.
        is_mail: Whether it has the form of RFC 5322.
        warnings: As those of `corpuskit.model.values.Moment`.
    """

    days: Mapping[str, date]
    precision: str
    clock: time | None = None
    zone: str | None = None
    usual: Order | None = None
    is_mail: bool = False
    warnings: tuple[str, ...] = ()


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar in the years that news has.

    >>> day_of(2025, 2, 30) is None, day_of(1403, 12, 14) is None
    (True, True)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def clock_of(hour: int, minute: int, second: int, fraction: str = "", half: str = "") -> time | None:
    """A time of the day; ``None`` for one that no clock shows.

    The last second of a leap minute is read as the one before, which is what Python's clocks have.

    >>> clock_of(12, 5, 0, half="a"), clock_of(13, 5, 0, half="p") is None
    (datetime.time(0, 5), True)
    """
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if (minute, second) == _LEAP_SECOND:
        second -= 1
    try:
        return time(hour, minute, second, int(fraction.ljust(_MICROSECONDS, "0")[:_MICROSECONDS]))
    except ValueError:
        return None


def full_year(short: int) -> int:
    """The year of two digits, as RFC 5322 has it."""
    return short + (2000 if short < _PIVOT else 1900)


def one_day(day: date) -> Mapping[str, date]:
    """The days of a form that leaves no choice."""
    return {"": day}
