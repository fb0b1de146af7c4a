"""The publication date is far from the day in the url.

Most sites write the day of publication into the address (`/2025/03/04/ferry`) and never change it. A date
that is more than a week away is that of a change, of a later edition, or of the day on which somebody
collected the page. Compare it with the page.
"""

import re
from collections.abc import Iterator
from datetime import date

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

DAY = re.compile(r"[/=_-]((?:19|20)[0-9]{2})([/-])([01]?[0-9])\2([0-3]?[0-9])(?![0-9])")
ALLOWED = 7  # days; stories for the weekend stand in the system before


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A whole date in the url, more than a week from the publication."""
    article = checked.article
    url, day = article.url, article.date_published_day
    if url is None or day is None:
        return
    found = DAY.search(url)
    printed = None if found is None else _day(found)
    if found is not None and printed is not None and abs((day - printed).days) > ALLOWED:
        message = f"dated {day}, and the url says {printed}"
        yield Finding("date_published", message, article.date_raw)


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None


RULE = ArticleRule(
    code="DAT111",
    name="date-differs-from-url",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"url": "https://courier.example/2025/03/04/ferry", "date_published_day": date(2025, 3, 4)},
    bad={"url": "https://courier.example/2015/03/04/ferry", "date_published_day": date(2025, 3, 4)},
)
