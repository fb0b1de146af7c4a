"""A quotation is closed and was never opened.

A curly closing mark stands there without an opening one: that was lost with the markup around it, or its
paragraph was cut away, or the mark was turned the wrong way round. Set the opening mark where the speech
begins.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._marks import is_set_as_in_english, number_of
from corpuskit.rules.rule import ArticleRule, Context, Finding

SHOWN = 40  # code points
SIGN = re.compile('[“”„«‟"\n]')


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Marks that close, where none was opened before; in languages that set them as English does."""
    text = checked.article.text
    # Most texts have as many of both, or fewer that close: a quotation that goes on is opened anew.
    number = number_of(text)
    if number["”"] <= number["“"] or number["“"] == 0:
        return
    if not is_set_as_in_english(checked):
        return
    depth = 0
    for match in SIGN.finditer(text):
        sign, at = match[0], match.start()
        if sign == "\n":
            depth = min(depth, 1)  # a quotation may go on in the next paragraph
        elif sign != "”":
            depth += 1
        elif depth:
            depth -= 1
        elif not _may_be_another_sign(text, at):
            yield Finding(
                "text", "quotation is closed and not opened", text[max(0, at - SHOWN) : at + 1], at, at + 1
            )


def _may_be_another_sign(text: str, at: int) -> bool:
    """Inches behind a number, or a closing sign set where an opening one is meant."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isdigit() or ((not before or before.isspace() or before in "(—–-") and behind.isalnum())


RULE = ArticleRule(
    code="QUO102",
    name="quotation-not-opened",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "“It rained,” said Ana Poe.\n“It stopped.”"},
    bad={"text": "It rained,” said Ana Poe.\n“It stopped,” she said."},
)
