"""Sentences run into each other without a blank: `is back.The`.

Two paragraphs or two spans of a page were put together without anything between them. Sentences and words
are counted wrong. Put a blank where one is missing. Addresses, file names and abbreviations are left alone.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

# The full stop comes first: a scan for one sign skips what a pattern would try letter by letter.
# And a capital is asked for before anything else, because mostly a blank follows.
JOINT = re.compile(r"\.(?=[A-ZÀ-ÞА-Я])(?<=[a-zß-ÿа-я]{3}\.)(?=[A-ZÀ-ÞА-Я][a-zß-ÿа-я]*(?:[ ’',]|\Z))")
TOKEN = re.compile(r"\S*\Z")
ADDRESS = re.compile(r"[@/\\_=&#]|\.\w{1,60}\.|\bwww\.", re.IGNORECASE)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Full stops between a word in small letters and one with a capital."""
    text = checked.article.text
    places = [found.end() for found in JOINT.finditer(text) if not _is_address(text, found.start())]
    if places:
        at = places[0]
        remedy = Remedy(
            message="put a blank between the sentences",
            applicability=Applicability.UNSAFE,
            field="text",
            edits=tuple(Replacement(place, place, " ") for place in places),
        )
        message = f"no blank between sentences in {counted(len(places), 'place')}"
        yield Finding("text", message, text[max(0, at - 20) : at + 20], at - 1, at + 1, remedy=remedy)


def _is_address(text: str, at: int) -> bool:
    token = TOKEN.search(text, max(0, at - 60), at)
    return token is not None and ADDRESS.search(token[0]) is not None


RULE = ArticleRule(
    code="TXT134",
    name="sentences-joined",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "See www.ferry.Example for Node.js, U.S. and e.g. Saltmarsh."},
    bad={"text": "The ferry is back.The harbour is full."},
)
