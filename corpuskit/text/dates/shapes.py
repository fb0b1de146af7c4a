"""The shapes of printed dates: which of its words and numbers is the year, which the month, and so on."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.text.dates.words import signs

ONE, TWO, FOUR, SIX, OTHER = "onysf"  # how many digits a number has, as a character of a shape


@lru_cache(maxsize=4096)
def plan(shape: str) -> Mapping[str, int] | None:
    """Which token of a date is what.

    A shape has one character for each token: a letter for a number of one, two, four, six or other digits, a
    private character for a word, the sign itself for a sign. The dates of a corpus have few shapes, so each
    is matched once.

    Returns:
        Name of a part -> number of its token; ``None`` where the shape is none of a date.
    """
    for pattern in _patterns():
        match = pattern.fullmatch(shape)
        if match is not None:
            found = {name: match.start(name) for name in pattern.groupindex if match.start(name) >= 0}
            if _has_whole_time(found):
                return MappingProxyType(found)
    return None


def _has_whole_time(found: Mapping[str, int]) -> bool:
    """Whether a number that looks like an hour is sure to be one."""
    if "clock" in found:
        return "zone" in found or "sign" in found or "clock_unit" in found
    return "hour" not in found or not {
        "minute",
        "late_minute",
        "unit",
        "half",
        "letter",
        "half_before",
    }.isdisjoint(found)


def _dates() -> Iterator[str]:
    """Patterns of a day, of a month or of a year with its month, in the order they are tried."""
    month, unit, then = rf"(?P<month>{signs('month')})\.?", rf"(?:{signs('year')}\.?){{0,2}}", _particles()
    day = rf"(?P<day>[on])(?:[.\-]?{signs('ordinal')})?"
    year = rf"(?P<year>y)\.?{unit}"
    yield rf"{day}\.?[\-/,]?{then}{month}[\-/,]?{then}(?:{year}|'?(?P<short_year>n){unit})"
    yield rf"{month}[\-/]?{then}{day}[,.\-/]{{0,2}}{then}(?:{year}|(?:[,\-/]'?|')(?P<short_year>n))"
    yield rf"{year}[,\-/]?{then}{month}[\-/]?{day}\.?{unit}"
    yield rf"{year}{day}\.?{month}"
    yield rf"{month}[,\-/]?{then}'?{year}"
    yield rf"{year}[,\-/]?{month}"
    numbers = r"(?P<first>[on])(?P<mark>[./\-])(?P<other>[on])(?P=mark)"
    yield rf"{numbers}(?:(?P<year>y)|(?P<short_year>n))\.?{unit}"
    yield r"(?P<year>y)(?P<mark>[./\-:])(?P<month>[on])(?P=mark)(?P<day>[on])\.?"
    yield rf"(?P<day>[on]){signs('month-number')}(?P<month>[on])[,.\-/]?{then}{year}"


def _particles() -> str:
    return rf"(?:{signs('particle')}[.']?){{0,3}}"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    then, unit = _particles(), signs("clock")
    lead = rf"[|,:(]?(?:(?:{signs('lead')}|{signs('particle')})[:.,\-|]{{0,2}}){{0,6}}"
    weekday = rf"(?:\(?(?P<weekday>{signs('weekday')})(?:-?{signs('weekday-tail')})?\.?\)?[,\-|]?{then})?"
    after = rf"(?:,?\(?(?P<late_weekday>{signs('weekday')})(?:-?{signs('weekday-tail')})?\.?\)?)?"
    half = rf"(?:(?:(?P<half>{signs('half')})|(?P<letter>{signs('half-letter')})\.?{signs('half-end')})\.?)?"
    seconds = r"(?:[:.](?P<second>n)(?:[.,](?P<fraction>[onysf]))?)?"
    minutes = rf"(?:[:.](?P<minute>n){seconds}|{unit}(?P<late_minute>n){signs('minute')}?)"
    hour = rf"(?P<half_before>{signs('half')})?(?P<hour>[on])(?:{minutes})?(?P<unit>{unit}\.?)?{half}"
    time = rf"{then}(?:{hour}|(?P<clock>y)(?P<clock_unit>{unit}\.?)?)"
    offset = r"(?P<sign>[+\-])(?P<offset>[ony])(?::(?P<offset_minute>n))?"
    zone = rf"[,|]?\(?(?P<zone>{signs('zone')})?(?:{offset})?\)?"
    joint = rf"[,\-|:]{{0,2}}{signs('joint')}?"
    month, day = rf"(?P<month>{signs('month')})", r"(?P<day>[on])"
    every = [rf"{lead}{weekday}{date}{after}(?:{joint}{time}{zone})?[.)]?" for date in _dates()]
    every += [rf"{lead}{time}{zone}[,\-|]{{0,2}}{then}{weekday}{date}\.?" for date in _dates()]
    every.append(rf"{lead}{weekday}{month}{day}{time}{zone}(?P<year>y)")
    every.append(rf"(?P<stamp>s)(?P<zone>{signs('zone')})?{month}(?:(?P<year>y)|(?P<short_year>n))")
    return tuple(re.compile(pattern) for pattern in every)
