"""News agencies as datelines credit them: in brackets, between slashes, or bare after a comma."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.model.values import Agency
from corpuskit.text.folding import fold
from corpuskit.text.months import month_number

_MOST = 60  # code points of a credit
_MOST_BARE = 3  # signs from the end after one of which a bare agency may begin, and one more
_TRAILING = " \t\r\n\xa0,،.:="
_ENCLOSING = {")": "(", "]": "[", "/": "/", "）": "（", "】": "【"}
_PARTS = re.compile(r"\s*[/,]\s*")
_UNKNOWN = re.compile(r"[^\W\d_](?:[^\W_]|[&.'’-]){1,29}(?:\s(?:[^\W_]|[&.'’-]){1,29}){0,7}")
_BARE = re.compile(r"[,.،]\s?|\s[-–—―]\s|[–—―]")
_CLOSING = {opening: closing for closing, opening in _ENCLOSING.items()}
_KNOWN = "["  # an opening after which an agency must be known
_PARTY = re.compile(r"[RDI](?:-.*)?")
_MOST_INITIALS = 5  # letters
_LEAST_CAPITALS = 2
_SLUG = re.compile(r"[^a-z0-9]+")


class KnownAgency(NamedTuple):
    """One agency of the table.

    Attributes:
        id: Slug.
        name: Its usual name.
        kind: As in `Agency.kind`.
        country: ISO 3166-1 code of its seat; empty where the form means several agencies.
        languages: Tags of the languages that it writes in.
        collisions: What else the form means; empty where nothing else.
    """

    id: str
    name: str
    kind: str
    country: str = ""
    languages: tuple[str, ...] = ()
    collisions: str = ""


class Credit(NamedTuple):
    """An agency, where its credit begins (bracket included), and whether brackets or slashes enclose it."""

    agency: Agency
    start: int
    enclosed: bool


@cache
def agencies() -> Mapping[str, KnownAgency]:
    """The agency table by folded form."""
    return MappingProxyType(
        {
            fold(row["form"]): KnownAgency(
                row["id"],
                row["name"],
                row["kind"],
                row["country"],
                tuple(row["languages"].split()),
                row["collisions"],
            )
            for row in table("agencies")
        }
    )


@lru_cache(maxsize=512)
def known_agency(form: str) -> KnownAgency | None:
    """The agency that a credit names, as a whole, by one of its parts, or by what stands before a hyphen.

    >>> known_agency("dpa/tmn").name, known_agency("AFP-Services").name
    ('dpa', 'AFP')
    >>> known_agency("Halyard News"), known_agency("Alma-Ata")
    (None, None)
    """
    whole = agencies().get(fold(form))
    if whole is not None:
        return whole
    parts = (part.split("-", 1)[0] for part in _PARTS.split(form))
    return next((found for found in map(_bare_agency, parts) if found is not None), None)


@lru_cache(maxsize=512)
def _bare_agency(form: str) -> KnownAgency | None:
    return agencies().get(fold(form))


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in table("bracket_codes"))


def is_code(form: str) -> bool:
    """Whether brackets with this form tell a country, a team or an exchange, as tables of results do.

    >>> is_code("GER"), is_code("NYSE"), is_code("AP")
    (True, True, False)
    """
    return form in _codes()


def is_initials(form: str) -> bool:
    """Whether a form is a few letters, mostly capitals: a club, a district or a party as much as an agency.

    >>> is_initials("PSG"), is_initials("D.P."), is_initials("XVe"), is_initials("Halyard")
    (True, True, True, False)
    """
    letters = [char for char in form if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return (
        not any(map(str.isspace, form))
        and len(letters) <= _MOST_INITIALS
        and capitals >= _LEAST_CAPITALS
        and 2 * capitals > len(letters)
    )


def agency_slug(name: str) -> str:
    """The id of an agency that no table has.

    >>> agency_slug("Halyard News")
    'halyard-news'
    >>> agency_slug("通信社")
    ''
    """
    words = re.sub(r"[^\w]+", " ", name).split()
    return _SLUG.sub("-", "-".join(fold(word) for word in words)).strip("-")


def credit_at_end(text: str, start: int, end: int) -> Credit | None:
    """The agency credit that ends ``text[start:end]``, blanks, commas and full stops set aside.

    A credit in brackets may name an agency that the table does not have (`Agency.known` is false then); one
    between slashes, or bare after a comma, must be known, or any phrase could be one.

    >>> credit_at_end("KYIV, Ukraine (AP)", 0, 18).agency.id
    'ap'
    >>> credit_at_end("SCRANTON, Pennsylvania", 0, 22) is None
    True
    """
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    opening = _ENCLOSING.get(text[end - 1 : end])
    begin = max(start, end - _MOST - 2)
    if opening is None:
        return _bare_credit(text, begin, end)
    start = text.rfind(opening, begin, end - 1)
    agency = _agency(text, start + 1, end - 1, opening) if start >= 0 else None
    return None if agency is None else Credit(agency, start, enclosed=True)


def _bare_credit(text: str, start: int, end: int) -> Credit | None:
    """The agency after a comma, a full stop or a dash; it may hold a full stop itself (``INTERFAX.RU``)."""
    starts = [found.end() for found in _BARE.finditer(text, start, end)]
    for begin in starts[:-_MOST_BARE:-1]:
        agency = _agency(text, begin, end, None)
        if agency is not None:
            return Credit(agency, begin, enclosed=False)
    return None


def credit_at_start(text: str, start: int, end: int) -> tuple[Credit, int] | None:
    """The known agency in brackets or between slashes that opens ``text[start:end]``, and where it ends.

    >>> credit, after = credit_at_start("(ANSA) - MILANO, 16 MAG - ", 0, 26)
    >>> credit.agency.id, after
    ('ansa', 6)
    >>> credit_at_start("(not shown) - MILANO", 0, 20) is None
    True
    """
    closing = _CLOSING.get(text[start : start + 1])
    after = text.find(closing, start + 1, min(end, start + _MOST + 2)) if closing else -1
    agency = _agency(text, start + 1, after, _KNOWN) if closing and after > 0 else None
    return None if agency is None else (Credit(agency, start, enclosed=True), after + 1)


def _agency(text: str, start: int, end: int, opening: str | None) -> Agency | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    raw = text[start:end]
    found = _bare_agency(raw) if opening in (None, "/") else known_agency(raw)
    if found is not None:
        return Agency(
            raw=raw, start=start, end=end, id=found.id, name=found.name, kind=found.kind, known=True
        )
    slug = agency_slug(raw)
    if opening != "(" or not slug or not _may_be_an_agency(raw):
        return None
    return Agency(raw=raw, start=start, end=end, id=slug, name=raw, kind="unknown", known=False)


def _may_be_an_agency(raw: str) -> bool:
    """Not an aside (which opens in lower case), not a number or a date, not the party of a politician."""
    opens_well = raw[:1].isupper() or "." in raw[1:-1]
    is_date = any(map(str.isdigit, raw)) and month_number(raw.split(maxsplit=1)[0]) is not None
    return (
        opens_well and not is_date and _UNKNOWN.fullmatch(raw) is not None and _PARTY.fullmatch(raw) is None
    )
