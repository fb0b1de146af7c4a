"""A long quotation names nobody who said it.

No person, organisation or document was found for words between quotation marks, eight or more of them.
Either the text does not say whose they are, which an editor would ask, or it says it in a way that is not
understood yet. The `quotes` table has the quotation without a source.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._marks import number_of
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.quotes.lexicon import lexicon

LEAST = 8  # words
SHOWN = 40  # code points
MARKS = '"“„«'
LONG = re.compile('["“„«][^"“”„«»\n]{30,}')
BEHIND = 80  # code points
UNDERSTOOD = frozenset(("de", "en", "es", "fr", "it", "nl", "pt", "ru", "uk"))


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Direct quotations without a source, in languages whose words of saying are known."""
    text = checked.article.text
    language = (checked.article.language or "").partition("-")[0]
    if language not in UNDERSTOOD or not _may_have_one(text, language):
        return
    starts = {quote.continues for quote in checked.quotes}
    for quote in checked.quotes:
        if quote.source is not None or quote.kind != "direct" or quote.nested_in is not None:
            continue
        if quote.continues is not None or quote.start in starts or _is_joined(text, quote.start, quote.end):
            continue
        words = len(text[quote.start : quote.end].split(None, LEAST))
        if words >= LEAST and not _is_line_of_its_own(text, quote.start, quote.end):
            yield Finding(
                "text", "quotation without a source", text[quote.start :][:SHOWN], quote.start, quote.end
            )


def _may_have_one(text: str, language: str) -> bool:
    """Whether a paragraph has a long quotation and no word of saying; that is told a hundred times faster."""
    triggers = lexicon(language).triggers
    return any(
        # Most words of saying stand behind the quotation; the first and the last word there may be cut.
        triggers.isdisjoint(text[close : min(close + BEHIND, end)].split()[1:-1])
        and triggers.isdisjoint(text[text.rfind("\n", 0, close) + 1 : end].split())
        for close, end in _long(text)
    )


def _long(text: str) -> Iterator[tuple[int, int]]:
    """Where long quotations and their paragraphs end: a mark is found far sooner than a pattern."""
    number = number_of(text)
    for mark in MARKS:
        at = text.find(mark) if number[mark] else -1
        while at >= 0:
            found = LONG.match(text, at)
            if found:
                end = text.find("\n", at)
                end = len(text) if end < 0 else end
                yield found.end(), end
                at = end
            at = text.find(mark, at + 1)


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a colon or a comma joins it to what tells whose it is, be it a sign on a door."""
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    return before in (":", ",") or "," in text[max(start, end - 2) : end + 1]


def _is_line_of_its_own(text: str, start: int, end: int) -> bool:
    """A paragraph that is nothing else goes on with the speaker of the one before, or is a motto."""
    return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


RULE = ArticleRule(
    code="QUO106",
    name="quotation-without-source",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "“It rained all day and nobody came to see the boats,” said Ana Poe."},
    bad={"text": "There was silence. “It rained all day and nobody came to see the boats.” It was over."},
)
