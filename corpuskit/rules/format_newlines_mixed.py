r"""The lines of one text end in different ways.

Some end in `\r\n`, as on Windows, some in `\n`: the text was pasted together, or an editor changed a part
of it. Every tool that compares lines then finds differences that nobody sees. Let all lines end as most of
them do.
"""

import re
from collections import Counter
from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Layer, Remedy, Replacement
from corpuskit.model.raw import RawArticle
from corpuskit.rules.rule import Context, Finding, RawRule
from corpuskit.text.plurals import counted

BREAK = re.compile(r"\r\n?|\n")
NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


def find(raw: RawArticle, _context: Context) -> Iterator[Finding]:
    """The first line that does not end as most do."""
    body = raw.body
    if body is None or ("\r" not in body and set(raw.head_breaks) <= {"\n"}):
        return
    pairs = body.count("\r\n")
    if set(raw.head_breaks) <= {"\r\n"} and body.count("\r") == pairs == body.count("\n"):
        return
    breaks = list(BREAK.finditer(body))
    numbers = Counter(found[0] for found in breaks)
    if len({*numbers, *raw.head_breaks}) == 1:
        return
    if len(numbers) <= 1:
        names = " and ".join(NAMES[end] for end in raw.head_breaks)
        here = "".join(f", below in {NAMES[end]}" for end in numbers)
        yield Finding("text", f"line ends differ: front matter in {names}{here}", at=0)
        return
    usual = max(("\r\n", "\n", "\r"), key=lambda end: numbers[end])
    usual = "\n" if usual == "\r" else usual
    odd = [found for found in breaks if found[0] != usual]
    remedy = Remedy(
        message=f"end every line in {NAMES[usual]}",
        applicability=Applicability.SAFE,
        field="text",
        layer=Layer.RAW,
        edits=tuple(Replacement(found.start(), found.end(), usual) for found in odd),
    )
    shown = ", ".join(f"{counted(numbers[end], 'line')} in {NAMES[end]}" for end in NAMES if end in numbers)
    yield Finding("text", f"line ends differ: {shown}", at=odd[0].start(), end=odd[0].end(), remedy=remedy)


RULE = RawRule(
    code="FMT401",
    name="newlines-mixed",
    severity=Severity.WARNING,
    level=2,
    find=find,
    good={"body": "The ferry is back.\r\nIt sails at noon.\r\n"},
    bad={"body": "The ferry is back.\r\nIt sails at noon.\n"},
)
