"""A line about cookies or consent stands in the text.

The page asked its reader something before it showed the article, and the extraction took it along. It says
nothing about the news, and thousands of articles have the same line. Only whole lines are meant that begin as
such notices do; an article about cookies is left alone. Remove the line.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines of a consent notice."""
    return told(checked, "cookies", "notice about cookies")


RULE = ArticleRule(
    code="TXT120",
    name="cookie-notice",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The baker says: “We use cookies from Saltmarsh.”"},
    bad={"text": "The ferry is back.\nWe use cookies to make our site work."},
)
