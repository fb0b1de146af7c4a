"""Words are still broken as the lines of a printed page broke them.

`har- bour` was one word at the end of a line, and a search finds neither half. Only words are meant that the
text has as a whole elsewhere, so the halves can be joined without a doubt; and a hyphen that stands for what
follows (`pre- and post-war`) is left alone.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

GAP = re.compile(r"-[ \n](?=[a-z\u00df-\u00ff]{2})(?<=[A-Za-z\u00df-\u00ff]{2}-.)", re.DOTALL)
BEFORE = re.compile(r"[A-Za-z\u00c0-\u00ff]{2,40}\Z")
AFTER = re.compile(r"[a-z\u00df-\u00ff]{2,40}")
WORD = re.compile(r"[a-z\u00df-\u00ff]+")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Halves of words that the text has as a whole elsewhere."""
    text = checked.article.text
    edits: list[Replacement] = []
    words: set[str] = set()
    for gap in GAP.finditer(text):
        left = BEFORE.search(text, max(0, gap.start() - 40), gap.start())
        right = AFTER.match(text, gap.end())
        if left and right:
            words = words or set(WORD.findall(text.lower()))
            if (left[0] + right[0]).lower() in words:
                edits.append(Replacement(gap.start(), gap.end(), ""))
    if edits:
        at = edits[0].start
        shown = text[max(0, at - 20) : at + 20]
        remedy = Remedy(
            message="join the halves", applicability=Applicability.SAFE, field="text", edits=tuple(edits)
        )
        message = f"{counted(len(edits), 'word')} broken by a hyphen"
        yield Finding("text", message, shown, at, edits[0].end, remedy=remedy)


RULE = ArticleRule(
    code="TXT132",
    name="line-hyphens",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The pre- and post-war harbour is a harbour for two- to three-masters."},
    bad={"text": "The har- bour is open. The harbour board met."},
)
