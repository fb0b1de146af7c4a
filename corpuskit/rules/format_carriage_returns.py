r"""The lines of the text end in carriage returns alone.

Macintosh programs wrote such files before 2001. Most tools of today see one endless line: they count one
line, compare nothing, and point at column 4,000. Let the lines end in `\n`.
"""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Layer, Remedy, Replacement
from corpuskit.model.raw import RawArticle
from corpuskit.rules.rule import Context, Finding, RawRule
from corpuskit.text.plurals import counted


def find(raw: RawArticle, _context: Context) -> Iterator[Finding]:
    """A text with carriage returns and no line feed."""
    body = raw.body
    if body is None or "\r" not in body or "\n" in body:
        return
    ends = [at for at, char in enumerate(body) if char == "\r"]
    remedy = None
    if raw.body_line == 1:  # below front matter, whose lines end so too, the file would be mixed
        remedy = Remedy(
            message="end every line in LF",
            applicability=Applicability.SAFE,
            field="text",
            layer=Layer.RAW,
            edits=tuple(Replacement(at, at + 1, "\n") for at in ends),
        )
    message = f"{counted(len(ends), 'line')} ending in CR alone"
    yield Finding("text", message, at=ends[0], end=ends[0] + 1, remedy=remedy)


RULE = RawRule(
    code="FMT402",
    name="carriage-returns",
    severity=Severity.INFO,
    level=2,
    find=find,
    good={"body": "The ferry is back.\r\nIt sails at noon."},
    bad={"body": "The ferry is back.\rIt sails at noon.", "body_line": 1},
)
