"""The url points into the page: it has a fragment.

`#comments` or `#:~:text=` says where a browser scrolls to, and the article is the same without it. Leave it
out. A fragment that begins with `!` or `/` names the page itself on some old sites and is left alone.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import is_absolute_url


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """What stands behind the number sign of an absolute url."""
    url = checked.article.url
    if url is None or "#" not in url or not is_absolute_url(url):
        return
    at = url.index("#")
    if url[at + 1 : at + 2] in ("!", "/"):
        return
    remedy = Remedy(
        message="leave the fragment out",
        applicability=Applicability.SAFE,
        field="url",
        edits=(Replacement(at, len(url), ""),),
    )
    yield Finding("url", "url with a fragment", url, at, len(url), remedy=remedy)


RULE = ArticleRule(
    code="PUB103",
    name="url-with-fragment",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"url": "https://courier.example/#!/ferry"},
    bad={"url": "https://courier.example/ferry#comments"},
)
