"""Days that are no dates: the zeros of calendars, which programs write where no date was."""

import re
from datetime import date

from corpuskit.model.article import Article

ZEROS = frozenset(
    {
        date(1, 1, 1),
        date(1601, 1, 1),
        date(1899, 12, 30),
        date(1899, 12, 31),
        date(1969, 12, 31),
        date(1970, 1, 1),
    }
)
OFTEN_TRUE = frozenset({date(1900, 1, 1), date(1904, 1, 1)})  # papers came out on these, without an hour
LATEST = max(ZEROS)
NULL = re.compile(r"0000-00-00|0001-01-01|01[./]01[./]0001")  # which are read as no day at all


def is_zero(article: Article) -> bool:
    """Whether the publication date is a zero, so that nothing else can be said of it."""
    day, raw = article.date_published_day, article.date_raw
    if raw is None or (day is not None and day > LATEST):
        return False
    is_timed = article.date_precision in ("minute", "second")
    return day in ZEROS or (day in OFTEN_TRUE and is_timed) or (day is None and NULL.match(raw) is not None)
