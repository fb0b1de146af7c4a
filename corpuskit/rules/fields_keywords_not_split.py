"""All keywords stand in one value.

A list of one text with commas (`["ferry, harbour, winter"]`) is one keyword that nobody searches for. Give
a list of the keywords; in front matter the text alone, without the list, is split at its commas as well.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

LEAST = 2  # commas or semicolons: `Saltmarsh, Norfolk` is one keyword


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A single keyword that is a list of them."""
    keywords = checked.article.keywords
    if len(keywords) == 1 and max(keywords[0].count(sign) for sign in ",;|") >= LEAST:
        yield Finding("keywords", "several keywords in one value", keywords[0])


RULE = ArticleRule(
    code="FLD207",
    name="keywords-not-split",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"keywords": ["ferry", "harbour", "winter"]},
    bad={"keywords": ["ferry, harbour, winter"]},
)
