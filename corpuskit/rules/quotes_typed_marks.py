"""Quotation marks are made of other signs: two grave accents and two apostrophes.

Two grave accents before the words and two apostrophes behind them are how teleprinters and TeX write speech.
They are read as quotation marks, but whoever searches for those does not find them. Write “ and ”.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

TYPED = "``"
LONGEST = 2000  # code points of a quotation between such marks


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first opening mark of two signs."""
    text = checked.article.text
    if "`" not in text or TYPED not in text:  # one sign is found sooner than two
        return
    pairs = _pairs(text)
    if not pairs:
        return
    remedy = Remedy(
        message="write “ and ”",
        applicability=Applicability.SAFE,
        field="text",
        edits=tuple(
            Replacement(at, at + 2, mark) for pair in pairs for at, mark in zip(pair, "“”", strict=True)
        ),
    )
    message = f"{counted(len(pairs), 'quotation')} between `` and ''"
    yield Finding("text", message, text[pairs[0][0] :][:40], pairs[0][0], pairs[0][0] + 2, remedy=remedy)


def _pairs(text: str) -> list[tuple[int, int]]:
    """Where each mark that opens and the one that closes stand: in one paragraph, and none between."""
    pairs = []
    for start in _starts(text):
        inside = text[start + 2 : start + LONGEST].partition("\n")[0].partition(TYPED)[0]
        length = inside.find("''")
        if length > 0:
            pairs.append((start, start + 2 + length))
    return pairs


def _starts(text: str) -> Iterator[int]:
    at = text.find(TYPED)
    while at >= 0:
        # Three in a row are code, as Markdown has it.
        if text[at + 2 : at + 3] != "`" and text[at - 1 : at] != "`":
            yield at
        at = text.find(TYPED, at + 2)


RULE = ArticleRule(
    code="QUO105",
    name="quotation-marks-typed",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "“It rained all day,” said Ana Poe."},
    bad={"text": "``It rained all day,'' said Ana Poe."},
)
