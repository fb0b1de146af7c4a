"""The publication date is the day at which the calendar of some program begins.

The first of January 1970 is the zero of Unix, 30 December 1899 that of spreadsheets, the first of January
1601 that of Windows, and the year 1 that of several databases: the date was empty, and a program made a day
of the zero. Write the true date, or leave it out.
"""

from collections.abc import Iterator
from datetime import date

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._zero_days import is_zero
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A day that is a zero."""
    if is_zero(checked.article):
        raw = checked.article.date_raw
        yield Finding("date_published", "publication date is the zero of a calendar", raw)


RULE = ArticleRule(
    code="DAT110",
    name="date-is-zero",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_raw": "1970-01-02", "date_published_day": date(1970, 1, 2)},
    bad={"date_raw": "1970-01-01T00:00:00Z", "date_published_day": date(1970, 1, 1)},
)
