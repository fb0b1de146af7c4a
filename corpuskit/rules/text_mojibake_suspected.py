"""The text looks as if it was once read in the wrong charset, and repair did not dare to mend it.

`donâ€™t` and `cafÃ©` are UTF-8 read as windows-1252, `вЂ™` is UTF-8 read as windows-1251; and where all
quotation marks and dashes became one letter of another script (`harbourโs`), two of three bytes of each are
gone. Most of that is repaired (TXT106). This is what was left: places where several readings
are as likely. Take the text from its source again and read it as UTF-8.

Text that is written in Greek, Cyrillic, Thai and so on, and text that names such a letter once, is left
alone.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.edits import Suspicion
from corpuskit.rules._damage import DROPPED, LOST, MEANT, WEAK, left
from corpuskit.rules._mojibake import collapsed, describe, misread
from corpuskit.rules._western import western
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

PAIR = re.compile(rb"[\xc2-\xdb\xe0-\xf4][\x80-\xbf]|\xd4\xc7|\x82\xc4")  # in windows-1252


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """What repair suspects; beside that, traces of a wrong charset in headline or text."""
    suspected = False
    for found in left(checked, _is_mojibake, lambda name, number: f"{name} in {counted(number, 'place')}"):
        suspected = True
        yield found
    if not suspected:
        yield from _traces(checked)


def _is_mojibake(found: Suspicion) -> bool:
    return found.damage != DROPPED and found.reason not in LOST | MEANT | WEAK


def _traces(checked: Checked) -> Iterator[Finding]:
    article = checked.article
    dateline = article.dateline or ""
    sign = dateline.rpartition(" ")[2]
    separator = sign if len(sign) == 1 and sign.isalpha() else ""
    for field, text in (("headline", article.headline), ("text", article.text)):
        if not text or text.isascii():
            continue
        trace = None
        if _may_be_misread(text):
            trace = misread(text) or collapsed(text, separator if field == "text" else "")
        if trace:
            times = counted(trace.number, "time")
            context = text[max(0, trace.start - 20) : trace.start + 20]
            yield Finding(field, f"{trace.looks_like}, {times}", context, trace.start)
        elif separator and field == "text":
            at = text.index(dateline) + len(dateline) - 1
            yield Finding(field, f"{describe(separator)} for the dateline's dash", dateline, at)


def _may_be_misread(text: str) -> bool:
    """Whether signs stand side by side that sound text has seldom; other scripts may always be."""
    data = western(text)
    return data is None or PAIR.search(data) is not None


RULE = ArticleRule(
    code="TXT105",
    name="mojibake-suspected",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "The ministry’s ferry won’t sail — “not today”, says the café."},
    bad={"text": "The ministryโs ferry wonโt sail."},
)
