"""News agencies as datelines credit them: in brackets, between slashes, or bare after a comma."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.model.values import Agency
from corpuskit.text.folding import fold

_MOST = 40  # code points of a credit
_TRAILING = " \t\r\n\xa0,."
_ENCLOSING = {")": "(", "/": "/"}
_PARTS = re.compile(r"\s*[/,]\s*|\s-\s|-")
_UNKNOWN = re.compile(r"[^\W\d_](?:[^\W\d_]|[&.'’-]){1,29}(?:\s(?:[^\W\d_]|[&.'’-]){1,29}){0,4}")
_PARTY = re.compile(r"[RDI](?:-.*)?")
_SLUG = re.compile(r"[^a-z0-9]+")


class KnownAgency(NamedTuple):
    """One agency of the table."""

    id: str
    name: str
    kind: str


class Credit(NamedTuple):
    """An agency, where its credit begins (bracket included), and whether brackets or slashes enclose it."""

    agency: Agency
    start: int
    enclosed: bool


@cache
def agencies() -> Mapping[str, KnownAgency]:
    """The agency table by folded form."""
    return MappingProxyType(
        {fold(row["form"]): KnownAgency(row["id"], row["name"], row["kind"]) for row in table("agencies")}
    )


def known_agency(form: str) -> KnownAgency | None:
    """The agency that a credit names, as a whole or by one of its parts.

    >>> known_agency("dpa/tmn").name
    'dpa'
    >>> known_agency("Halyard News") is None
    True
    """
    whole = agencies().get(fold(form))
    if whole is not None:
        return whole
    parts = (agencies().get(fold(part)) for part in _PARTS.split(form))
    return next((part for part in parts if part is not None), None)


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
    if opening is None:
        start = text.rfind(",", max(start, end - _MOST), end)
        inside = (start + 1, end)
    else:
        start = text.rfind(opening, max(start, end - _MOST - 2), end - 1)
        inside = (start + 1, end - 1)
    if start < 0:
        return None
    agency = _agency(text, *inside, opening)
    return None if agency is None else Credit(agency, start, enclosed=opening is not None)


def _agency(text: str, start: int, end: int, opening: str | None) -> Agency | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    raw = text[start:end]
    found = known_agency(raw) if opening else agencies().get(fold(raw))
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
    return opens_well and _UNKNOWN.fullmatch(raw) is not None and _PARTY.fullmatch(raw) is None
