"""A line that offers a newsletter or an app stands in the text.

It is the publisher's own advertisement, and no part of the story. Remove the line.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines that offer a newsletter."""
    return told(checked, "newsletter", "offer of a newsletter or an app")


RULE = ArticleRule(
    code="TXT124",
    name="newsletter-notice",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The harbour board sent its newsletter to all skippers."},
    bad={"text": "The ferry is back.\nSign up for our weekly newsletter"},
)
