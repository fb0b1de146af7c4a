"""The dateline uses a name that the place did not have on that day.

`LENINGRAD` in a story of 2025, or `SAINT PETERSBURG` in one of 1980: the date is wrong by decades, the
story is an old one with a new date, or somebody brought the names up to date.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A place whose name does not fit the day."""
    dateline = checked.dateline
    if dateline is not None and "former-name" in dateline.warnings and dateline.places:
        start, end = dateline.places[0].start, dateline.places[-1].end
        raw = checked.article.text[start:end]
        yield Finding("text", f"{shorten(raw)!r} had another name then", raw, start, end)


RULE = ArticleRule(
    code="DTL110",
    name="dateline-former-name",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "SAINT PETERSBURG, March 4, 2025 (Reuters) - The ferry is back."},
    bad={"text": "LENINGRAD, March 4, 2025 (Reuters) - The ferry is back."},
)
