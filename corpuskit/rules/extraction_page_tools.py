"""A line of the page's own tools stands in the text.

`Skip to content`, `Listen to this article`, `Leave a comment`: the extraction took more than the article.
If one such line came along, look at the others of the same site as well. Remove the line, or mend the
extraction.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines that belong to the page."""
    return told(checked, "page-tools", "tool of the page")


RULE = ArticleRule(
    code="EXT102",
    name="page-tools",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Listen to this: the ferry is back."},
    bad={"text": "Skip to main content\nThe ferry is back."},
)
