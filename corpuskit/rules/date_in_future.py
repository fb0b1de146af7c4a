"""The publication date is more than a day ahead.

Day and month changed places, a year was mistyped, or a clock was wrong. One day is allowed, because a date
without a zone may be that of another side of the world. In a build this rule speaks only where `--now` or
`SOURCE_DATE_EPOCH` says what the time is.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

ALLOWED = timedelta(days=1)
NOON = datetime(2025, 3, 3, 12, tzinfo=UTC)  # of the examples


def find(checked: Checked, context: Context) -> Iterator[Finding]:
    """An article from tomorrow or later."""
    if context.now is None:
        return
    article = checked.article
    now = context.now.astimezone(UTC)
    latest = now + ALLOWED
    instant, day = article.date_published, article.date_published_day
    late = instant > latest if instant else day is not None and day > latest.date()
    if late:
        message = f"dated {day or instant:%Y-%m-%d}, and it is {now:%Y-%m-%d}"
        yield Finding("date_published", message, article.date_raw)


RULE = ArticleRule(
    code="DAT102",
    name="date-in-future",
    severity=Severity.ERROR,
    level=3,
    find=find,
    good={
        "now": NOON,
        "date_published": None,
        "date_published_day": date(2025, 3, 4),
    },
    bad={
        "now": NOON,
        "date_published": None,
        "date_published_day": date(2025, 4, 3),
    },
)
