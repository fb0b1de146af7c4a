"""The headline ends in an ellipsis.

Programs shorten headlines for menus and feeds and put three dots where they cut. A headline may also end so
on purpose. Where the title of the page or the first paragraph goes on, write the whole headline.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

END = re.compile(r"\s?(?:<\w{1,6}>)?\[?(?:…|\.{3})\]?(?:</\w{1,6}>)?\s?\Z")  # with the tags of search engines
WIDEST = 24  # code points of such an end


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Three dots at the end."""
    headline = checked.article.headline or ""
    tail = headline[-WIDEST:]
    if "…" not in tail and "..." not in tail:
        return
    end = END.search(headline, max(0, len(headline) - WIDEST))
    if end is not None:
        yield Finding("headline", "headline ends in an ellipsis", headline, end.start(), len(headline))


RULE = ArticleRule(
    code="HED108",
    name="headline-cut",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"headline": "“… and then it sailed”: the ferry is back"},
    bad={"headline": "Ferry returns to Saltmarsh after nine …"},
)
