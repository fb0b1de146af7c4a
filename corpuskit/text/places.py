"""The places of a dateline: names with their regions, joined by slashes, semicolons or "and"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.model.values import Place
from corpuskit.text.gazetteer import KnownPlace, known_city, known_territory, region_after

_MOST_CHARS = 90
_MOST_PLACES = 4
_MOST_WORDS = 6
_MOST_PARTS = 4
_LEAST_LETTERS = 2
_JOINT = re.compile(r"[/;]")
_AND = re.compile(r"\s(?:and|AND)\s")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’‘`-])*")
_INNER_WORD = re.compile(r"[^\W\d_]+")
_AROUND = " \t\r\n\xa0,.*"
_PREFIXES = ("Mc", "Mac", "O'", "O’")


class Places(NamedTuple):
    """The places of a dateline and what their print says for it.

    Attributes:
        places: In order; empty where nothing stands there.
        in_capitals: Every name is printed in capitals.
        known: The city table has every name.
        territories: Every name that the city table lacks is a country or region.
        with_region: A known region or country follows a name.
        ends_in_region: It follows the last one.
        warnings: ``unknown-place``, ``unknown-region``, ``ambiguous-region``.
    """

    places: tuple[Place, ...]
    in_capitals: bool
    known: bool
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
        ``None`` where a word stands there that no place name has; no places where nothing stands there.

    >>> [place.name for place in parse_places("MOSCOW/WASHINGTON", 0, 17).places]
    ['Moscow', 'Washington']
    >>> parse_places("NATO ministers met", 0, 18) is None
    True
    """
    start, end = _strip(text, start, end)
    if end - start > _MOST_CHARS:
        return None
    found: list[_One] = []
    for group in _groups(text, start, end):
        one = _one(text, *group) if len(found) < _MOST_PLACES else None
        if one is None:
            return None
        found.append(one)
    unknown = [one for one in found if one.city is None]
    warnings = [warning for one in found for warning in one.warnings]
    return Places(
        places=tuple(one.place for one in found),
        in_capitals=bool(found) and all(one.in_capitals for one in found),
        known=bool(found) and not unknown,
        territories=all(one.territory is not None for one in unknown),
        with_region=any(one.region for one in found),
        ends_in_region=bool(found) and found[-1].region,
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _groups(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        joint = _JOINT.search(text, start, end)
        until = joint.start() if joint else end
        yield from _halves(text, start, until)
        start = joint.end() if joint else end


def _halves(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split at "and", unless it stands inside the name of a country (``Bosnia and Herzegovina``)."""
    joint = _AND.search(text, start, end)
    names = text[start:end].split(",") if joint else ()
    if joint is None or any(known_territory(name) for name in names if _AND.search(name)):
        yield start, end
    else:
        yield start, joint.start()
        yield joint.end(), end


def _one(text: str, start: int, end: int) -> _One | None:
    start, end = _strip(text, start, end)
    name, *others = (part.strip(_AROUND) for part in text[start:end].split(","))
    regions = [part for part in others if part]
    city = known_city(name)
    if len(regions) >= _MOST_PARTS or not (_may_be_a_place(name, city) and all(map(_is_name, regions))):
        return None
    territory = None if city or regions else known_territory(name)
    stated = [region_after(part, city) for part in regions]
    codes = [found for found in stated if found is not None]
    if codes and ("." in regions[-1] or codes[-1].name.endswith(".")) and text[end : end + 1] == ".":
        end += 1  # the full stop belongs to the abbreviation
    named = city or territory
    region, country = _codes(named, codes)
    place = Place(
        raw=text[start:end],
        name=_spelled(name, named),
        start=start,
        end=end,
        region=region,
        country=country,
        kind=named.kind if named else "unknown",
    )
    return _One(place, _in_capitals(name), city, territory, bool(codes), tuple(_warnings(named, stated)))


def _codes(named: KnownPlace | None, stated: list[KnownPlace]) -> tuple[str | None, str | None]:
    """Region and country: what is printed stands above what the table says of the bare name."""
    region = next((found.region for found in stated if found.region), None)
    country = next((found.country for found in reversed(stated) if found.country), None)
    undecided = any(_is_ambiguous(found) for found in stated)
    if named is None or undecided or region or (country and country != named.country):
        return region, country
    return named.region, named.country


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


@cache
def _particles() -> frozenset[str]:
    return frozenset(row["particle"] for row in table("place_particles"))


def _may_be_a_place(name: str, city: KnownPlace | None) -> bool:
    """A known name may be written in small letters after its first (``Mexico city``); others may not."""
    if city is not None:
        return not name[:1].islower()
    return _is_name(name) and sum(map(str.isalpha, name)) >= _LEAST_LETTERS


def _is_name(name: str) -> bool:
    words = name.split()
    return 0 < len(words) <= _MOST_WORDS and all(map(_is_word_of_name, words))


def _is_word_of_name(word: str) -> bool:
    return _WORD.fullmatch(word) is not None and (not word[0].islower() or word in _particles())


def _in_capitals(name: str) -> bool:
    return all(map(_is_in_capitals, name.split()))


def _is_in_capitals(word: str) -> bool:
    for prefix in _PREFIXES:
        word = word.removeprefix(prefix)
    return word.isupper() or word in _particles()


def _spelled(name: str, known: KnownPlace | None) -> str:
    """The name in ordinary capitals: as in the table where it has these letters, else word by word."""
    name = " ".join(name.split())
    if known is not None and known.name.casefold() == name.casefold():
        return known.name
    if not _in_capitals(name):
        return name
    first, *rest = name.split()
    return " ".join([_capitalized(first), *(_lower_particle(word) for word in rest)])


def _lower_particle(word: str) -> str:
    return word.lower() if word.lower() in _particles() else _capitalized(word)


def _capitalized(word: str) -> str:
    prefix = word[: word.index("c") + 1] if word.startswith(("Mc", "Mac")) else ""
    if prefix:
        return prefix + _capitalized(word.removeprefix(prefix))
    return _INNER_WORD.sub(lambda part: _capital(part[0], word, part.start()), word)


def _capital(part: str, word: str, at: int) -> str:
    """``D'Alene`` and ``N'Djamena``, but ``John's``."""
    after_apostrophe = at > 0 and word[at - 1] in "'’‘`"
    return part.lower() if after_apostrophe and len(part) == 1 else part.capitalize()


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _AROUND or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _AROUND or text[end - 1].isspace()):
        end -= 1
    return start, end
