"""The publication date names a weekday that is not the weekday of that day.

`Wed, 4 Mar 2025` was a Tuesday. The day is published as printed; one of the two was mistyped, or the year is
that of a template.
"""

from collections.abc import Iterator
from datetime import date

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.dates import WEEKDAY_DIFFERS, parse_moment


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A weekday beside a day that falls on another."""
    raw, day = checked.article.date_raw, checked.article.date_published_day
    if raw is None or day is None or raw[:4].isdecimal():
        return  # most dates are of ISO 8601, which names no weekday
    moment = parse_moment(raw)
    if moment is not None and WEEKDAY_DIFFERS in moment.warnings:
        yield Finding("date_published", f"{day} falls on another weekday than the one printed", raw)


RULE = ArticleRule(
    code="DAT104",
    name="date-weekday-differs",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_raw": "Tue, 4 Mar 2025", "date_published_day": date(2025, 3, 4)},
    bad={"date_raw": "Wed, 4 Mar 2025", "date_published_day": date(2025, 3, 4)},
)
