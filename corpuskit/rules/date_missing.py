"""The article has no publication date.

News without a day is of little use: it cannot be put in order, and a dateline's day finds no year. The
page, its feed or its url mostly tells the date; write it as ISO 8601 has it: `2025-03-04`, or
`2025-03-04T07:30:00+01:00`.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """No publication date at all."""
    if checked.article.date_raw is None:
        yield Finding("date_published", "no publication date")


RULE = ArticleRule(
    code="DAT108",
    name="date-missing",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_raw": "2025-03-04"},
    bad={"date_raw": None},
)
