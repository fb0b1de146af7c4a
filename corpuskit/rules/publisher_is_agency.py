"""The publisher is a news agency, but the article stands on another site.

Who wrote a story and who published this copy of it are two questions: the agency is found in the dateline
and in `credit`, the publisher is the paper. Write the paper; the name of the agency belongs to `credit`.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.rules._agencies import agency_named
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold
from corpuskit.text.publishers import publisher_at


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """An agency for the publisher, and a site known as another one's."""
    article = checked.article
    if article.publisher is None or article.url is None or "publisher" not in checked.keys:
        return
    agency = agency_named(article.publisher)
    if agency is None:
        return
    site = publisher_at(article.url)
    if site is None or site.agency == agency.id or fold(agency.name) in fold(site.name):
        return
    message = f"agency {shorten(article.publisher)!r} as the publisher, url at {article.domain}"
    yield Finding("publisher", message, article.publisher)


RULE = ArticleRule(
    code="PUB111",
    name="publisher-is-agency",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={
        "publisher": "Reuters",
        "url": "https://www.reuters.com/world/ferry",
        "keys": {"publisher": "publisher"},
    },
    bad={
        "publisher": "Reuters",
        "url": "https://www.theguardian.com/world/ferry",
        "keys": {"publisher": "publisher"},
    },
)
