"""The publication date names a zone that is unknown, or that is not the same everywhere.

`EST` is New York's and Sydney's, `IST` India's, Ireland's and Israel's. The day is published, the instant
`date_published` is null. State the offset (`-05:00`), or the publisher's time zone in the configuration: an
abbreviation that this zone uses itself is believed.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.dates import parse_moment

TIMED = frozenset({"minute", "second"})


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A date with a time and a zone, and no instant."""
    article = checked.article
    if article.date_published is not None or article.date_precision not in TIMED or article.date_raw is None:
        return
    moment = parse_moment(article.date_raw)
    if moment is not None and moment.zone is not None and moment.instant is None:
        yield Finding("date_published", f"zone {moment.zone!r} may be several or none", article.date_raw)


RULE = ArticleRule(
    code="DAT105",
    name="date-zone-unknown",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_raw": "4 March 2025 7:30 AM", "date_precision": "minute", "date_published": None},
    bad={"date_raw": "4 March 2025 7:30 AM IST", "date_precision": "minute", "date_published": None},
)
