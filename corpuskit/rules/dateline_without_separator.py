"""Nothing parts the dateline from the story.

`PARIS (AFP)The ferry is back`: markup that held a dash or a line break was taken out, and the first word of
the story hangs on the agency. Set the dash that the publisher prints. An agency alone and a blank before the
story, `(CNN) The ferry is back`, is a house style.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding

DASH = " – "


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """An agency in brackets and the story, without a sign or a line break between."""
    dateline = checked.dateline
    if (
        dateline is None
        or dateline.separator
        or "no-sign" not in dateline.evidence
        or dateline.agency is None
    ):
        return
    gap = checked.article.text[dateline.end : dateline.body_start]
    if "\n" in gap or (gap and not dateline.places):
        return
    is_certain = dateline.agency.known and bool(dateline.places)
    remedy = Remedy(
        message="set a dash behind the dateline",
        applicability=Applicability.SAFE if is_certain else Applicability.UNSAFE,
        field="text",
        edits=(Replacement(dateline.end, dateline.body_start, DASH),),
    )
    message = "no sign between dateline and story"
    yield Finding("text", message, dateline.raw, dateline.start, dateline.end, remedy=remedy)


RULE = ArticleRule(
    code="DTL109",
    name="dateline-without-separator",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "PARIS (AFP) – The ferry is back."},
    bad={"text": "PARIS (AFP)The ferry is back."},
)
