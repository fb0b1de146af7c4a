"""The corpus as a validation saw it: what the rules that need all articles ask."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from corpuskit.model.corpora import CharsetUse, PublisherUse, Repeated, Unlicensed
from corpuskit.model.raw import RepeatedId
from corpuskit.model.sightings import Sighting

Key = TypeVar("Key", str, tuple[str, str])


class SeenCorpus:
    """Answers from what was kept of each article, in the order of their places.

    Args:
        sightings: One of each article, in any order.
    """

    def __init__(self, sightings: Iterable[Sighting]) -> None:
        self._sightings = sorted(sightings, key=_place)

    def repeated_ids(self) -> Iterator[RepeatedId]:
        """Every article whose id an earlier one has."""
        first: dict[str, Sighting] = {}
        for one in self._sightings:
            known = first.setdefault(one.id, one)
            if known is not one:
                yield RepeatedId(one.id, known.location, one.location)

    def repeated_texts(self) -> Iterator[Repeated]:
        """Every article whose text, but not whose id, an earlier one has."""
        first: dict[str, Sighting] = {}
        for one in self._sightings:
            known = first.setdefault(one.text_sha256, one)
            if known.id != one.id:
                yield Repeated(one.text_sha256, known.location, one.location)

    def repeated_urls(self) -> Iterator[Repeated]:
        """Every article whose canonical url, but neither whose text nor whose id, an earlier one has."""
        first: dict[str, Sighting] = {}
        for one in self._sightings:
            known = first.setdefault(one.url, one) if one.url is not None else one
            if one.url is not None and known.id != one.id and known.text_sha256 != one.text_sha256:
                yield Repeated(one.url, known.location, one.location)

    def charsets(self) -> Iterator[CharsetUse]:
        """How many articles each publisher has in each charset."""
        for (publisher, charset), some in self._by(lambda one: (one.publisher, one.charset)):
            if publisher:
                yield CharsetUse(publisher, charset, len(some), some[0].location)

    def publishers(self) -> Iterator[PublisherUse]:
        """How many articles name each publisher, or its domain where they name none."""
        for publisher, some in self._by(lambda one: one.publisher):
            if publisher:
                yield PublisherUse(publisher, len(some), some[0].location)

    def unlicensed(self) -> Iterator[Unlicensed]:
        """How many articles state no licence."""
        bare = [one for one in self._sightings if one.licence is None]
        if bare:
            yield Unlicensed(len(bare), len(self._sightings), bare[0].location)

    def _by(self, key: Callable[[Sighting], Key]) -> list[tuple[Key, list[Sighting]]]:
        alike: dict[Key, list[Sighting]] = {}
        for one in self._sightings:
            alike.setdefault(key(one), []).append(one)
        return sorted(alike.items())


def _place(sighting: Sighting) -> tuple[str, str, int]:
    at = sighting.location
    return str(at.path), at.member or "", at.offset or 0
