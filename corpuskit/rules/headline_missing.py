"""The article has no headline.

Readers of the corpus find articles by it, and duplicates are recognised by it. Where the source has none
(agency copy, briefs), ignore this code for it in the configuration.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """No headline."""
    given = checked.raw.fields.get(checked.keys.get("headline", "headline"))
    if checked.article.headline is None and not isinstance(given, list | dict):  # of these FLD105 speaks
        yield Finding("headline", "no headline")


RULE = ArticleRule(
    code="HED101",
    name="headline-missing",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Ferry returns to Saltmarsh"},
    bad={"headline": None},
)
