"""A quotation is opened with one kind of mark and closed with another.

`“It rained,"` and `“It rained“`: one of the two was typed, the other set by a program, or the program
turned it the wrong way round. Close a quotation with the partner of the mark that opens it.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._marks import CURLY, is_set_as_in_english, marked, number_of
from corpuskit.rules.rule import ArticleRule, Context, Finding

SHOWN = 40  # code points
STRAIGHT = '"'
UNLIKE = frozenset({("“", '"'), ("“", "“"), ('"', "”")})


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Quotations in curly marks closed by a straight or an opening one, and the other way round."""
    text = checked.article.text
    if text.isascii():
        return
    number = number_of(text)
    opening, closing = number[CURLY[0]], number[CURLY[1]]
    if not (opening or closing) or (opening <= closing and number[STRAIGHT] == 0):
        return
    is_english = is_set_as_in_english(checked)
    for quote in marked(checked):
        at = quote.end - 1
        marks = (text[quote.start], text[at])
        if (
            marks not in UNLIKE
            or (marks[0] == marks[1] and not is_english)
            or at <= quote.start + 1
            or _opens(text, at)
        ):
            continue
        message = f"quotation opened with {marks[0]} and closed with {marks[1]}"
        remedy = _remedy(quote.start, at, marks, text) if is_english else None
        yield Finding("text", message, text[quote.start :][:SHOWN], at, quote.end, remedy=remedy)


def _remedy(start: int, at: int, marks: tuple[str, str], text: str) -> Remedy:
    """The one mark made the partner of the other, in the style that the text has more of."""
    is_straight = text.count(STRAIGHT) > text.count(CURLY[0]) + text.count(CURLY[1])
    wanted = (STRAIGHT, STRAIGHT) if is_straight and STRAIGHT in marks else CURLY
    edits = [
        Replacement(place, place + 1, after)
        for place, before, after in zip((start, at), marks, wanted, strict=True)
        if before != after
    ]
    return Remedy(
        message=f"write {wanted[0]} and {wanted[1]}",
        applicability=Applicability.SAFE,
        field="text",
        edits=tuple(edits),
    )


def _opens(text: str, at: int) -> bool:
    """Whether the mark stands at the head of a word, where it would open another quotation."""
    return text[at + 1 : at + 2].isalnum()


RULE = ArticleRule(
    code="QUO104",
    name="quotation-marks-unlike",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "“It rained all day,” said Ana Poe."},
    bad={"text": '“It rained all day," said Ana Poe.'},
)
