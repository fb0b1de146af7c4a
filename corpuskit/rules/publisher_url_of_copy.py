"""The url is that of a copy, of an archive, a cache or a translation, or a short one that leads elsewhere.

Short urls die with the service that made them, caches within days; and the domain is not the publisher's,
so that its articles are not found together. Write the address that the page itself has; where only an
archive has the page now, ignore this code for it.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import address_of

WHAT = {"archive": "an archive", "cache": "a cached page", "feed": "a feed", "shortener": "a short url"}


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Hosts of the table."""
    url = checked.article.url
    address = None if url is None else address_of(url)
    kind = None if address is None else _kind(address.host)
    if kind is not None and address is not None:
        yield Finding("url", f"url of {WHAT[kind]} at {address.host}", url)


@lru_cache(maxsize=4096)
def _kind(host: str) -> str | None:
    labels = host.split(".")
    return next(
        (kind for at in range(len(labels) - 1) if (kind := _hosts().get(".".join(labels[at:])))), None
    )


@cache
def _hosts() -> Mapping[str, str]:
    return MappingProxyType({row["host"]: row["kind"] for row in table("copy_hosts")})


RULE = ArticleRule(
    code="PUB106",
    name="url-of-copy",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"url": "https://courier.example/ferry"},
    bad={"url": "https://web.archive.org/web/2025/https://courier.example/ferry"},
)
