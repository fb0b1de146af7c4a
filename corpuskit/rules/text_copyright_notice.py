"""A copyright notice stands in the text.

Who owns the text belongs into a field (`license`, `credit`, `publisher`), where programs can read it.
Agencies put the notice at the end of their copy, so it may well be part of what was sent; in a corpus it is
one more line that is the same in thousands of articles. Remove the line once the field says it.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines of a copyright notice."""
    return told(checked, "copyright", "copyright notice")


RULE = ArticleRule(
    code="TXT125",
    name="copyright-notice",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "Copyright law keeps the harbour library busy."},
    bad={"text": "The ferry is back.\n© 2025 Saltmarsh Courier. All rights reserved."},
)
