"""Datelines: where, when and for whom a story was filed, read from the first words of its text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from corpuskit.model.values import Dateline
from corpuskit.text.agencies import credit_at_start
from corpuskit.text.dateline.east_asia import may_open, parse_east_asian
from corpuskit.text.dateline.evidence import (
    WEIGHTS,
    carries_damage,
    evidence_of,
    layout_of,
    stands_without_sign,
    warnings_of,
)
from corpuskit.text.dateline.leads import Lead, read_lead, read_places_and_day
from corpuskit.text.dateline.openings import LEAD_IN, later_openings
from corpuskit.text.dateline.rows import goes_on_as_row
from corpuskit.text.dateline.windows import end_of_window
from corpuskit.text.places import mended
from corpuskit.text.separators import Separator, ends_without_dash, names_agency, separators

ACCEPTED = 0.5
HEAD = 1000  # code points of an article in which its dateline may stand
_FOLLOWING = 24  # code points of the story that are looked at


def parse_dateline(text: str, *, published: date | None = None) -> Dateline | None:
    """Read the dateline that opens a text.

    A text that merely opens with a capitalized name and a dash is left alone: section labels, speakers and
    persons look the same, so a name counts only where the tables have it, or where a date, a region or an
    agency stands with it. The words before each place where a dateline may end are read from their end
    (agency, date, places), because the end is the regular part; the reading for which most speaks is taken.
    Places alone make none where a row of a table, a title or a range goes on after the dash: another place, a
    word in capitals, a digit, a dash.
    A label, a credit to another agency or a byline before the dateline is passed over where the confidence
    after it is 0.8 or more, a byline only before an agency of the table. Up to four headlines are passed over
    before an agency of the table, or before known places in capitals that end with a sign, where a date or a
    region stands with them or the confidence is 0.55 or more, so that a hyphen alone is not enough.

    Args:
        text: The head of the body, or all of it; only the first 180 code points of a line are looked at.
        published: The publication date; it gives a day without a year its year.

    Returns:
        ``None`` where no dateline reaches a confidence of 0.5. Spans are code points into `text`.

    Raises:
        Nothing, whatever the text.

    Source:
        The shapes that AP, Reuters, AFP, Xinhua, TASS, ANSA, EFE, PTI, Kyodo, Yonhap and dpa print.

    >>> found = parse_dateline("SALTMARSH (Halyard News) — The ferry is back.")
    >>> found.raw, found.agency.id, found.places[0].name
    ('SALTMARSH (Halyard News) —', 'halyard-news', 'Saltmarsh')
    >>> parse_dateline("NATO ministers met on Monday.") is None
    True
    """
    lead_in = LEAD_IN.match(text)
    start = lead_in.end() if lead_in else 0
    found = _at(text, start, published)
    if found is None:
        for opening in later_openings(text, start):
            later = _at(text, opening.start, published)
            if later is not None and opening.suits(later):
                return _once(text, later)
    return None if found is None else _once(text, found)


def _at(text: str, start: int, published: date | None) -> Dateline | None:
    """The dateline that begins at `start`: the best of those that end at one of the separators."""
    opener = text[start : start + 1]
    east_asian = parse_east_asian(text, start, published) if may_open(text, start) else None
    if east_asian is not None:
        return east_asian
    if opener not in ("(", "/") and (not opener.isalpha() or opener.islower()):
        return None
    best: tuple[float, Lead, Separator, tuple[str, ...]] | None = None
    for lead, separator in _readings(text, start, published):
        body_start = _after_blanks(text, separator.end)
        if lead.is_place_only and separator.sign:
            story = _after_repeats(text, text[start : separator.end], body_start)
            if goes_on_as_row(lead, text, story):
                continue
        evidence = tuple(evidence_of(lead, separator, text[body_start : body_start + _FOLLOWING]))
        weight = sum(WEIGHTS[name] for name in evidence)
        if best is None or weight > best[0]:
            best = (weight, lead, separator, evidence)
    if best is None or round(best[0], 2) < ACCEPTED:
        return None
    return _dateline(text, start, best, published)


def _readings(text: str, start: int, published: date | None) -> Iterator[tuple[Lead, Separator]]:
    end = end_of_window(text, start)
    if _is_plain(text[start:end]):
        return
    for separator in separators(text, start, end):
        lead = _lead(text, start, separator.start, published)
        if lead is not None and (not separator.damaged or carries_damage(lead)):
            yield lead, separator
            if lead.places.places and (lead.day or lead.agency) and not names_agency(text, separator.end):
                return
    for separator in ends_without_dash(text, start, end):
        lead = _lead(text, start, separator.start, published)
        if lead is not None and _may_lack_dash(lead, separator):
            following = text[separator.end : separator.end + _FOLLOWING].lstrip()
            if stands_without_sign(lead, separator, following):
                yield lead, separator
    if text[start : start + 1] in ("(", "/"):
        yield from _after_agency(text, start, end, published)


def _lead(text: str, start: int, end: int, published: date | None) -> Lead | None:
    """What `read_lead` reads, which looks no further than one code point behind the end."""
    return _known_lead(text[: end + 1], start, end, published)


@lru_cache(maxsize=512)  # agencies begin many stories of a day alike
def _known_lead(head: str, start: int, end: int, published: date | None) -> Lead | None:
    return read_lead(head, start, end, published)


def _is_plain(window: str) -> bool:
    """Whether nothing that ends a dateline stands there: only letters, digits and spaces of ASCII."""
    return window.isascii() and window.replace(" ", "").isalnum()


def _may_lack_dash(lead: Lead, separator: Separator) -> bool:
    """After an agency, at the end of a line, or before a colon after a date and places of the table."""
    dated = separator.sign == ":" and lead.day is not None and lead.places.listed
    return lead.is_credited or dated or separator.sign == "." or separator.ends_line


def _after_agency(
    text: str, start: int, end: int, published: date | None
) -> Iterator[tuple[Lead, Separator]]:
    """``(ANSA) - MILANO, 16 MAG - ``: the agency comes first, and the second dash ends the dateline."""
    credited = credit_at_start(text, start, end)
    if credited is None:
        return
    credit, at = credited
    while at < end and text[at] in "-–— \t\r\n\xa0.,":
        at += 1
    for separator in separators(text, at, end):
        lead = read_places_and_day(text, at, separator.start, credit, published)
        if lead is not None and not separator.damaged:
            places = lead.places
            if lead.day is not None or (places.in_capitals and (places.known or places.with_region)):
                yield lead, separator


def _dateline(
    text: str, start: int, best: tuple[float, Lead, Separator, tuple[str, ...]], published: date | None
) -> Dateline:
    weight, lead, separator, evidence = best
    places = lead.places.places
    if lead.day is not None or lead.is_credited:
        places = tuple(map(mended, places))
    return Dateline(
        raw=text[start : separator.end],
        start=start,
        end=separator.end,
        body_start=_after_blanks(text, separator.end),
        layout=layout_of(lead),
        places=places,
        date=lead.day,
        agency=lead.agency,
        separator=separator.sign,
        confidence=round(min(1.0, weight), 2),
        evidence=evidence,
        warnings=(
            *warnings_of(lead, separator, published),
            *(("misspelt-place",) if places != lead.places.places else ()),
        ),
    )


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _after_repeats(text: str, raw: str, at: int) -> int:
    while text.startswith(raw, at):
        at = _after_blanks(text, at + len(raw))
    return at


def _once(text: str, found: Dateline) -> Dateline:
    """A dateline that stands twice, as copying leaves it, is passed over as a whole."""
    body_start = _after_repeats(text, found.raw, found.body_start)
    if body_start == found.body_start:
        return found
    return replace(found, body_start=body_start, warnings=(*found.warnings, "repeated"))
