"""The article was changed before it was published.

The two dates changed places, or one of them is a template's or another article's.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)  # of the examples


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A change earlier than the publication; both instants must be known."""
    published, modified = checked.article.date_published, checked.article.date_modified
    if published is None or modified is None or modified >= published:
        return
    yield Finding("date_modified", f"changed {modified:%Y-%m-%d %H:%M}, published {published:%Y-%m-%d %H:%M}")


RULE = ArticleRule(
    code="DAT106",
    name="date-modified-before-published",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_published": NOON, "date_modified": NOON},
    bad={"date_published": NOON, "date_modified": NOON.replace(hour=11)},
)
