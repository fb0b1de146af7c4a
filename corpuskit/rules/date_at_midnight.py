"""The publication date says midnight to the second, which is mostly no time at all.

A program that knew only the day wrote `00:00:00` beside it. The instant is published as stated, and counts of
stories by hour then show a peak at midnight. Where only the day is known, write the day alone: `2025-03-04`.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules._zero_days import is_zero
from corpuskit.rules.rule import ArticleRule, Context, Finding

MIDNIGHT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]00:00:00(?:\.0{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A day with nothing but noughts behind it."""
    article = checked.article
    raw, day = article.date_raw, article.date_published_day
    if raw is None or day is None or "00:00:00" not in raw or MIDNIGHT.fullmatch(raw) is None:
        return
    if is_zero(article):
        return
    remedy = Remedy(
        message="leave the time out",
        applicability=Applicability.UNSAFE,
        field="date_published",
        value=day.isoformat(),
    )
    yield Finding("date_published", "published at midnight to the second", raw, remedy=remedy)


RULE = ArticleRule(
    code="DAT113",
    name="date-at-midnight",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"date_raw": "2025-03-04T00:01:00Z"},
    bad={
        "date_raw": "2025-03-04T00:00:00Z",
        "date_published": datetime(2025, 3, 4, tzinfo=UTC),
        "date_published_day": date(2025, 3, 4),
    },
)
