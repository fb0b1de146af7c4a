"""The publication date may be one of two days: nothing says which of day and month comes first.

`03/04/2025` is the third of April or March the fourth. It stays in `date_raw`; `date_published_day` and
`date_published` are null. Where other dates of the same publisher leave no doubt (`25/03/2025`), a build
learns the order from them and this rule is silent. Else write the date as ISO 8601 has it: `2025-03-04`.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.dates import possible_days


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A date of which only the year is known, although a day and a month are printed."""
    article = checked.article
    if article.date_raw is None or article.date_published_day or article.date_precision != "year":
        return
    days = possible_days(article.date_raw)
    if len(days) > 1:
        choice = " or ".join(day.isoformat() for day in days)
        yield Finding("date_published", f"publication date is {choice}", article.date_raw)


RULE = ArticleRule(
    code="DAT103",
    name="date-ambiguous",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"date_raw": "03/04/2025", "date_precision": "day"},
    bad={
        "date_raw": "03/04/2025",
        "date_precision": "year",
        "date_published": None,
        "date_published_day": None,
    },
)
