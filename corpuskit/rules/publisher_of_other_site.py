"""The publisher that the record names has another site than the one in its url.

Both are known, from the configuration or from the table of publishers: `The Guardian` with a url at
bbc.co.uk. The name belongs to another record, or is the agency's or the original's. Write who published this
copy.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold
from corpuskit.text.publishers import publisher_at
from corpuskit.text.urls import registrable_domain


def find(checked: Checked, context: Context) -> Iterator[Finding]:
    """A known publisher, and a url at none of its sites but at another known one."""
    article = checked.article
    if article.publisher is None or article.domain is None or "publisher" not in checked.keys:
        return
    configured = context.names.get(article.domain)
    if configured is not None:
        is_another = any(_key(article.publisher) == _key(name) for name in context.names.values())
        if is_another and not _is_akin(configured, article.publisher):
            message = f"publisher {shorten(article.publisher)!r}, url at {article.domain} ({configured})"
            yield Finding("publisher", message, article.publisher)
        return
    domains = _domains(article.publisher)
    if not domains or article.domain in domains:
        return
    there = publisher_at(article.url)
    if there is None or there.kind == "aggregator" or _is_akin(there.name, article.publisher):
        return
    message = f"publisher {shorten(article.publisher)!r}, url at {article.domain} ({there.name})"
    yield Finding("publisher", message, article.publisher)


def _is_akin(one: str, other: str) -> bool:
    """Whether one name is the beginning of the other, as of papers of one house."""
    short, long = sorted((_key(one), _key(other)), key=len)
    return long.startswith(short)


@lru_cache(maxsize=256)
def _domains(publisher: str) -> frozenset[str]:
    """The registrable domains of a publisher of the table; none of any other. The same few over and over."""
    domains = (registrable_domain(f"https://{site}") for site in _sites().get(_key(publisher), ()))
    return frozenset(domain for domain in domains if domain)


@cache
def _sites() -> Mapping[str, tuple[str, ...]]:
    """Sites by the name of the publisher."""
    found: dict[str, list[str]] = {}
    for row in table("publishers"):
        found.setdefault(_key(row["name"]), []).append(row["site"])
    return MappingProxyType({name: tuple(sites) for name, sites in found.items()})


def _key(name: str) -> str:
    key = fold(name)
    return key.removeprefix("the") if name[:4].lower() == "the " else key


RULE = ArticleRule(
    code="PUB110",
    name="publisher-of-other-site",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={
        "publisher": "The Guardian",
        "url": "https://www.theguardian.com/ferry",
        "domain": "theguardian.com",
        "keys": {"publisher": "publisher"},
    },
    bad={
        "publisher": "The Guardian",
        "url": "https://www.bbc.co.uk/news/ferry",
        "domain": "bbc.co.uk",
        "keys": {"publisher": "publisher"},
    },
)
