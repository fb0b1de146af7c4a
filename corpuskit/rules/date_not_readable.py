"""The publication date is there, but cannot be read as a date.

It stays in `date_raw`; `date_published` and `date_published_day` are null, and the article sorts last.
Write the date as ISO 8601 has it: `2025-03-04`, or `2025-03-04T07:30:00+01:00`. Days and times that do not
exist are not read, nor are the years of other calendars (before 1600, after 2400).
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A date as found that has no precision."""
    article = checked.article
    if article.date_raw is not None and article.date_precision is None:
        yield Finding("date_published", "publication date cannot be read", article.date_raw)


RULE = ArticleRule(
    code="DAT101",
    name="date-not-readable",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_raw": "2025-03-04", "date_precision": "day"},
    bad={"date_raw": "last Tuesday", "date_precision": None},
)
