"""Where an article comes from: its urls, its publisher, and what the configuration says of that one."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import NamedTuple

from corpuskit.model.raw import Json
from corpuskit.model.values import PublisherNote
from corpuskit.normalize.fields import Input
from corpuskit.normalize.readers import name, verbatim
from corpuskit.text.urls import canonical_url, is_absolute_url, registrable_domain


class Origin(NamedTuple):
    """Publisher, urls and the zone of dates that state none."""

    publisher: str | None
    domain: str | None
    url: str | None
    url_canonical: str | None
    zone: tzinfo | None

    @property
    def key(self) -> str | None:
        """The name by which ids and what is learned know the publisher: its name, else its domain."""
        return self.publisher or self.domain


def read_origin(given: Input, publishers: Mapping[str, PublisherNote]) -> Origin:
    """Read the origin of an article; what the input says comes before what the configuration says."""
    url = given.take("url", verbatim)
    declared = given.take("url_canonical", _absolute)
    canonical = declared or (canonical_url(url) if url else None)
    domain = registrable_domain(url or declared or "")
    note = publishers.get(domain) if domain else None
    publisher = given.line("publisher", name) or (note.name if note else None)
    return Origin(publisher, domain, url, canonical, note.zone if note else None)


def _absolute(value: Json) -> str | None:
    url = verbatim(value)
    return url if url and is_absolute_url(url) else None
