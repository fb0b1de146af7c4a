"""The url has parameters that only track readers.

`utm_source`, `fbclid` and their like say where a reader came from and nothing about the page: the same
article has a hundred such urls. They are left out of `url_canonical`; `url` keeps them as found. Leave them
out there too.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted
from corpuskit.text.urls import is_absolute_url, is_tracking


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Parameters of the table in the query of an absolute url."""
    url = checked.article.url
    if url is None or "?" not in url or not is_absolute_url(url):
        return
    bare = url.partition("#")[0]
    address, _, query = bare.partition("?")
    pairs = query.split("&")
    kept = [pair for pair in pairs if not is_tracking(pair)]
    if len(kept) == len(pairs):
        return
    first = next(pair for pair in pairs if is_tracking(pair))
    remedy = Remedy(
        message="leave out what tracks readers",
        applicability=Applicability.SAFE,
        field="url",
        edits=(Replacement(len(address), len(bare), "?" + "&".join(kept) if kept else ""),),
    )
    at = url.index(first, len(address) + 1)
    number = counted(len(pairs) - len(kept), "parameter")
    message = f"{number} for tracking readers, first {shorten(first.partition('=')[0])!r}"
    yield Finding("url", message, url, at, at + len(first), remedy=remedy)


RULE = ArticleRule(
    code="PUB102",
    name="url-with-tracking",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"url": "https://courier.example/ferry?page=2"},
    bad={"url": "https://courier.example/ferry?page=2&utm_source=feed"},
)
