"""What stands before the end of a dateline, taken apart from its own end: agency, date, places."""

import re
from datetime import date
from typing import NamedTuple

from corpuskit.model.values import Agency, PartialDate
from corpuskit.text.agencies import Credit, credit_at_end, is_code, is_initials
from corpuskit.text.days import FoundDay, before_weekday, day_at_end
from corpuskit.text.gazetteer import known_city, region_after
from corpuskit.text.months import is_weekday
from corpuskit.text.places import Places, parse_places

_LONGEST = 120  # code points of a dateline before its end
_MOST_WORDS = 6  # of a place, where no agency stands
_SHORTEST_UNKNOWN = 4  # letters of a place that neither a table nor a date nor a region vouches for
_NOT_IN_DATELINES = re.compile(r"[?!\"“”„«»<>=%$€£@#{}|]|:\s|\n\s*\n")
_BEFORE_AGENCY = "-–—― \t\r\n\xa0"
_EMPTY = re.compile(r"\(\s?\)(?=\s*\Z)")
_SET_OFF = (",", ".", "،", "(", ";")


class Lead(NamedTuple):
    """What stands before the end of a dateline.

    Attributes:
        places: The places; none where the dateline names none.
        found_day: The day, and whether its month is misspelt.
        credit: The agency, and whether brackets enclose it.
        leading: The agency comes first, as ANSA prints it.
        emptied: The brackets of the agency are there, but nothing in them.
    """

    places: Places
    found_day: FoundDay | None
    credit: Credit | None
    leading: bool = False
    emptied: bool = False

    @property
    def day(self) -> PartialDate | None:
        """The day alone."""
        return None if self.found_day is None else self.found_day.day

    @property
    def agency(self) -> Agency | None:
        """The agency alone."""
        return None if self.credit is None else self.credit.agency

    @property
    def is_credited(self) -> bool:
        """Whether an agency of the table stands in brackets or between slashes."""
        return self.credit is not None and self.credit.enclosed and self.credit.agency.known

    @property
    def has_initials(self) -> bool:
        """Whether, without a date, unknown initials stand where an agency would: they may be a club's."""
        agency = self.agency
        return agency is not None and not agency.known and self.day is None and is_initials(agency.raw)

    @property
    def is_place_only(self) -> bool:
        """Whether neither a date nor an agency stands with the places."""
        return self.day is None and (self.agency is None or self.has_initials)


def read_lead(text: str, start: int, end: int, published: date | None) -> Lead | None:
    """Agency, date and places of ``text[start:end]``; ``None`` where anything else stands there.

    >>> lead = read_lead("PARIS, March 4 (AFP)", 0, 20, None)
    >>> lead.places.places[0].name, lead.day.raw, lead.agency.id
    ('Paris', 'March 4', 'afp')
    >>> read_lead("The ferry is back", 0, 17, None) is None
    True
    """
    if end - start > _LONGEST or _NOT_IN_DATELINES.search(text, start, end) or _is_open(text, start, end):
        return None
    empty = _EMPTY.search(text, start, end)
    if empty is not None:
        lead = read_lead(text, start, empty.start(), published)
        return None if lead is None or lead.credit is not None else lead._replace(emptied=True)
    credit = credit_at_end(text, start, end)
    if credit is not None and _is_territory(credit):
        credit = None
    until = end if credit is None else _before(text, start, credit.start)
    found_day = _day(text, start, until, published)
    if credit is not None and found_day is None and any(map(str.isdigit, credit.agency.raw)):
        inside = day_at_end(text, credit.agency.start, credit.agency.end, published=published)
        shorter = _credit_before_day(text, start, inside.day.start) if inside else None
        if inside is not None and shorter is not None:
            return _lead(text, (start, until), inside, shorter)
    until = found_day.day.start if found_day else until
    if credit is not None and found_day is None and not credit.agency.known and is_code(credit.agency.raw):
        credit, until = None, end
    if credit is None and found_day is not None:
        credit = _credit_before_day(text, start, until)
        until = until if credit is None else _before(text, start, credit.start)
    return _lead(text, (start, until), found_day, credit)


def read_places_and_day(
    text: str, start: int, end: int, credit: Credit, published: date | None
) -> Lead | None:
    """Places and date of ``text[start:end]``, before which the agency stands."""
    if end - start > _LONGEST or _NOT_IN_DATELINES.search(text, start, end):
        return None
    found_day = _day(text, start, end, published)
    until = found_day.day.start if found_day else end
    lead = _lead(text, (start, until), found_day, credit)
    return lead._replace(leading=True) if lead is not None and lead.places.places else None


def _lead(text: str, span: tuple[int, int], found_day: FoundDay | None, credit: Credit | None) -> Lead | None:
    start, end = span
    until = before_weekday(text, start, end) if found_day or credit else end
    places = parse_places(text, start, until if until > start else end)
    if places is None or (found_day and any(is_weekday(place.name) for place in places.places[:1])):
        return None
    lead = Lead(places, found_day, credit)
    set_off = until < end or text[start:until].rstrip().endswith(_SET_OFF)
    return lead if _is_whole(lead, set_off=set_off) else None


def _is_open(text: str, start: int, end: int) -> bool:
    """``ISLAMABAD - (APP - Halyard News)``: no dateline ends at the dash inside the brackets."""
    opened = max(text.rfind("(", start, end), text.rfind("[", start, end))
    return opened >= 0 and max(text.find(")", opened, end), text.find("]", opened, end)) < 0


def _before(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _BEFORE_AGENCY:
        end -= 1
    return end


def _day(text: str, start: int, end: int, published: date | None) -> FoundDay | None:
    """The day before `end`, in brackets or not; a weekday after it is set aside."""
    while end > start and text[end - 1].isspace():
        end -= 1
    if text[end - 1 : end] in (")", "/"):
        end -= 1
    return day_at_end(text, start, before_weekday(text, start, end), published=published)


def _credit_before_day(text: str, start: int, end: int) -> Credit | None:
    """``LONDON / ACCESSWIRE / July 3, 2020 /``, ``LONDON--(Marketwired - July 3, 2014)``."""
    while end > start and text[end - 1] in " \t-–—,":
        end -= 1
    if text[end - 1 : end] not in (")", "/") and text.find("(", start, end) < 0:
        return None
    credit = credit_at_end(text, start, end)
    if credit is not None and credit.enclosed and credit.agency.known:
        return credit
    opening = text.rfind("(", start, end)
    if opening < 0 or ")" in text[opening:end]:
        return None
    inside = credit_at_end(text[:end] + ")", start, end + 1)
    return inside if inside is not None and inside.agency.known else None


def _is_territory(credit: Credit) -> bool:
    """``SCRANTON, Pa.`` and ``Georgia (Tbilisi)`` name places, whatever agencies are called so."""
    if credit.enclosed and credit.agency.known:
        return False
    city = None if credit.agency.known else known_city(credit.agency.raw)
    return city is not None or region_after(credit.agency.raw, None) is not None


def _is_whole(lead: Lead, *, set_off: bool) -> bool:
    """Whether the parts found make a dateline together.

    Args:
        lead: The parts.
        set_off: A comma or a full stop stands between places and date.
    """
    places, agency = lead.places, lead.agency
    if not places.places:
        return lead.is_credited
    if not lead.is_credited and any(len(place.name.split()) > _MOST_WORDS for place in places.places):
        return False
    if lead.found_day is not None and not set_off:
        exact = lead.found_day.day.year is not None or lead.is_credited
        return not lead.found_day.misspelt and (places.listed or places.ends_in_region or exact)
    if lead.found_day is not None or places.known or places.with_region or agency is None:
        return True
    return _may_credit(places, agency)


def _may_credit(places: Places, agency: Agency) -> bool:
    """Whether an unknown place and its bracket are a place and an agency, and not a name and its acronym."""
    if not places.listed and _is_acronym(places.places[0].name, agency.raw):
        return False
    long_enough = sum(map(str.isalpha, places.places[0].name)) >= _SHORTEST_UNKNOWN
    return agency.known or (places.in_capitals and long_enough)


def _is_acronym(name: str, bracket: str) -> bool:
    """``GDP (Gross Domestic Product)``, and the other way round: ``CANADIAN PACIFIC (CP)``."""
    pairs = ((name, bracket), (bracket, name))
    return any(
        len(short) > 1 and short.upper() == "".join(word[0] for word in long.upper().split())
        for short, long in pairs
    )
