"""The dateline credits one agency, and the credit line another.

One of them belongs to another story, or to the picture. Readers who group by agency find the story under the
agency of its dateline.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.agencies import known_agency
from corpuskit.text.folding import fold


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Two known agencies, neither of which the other one names too."""
    credit, dateline = checked.article.credit, checked.dateline
    agency = dateline.agency if dateline is not None else None
    if credit is None or agency is None or not agency.known:
        return
    other = known_agency(credit)
    if (
        other is None
        or other.id == agency.id
        or fold(agency.name) in fold(credit)
        or _names(agency.raw, other.name)
    ):
        return
    message = f"dateline of {agency.name}, credit of {other.name}"
    yield Finding("credit", message, f"{shorten(agency.raw)} / {shorten(credit)}")


def _names(text: str, name: str) -> bool:
    return fold(name) in fold(text)


RULE = ArticleRule(
    code="DTL111",
    name="dateline-agency-differs",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "PARIS (AFP) – The ferry is back.", "credit": "AFP/Saltmarsh Courier"},
    bad={"text": "PARIS (AFP) – The ferry is back.", "credit": "Reuters"},
)
