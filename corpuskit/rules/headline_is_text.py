"""The text is nothing but the headline.

The story itself was not found: take the text from its source again, or leave the record out. A flash is sent
so, and is as it should be; where an agency is the publisher, nothing is said.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._agencies import is_of_an_agency
from corpuskit.rules._no_story import is_headline
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Text and headline are the same, and no agency published them."""
    article = checked.article
    if is_headline(article) and not is_of_an_agency(article):
        yield Finding("text", "text is only the headline", article.text, 0, len(article.text))


RULE = ArticleRule(
    code="HED109",
    name="headline-is-text",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Ferry is back", "text": "The ferry is back after nine winters."},
    bad={"headline": "Ferry is back", "text": "Ferry is back."},
)
