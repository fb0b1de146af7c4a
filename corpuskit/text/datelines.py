"""Datelines: where, when and for whom a story was filed, read from the first words of its text."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from corpuskit.model.values import Agency, Dateline, PartialDate
from corpuskit.text.agencies import Credit, credit_at_end
from corpuskit.text.days import FoundDay, day_at_end
from corpuskit.text.gazetteer import known_city, region_after
from corpuskit.text.places import Places, parse_places
from corpuskit.text.separators import Separator, separators

ACCEPTED = 0.5
_WINDOW = 180  # code points of the text in which a dateline must end
_LONGEST = 120  # code points of a dateline before its separator
_SHORTEST_UNKNOWN = 4  # letters of a place that neither a table nor a date nor a region vouches for
_LEAD_IN = re.compile(r"[\s*•·▪►■>\x00-\x1f\ufeff\u200b-\u200f]*")
_NOT_IN_DATELINES = re.compile(r"[?!\"“”„«»<>=%$€£@#{}|]|:\s|\n\s*\n")
_BEFORE_AGENCY = "-–—― \t\r\n\xa0"

# What speaks for and against a dateline. The sums that matter: a known city in capitals before a dash is just
# enough (0.5); a date or an agency carries any name in capitals; a name in capitals alone is not enough,
# because section labels look so; nor is one in ordinary letters without a date or an agency, because persons
# look so.
_WEIGHTS = {
    "agency": 0.6,  # one of the table, in brackets or between slashes
    "bare-agency": 0.4,
    "unknown-agency": 0.4,
    "date": 0.5,
    "caps": 0.2,
    "known-place": 0.3,
    "territory": 0.15,  # a country or region alone: datelines name cities
    "region": 0.4,
    "joined": 0.4,  # two known places and a slash, in ordinary letters too
    "dash": 0.05,  # longer than a hyphen
    "unknown-place": -0.1,
    "ordinary-letters": -0.2,
    "lower-case-follows": -0.3,
}


class _Lead(NamedTuple):
    """What stands before a separator, taken apart."""

    places: Places
    found_day: FoundDay | None
    credit: Credit | None

    @property
    def day(self) -> PartialDate | None:
        return None if self.found_day is None else self.found_day.day

    @property
    def agency(self) -> Agency | None:
        return None if self.credit is None else self.credit.agency


def parse_dateline(text: str, *, published: date | None = None) -> Dateline | None:
    """Read the dateline that opens a text.

    A text that merely opens with a capitalized name and a dash is left alone: section labels, speakers and
    persons look the same, so a name counts only where the tables have it, or where a date, a region or an
    agency stands with it. The words before each separator are read from their end (agency, date, places),
    because the end is the regular part.

    Args:
        text: The head of the body, or all of it; only the first 180 code points are looked at.
        published: The publication date; it gives a day without a year its year.

    Returns:
        ``None`` where no dateline reaches a confidence of 0.5. Spans are code points into `text`.

    Raises:
        Nothing, whatever the text.

    Source:
        The shapes that AP, Reuters, AFP, Xinhua, TASS and dpa print.

    >>> found = parse_dateline("SALTMARSH (Halyard News) — The ferry is back.")
    >>> found.raw, found.agency.id, found.places[0].name
    ('SALTMARSH (Halyard News) —', 'halyard-news', 'Saltmarsh')
    >>> parse_dateline("NATO ministers met on Monday.") is None
    True
    """
    lead_in = _LEAD_IN.match(text)
    start = lead_in.end() if lead_in else 0
    if not _may_open(text[start : start + 1]):
        return None
    best: Dateline | None = None
    for separator in separators(text, start, min(len(text), start + _WINDOW)):
        found = _dateline(text, start, separator, published)
        if found is not None and (best is None or found.confidence > best.confidence):
            best = found
    return best


def _may_open(char: str) -> bool:
    return char in ("(", "/") or (char.isalpha() and not char.islower())


def _dateline(text: str, start: int, separator: Separator, published: date | None) -> Dateline | None:
    lead = _lead(text, start, separator.start, published)
    if lead is None or (separator.damaged and not _carries_damage(lead)):
        return None
    body_start = separator.end
    while body_start < len(text) and text[body_start].isspace():
        body_start += 1
    evidence = tuple(_evidence(lead, separator, text[body_start : body_start + 1]))
    confidence = round(min(1.0, sum(_WEIGHTS[name] for name in evidence)), 2)
    if confidence < ACCEPTED:
        return None
    return Dateline(
        raw=text[start : separator.end],
        start=start,
        end=separator.end,
        body_start=body_start,
        layout=_layout(lead),
        places=lead.places.places,
        date=lead.day,
        agency=lead.agency,
        separator=separator.sign,
        confidence=confidence,
        evidence=evidence,
        warnings=tuple(_warnings(lead, separator)),
    )


def _lead(text: str, start: int, end: int, published: date | None) -> _Lead | None:
    """Agency, date and places of ``text[start:end]``; ``None`` where anything else stands there."""
    if end - start > _LONGEST or _NOT_IN_DATELINES.search(text, start, end):
        return None
    credit = credit_at_end(text, start, end)
    if credit is not None and _is_territory(credit):
        credit = None
    if credit is not None:
        end = credit.start
    while end > start and text[end - 1] in _BEFORE_AGENCY:
        end -= 1
    found_day = day_at_end(text, start, end, published=published)
    until = found_day.day.start if found_day else end
    places = parse_places(text, start, until)
    if places is None:
        return None
    lead = _Lead(places, found_day, credit)
    return lead if _is_whole(lead, set_off=text[start:until].rstrip().endswith((",", "."))) else None


def _is_territory(credit: Credit) -> bool:
    """``SCRANTON, Pa.`` and ``Georgia (Tbilisi)`` name places, whatever agencies are called so."""
    by_name = not credit.agency.known and known_city(credit.agency.raw) is not None
    bare_or_unknown = not (credit.enclosed and credit.agency.known)
    return by_name or (bare_or_unknown and region_after(credit.agency.raw, None) is not None)


def _is_whole(lead: _Lead, *, set_off: bool) -> bool:
    """Whether the parts found make a dateline together.

    Args:
        lead: The parts.
        set_off: A comma or a full stop stands between places and date.
    """
    places, agency = lead.places, lead.agency
    if not places.places:
        return agency is not None and agency.known and lead.credit is not None and lead.credit.enclosed
    if lead.found_day is not None and not set_off:
        return not lead.found_day.misspelt and (places.known or places.ends_in_region)
    known_agency = agency is None or agency.known
    if known_agency or lead.found_day is not None or places.known or places.with_region:
        return True
    return places.in_capitals and agency is not None and not _is_acronym(places.places[0].name, agency.raw)


def _is_acronym(name: str, bracket: str) -> bool:
    """``GDP (Gross Domestic Product)``, the other way round, and names too short to be a town's."""
    pairs = ((name, bracket), (bracket, name))
    spelled_out = any(
        short.upper() == "".join(word[0] for word in long.upper().split()) for short, long in pairs
    )
    return spelled_out or sum(map(str.isalpha, name)) < _SHORTEST_UNKNOWN


def _carries_damage(lead: _Lead) -> bool:
    """A damaged sign may be a question mark: a date, an agency or known places in capitals must be there."""
    return lead.day is not None or lead.agency is not None or (lead.places.in_capitals and lead.places.known)


def _evidence(lead: _Lead, separator: Separator, following: str) -> Iterator[str]:
    places, dated_or_credited = lead.places, lead.day is not None or lead.agency is not None
    if lead.credit is not None:
        known = "agency" if lead.credit.enclosed else "bare-agency"
        yield known if lead.credit.agency.known else "unknown-agency"
    if lead.day is not None:
        yield "date"
    if places.places:
        yield from _evidence_of_places(places, dated_or_credited=dated_or_credited)
    if separator.sign[0] in "–—―" or separator.sign.startswith("--"):
        yield "dash"
    if following.islower() and not dated_or_credited:
        yield "lower-case-follows"


def _evidence_of_places(places: Places, *, dated_or_credited: bool) -> Iterator[str]:
    if places.in_capitals:
        yield "caps"
    elif not dated_or_credited:
        yield "ordinary-letters"
    if places.known:
        yield "known-place"
    else:
        yield "territory" if places.territories else "unknown-place"
    if places.with_region:
        yield "region"
    if places.known and len(places.places) > 1:
        yield "joined"


def _layout(lead: _Lead) -> str:
    if not lead.places.places:
        return "date-agency" if lead.day is not None else "agency-only"
    return "place-first" if lead.day is not None or lead.agency is not None else "place-only"


def _warnings(lead: _Lead, separator: Separator) -> Iterator[str]:
    if separator.damaged:
        yield "damaged-separator"
    if lead.agency is not None and not lead.agency.known:
        yield "unknown-agency"
    if lead.found_day is not None and lead.found_day.misspelt:
        yield "misspelt-month"
    yield from lead.places.warnings
