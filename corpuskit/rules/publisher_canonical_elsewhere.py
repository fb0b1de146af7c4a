"""The canonical url lies on another site than the url.

The page is a copy, and says whose: syndicated, or taken over from a sister paper. The corpus counts it
under the domain of its url. Where the article is meant to be the original, take its record from there.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import registrable_domain


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Two domains."""
    article = checked.article
    if article.url is None or article.url_canonical is None or "url_canonical" not in checked.keys:
        return
    domain = registrable_domain(article.url_canonical)
    if domain is not None and article.domain is not None and domain != article.domain:
        message = f"url at {article.domain}, canonical url at {domain}"
        yield Finding("url_canonical", message, article.url_canonical)


RULE = ArticleRule(
    code="PUB109",
    name="canonical-url-elsewhere",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={
        "url": "https://m.courier.example/ferry",
        "url_canonical": "https://www.courier.example/ferry",
        "domain": "courier.example",
        "keys": {"url_canonical": "canonical"},
    },
    bad={
        "url": "https://www.courier.example/ferry",
        "url_canonical": "https://www.gazette.example/ferry",
        "domain": "courier.example",
        "keys": {"url_canonical": "canonical"},
    },
)
