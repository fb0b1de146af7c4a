"""What speaks for and against a dateline, what it weighs, and what looked odd in it."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from corpuskit.data import table
from corpuskit.model.values import Place
from corpuskit.text.agencies import agencies
from corpuskit.text.dateline.leads import Lead
from corpuskit.text.folding import fold
from corpuskit.text.places import Places
from corpuskit.text.separators import Separator

# The sums that matter: a known city in capitals before a dash is just enough (0.5); a date or an agency
# carries any name in capitals; a name in capitals alone is not enough, because section labels look so; nor is
# one in ordinary letters without a date or an agency, because persons look so.
WEIGHTS = {
    "agency": 0.6,  # one of the table, in brackets or between slashes
    "bare-agency": 0.4,
    "unknown-agency": 0.4,
    "unknown-initials": 0.0,  # no more than the place alone: a club, a district or an agency
    "date": 0.5,
    "caps": 0.2,
    "known-place": 0.3,
    "listed-place": 0.1,  # in the table, but a word, a surname or a small town
    "territory": 0.15,  # a country or region alone: datelines name cities
    "region": 0.4,
    "joined": 0.4,  # two known places and a slash, in ordinary letters too
    "dash": 0.05,  # longer than a hyphen
    "line": -0.1,  # the end of a line, no sign
    "no-sign": -0.1,  # nothing at all between dateline and story
    "unknown-place": -0.1,
    "ordinary-letters": -0.2,
    "lower-case-follows": -0.3,
}


def evidence_of(lead: Lead, separator: Separator, following: str) -> Iterator[str]:
    """The names of what speaks for and against a dateline, in `WEIGHTS`.

    Args:
        lead: What stands before its end.
        separator: What ends it.
        following: The first characters of the story.
    """
    places, dated_or_credited = lead.places, not lead.is_place_only
    if lead.has_initials:
        yield "unknown-initials"
    elif lead.credit is not None:
        known = "agency" if lead.credit.enclosed else "bare-agency"
        yield known if lead.credit.agency.known else "unknown-agency"
    if lead.day is not None:
        yield "date"
    if places.places:
        yield from _evidence_of_places(places, dated_or_credited=dated_or_credited)
    if not separator.sign:
        yield "line" if separator.ends_line else "no-sign"
    elif separator.sign[0] in "–—―" or separator.sign.startswith("--"):
        yield "dash"
    if following[:1].islower() and not dated_or_credited:
        yield "lower-case-follows"


def _evidence_of_places(places: Places, *, dated_or_credited: bool) -> Iterator[str]:
    if places.in_capitals:
        yield "caps"
    elif not dated_or_credited:
        yield "ordinary-letters"
    if places.known:
        yield "known-place"
    elif places.listed:
        yield "listed-place"
    else:
        yield "territory" if places.territories else "unknown-place"
    if places.with_region:
        yield "region"
    if places.known and len(places.places) > 1:
        yield "joined"


def stands_without_sign(lead: Lead, separator: Separator, following: str) -> bool:
    """Whether a lead may end a dateline where no dash does: at an agency, or at the end of a line."""
    places = lead.places
    if not following or (lead.day is None and "unknown-region" in places.warnings):
        return False
    certain = lead.day is not None or places.with_region or places.known
    if separator.ends_line:
        placed = places.in_capitals or places.listed
        dated = lead.day is not None and (places.listed or places.with_region or lead.day.year is not None)
        is_full = places.known and places.in_capitals and places.with_region
        return bool(places.places) and placed and (dated or lead.is_credited or is_full)
    if following[:1].islower():
        return False
    if not places.places:
        agency = agencies().get(fold(lead.agency.raw)) if lead.agency else None
        return lead.day is not None or (agency is not None and not agency.collisions)
    word = following.split()[:1]
    in_heading = bool(word) and len(word[0]) > 1 and word[0].isalpha() and word[0].isupper()
    return certain or (places.in_capitals and not in_heading) or places.listed


def carries_damage(lead: Lead) -> bool:
    """A damaged sign may be a question mark: a date, an agency or known places in capitals must be there."""
    return lead.day is not None or lead.agency is not None or (lead.places.in_capitals and lead.places.known)


def layout_of(lead: Lead) -> str:
    """The layout of a dateline, as `Dateline.layout` names it."""
    if lead.leading:
        return "agency-first"
    if not lead.places.places:
        return "date-agency" if lead.day is not None else "agency-only"
    return "place-first" if lead.day is not None or lead.agency is not None else "place-only"


def warnings_of(lead: Lead, separator: Separator, published: date | None) -> Iterator[str]:
    """What looked odd."""
    if separator.damaged:
        yield "damaged-separator"
    if lead.agency is not None and not lead.agency.known:
        yield "unknown-agency"
    if lead.emptied:
        yield "empty-agency"
    if lead.found_day is not None and lead.found_day.misspelt:
        yield "misspelt-month"
    yield from lead.places.warnings
    written = (lead.day.resolved if lead.day else None) or published
    if written is not None and any(_is_anachronism(place, written) for place in lead.places.places):
        yield "former-name"


@cache
def _former_places() -> dict[tuple[str, str | None], tuple[str, str]]:
    rows = table("former_places")
    return {(row["name"], row["code"][:2]): (row["since"], row["until"]) for row in rows}


def _is_anachronism(place: Place, written: date) -> bool:
    since, until = _former_places().get((place.name, place.country), ("", ""))
    return bool(since and written.year < int(since)) or bool(until and written.year > int(until))
