"""Seconds since 1970, and thousandths, millionths and billionths of them."""

import re
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = 4_102_444_800  # 2100-01-01: what counts further counts something else
_FIRST = 100_000_000  # 1973: 0 stands for no date, and what counts less for something else
_MICRO = 1_000_000
_UNITS = (1, 1_000, _MICRO, 1_000_000_000)  # of a second
_DIGITS = re.compile(r"([0-9]{10})(?:\.([0-9]{1,9}))?|([0-9]{13})(?:\.[0-9]{1,6})?")


def instant_of_digits(text: str) -> datetime | None:
    """The instant of ten digits (seconds, also with a fraction) or thirteen (milliseconds).

    >>> instant_of_digits("1741069800.5").isoformat()
    '2025-03-04T06:30:00.500000+00:00'
    >>> instant_of_digits("123456789") is None, instant_of_digits("9999999999") is None
    (True, True)
    """
    match = _DIGITS.fullmatch(text)
    if match is None:
        return None
    if match[3]:
        return _instant(int(match[3]) * 1_000)
    return _instant(int(match[1]) * _MICRO + int((match[2] or "").ljust(6, "0")[:6]))


def instant_of_number(number: float) -> datetime | None:
    """The instant of a number, whose size says what it counts; ``None`` outside the years 1973 to 2100.

    >>> instant_of_number(1741069800125).isoformat()
    '2025-03-04T06:30:00.125000+00:00'
    >>> instant_of_number(2025) is None, instant_of_number(float("nan")) is None
    (True, True)
    """
    for unit in _UNITS:
        if _FIRST * unit <= number < _LAST * unit:
            if isinstance(number, int):
                return _instant(number * _MICRO // unit)
            return _instant(round(number * (_MICRO / unit)))
    return None


def _instant(microseconds: int) -> datetime | None:
    if not _FIRST * _MICRO <= microseconds < _LAST * _MICRO:
        return None
    return _EPOCH + timedelta(microseconds=microseconds)
