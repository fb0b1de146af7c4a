"""The article has no headline.

Readers of the corpus find articles by it, and duplicates are recognised by it. Where the source has none
(agency copy, briefs), ignore this code in its configuration.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """No headline."""
    if checked.article.headline is None:
        yield Finding("headline", "no headline")


RULE = ArticleRule(
    code="HED101",
    name="headline-missing",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Ferry returns to Saltmarsh"},
    bad={"headline": None},
)
