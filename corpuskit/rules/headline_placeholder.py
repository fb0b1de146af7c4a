"""The headline is what a program writes where nobody wrote one.

`Untitled`, `No headline`, `null`, `Lorem ipsum`: the field was never filled in, or the template of the page
was read instead of the article. Write the headline that the source printed, or leave the field out.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import line_kind
from corpuskit.rules.rule import ArticleRule, Context, Finding

LONGEST = 60  # code points


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The whole headline is a placeholder of the table."""
    headline = checked.article.headline
    if headline and len(headline) <= LONGEST and line_kind(headline) == "placeholder":
        yield Finding("headline", "placeholder in place of a headline", headline, 0, len(headline))


RULE = ArticleRule(
    code="HED106",
    name="headline-placeholder",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Untitled poem found in the harbour"},
    bad={"headline": "Untitled document"},
)
