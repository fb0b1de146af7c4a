"""The article was changed more than a day from now.

Day and month changed places, a year was mistyped, or a clock was wrong. In a build this rule speaks only
where `--now` or `SOURCE_DATE_EPOCH` says what the time is.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

ALLOWED = timedelta(days=1)
NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)  # of the examples


def find(checked: Checked, context: Context) -> Iterator[Finding]:
    """A change from tomorrow or later."""
    changed = checked.article.date_modified
    if context.now is None or changed is None or changed <= context.now.astimezone(UTC) + ALLOWED:
        return
    yield Finding("date_modified", f"changed {changed:%Y-%m-%d}, and it is {context.now:%Y-%m-%d}", changed)


RULE = ArticleRule(
    code="DAT114",
    name="date-modified-in-future",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"now": NOON, "date_modified": NOON + ALLOWED},
    bad={"now": NOON, "date_modified": NOON + 2 * ALLOWED},
)
