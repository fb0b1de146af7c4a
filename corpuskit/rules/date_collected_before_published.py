"""The article was collected more than a day before it was published.

What was collected was there already: the publication date is wrong, or it is that of a later edition. One day
is allowed, for articles that are published ahead of their print.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

ALLOWED = timedelta(days=1)
NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)  # of the examples


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A publication later than its collection allows; both instants must be known, or the day."""
    article = checked.article
    published, collected = article.date_published, article.date_collected
    if collected is None:
        return
    latest = collected.astimezone(UTC) + ALLOWED
    day = article.date_published_day
    late = published > latest if published else day is not None and day > latest.date()
    if late:
        message = f"collected {collected:%Y-%m-%d}, published {published or day:%Y-%m-%d}"
        yield Finding("date_published", message, article.date_raw)


RULE = ArticleRule(
    code="DAT107",
    name="date-collected-before-published",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_published": NOON, "date_collected": NOON - ALLOWED},
    bad={"date_published": NOON, "date_collected": NOON - ALLOWED - timedelta(minutes=1)},
)
