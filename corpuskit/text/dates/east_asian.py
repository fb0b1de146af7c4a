"""Dates of Chinese, Japanese and Korean, whose year, month and day each have their own sign behind them."""

import re
from functools import cache

from corpuskit.text.dates.found import WEEKDAY_DIFFERS, Found, clock_of, day_of, one_day
from corpuskit.text.dates.words import is_lead

_SIGNS = ("一月월", "二火화", "三水수", "四木목", "五金금", "六土토", "日天일")  # from Monday
_WEEKDAYS = {sign: number for number, signs in enumerate(_SIGNS, 1) for sign in signs}
_AFTERNOON = frozenset({"午後", "下午", "오후"})
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}  # the year before the first
_LEAD = r"(?:(?P<lead>[^\W\d_]{1,8})\s?[:|]?\s{0,2})?"
_PREFIX = "星期|礼拜|禮拜|[周週]"
_WEEKDAY = rf"(?:\s?[,(]?\s?(?:{_PREFIX})?(?P<weekday>[{''.join(_SIGNS)}])(?:曜日?|요일)?\s?\)?)?"
_HALF = r"(?P<half>午前|午後|上午|下午|凌晨|早上|오전|오후)?"


def read_east_asian(text: str) -> Found | None:
    """A date with the signs for year, month and day.

    >>> read_east_asian("2025年3月4日(火) 午後7時30分").clock
    datetime.time(19, 30)
    >>> read_east_asian("2025-03-04") is None
    True
    """
    match = _date().fullmatch(text) if "年" in text or "년" in text else None
    if match is None or (match["lead"] and not is_lead(match["lead"])):
        return None
    year = (
        int(match["year"])
        if match["year"]
        else _ERAS[match["era"]] + int(match["era_year"].replace("元", "1"))
    )
    if match["day"] is None:
        is_known = day_of(year, int(match["month"] or 1), 1) is not None
        return Found(days={}, precision="month" if match["month"] else "year") if is_known else None
    day = day_of(year, int(match["month"]), int(match["day"]))
    if day is None:
        return None
    weekday = match["weekday"]
    warnings = () if weekday is None or _WEEKDAYS[weekday] == day.isoweekday() else (WEEKDAY_DIFFERS,)
    if match["hour"] is None:
        return Found(days=one_day(day), precision="day", warnings=warnings)
    half = "" if match["half"] is None else "p" if match["half"] in _AFTERNOON else "a"
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    clock = clock_of(hour, minute, second, half=half)
    if clock is None:
        return None
    precision = "minute" if match["second"] is None else "second"
    return Found(days=one_day(day), precision=precision, clock=clock, warnings=warnings)


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"{_LEAD}(?:(?P<era>令和|平成|昭和|民國|民国)\s?(?P<era_year>[0-9]{{1,3}}|元)|(?P<year>[0-9]{{4}}))\s?[年년]"
        rf"(?:\s?(?P<month>[0-9]{{1,2}})\s?[月월](?:\s?(?P<day>[0-9]{{1,2}})\s?[日号號일]{_WEEKDAY}"
        rf"(?:[\s,]{{0,2}}{_HALF}\s?(?P<hour>[0-9]{{1,2}})\s?[:时時点點시]"
        r"(?:\s?(?P<minute>[0-9]{1,2})(?:\s?[:分분](?:\s?(?P<second>[0-9]{1,2})\s?[秒초]?)?)?)?)?)?)?"
    )
