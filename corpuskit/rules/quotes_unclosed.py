"""A quotation is opened and not closed.

Its paragraph ends within it, and the next one does not open with the mark, as newspapers set a quotation
that goes on: readers cannot tell where the speaker stops. Set the mark where the speech ends, or open the
next paragraph with one.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.quotations import Quote
from corpuskit.rules._marks import is_closed, marked, number_of
from corpuskit.rules.rule import ArticleRule, Context, Finding

SHOWN = 40  # code points
BREAKS = ("", "\n", "\r")
MARK = re.compile('[“”„«»‹›‟"]')
OPENING = frozenset('“”„«»"')
CLOSING = {"“": '”"', "„": '“”"', "«": "»", "»": "«»", "”": "”", '"': '"”'}
FIRM = {"“": "”", "«": "»"}  # what closes whatever stands beside it
FAR = 3000  # code points in which a quotation may be closed, whose lines were never joined


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Quotations that run to the end of their paragraph, and that no other one continues."""
    text = checked.article.text
    if _is_balanced(text):
        return
    quotes = marked(checked)
    continued = {quote.continues for quote in quotes}
    for quote in quotes:
        if is_closed(text, quote) or quote.start in continued or quote.nested_in is not None:
            continue
        if text[quote.end : quote.end + 1] in BREAKS and not _is_closed_later(text, quote):
            yield Finding(
                "text", "quotation is not closed", text[quote.start :][:SHOWN], quote.start, quote.start + 1
            )


def _is_balanced(text: str) -> bool:
    """Whether there are as many marks of each kind as close them; told without pairing any."""
    number = number_of(text)
    low, curly, closing = number["„"], number["“"], number["”"]
    return (
        (low == curly + closing if low else curly == closing)
        and number["«"] == number["»"]
        and number['"'] % 2 == 0
        and (curly > 0 or number["‘"] <= number["’"])
        and number["‟"] == 0
    )


def _is_closed_later(text: str, quote: Quote) -> bool:
    """Whether the next paragraph opens with a mark, or one further down closes (lines never joined)."""
    opened = text[quote.start]
    closing = CLOSING.get(opened)
    if closing is None:
        return True  # a mark of which too little is known
    depth = 1
    for match in MARK.finditer(text, quote.end, quote.end + FAR):
        sign, at = match[0], match.start()
        if depth == 1 and sign in OPENING and not text[quote.end : at].strip():
            return True
        ends_word = not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
        if sign in closing and (ends_word or sign in FIRM.get(opened, "")):
            depth -= 1
        elif sign == opened:
            depth += 1
        if depth == 0:
            return True
    return False


RULE = ArticleRule(
    code="QUO101",
    name="quotation-not-closed",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "“It rained all day on us.\n“It stopped,” said Ana Poe."},
    bad={"text": "“It rained all day on us, said Ana Poe.\nThe ferry sailed."},
)
