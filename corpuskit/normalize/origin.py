"""Where an article comes from: its urls, its publisher, and what the configuration says of that one."""

from collections.abc import Mapping
from typing import NamedTuple

from corpuskit.encoding.nfc import compose
from corpuskit.model.raw import Json
from corpuskit.model.values import PublisherNote
from corpuskit.normalize.fields import Input
from corpuskit.normalize.readers import name, verbatim
from corpuskit.text.urls import canonical_url, is_absolute_url, registrable_domain

NO_NOTE = PublisherNote()


class Origin(NamedTuple):
    """Where an article comes from.

    Attributes:
        named: The publisher as the input names it.
        domain: Registrable domain of the url.
        url: As found.
        url_canonical: Without what only tracks readers, or as the source declares it.
        note: What the configuration says of the domain.
    """

    named: str | None
    domain: str | None
    url: str | None
    url_canonical: str | None
    note: PublisherNote

    @property
    def key(self) -> str | None:
        """The name by which ids and what is learned know the publisher: its name, else its domain.

        It is the name before repair, because an id must not change when repair learns more.
        """
        named = None if self.named is None else compose(self.named)[0]
        return named or self.note.name or self.domain


def read_origin(given: Input, publishers: Mapping[str, PublisherNote]) -> Origin:
    """Read the origin of an article."""
    url = given.take("url", verbatim)
    declared = given.take("url_canonical", _absolute)
    canonical = declared or (canonical_url(url) if url else None)
    domain = registrable_domain(url or declared or "")
    note = publishers.get(domain, NO_NOTE) if domain else NO_NOTE
    return Origin(given.take("publisher", name) or None, domain, url, canonical, note)


def _absolute(value: Json) -> str | None:
    url = verbatim(value)
    return url if url and is_absolute_url(url) else None
