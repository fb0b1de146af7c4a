"""The places of a dateline: names with their regions, joined by slashes, semicolons, dashes or "and"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from corpuskit.model.values import Place
from corpuskit.text.gazetteer import KnownPlace, known_cities, known_territory, misspelt_city, region_after
from corpuskit.text.place_groups import cities_on_river, groups, name_and_regions, strip
from corpuskit.text.place_names import in_capitals, is_name, may_be_a_place, spelled

_MOST_CHARS = 90
_MOST_PLACES = 4
_MOST_PARTS = 4
_DASH = re.compile(r"\s[-–—]\s")


class Places(NamedTuple):
    """The places of a dateline and what their print says for it.

    Attributes:
        places: In order; empty where nothing stands there.
        in_capitals: Every name is printed in capitals.
        known: The city table has every name, and none is a word or a surname too unless its region is right.
        listed: The city table has every name.
        territories: Every name that the city table lacks is a country or region.
        with_region: A known region or country follows a name.
        ends_in_region: It follows the last one.
        warnings: ``unknown-place``, ``unknown-region``, ``ambiguous-region``.
    """

    places: tuple[Place, ...]
    in_capitals: bool
    known: bool
    listed: bool
    territories: bool
    with_region: bool
    ends_in_region: bool
    warnings: tuple[str, ...]


class _One(NamedTuple):
    place: Place
    in_capitals: bool
    city: KnownPlace | None
    territory: KnownPlace | None
    region: bool
    warnings: tuple[str, ...]


def parse_places(text: str, start: int, end: int) -> Places | None:
    """Read ``text[start:end]`` as the places of a dateline.

    Returns:
        ``None`` where a word stands there that no place name has, or a dash between others than known cities;
        no places where nothing stands there.

    >>> [place.name for place in parse_places("MOSCOW/WASHINGTON", 0, 17).places]
    ['Moscow', 'Washington']
    >>> parse_places("NATO ministers met", 0, 18) is None
    True
    """
    start, end = strip(text, start, end)
    if end - start > _MOST_CHARS:
        return None
    found: list[_One] = []
    for group in groups(text, start, end):
        one = _one(text, *group) if len(found) < _MOST_PLACES else None
        if one is None:
            return None
        found.append(one)
    if _DASH.search(text, start, end) and not _are_cities(found):
        return None
    return _together(found)


def _are_cities(found: list[_One]) -> bool:
    """Whether all are known cities, and no two the same."""
    names = {one.place.name for one in found}
    return len(names) == len(found) and all(one.city is not None for one in found)


def _together(found: list[_One]) -> Places:
    unknown = [one for one in found if one.city is None]
    return Places(
        places=tuple(one.place for one in found),
        in_capitals=bool(found) and all(one.in_capitals for one in found),
        known=bool(found) and all(one.city is not None and one.city.stands_alone for one in found),
        listed=bool(found) and not unknown,
        territories=all(one.territory is not None for one in unknown),
        with_region=any(one.region for one in found),
        ends_in_region=bool(found) and found[-1].region,
        warnings=tuple(dict.fromkeys(warning for one in found for warning in one.warnings)),
    )


def _one(text: str, start: int, end: int) -> _One | None:
    start, end = strip(text, start, end)
    name, regions = name_and_regions(text[start:end])
    cities = known_cities(name) if "/" not in name else cities_on_river(name)
    if not cities and not regions:
        name, regions, cities = _without_state(name)
    if len(regions) >= _MOST_PARTS or not (
        may_be_a_place(name, is_known=bool(cities)) and all(map(is_name, regions))
    ):
        return None
    territory = None if cities or regions else known_territory(name)
    stated = [region_after(part, cities[0] if cities else None) for part in regions]
    codes = [found for found in stated if found is not None]
    if codes and ("." in regions[-1] or codes[-1].name.endswith(".")) and text[end : end + 1] == ".":
        end += 1  # the full stop belongs to the abbreviation
    city = _meant(cities, codes)
    region, country = _codes(city or territory, codes)
    place = Place(
        raw=text[start:end],
        name=spelled(name, city or territory),
        start=start,
        end=end,
        region=region,
        country=country,
        geoname_id=_id(city or territory, region, country),
        kind=city.kind if city else territory.kind if territory else "unknown",
    )
    warnings = tuple(_warnings(city or territory, stated))
    return _One(place, in_capitals(name), city, territory, bool(codes), warnings)


def _without_state(name: str) -> tuple[str, list[str], tuple[KnownPlace, ...]]:
    """``PORTLAND Ore.``: a state without a comma, where a city of the name is there."""
    city, _, state = name.rpartition(" ")
    cities = known_cities(city) if city else ()
    stated = region_after(state, None) if cities else None
    if stated is None or not any(found.region == stated.region for found in cities if found.region):
        return name, [], ()
    return city, [state], cities


def _meant(cities: tuple[KnownPlace, ...], stated: list[KnownPlace]) -> KnownPlace | None:
    """The city in the region or the country stated, which needs not stand alone then; else the best known."""
    for code in stated:
        for city in cities:
            if (code.region and city.region == code.region) or (
                not code.region and code.country and city.country == code.country
            ):
                return city._replace(stands_alone=True)
    return cities[0] if cities else None


def _codes(named: KnownPlace | None, stated: list[KnownPlace]) -> tuple[str | None, str | None]:
    """Region and country: what is printed stands above what the table says of the bare name."""
    region = next((found.region for found in stated if found.region), None)
    country = next((found.country for found in reversed(stated) if found.country), None)
    undecided = any(_is_ambiguous(found) for found in stated)
    if named is None or undecided or region or (country and country != named.country):
        return region, country
    return named.region, named.country


def _id(named: KnownPlace | None, region: str | None, country: str | None) -> int | None:
    """The id of a place that lies where the dateline says; none of a place of that name elsewhere."""
    if named is None or (named.region or region, named.country) != (region or named.region, country):
        return None
    return named.geoname_id


def _warnings(named: KnownPlace | None, stated: list[KnownPlace | None]) -> Iterator[str]:
    if named is None:
        yield "unknown-place"
    for found in stated:
        if found is None:
            yield "unknown-region"
        elif _is_ambiguous(found):
            yield "ambiguous-region"


def _is_ambiguous(stated: KnownPlace) -> bool:
    """A state or a country (``Georgia``); a country that is no more has no code either, but is a country."""
    return stated.kind == "region" and stated.country is None


def mended(place: Place) -> Place:
    """A place with the country and the id of the well-known city that is one letter away; the name stays.

    >>> found = parse_places("WASINGTON", 0, 9).places[0]
    >>> found.country, mended(found).country, mended(found).name
    (None, 'US', 'Wasington')
    """
    meant = misspelt_city(place.name) if place.kind == "unknown" and place.country is None else None
    if meant is None:
        return place
    return replace(
        place, region=meant.region, country=meant.country, geoname_id=meant.geoname_id, kind=meant.kind
    )
