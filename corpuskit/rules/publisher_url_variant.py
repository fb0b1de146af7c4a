"""The url is that of the page for telephones or for the printer.

`/amp/`, `m.` and `?print=1` are other forms of one page, and an article that was collected in two of them
is in the corpus twice. Write the address of the page itself, which the variant names as canonical.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import address_of

HOST = re.compile(r"(?:amp|m|mobile)\.[^.]+\.")
PATH = re.compile(r"(?:/(?:amp|print)(?:/|\Z|\.html?)|[./]amp(?:\.html)?\Z)", re.IGNORECASE)
QUERY = re.compile(r"(?:\A|&)(?:amp|print|output(?:type)?)(?:\Z|&|=(?:1|true|amp|print)\b)", re.IGNORECASE)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Signs of such a page, where the source does not name another one as canonical."""
    article = checked.article
    address = None if article.url is None else address_of(article.url)
    if address is None or "url_canonical" in checked.keys:
        return
    if HOST.match(address.host):
        kind = address.host.partition(".")[0]
    elif found := PATH.search(address.path) or (QUERY.search(address.query) if address.query else None):
        kind = found[0].strip("/&.")
    else:
        return
    yield Finding("url", f"variant of the page ({kind})", article.url)


RULE = ArticleRule(
    code="PUB107",
    name="url-of-variant",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"url": "https://courier.example/ampthill-ferry"},
    bad={"url": "https://courier.example/amp/ferry"},
)
