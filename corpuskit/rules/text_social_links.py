"""A line that asks the reader to follow or to share stands in the text.

Buttons and accounts of social networks belong to the page, not to the story. Remove the line.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines of social networks."""
    return told(checked, "social", "line for sharing or following")


RULE = ArticleRule(
    code="TXT123",
    name="social-links",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Share prices of the ferry line fell."},
    bad={"text": "The ferry is back.\nFollow us on Facebook and Instagram"},
)
