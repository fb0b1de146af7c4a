"""Publication dates as sources write them, from ISO 8601 to print in some fifty languages."""

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache

from corpuskit.model.values import Moment
from corpuskit.text.dates.east_asian import read_east_asian
from corpuskit.text.dates.epochs import instant_of_digits, instant_of_number
from corpuskit.text.dates.found import Found, Order
from corpuskit.text.dates.iso import match_iso, read_iso
from corpuskit.text.dates.plain import plain
from corpuskit.text.dates.printed import read_printed
from corpuskit.text.dates.zones import Zone, is_called, stated_zone

_LARGEST = 10**19  # nanoseconds since 1970, and more
_LONGEST = 100  # code points of a date; whatever is longer is prose
AMBIGUOUS_ORDER = "day-or-month-first"


def parse_moment(
    value: str | float,
    *,
    zone: tzinfo | None = None,
    order: Order | None = None,
    country: str | None = None,
) -> Moment | None:
    """Read a publication date, keeping apart what it says and what it does not say.

    Numbers between slashes or hyphens (``03/04/2025``) are read where the calendar or a weekday leaves one
    reading or `order` is known; else the day stays unknown and a warning says why. Between full stops the day
    stands first. An abbreviation of several zones (``IST`` is three) needs the publisher's country or a zone
    that calls itself so: else the day stands and the instant does not. A number is a date of ISO 8601 where
    it can be one, else a count of time since 1970.

    Args:
        value: The date as found. Words before it (``Published:``) are passed over where the table has them.
        zone: The zone of times that state none, such as the publisher's.
        order: Whether the publisher's numbers begin with the day (``dmy``) or the month (``mdy``).
        country: ISO 3166-1 alpha-2 code of the publisher's country.

    Returns:
        ``None`` for anything else, for days and times that do not exist, and outside the years 1600 to 2400,
        which are those of another calendar. A `Moment` without instant where no zone is known; never midnight
        for want of a time.

    Source:
        ISO 8601-1:2019, RFC 3339, RFC 5322 (sections 3.3 and 4.3), RFC 9557.

    >>> parse_moment("Tue, 04 Mar 2025 07:30:00 +0100").instant
    datetime.datetime(2025, 3, 4, 6, 30, tzinfo=datetime.timezone.utc)
    >>> parse_moment("Publié le mardi 4 mars 2025").day
    datetime.date(2025, 3, 4)
    >>> unclear = parse_moment("03/04/2025")
    >>> unclear.day, unclear.precision, unclear.warnings
    (None, 'year', ('day-or-month-first',))
    >>> parse_moment("30 February 2025") is None
    True
    """
    if isinstance(value, str):
        raw = value
    elif 0 <= value < _LARGEST:  # Python refuses to print integers of thousands of digits
        raw = str(value)
    else:
        return None
    if len(raw) > _LONGEST:
        return None
    found, at = _read(raw), None
    if found is None:
        at = instant_of_digits(plain(raw.strip())) if isinstance(value, str) else instant_of_number(value)
    if at is not None:
        return Moment(raw=raw, day=at.astimezone(zone or UTC).date(), instant=at, precision="second")
    return None if found is None else _moment(raw, found, zone, order, country)


def possible_days(raw: str) -> tuple[date, ...]:
    """The days that a date may mean before anybody knows the publisher's order, the earliest first.

    Returns:
        Two days for ``03/04/2025``, one for a date that is clear, none for what names no day.

    >>> [str(day) for day in possible_days("03/04/2025")]
    ['2025-03-04', '2025-04-03']
    >>> possible_days("March 2025"), len(possible_days("25/03/2025"))
    ((), 1)
    """
    found = _read(raw)
    return () if found is None else tuple(sorted(_choices(found, None)))


def printed_order(raw: str) -> Order | None:
    """The order of three numbers of which calendar or weekday leave only one reading; else ``None``.

    >>> printed_order("25/03/2025"), printed_order("03/25/25 7:30 PM"), printed_order("03/04/2025")
    ('dmy', 'mdy', None)
    >>> printed_order("2025-03-25"), printed_order("03/03/2025")
    (None, None)
    """
    found = _read(raw)
    if found is None or len(found.days) != 1:
        return None
    orders: tuple[Order, ...] = ("dmy", "mdy")
    return next((order for order in orders if order in found.days), None)


def _read(raw: str) -> Found | None:
    """Take a date apart, whatever its form; one whose day does not exist is tried in no other form."""
    text = raw.strip()
    return _taken_apart(text) if len(text) <= _LONGEST else None


@lru_cache(maxsize=1024)  # several rules ask for the date of one article, and a day has many articles
def _taken_apart(text: str) -> Found | None:
    match = match_iso(text)
    if match is None and not text.isascii():
        text = plain(text)
        match = match_iso(text)
    if match is not None:
        return read_iso(match)
    if not text.isascii():
        found = read_east_asian(text)
        if found is not None:
            return found
    return read_printed(text)


def _choices(found: Found, order: Order | None) -> set[date]:
    """The days that are left: one where the form, the calendar or a known order settles it."""
    days = found.days
    for settled in (order, found.usual):
        if settled is not None and settled in days:
            return {days[settled]}
    return set(days.values())


def _moment(
    raw: str, found: Found, zone: tzinfo | None, order: Order | None, country: str | None
) -> Moment | None:
    if not found.days:
        return Moment(raw=raw, day=None, instant=None, precision=found.precision)
    days, warnings = _choices(found, order), found.warnings
    day = days.pop()
    if days:
        is_year_known = {other.year for other in days} == {day.year}
        warnings = (*warnings, AMBIGUOUS_ORDER)
        year = Moment(raw=raw, day=None, instant=None, precision="year", zone=found.zone, warnings=warnings)
        return year if is_year_known else None
    known = _zone(day, found, zone, country)
    if known is None:
        return None
    if known.warning is not None:
        warnings = (*warnings, known.warning)
    at = None
    if found.clock is not None and known.rules is not None:
        at = datetime.combine(day, found.clock, tzinfo=known.rules).astimezone(UTC)
    return Moment(raw=raw, day=day, instant=at, precision=found.precision, zone=found.zone, warnings=warnings)


def _zone(day: date, found: Found, zone: tzinfo | None, country: str | None) -> Zone | None:
    """The zone of a date; ``None`` where it states an offset that there is not."""
    if found.zone is None or found.clock is None:
        return Zone(zone)
    stated = stated_zone(found.zone, country, is_mail=found.is_mail)
    if stated is None or stated.rules is not None or zone is None:
        return stated
    return Zone(zone) if is_called(zone, found.zone, datetime.combine(day, found.clock)) else stated
