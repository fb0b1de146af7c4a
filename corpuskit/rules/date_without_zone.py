"""The publication date has a time of day, but no zone.

`2025-03-04T07:30:00` comes nine hours earlier in Tokyo than in London, and five hours later in New York;
which is meant, nobody says. The day is published, the instant `date_published` is null. State the offset
(`+01:00`, or `Z` for UTC), or the publisher's time zone once in the configuration.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.dates import parse_moment

TIMED = frozenset({"minute", "second"})


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A date with a time, without a zone, and so without an instant."""
    article = checked.article
    raw = article.date_raw
    if article.date_published is not None or raw is None or article.date_precision not in TIMED:
        return
    moment = parse_moment(raw)
    if moment is not None and moment.zone is None:
        yield Finding("date_published", "time without a zone", raw)


RULE = ArticleRule(
    code="DAT109",
    name="date-without-zone",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_published": datetime(2025, 3, 4, 6, 30, tzinfo=UTC), "date_precision": "second"},
    bad={"date_raw": "2025-03-04T07:30:00", "date_precision": "second", "date_published": None},
)
