"""The whole text is written in capitals.

Old wires had no other letters, and captions and alerts are sent so. Names can no longer be told from words,
so datelines, bylines and quotes are found less surely. Take the text from a source that has both cases, if
there is one; nothing can put the small letters back with certainty.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

HEAD = 2000  # code points behind the dateline that are looked at
LETTERS = 100
SHARE = 0.95
SMALL = re.compile("[a-zß-öø-ÿа-яα-ω]{4}")  # one word in small letters, and it is not all capitals


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Nearly no small letters among a hundred letters and more."""
    text, start = checked.article.text, checked.article.body_start
    small = SMALL.search(text, start)
    if small is not None and small.start() - start < HEAD // 10:
        return
    body = text[start : start + HEAD]
    capitals = sum(map(str.isupper, body))
    if capitals >= LETTERS and capitals >= SHARE * (capitals + sum(map(str.islower, body))):
        yield Finding("text", "text in capitals", body, start)


RULE = ArticleRule(
    code="TXT131",
    name="text-in-capitals",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "NATO, the EU and the UN met on the ferry."},
    bad={"text": "THE FERRY IS BACK AFTER NINE WINTERS. " * 4, "body_start": 0},
)
