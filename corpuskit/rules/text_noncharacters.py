"""There are code points in the text that Unicode has set apart to be no character.

U+FFFE, U+FFFF, U+FDD0 and their like never stand for anything in text that is exchanged. They are left of
a file that was read in the wrong byte order, or of a program's own bookkeeping. Take the text from its source
again.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._hidden import NONCHARACTER, fields_with, numbered
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The 66 noncharacters, in headline, description or text."""
    for field, text, places in fields_with(checked, NONCHARACTER):
        message = f"{counted(len(places), 'noncharacter')}, first {numbered(text, places[0])}"
        yield Finding(field, message, text[max(0, places[0] - 20) :], places[0], places[0] + 1)


RULE = ArticleRule(
    code="TXT115",
    name="noncharacters",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "The ferry is back 🎉."},
    bad={"text": "The ferry\ufffe is back."},
)
