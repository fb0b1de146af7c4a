"""A small word stands twice in a row: `the the`.

It is a slip that spelling checkers pass over, mostly where a line broke or where a sentence was edited. Only
words are meant that no sentence has twice in a row. Delete one of them.
"""

from collections.abc import Iterator
from functools import cache

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

# `that that`, `had had`, `is is`, `in in` and German `die die` may be right.
WORDS = {
    "de": "und ein eine einen mit für zum zur",
    "en": "the a and of to for",
    "es": "el los las un una y del con",
    "fr": "le les un une et du des pour",
    "it": "il gli un una e del della per",
    "nl": "het een en van met voor",
    "pt": "um uma e do da com para",
}


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Small words of the article's language, in small letters, one blank between."""
    text = checked.article.text
    words = _words((checked.article.language or "").partition("-")[0])
    again = [word for word, twice in words if twice in text]
    edits = sorted(_doubled(text, again), key=lambda edit: edit.start)
    if edits:
        first = edits[0]
        shown = text[max(0, first.start - 20) : first.end + 20]
        remedy = Remedy(
            message="delete the second of the two",
            applicability=Applicability.UNSAFE,
            field="text",
            edits=tuple(edits),
        )
        doubled = text[first.start : first.end].strip()
        message = f"{counted(len(edits), 'word')} doubled, first '{doubled}'"
        yield Finding("text", message, shown, first.start + 1, first.end, remedy=remedy)


@cache
def _words(language: str) -> tuple[tuple[str, str], ...]:
    """The words of a language, once and twice."""
    return tuple((word, f" {word} {word} ") for word in WORDS.get(language, "").split())


def _doubled(text: str, words: list[str]) -> Iterator[Replacement]:
    for word in words:
        again = f" {word} {word} "
        at = text.find(again)
        while at >= 0:
            yield Replacement(at + 1 + len(word), at + 1 + 2 * len(word) + 1, "")
            at = text.find(again, at + len(word) + 1)


RULE = ArticleRule(
    code="TXT133",
    name="word-doubled",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "He knew that that ferry had had a leak.", "language": "en"},
    bad={"text": "He knew that the the ferry had a leak.", "language": "en"},
)
