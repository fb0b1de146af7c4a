"""Places, day, agency and reporters of a dateline of East Asia, read from the groups of its pattern."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from corpuskit.model.values import Agency, Byline, PartialDate, Place
from corpuskit.text.agencies import known_agency
from corpuskit.text.days import resolve, resolve_day
from corpuskit.text.gazetteer import known_city, known_territory

_JOINT = re.compile(r"[·・、/／]")
_NAMES = re.compile(r"[\s、，,·]+")
_REPORTER_WORDS = re.compile(r"(?:记者|記者|기자|특파원)")
_SHORTEST_NAME, _LONGEST_NAME = 2, 6
_LONGEST_HAN_NAME = 4
_LEAP_YEAR = 2000


class Parts(NamedTuple):
    """What a dateline of East Asia says.

    Attributes:
        places: The places; none where it names none.
        date: The day.
        agency: The agency, where the table has it.
        reporters: Who filed it.
        known: The tables have every place.
    """

    places: tuple[Place, ...]
    date: PartialDate | None
    agency: Agency | None
    reporters: tuple[Byline, ...]
    known: bool


def read_parts(match: re.Match[str], published: date | None) -> Parts | None:
    """The parts of a match of one of the patterns, by its groups.

    Returns:
        ``None`` where nothing tells that it is a dateline: no agency and no known place, no place and no day.
    """
    has = {name for name, text in match.groupdict().items() if text}
    cut = _end_of_name(match) if "inner" in has else 0
    places = tuple(_places(match, max(cut, match.start("places")))) if "places" in has else ()
    known = bool(places) and all(place.kind != "unknown" for place in places)
    day = _day(match, published) if "day" in has else None
    agency = next((_agency(match, group) for group in ("agency", "who") if group in has), None)
    if not (agency or known) or not (places or day):
        return None
    spans = [match.span("reporters")] if "reporters" in has else []
    if cut:
        spans.append((match.start("inner"), cut))
    if "who" in has and agency is None:
        spans.append(match.span("who"))
    reporters = tuple(_reporter(match.string, *span) for span in spans)
    if "who" in has and agency is None and not _is_person(reporters[-1]):
        return None
    return Parts(places, day, agency, reporters, known)


def _is_person(byline: Byline) -> bool:
    return bool(byline.names) and _SHORTEST_NAME <= len(byline.names[0]) <= _LONGEST_NAME


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list of persons.

    >>> split_names("王某、李某某")
    ('王某', '李某某')
    """
    return tuple(name for name in _NAMES.split(text) if name)


def _end_of_name(match: re.Match[str]) -> int:
    """Where the reporter's name ends and the place begins, with nothing between: a known place decides."""
    if match["places"] is None:
        return match.end("inner")
    first, last = match.start("inner"), match.end("places")
    for end in range(first + _SHORTEST_NAME, min(last, first + _LONGEST_HAN_NAME + 1)):
        if known_city(_JOINT.split(match.string[end:last].strip("/／╱ "))[0]) is not None:
            return end
    return match.end("inner")


def _places(match: re.Match[str], at: int) -> Iterator[Place]:
    for name in _JOINT.split(match.string[at : match.end("places")]):
        printed = name.strip()
        begin = at + len(name) - len(name.lstrip())
        at += len(name) + 1
        if not printed:
            continue
        found = known_city(printed) or known_territory(printed)
        yield Place(
            raw=printed,
            name=printed,
            start=begin,
            end=begin + len(printed),
            region=found.region if found else None,
            country=found.country if found else None,
            geoname_id=found.geoname_id if found else None,
            kind=found.kind if found else "unknown",
        )


def _day(match: re.Match[str], published: date | None) -> PartialDate | None:
    """The day printed; where it stands alone, its month is that of the publication."""
    day, month = int(match["day"]), match["month"]
    year = int(match["year"]) if match["year"] else None
    try:
        if month is None:
            resolved = resolve_day(day, published)
        elif year is None:
            resolved = resolve(int(month), day, published)
            date(_LEAP_YEAR, int(month), day)  # a day of some year
        else:
            resolved = date(year, int(month), day)
    except ValueError:
        return None
    number = resolved.month if month is None and resolved else int(month or 0)
    if not number:
        return None
    raw, start, end = match["date"], match.start("date"), match.end("date")
    return PartialDate(raw=raw, start=start, end=end, month=number, day=day, year=year, resolved=resolved)


def _agency(match: re.Match[str], group: str) -> Agency | None:
    raw = match[group]
    found = known_agency(raw)
    if found is None:
        return None
    return Agency(
        raw=raw,
        start=match.start(group),
        end=match.end(group),
        id=found.id,
        name=found.name,
        kind=found.kind,
        known=True,
    )


def _reporter(text: str, start: int, end: int) -> Byline:
    raw = text[start:end]
    inner = raw.strip("()（）[]［］【】〔〕 ")
    start += raw.index(inner) if inner else 0
    names = split_names(_REPORTER_WORDS.sub(" ", inner))
    return Byline(
        raw=inner, names=names, role="记者" if "记者" in inner else None, start=start, end=start + len(inner)
    )
