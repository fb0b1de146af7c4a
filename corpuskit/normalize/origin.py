"""Where an article comes from: its urls, its publisher, and what the configuration says of that one."""

from collections.abc import Mapping
from typing import NamedTuple

from corpuskit.encoding.nfc import compose
from corpuskit.model.raw import Json
from corpuskit.model.values import PublisherNote
from corpuskit.normalize.fields import Input
from corpuskit.normalize.readers import name, verbatim
from corpuskit.text.publishers import Publisher, publisher_at
from corpuskit.text.urls import canonical_url, is_absolute_url, registrable_domain

NO_NOTE = PublisherNote()
AGGREGATOR = "aggregator"


class Origin(NamedTuple):
    """Where an article comes from.

    Attributes:
        named: The publisher as the input names it.
        domain: Registrable domain of the url.
        url: As found.
        url_canonical: Without what only tracks readers, or as the source declares it.
        note: What the configuration says of the domain.
        site: What the table of publishers says of the url.
    """

    named: str | None
    domain: str | None
    url: str | None
    url_canonical: str | None
    note: PublisherNote
    site: Publisher | None = None

    @property
    def key(self) -> str | None:
        """The name by which ids and what is learned know the publisher: its name, else its domain.

        It is the name before repair, because an id must not change when repair learns more; nor does the
        table of publishers count, which grows.
        """
        named = None if self.named is None else compose(self.named)[0]
        return named or self.note.name or self.domain

    @property
    def called(self) -> str | None:
        """The publisher where the input does not name it: as configured, else as the table has the site.

        A site that gathers the articles of others is not their publisher.
        """
        known = self.site.name if self.site and self.site.kind != AGGREGATOR else None
        return self.note.name or known

    @property
    def country(self) -> str | None:
        """Where the publisher has its seat, ISO 3166-1 alpha-2; ``None`` where that is not known."""
        return self.site.country if self.site else None


def read_origin(given: Input, publishers: Mapping[str, PublisherNote]) -> Origin:
    """Read the origin of an article."""
    url = given.take("url", verbatim)
    declared = given.take("url_canonical", _absolute)
    canonical = declared or (canonical_url(url) if url else None)
    domain = registrable_domain(url or declared or "")
    note = publishers.get(domain, NO_NOTE) if domain else NO_NOTE
    named = given.take("publisher", name) or None
    return Origin(named, domain, url, canonical, note, publisher_at(url or declared))


def _absolute(value: Json) -> str | None:
    url = verbatim(value)
    return url if url and is_absolute_url(url) else None
