"""The text is nothing but the summary.

The page or the feed gave its standfirst, and the story itself was not taken. Fetch the article, or declare
that only this much may be read (`is_free_access: false`).
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._no_story import is_summary
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Text and description are the same, or the text is a piece of it."""
    if is_summary(checked.article):
        text = checked.article.text
        yield Finding("text", "text is only the summary", text, 0, len(text))


RULE = ArticleRule(
    code="EXT104",
    name="only-summary",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"description": "The ferry is back.", "text": "The ferry is back after nine winters. It sails."},
    bad={"description": "The ferry is back.", "text": "The ferry is back."},
)
