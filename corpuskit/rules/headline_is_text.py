"""The text is nothing but the headline.

A flash of an agency is sent so, and is as it should be. Otherwise the story itself was not found: take the
text from its source again, or leave the record out.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold

SLACK = 12  # code points by which punctuation and blanks may differ


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Text and headline are the same, case and punctuation aside."""
    headline, text = checked.article.headline, checked.article.text
    if headline and len(text) <= len(headline) + SLACK and fold(text) == fold(headline) != "":
        yield Finding("text", "text is only the headline", text, 0, len(text))


RULE = ArticleRule(
    code="HED109",
    name="headline-is-text",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Ferry is back", "text": "The ferry is back after nine winters."},
    bad={"headline": "Ferry is back", "text": "Ferry is back."},
)
