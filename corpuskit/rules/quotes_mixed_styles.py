"""Straight and curly quotation marks stand in one text.

Parts of it were written in another program. Readers see the difference, and a search for one kind misses the
other. Use the marks that the publisher prints.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._marks import number_of
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

STRAIGHT = re.compile(r'(?<![0-9½¼¾])"')  # behind a number it is inches or seconds


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first mark of the kind that the text has less of."""
    text = checked.article.text
    number = number_of(text)
    if number['"'] == 0 or number["“"] == 0:
        return
    if '="' in text:
        return  # markup has straight ones of its own
    first = STRAIGHT.search(text)
    straight, curly = len(STRAIGHT.findall(text)), number["“"] + number["”"] + number["„"]
    if first is None:
        return
    at = first.start() if straight <= curly else min(at for at in map(text.find, "“”„") if at >= 0)
    yield Finding("text", f"{counted(straight, 'straight mark')} and {curly} curly", at=at, end=at + 1)


RULE = ArticleRule(
    code="QUO103",
    name="quotation-marks-mixed",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": '“It rained,” said Ana Poe of the 12" pipe.'},
    bad={"text": '“It rained,” said Ana Poe. "It stopped," said Tom Okafor.'},
)
