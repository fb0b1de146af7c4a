"""The dateline stands twice.

Copying set the line above the story and left it in the story as well. The counts leave both out; the text has
them still. Take one out.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A dateline that its own copy follows."""
    dateline = checked.dateline
    if dateline is None or "repeated" not in dateline.warnings:
        return
    at = checked.article.text.find(dateline.raw, dateline.end)
    if at < 0:
        return
    remedy = Remedy(
        message="take the second one out",
        applicability=Applicability.SAFE,
        field="text",
        edits=(Replacement(at, dateline.body_start, ""),),
    )
    yield Finding("text", "dateline stands twice", dateline.raw, at, at + len(dateline.raw), remedy=remedy)


RULE = ArticleRule(
    code="DTL107",
    name="dateline-repeated",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "LONDON (Reuters) - The ferry is back."},
    bad={"text": "LONDON (Reuters) - LONDON (Reuters) - The ferry is back."},
)
