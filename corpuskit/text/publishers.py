"""Publishers of news, known by the domain of their site and, where one domain has several, by the path."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.text.folding import fold
from corpuskit.text.urls import address_of

_LONGEST_HOST = 253  # code points of a name in the DNS (RFC 1035, 2.3.4)


class Publisher(NamedTuple):
    """Who runs a site.

    Attributes:
        id: Slug of the name; with the country where publishers of several countries have the name.
        name: Its usual name.
        country: Of its seat, ISO 3166-1 alpha-2.
        languages: Of the site, BCP 47.
        kind: ``newspaper``, ``broadcaster``, ``magazine``, ``online``, ``agency``, ``press-release-wire`` or
            ``aggregator``.
        agency: Id in the agency table, where the site is that agency's own; else ``None``.
    """

    id: str
    name: str
    country: str
    languages: tuple[str, ...]
    kind: str
    agency: str | None


def publisher_of(domain: str | None, path: str = "") -> Publisher | None:
    """The publisher of a site.

    A domain is not always one publisher (``bbc.co.uk/news``, ``yahoo.com/news``), so the longest path that
    the table has decides. A host finds the publisher of the nearest domain above it. The publisher is not
    the agency whose copy it prints; `Publisher.agency` says that the site is an agency's own.

    Args:
        domain: A registrable domain or a host, in any case, with or without ``www``.
        path: Of the url.

    Returns:
        `None` where the table has no such site.

    >>> publisher_of("bbc.co.uk", "/news/world-1").name, publisher_of("bbc.co.uk", "/newsround").name
    ('BBC News', 'BBC')
    >>> publisher_of("edition.cnn.com").country, publisher_of("reuters.com").agency
    ('US', 'reuters')
    >>> publisher_of("saltmarsh-courier.example") is None, publisher_of(None) is None
    (True, True)
    """
    host = (domain or "").lower().strip(".")
    sites = _sites_at(host) if len(host) <= _LONGEST_HOST else ()
    asked = f"/{path.lower().strip('/')}/" if sites else ""
    return next((found for prefix, found in sites if asked.startswith(prefix)), None)


def publisher_at(url: str | None) -> Publisher | None:
    """The publisher of the site that an absolute url stands in.

    >>> publisher_at("https://news.sky.com/story/ferry").name
    'Sky News'
    >>> publisher_at("/ferry") is None
    True
    """
    parts = None if url is None else address_of(url)
    return None if parts is None else publisher_of(parts.host, parts.path)


@lru_cache(maxsize=8192)  # a corpus has many urls of few hosts
def _sites_at(host: str) -> tuple[tuple[str, Publisher], ...]:
    """Paths and publishers of a host and of the domains above it, the nearest first."""
    labels = host.split(".")
    domains = (".".join(labels[at:]) for at in range(len(labels) - 1))
    return tuple(site for domain in domains for site in _sites().get(domain, ()))


@cache
def _sites() -> Mapping[str, tuple[tuple[str, Publisher], ...]]:
    """Paths and publishers by host, the longest path first; ``/`` is the path of a whole host."""
    found: dict[str, list[tuple[str, Publisher]]] = {}
    for row in table("publishers"):
        host, _, path = row["site"].partition("/")
        publisher = Publisher(
            id=row["id"],
            name=row["name"],
            country=row["country"],
            languages=tuple(row["languages"].split()),
            kind=row["kind"],
            agency=row["agency"] or None,
        )
        found.setdefault(host, []).append((f"/{path}/" if path else "/", publisher))
    longest_first = {host: sorted(some, key=lambda one: -len(one[0])) for host, some in found.items()}
    return MappingProxyType({host: tuple(some) for host, some in longest_first.items()})


def is_publisher_name(name: str) -> bool:
    """Whether a text is the name of a publisher of the table; case, accents and a leading article set aside.

    >>> is_publisher_name("THE GUARDIAN"), is_publisher_name("Guardian"), is_publisher_name("Ana Reyes")
    (True, True, False)
    """
    return _without_article(name) in _names()


@cache
def _names() -> frozenset[str]:
    """Folded names but those that are given names of persons too (``Marianne``)."""
    given = {fold(row["name"]) for row in table("given_names")}
    return frozenset(_without_article(row["name"]) for row in table("publishers")) - given - {""}


def _without_article(name: str) -> str:
    first, _, rest = name.strip().partition(" ")
    return fold(rest) if rest and first.lower() == "the" else fold(name)
