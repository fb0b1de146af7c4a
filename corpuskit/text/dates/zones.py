"""Zones as dates state them: offsets, and abbreviations that are believed only where they mean one zone."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from corpuskit.data import table

AMBIGUOUS = "zone-ambiguous"
UNKNOWN = "zone-unknown"
MAIL_COUNTRY = "US"  # RFC 5322 section 4.3: in the head of a mail EST and its kin are those of North America
_FURTHEST = timedelta(hours=14)  # Kiribati; no zone has ever been further from UTC by the rules of ISO 8601
_HOUR = 60  # minutes
_OFFSET = re.compile(r"(?:[A-Z]{1,5})?([+-])([0-9]{1,2})(?::?([0-9]{2}))?")
_MAIL = frozenset({"EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"})


class Zone(NamedTuple):
    """A stated zone: its rules, or why they are not known."""

    rules: tzinfo | None
    warning: str | None = None


@lru_cache(maxsize=1024)
def stated_zone(stated: str, country: str | None = None, *, is_mail: bool = False) -> Zone | None:
    """What a stated zone means.

    Args:
        stated: An offset (``+01:00``, ``-0500``, ``+1`` after ``GMT``) or an abbreviation.
        country: ISO 3166-1 alpha-2 code of the publisher's country, for abbreviations of several zones.
        is_mail: Whether it stands in a date of RFC 5322, which has its own list.

    Returns:
        A zone without rules where it is unknown or, for want of a country, may be several; ``None`` for an
        offset that no zone has.

    >>> stated_zone("EST").warning, stated_zone("EST", "US").rules
    ('zone-ambiguous', datetime.timezone(datetime.timedelta(days=-1, seconds=68400)))
    >>> stated_zone("XQT"), stated_zone("+25:00")
    (Zone(rules=None, warning='zone-unknown'), None)
    """
    offset = _OFFSET.fullmatch(stated)
    if offset is not None:
        return _of_offset(offset)
    name = stated.upper()
    return _named(name, MAIL_COUNTRY if is_mail and name in _MAIL else country)


def _named(name: str, country: str | None) -> Zone:
    meanings = _abbreviations().get(name)
    if meanings is None:
        return Zone(None, UNKNOWN)
    zone = meanings.get("") or meanings.get((country or "").upper())
    return Zone(None, AMBIGUOUS) if zone is None else Zone(zone)


def _of_offset(match: re.Match[str]) -> Zone | None:
    minutes = int(match[3] or 0)
    offset = timedelta(hours=int(match[2]), minutes=minutes)
    if offset > _FURTHEST or minutes >= _HOUR:
        return None
    return Zone(timezone(-offset if match[1] == "-" else offset) if offset else UTC)


@cache
def _abbreviations() -> Mapping[str, Mapping[str, tzinfo]]:
    """Abbreviation -> country -> rules; the empty country where the abbreviation means one zone anywhere."""
    found: dict[str, dict[str, tzinfo]] = {}
    for row in table("zones"):
        found.setdefault(row["name"].upper(), {})[row["country"]] = _rules(row["zone"])
    return MappingProxyType(found)


def _rules(zone: str) -> tzinfo:
    offset = _OFFSET.fullmatch(zone)
    fixed = None if offset is None else _of_offset(offset)
    return ZoneInfo(zone) if fixed is None or fixed.rules is None else fixed.rules


def is_called(zone: tzinfo, name: str, local: datetime) -> bool:
    """Whether a zone calls its own time by an abbreviation at that moment."""
    return zone.tzname(local.replace(tzinfo=zone)) == name
