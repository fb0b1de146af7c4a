"""The day of the dateline is far from the publication date.

A story is printed within days of the day on which it was filed. Where the dateline is weeks older, or later
than the publication, one of the two is wrong: a date of collection or of a change taken for that of
publication, a story printed again, a misprint in the dateline.
"""

from collections.abc import Iterator
from datetime import date

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._zero_days import is_zero
from corpuskit.rules.rule import ArticleRule, Context, Finding

BEFORE = 14  # days that a story may wait to be printed
AFTER = 2  # days that a zone, or copy filed ahead, may make of it


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A day in the dateline more than two weeks before the publication, or more than two days after it."""
    dateline, day = checked.dateline, checked.article.date_published_day
    if dateline is None or dateline.date is None or dateline.date.resolved is None or day is None:
        return
    printed = dateline.date
    filed = dateline.date.resolved
    if not -AFTER <= (day - filed).days <= BEFORE and not is_zero(checked.article):
        message = f"dateline of {filed}, published {day}"
        yield Finding("text", message, printed.raw, printed.start, printed.end)


RULE = ArticleRule(
    code="DAT112",
    name="date-differs-from-dateline",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={
        "text": "LONDON, March 3 (Reuters) - The ferry is back.",
        "date_published_day": date(2025, 3, 4),
    },
    bad={
        "text": "LONDON, March 9 (Reuters) - The ferry is back.",
        "date_published_day": date(2025, 3, 4),
    },
)
