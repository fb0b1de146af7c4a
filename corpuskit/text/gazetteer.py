"""The tables of places, regions and countries, searched by name."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.text.folding import fold, fold_place


class KnownPlace(NamedTuple):
    """What the tables say of a name; a code is ``None`` where there is none or several could be meant."""

    name: str
    region: str | None
    country: str | None
    kind: str


@cache
def _places() -> Mapping[str, KnownPlace]:
    rows = table("places")
    return MappingProxyType(
        {
            fold_place(row["name"]): KnownPlace(
                row["name"], row["region"] or None, row["country"] or None, row["kind"]
            )
            for row in rows
        }
    )


@cache
def _regions() -> Mapping[str, KnownPlace]:
    rows = table("regions")
    return MappingProxyType(
        {fold(row["form"]): KnownPlace(row["form"], row["region"], row["country"], "region") for row in rows}
    )


@cache
def _countries() -> Mapping[str, KnownPlace]:
    rows = table("countries")
    return MappingProxyType(
        {
            fold_place(row["name"]): KnownPlace(row["name"], None, row["country"] or None, "country")
            for row in rows
        }
    )


def known_city(name: str) -> KnownPlace | None:
    """The place that a bare name means in a dateline: the one that needs no region, else the best known.

    >>> known_city("PORTLAND").region, known_city("kyiv").country
    ('US-OR', 'UA')
    >>> known_city("SALTMARSH") is None
    True
    """
    return _places().get(fold_place(name))


def known_territory(name: str) -> KnownPlace | None:
    """The region or country of a name that stands where a place stands; abbreviations do not.

    >>> known_territory("CALIFORNIA").region
    'US-CA'
    >>> known_territory("CALIF.") is None
    True
    """
    country = _countries().get(fold_place(name))
    if country is not None:
        return country
    region = _regions().get(fold(name))
    abbreviated = region is None or "." in region.name or region.name.isupper() or "." in name
    return None if abbreviated else region


def region_after(name: str, city: KnownPlace | None) -> KnownPlace | None:
    """The region or country that a name means after a city.

    Some names are both (``Georgia``): then the city decides; where the city is unknown neither code is given.

    >>> region_after("Ore.", None).region, region_after("the Netherlands", None).country
    ('US-OR', 'NL')
    >>> region_after("Georgia", known_city("ATLANTA")).region, region_after("Georgia", None).country
    ('US-GA', None)
    >>> region_after("Nowhere", None) is None
    True
    """
    region, country = _regions().get(fold(name)), _countries().get(fold_place(name))
    if region is None and country is None and name[:4].lower() == "the ":
        return region_after(name[4:], city)
    if region is None or country is None:
        return region or country
    if city is not None and city.country == region.country:
        return region
    if city is not None and city.country == country.country:
        return country
    return KnownPlace(name, None, None, "region")
