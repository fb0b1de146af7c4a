"""A line that asks the reader to subscribe or to log in stands in the text.

It is no part of the story; and where it stands at the end, the story behind it is mostly missing. Look
whether the text is whole, take it from a source that is, and remove the line. A text that is only what
everybody may read is better declared as such (`is_free_access: false`).
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines of a paywall."""
    return told(checked, "paywall", "paywall notice")


RULE = ArticleRule(
    code="TXT121",
    name="paywall-notice",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Subscribers to the ferry line pay half."},
    bad={"text": "The ferry is back.\nSubscribe to continue reading."},
)
