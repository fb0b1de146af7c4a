"""Damage of the encoding left another sign where the dash of the dateline stood.

`LONDON (Reuters) ? The ferry`: the dateline is read all the same, but the text shows the sign. Take the
text from its source again; where that is gone, set the dash.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding

DASH = "–"


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A sign that is no dash, and stands for one."""
    dateline = checked.dateline
    if dateline is None or "damaged-separator" not in dateline.warnings or not dateline.separator:
        return
    start = dateline.end - len(dateline.separator)
    remedy = Remedy(
        message="set the dash",
        applicability=Applicability.UNSAFE,
        field="text",
        edits=(Replacement(start, dateline.end, DASH),),
    )
    message = f"{shorten(dateline.separator)!r} for the dash of the dateline"
    yield Finding("text", message, dateline.raw, start, dateline.end, remedy=remedy)


RULE = ArticleRule(
    code="DTL108",
    name="dateline-separator-damaged",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "LONDON, March 4 (Reuters) - The ferry is back."},
    bad={"text": "LONDON, March 4 (Reuters) ? The ferry is back."},
)
