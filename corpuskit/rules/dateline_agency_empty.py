"""The brackets of the agency are there, and nothing is in them.

`LONDON () -` is what a program leaves that took the name of the agency out, or set none in. Write the
agency, or take the brackets out.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Empty brackets in the dateline."""
    dateline = checked.dateline
    if dateline is not None and "empty-agency" in dateline.warnings:
        at = dateline.start + dateline.raw.rfind("(")
        end = checked.article.text.find(")", at) + 1
        yield Finding("text", "empty brackets in the dateline", dateline.raw, at, end)


RULE = ArticleRule(
    code="DTL106",
    name="dateline-agency-empty",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "LONDON, March 4 (Reuters) - The ferry is back."},
    bad={"text": "LONDON, March 4 () - The ferry is back."},
)
