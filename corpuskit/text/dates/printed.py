"""Dates in words and in numbers as people print them, taken apart by their shape."""

import re
from collections.abc import Mapping
from datetime import date, time

from corpuskit.text.dates.found import (
    LAST_YEAR,
    TWO_DIGITS,
    WEEKDAY_DIFFERS,
    Found,
    clock_of,
    day_of,
    full_year,
    one_day,
)
from corpuskit.text.dates.shapes import FOUR, ONE, OTHER, SIX, TWO, plan
from corpuskit.text.dates.words import Word, word

_SIGNS = r"\s0-9!-/:-@\[-`{-~"
_TOKEN = re.compile(rf"[0-9]+|[^{_SIGNS}]+|\S")
_COMMENT = re.compile(r"([+\-][0-9]{2}:?[0-9]{2})\s?\([A-Za-z .]{1,40}\)$")  # the zone again, in words
_PUNCTUATION = frozenset(".,:/-+'()|")
_SIZES = {1: ONE, 2: TWO, 4: FOUR, 6: SIX}
_MOST = 40  # tokens of a date
_UNIT = ":"  # of hour and minute in a mail

Parts = Mapping[str, int]  # name of a part -> number of its token


def read_printed(text: str) -> Found | None:
    """A date in words or numbers; ``None`` where it has no shape of a date, or there is no such day or time.

    Args:
        text: With digits and signs of ASCII, as `corpuskit.text.dates.plain` gives them.
    """
    tokens = _TOKEN.findall(_COMMENT.sub(r"\1", text) if text.endswith(")") else text)
    if len(tokens) > _MOST:
        return None
    words: dict[int, Word] = {}
    shape = []
    for number, token in enumerate(tokens):
        if token[0] in "0123456789":
            shape.append(_SIZES.get(len(token), OTHER))
        elif len(token) == 1 and token in _PUNCTUATION:
            shape.append(token)
        else:
            known = word(token)
            if known is None:
                return None
            words[number] = known
            shape.append(known.sign)
    parts = plan("".join(shape))
    return None if parts is None else _found(parts, tokens, words)


def _found(parts: Parts, tokens: list[str], words: Mapping[int, Word]) -> Found | None:
    year = _year(parts, tokens, words)
    warnings = [TWO_DIGITS] if "short_year" in parts else []
    if not {"day", "first", "stamp"} & parts.keys():
        is_month = day_of(year, _month(parts, tokens, words), 1) is not None
        return Found(days={}, precision="month") if is_month else None
    days = _days(parts, tokens, words, year)
    fitting = _on_weekday(days, parts, words)
    if not days:
        return None
    if not fitting:
        warnings.append(WEEKDAY_DIFFERS)
    found = Found(
        days=fitting or days,
        precision="day",
        usual="dmy" if "first" in parts and tokens[parts["mark"]] == "." else None,
        warnings=tuple(warnings),
    )
    if not {"hour", "clock", "stamp"} & parts.keys():
        return found
    clock = _clock(parts, tokens, words)
    if clock is None:
        return None
    return found._replace(
        precision="second" if "second" in parts else "minute",
        clock=clock,
        zone=_zone(parts, tokens),
        is_mail=_is_mail(parts, tokens),
    )


def _year(parts: Parts, tokens: list[str], words: Mapping[int, Word]) -> int:
    """The year of our calendar; 0 for two digits of another."""
    named = words.get(parts.get("month", -1))
    ahead = 0 if named is None else named.years
    if "short_year" in parts:
        return 0 if ahead else full_year(int(tokens[parts["short_year"]]))
    year = int(tokens[parts["year"]])
    return year - ahead if year > LAST_YEAR else year


def _days(parts: Parts, tokens: list[str], words: Mapping[int, Word], year: int) -> Mapping[str, date]:
    """The days that the date may mean, by the order of its numbers; one where a month is named."""
    if "first" in parts:
        return _numbered(parts, tokens, year)
    number = int(tokens[parts["day"]] if "day" in parts else tokens[parts["stamp"]][:2])
    day = day_of(year, _month(parts, tokens, words), number)
    return one_day(day) if day else {}


def _month(parts: Parts, tokens: list[str], words: Mapping[int, Word]) -> int:
    at = parts["month"]
    if at not in words:
        return int(tokens[at])
    is_dotted = "day" in parts and tokens[parts["day"] + 1 :][:1] == ["."]
    return words[at].dotted_month if is_dotted else words[at].month


def _numbered(parts: Parts, tokens: list[str], year: int) -> dict[str, date]:
    """The days that three numbers may mean; two digits in front of a hyphen may be the year as well."""
    first, other = int(tokens[parts["first"]]), int(tokens[parts["other"]])
    days = {"dmy": day_of(year, other, first), "mdy": day_of(year, first, other)}
    if "short_year" in parts and tokens[parts["mark"]] == "-" and len(tokens[parts["first"]]) == len("25"):
        days["ymd"] = day_of(full_year(first), other, int(tokens[parts["short_year"]]))
    return {order: day for order, day in days.items() if day is not None}


def _on_weekday(days: Mapping[str, date], parts: Parts, words: Mapping[int, Word]) -> Mapping[str, date]:
    """The days that fall on the weekday printed; all of them where none is."""
    at = parts.get("weekday", parts.get("late_weekday"))
    if at is None:
        return days
    return {order: day for order, day in days.items() if day.isoweekday() == words[at].weekday}


def _clock(parts: Parts, tokens: list[str], words: Mapping[int, Word]) -> time | None:
    if "stamp" in parts or "clock" in parts:
        digits = tokens[parts["stamp"]][2:] if "stamp" in parts else tokens[parts["clock"]]
        return clock_of(int(digits[:2]), int(digits[2:]), 0)
    half = next((words[parts[name]].half for name in ("half", "letter", "half_before") if name in parts), "")
    hour, minute, late_minute, second = (
        int(tokens[parts[name]]) if name in parts else 0
        for name in ("hour", "minute", "late_minute", "second")
    )
    return clock_of(
        hour, minute or late_minute, second, tokens[parts["fraction"]] if "fraction" in parts else "", half
    )


def _zone(parts: Parts, tokens: list[str]) -> str | None:
    names = ("zone", "sign", "offset", "offset_minute")
    printed = "".join(tokens[parts[name]] for name in names if name in parts)
    return printed or None


def _is_mail(parts: Parts, tokens: list[str]) -> bool:
    """Whether the date may be of RFC 5322: weekday, day, month, year and seconds."""
    order = ("weekday", "day", "month", "hour", "minute", "second")
    at = [parts[name] for name in order if name in parts]
    return len(at) == len(order) and at == sorted(at) and tokens[parts["minute"] - 1] == _UNIT
