"""A date or a time stands in the byline.

`By Ana Reyes | Updated 4 March 2025, 7:30`: the line below the headline was taken as a whole. The date
belongs into `date_published` or `date_modified`, where it is read as one. Keep the name.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._makers import entries
from corpuskit.rules.rule import ArticleRule, Context, Finding

DATE = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
    r"|\b(?:published|updated|posted|modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado"
    r"|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|опубликовано|обновлено|опубліковано|оновлено)\b",
    re.IGNORECASE,
)
LONGEST = 500  # code points


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first date, time or word for them in each entry."""
    for entry in entries(checked):
        span = _date_in(entry.text[:LONGEST])
        if span is not None:
            is_published = entry.field == "byline" and checked.article.byline == entry.text
            at, end = span if is_published else (None, None)
            yield Finding(entry.field, "date in the byline", entry.text, at, end)


@lru_cache(maxsize=1024)
def _date_in(text: str) -> tuple[int, int] | None:
    """The same few bylines over and over."""
    found = DATE.search(text)
    return found.span() if found else None


RULE = ArticleRule(
    code="BYL107",
    name="byline-date",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"fields": {"byline": "By Ana Reyes, May Holt"}},
    bad={"fields": {"byline": "By Ana Reyes | 4 March 2025"}},
)
