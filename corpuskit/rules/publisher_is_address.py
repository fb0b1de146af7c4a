"""The publisher is the address of a site, not a name.

`reuters.com` and `Reuters` are one publisher in two groups of articles. Write the name; the domain is taken
from the url in any case. Where the table of publishers has the site, its name is offered.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold
from corpuskit.text.publishers import publisher_at

ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}/?", re.IGNORECASE)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A publisher that is a host or a url, and is not called so (`15min.lt`)."""
    name = checked.article.publisher
    if name is None or "." not in name or ADDRESS.fullmatch(name) is None or "publisher" not in checked.keys:
        return
    known = publisher_at(name if name.lower().startswith("http") else f"https://{name}")
    if known is not None and fold(known.name) == fold(name):
        return
    remedy = None
    there = publisher_at(checked.article.url)
    if known is not None and (there is None or there.id == known.id):
        remedy = Remedy(
            message="write the name", applicability=Applicability.UNSAFE, field="publisher", value=known.name
        )
    yield Finding("publisher", f"publisher {shorten(name)!r} is an address", name, remedy=remedy)


RULE = ArticleRule(
    code="PUB112",
    name="publisher-is-address",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"publisher": "Saltmarsh Courier", "keys": {"publisher": "publisher"}},
    bad={"publisher": "www.theguardian.com", "keys": {"publisher": "publisher"}},
)
