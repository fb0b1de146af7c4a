"""The url is that of the whole site.

Nobody finds the article there tomorrow, and all articles with that url get one id. Write the address of the
article's own page, or leave the url out.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import address_of

HOME = re.compile(r"/*(?:(?:index|home|default)(?:\.[a-z]{2,5})?/?)?", re.IGNORECASE)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """An absolute url without a path and without a query."""
    url = checked.article.url
    address = None if url is None else address_of(url)
    if url is not None and address is not None and not address.query and HOME.fullmatch(address.path):
        if "#" in url:
            return  # some old sites name the page there
        yield Finding("url", "url of the whole site", url)


RULE = ArticleRule(
    code="PUB108",
    name="url-of-home-page",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"url": "https://courier.example/?p=1207"},
    bad={"url": "https://courier.example/index.html"},
)
