"""The tables of places, regions and countries, searched by name."""

import zlib
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

import corpuskit.data
from corpuskit.data import table
from corpuskit.text.folding import fold, fold_place
from corpuskit.text.months import one_edit_apart

_BLOCK = 1024  # bytes of the table that are searched at once
_TERRITORY = "t"
_LONG = 8  # letters of a name in which one may be wrong
_END = 3  # letters at either end of it
_KINDS = {
    "c": "city",
    "f": "facility",
    "o": "organisation",
    "r": "region",
    "t": "country",
    "v": "vessel",
}


class KnownPlace(NamedTuple):
    """What the tables say of a name; a code is ``None`` where there is none or several could be meant.

    Attributes:
        name: As the table spells it.
        region: ISO 3166-2 code.
        country: ISO 3166-1 code.
        kind: As in `Place.kind`.
        geoname_id: The id of GeoNames.
        stands_alone: Whether the bare name is enough to know a dateline by; not where it is an English word
            or a surname too, or means a small town.
    """

    name: str
    region: str | None
    country: str | None
    kind: str
    geoname_id: int | None = None
    stands_alone: bool = True


class _Lines(NamedTuple):
    """The sorted lines of the table of places, and the key that each block begins with."""

    data: bytes
    keys: tuple[bytes, ...]
    starts: tuple[int, ...]


@cache
def _lines() -> _Lines:
    """The table, inflated: two megabytes of bytes, in which a key is found without any dict."""
    data = b"\n" + zlib.decompress(files(corpuskit.data).joinpath("places.bin").read_bytes())
    starts = [0]
    while (start := data.find(b"\n", starts[-1] + _BLOCK)) >= 0 and start + 1 < len(data):
        starts.append(start)
    keys = tuple(data[start + 1 : data.index(b"\t", start)] for start in starts)
    return _Lines(data, keys, tuple(starts))


@lru_cache(maxsize=256)
def _rows(key: str) -> tuple[KnownPlace, ...]:
    """The lines of a key in their order, which may run over several blocks."""
    lines, prefix = _lines(), b"\n" + key.encode("utf-8", "replace") + b"\t"
    block = max(0, bisect_right(lines.keys, prefix[1:-1]) - 1)
    while block > 0 and lines.keys[block] == prefix[1:-1]:
        block -= 1
    found: list[KnownPlace] = []
    end = lines.starts[block + 2] if block + 2 < len(lines.starts) else len(lines.data)
    at = lines.data.find(prefix, lines.starts[block], end)
    while at >= 0 and lines.data.startswith(prefix, at):
        after = lines.data.index(b"\n", at + 1)
        found.append(_known_place(lines.data[at + 1 : after].decode()))
        at = after
    return tuple(found)


def _known_place(line: str) -> KnownPlace:
    key, name, code, geoname_id, mark = line.split("\t")
    country, _, region = code.partition("-")
    return KnownPlace(
        name=name or key.capitalize(),
        region=code if region else None,
        country=country or None,
        kind="region" if mark == _TERRITORY and region else _KINDS[mark.lower()],
        geoname_id=int(geoname_id) if geoname_id else None,
        stands_alone=mark.isupper(),
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


@lru_cache(maxsize=2048)
def known_cities(name: str) -> tuple[KnownPlace, ...]:
    """All places of a name, first the one that the bare name means: without a region printed, or the largest.

    >>> [city.region for city in known_cities("PORTLAND")][:2]
    ['US-OR', 'US-ME']
    >>> known_cities("SALTMARSH")
    ()
    """
    return tuple(row for row in _rows(fold_place(name)) if row.stands_alone or row.kind == "city")


def known_city(name: str) -> KnownPlace | None:
    """The place that a bare name means in a dateline: the one that needs no region, else the largest.

    >>> known_city("PORTLAND").region, known_city("kyiv").country, known_city("Мюнхен").geoname_id
    ('US-OR', 'UA', 2867714)
    >>> known_city("SALTMARSH") is None
    True
    """
    return next(iter(known_cities(name)), None)


@lru_cache(maxsize=256)
def misspelt_city(name: str) -> KnownPlace | None:
    """The well-known city whose name differs from a longer name in one letter, if there is one alone.

    >>> misspelt_city("WASINGTON").region, misspelt_city("SALTMARSH"), misspelt_city("LINDON")
    ('US-DC', None, None)
    """
    key = fold_place(name)
    if len(key) < _LONG:
        return None
    near = {*_long_names().get(key[:_END], ()), *_long_names().get(key[-_END:], ())}
    found = {known_city(other) for other in near if one_edit_apart(key, other)}
    return next(iter(found)) if len(found) == 1 else None


@cache
def _long_names() -> Mapping[str, frozenset[str]]:
    """Keys of well-known places by their first and their last letters, of which a mistake leaves either."""
    names: dict[str, set[str]] = {}
    for key in (fold_place(row["name"]) for row in table("places")):
        for end in (key[:_END], key[-_END:]):
            names.setdefault(end, set()).add(key)
    return MappingProxyType({end: frozenset(keys) for end, keys in names.items()})


@lru_cache(maxsize=256)
def known_territory(name: str) -> KnownPlace | None:
    """The region or country of a name that stands where a place stands; abbreviations do not.

    >>> known_territory("CALIFORNIA").region
    'US-CA'
    >>> known_territory("CALIF.") is None
    True
    """
    country = _countries().get(fold_place(name))
    if country is not None:
        return _with_id(country)
    region = _regions().get(fold(name))
    abbreviated = region is None or "." in region.name or region.name.isupper() or "." in name
    return None if region is None or abbreviated else _with_id(region)


def _with_id(territory: KnownPlace) -> KnownPlace:
    code = (territory.region, territory.country)
    rows = (row for row in _rows(fold_place(territory.name)) if (row.region, row.country) == code)
    return next((territory._replace(geoname_id=row.geoname_id) for row in rows), territory)


@lru_cache(maxsize=1024)
def region_after(name: str, city: KnownPlace | None) -> KnownPlace | None:
    """The region or country that a name means after a city.

    Some names are both (``Georgia``): then the places that have the city's name decide; where there are none
    in either, neither code is given.

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
    if city is not None:
        cities = known_cities(city.name)
        if city.country == region.country or any(other.region == region.region for other in cities):
            return region
        if any(other.country == country.country for other in cities):
            return country
    return KnownPlace(name, None, None, "region")
