"""The headline is as long as a paragraph.

More than 250 characters: a standfirst, the first paragraph or a whole list of links was taken for the
headline. Write the headline that the source printed.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

LONGEST = 250  # code points


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """More code points than any newspaper sets."""
    headline = checked.article.headline
    if headline and len(headline) > LONGEST:
        message = f"headline of {len(headline)} characters"
        yield Finding("headline", message, headline, LONGEST, len(headline))


RULE = ArticleRule(
    code="HED104",
    name="headline-too-long",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Ferry returns to Saltmarsh after nine winters"},
    bad={"headline": "The ferry is back, and it sails at noon. " * 7},
)
