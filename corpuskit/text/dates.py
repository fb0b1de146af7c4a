"""Publication dates as sources write them: ISO 8601, RFC 3339, RFC 2822, day, month name and year, epoch."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from corpuskit.model.values import Moment
from corpuskit.text.months import month_number

_LONGEST = 64  # code points of a date; whatever is longer is prose
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_SECONDS = 10  # digits: the years 2001 to 2286
_EPOCH_MILLISECONDS = 13
_MONTHS = 12
_NOON = 12
_LEAP_SECOND = (59, 60)
_MICROSECONDS = 6  # digits of a fraction that a time holds

_OFFSET = r"[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?"
_ISO_ZONE = rf"(?P<zone>[Zz]|UTC|GMT|{_OFFSET})"
_FRACTION = r"(?:[.,](?P<fraction>[0-9]{1,12}))?"
_CLOCK = rf"(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}}){_FRACTION})?"
_ISO = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    rf"(?:(?:[Tt]|\s{{1,2}}){_CLOCK}(?:\s?{_ISO_ZONE})?)?)?)?"
)
_BASIC = re.compile(
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
    rf"(?:[Tt](?P<hour>[0-9]{{2}})(?P<minute>[0-9]{{2}})(?:(?P<second>[0-9]{{2}}){_FRACTION})?{_ISO_ZONE}?)?"
)
_WEEKDAY = r"(?:(?i:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?i:(?:nes|ur)?day)?\.?,?\s{1,2})?"
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_HALF = r"(?:\s?(?P<half>[AaPp])\.?[Mm]\.?|\sUhr)?"
_ZONE_NAME = r"[A-Z]{1,5}"  # capitals only, or any word after a time would be one
_TIME = (
    rf"(?:(?:,?\s{{1,2}}|,?\sat\s|T){_CLOCK}{_HALF}"
    rf"(?:\s?(?P<zone>{_OFFSET}|{_ZONE_NAME})(?:\s\([A-Za-z ]{{1,30}}\))?)?)?"
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?(?:\s{{1,2}}|-)(?:de\s)?"
    rf"{_MONTH}(?:,?\s{{1,2}}|-)(?:de\s)?{_YEAR}{_TIME}"
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}{_MONTH}\s{{1,2}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}{_YEAR}{_TIME}"
)
_MONTH_ONLY = re.compile(rf"{_MONTH}(?:,?\s{{1,2}}|-){_YEAR}")
_SHAPES = (_ISO, _BASIC, _DAY_FIRST, _MONTH_FIRST, _MONTH_ONLY)
_UTC_NAMES = frozenset({"Z", "GMT", "UTC", "UT"})


def parse_moment(raw: str, *, zone: tzinfo | None = None) -> Moment | None:
    """Read a publication date, keeping apart what it says and what it does not say.

    Numbers between slashes or dots (``03/04/2025``) are refused, also where only one reading is possible: in
    the next record both would be. A name of a zone other than UTC's is not believed (``IST`` is three zones):
    the day stands, the instant does not. Two digits are no year.

    Args:
        raw: The date as found.
        zone: The zone of times that state none, such as the publisher's.

    Returns:
        ``None`` for anything else, and for days and times that do not exist. A `Moment` without instant where
        no zone is known or the instant lies outside the years 1 to 9999; never midnight for want of a time.

    Source:
        ISO 8601-1:2019, RFC 3339, RFC 2822 (section 3.3).

    >>> parse_moment("Tue, 04 Mar 2025 07:30:00 +0100").instant
    datetime.datetime(2025, 3, 4, 6, 30, tzinfo=datetime.timezone.utc)
    >>> parse_moment("4 March 2025")
    Moment(raw='4 March 2025', day=datetime.date(2025, 3, 4), instant=None, precision='day')
    >>> parse_moment("03/04/2025") is None
    True
    """
    text = raw.strip() if len(raw) <= _LONGEST else ""
    if text.isascii() and text.isdigit() and len(text) in (_EPOCH_SECONDS, _EPOCH_MILLISECONDS):
        return _epoch(raw, text, zone)
    for shape in _SHAPES:
        match = shape.fullmatch(text)
        if match is not None:
            return _moment(raw, match.groupdict(), zone)
    return None


def _epoch(raw: str, digits: str, zone: tzinfo | None) -> Moment:
    """Seconds or milliseconds since 1970; the day is that of `zone`, of UTC where none is given."""
    milliseconds = int(digits) if len(digits) == _EPOCH_MILLISECONDS else int(digits) * 1000
    instant = _EPOCH + timedelta(milliseconds=milliseconds)
    return Moment(raw=raw, day=instant.astimezone(zone or UTC).date(), instant=instant, precision="second")


def _moment(raw: str, parts: dict[str, str | None], zone: tzinfo | None) -> Moment | None:
    year = int(parts["year"] or 0)
    month = _month(parts.get("month"))
    if year == 0 or month == 0:
        return None
    if parts.get("day") is None:
        return Moment(raw=raw, day=None, instant=None, precision="month" if month else "year")
    try:
        day = date(year, month or 1, int(parts["day"] or 0))
    except ValueError:
        return None
    if parts.get("hour") is None:
        return Moment(raw=raw, day=day, instant=None, precision="day")
    clock = _clock(parts)
    if clock is None:
        return None
    stated = parts.get("zone")
    instant = _instant(day, clock, _zone(stated) if stated else zone)
    return Moment(
        raw=raw, day=day, instant=instant, precision="minute" if parts["second"] is None else "second"
    )


def _month(word: str | None) -> int | None:
    """The number of a month, 0 for a word that names none; ``None`` where nothing is printed."""
    if word is None:
        return None
    number = int(word) if word.isdigit() else month_number(word) or 0
    return number if number <= _MONTHS else 0


def _clock(parts: dict[str, str | None]) -> time | None:
    hour, minute, second = (int(parts[name] or 0) for name in ("hour", "minute", "second"))
    half = (parts.get("half") or "").lower()
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if (minute, second) == _LEAP_SECOND:
        second -= 1  # no clock of Python's has the leap second: it is read as the second before
    microsecond = int((parts["fraction"] or "").ljust(_MICROSECONDS, "0")[:_MICROSECONDS])
    try:
        return time(hour, minute, second, microsecond)
    except ValueError:
        return None


def _zone(stated: str) -> tzinfo | None:
    """The zone of an offset or of a name of UTC; ``None`` for other names, some of which two zones share."""
    if stated.upper() in _UTC_NAMES:
        return UTC
    if stated[0] not in "+-":
        return None
    digits = stated[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if stated[0] == "-" else offset)


def _instant(day: date, clock: time, zone: tzinfo | None) -> datetime | None:
    if zone is None:
        return None
    try:
        return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)
    except OverflowError:
        return None  # within a day of the years 1 and 9999
