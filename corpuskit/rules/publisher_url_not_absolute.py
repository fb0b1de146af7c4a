"""The url is no absolute http or https address.

Without a host there is no domain, no canonical url and no publisher to look up, and nobody can find the
original. Write the whole address: `https://www.saltmarsh-courier.example/ferry`.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import is_absolute_url


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A url without scheme or host."""
    url = checked.article.url
    if url is not None and not is_absolute_url(url):
        yield Finding("url", "url is not absolute", url)


RULE = ArticleRule(
    code="PUB101",
    name="url-not-absolute",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"url": "https://www.saltmarsh-courier.example/ferry"},
    bad={"url": "/ferry"},
)
