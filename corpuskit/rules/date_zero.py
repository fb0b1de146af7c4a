"""The publication date is the day at which the calendar of some program begins.

The first of January 1970 is the zero of Unix, 30 December 1899 that of spreadsheets, the first of January
1601 that of Windows, and the year 1 that of several databases: the date was empty, and a program made a day
of the zero. Write the true date, or leave it out.
"""

import re
from collections.abc import Iterator
from datetime import date

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

ZEROS = frozenset(
    {
        date(1, 1, 1),
        date(1601, 1, 1),
        date(1899, 12, 30),
        date(1899, 12, 31),
        date(1969, 12, 31),
        date(1970, 1, 1),
    }
)
OFTEN_TRUE = frozenset({date(1900, 1, 1), date(1904, 1, 1)})  # papers came out on these, without an hour
LATEST = max(ZEROS)
NULL = re.compile(r"0000-00-00|0001-01-01|01[./]01[./]0001")  # which are read as no day at all


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A day that is a zero."""
    article = checked.article
    day, raw = article.date_published_day, article.date_raw
    if raw is None or (day is not None and day > LATEST):
        return
    is_timed = article.date_precision in ("minute", "second")
    if day in ZEROS or (day in OFTEN_TRUE and is_timed) or (day is None and NULL.match(raw)):
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
