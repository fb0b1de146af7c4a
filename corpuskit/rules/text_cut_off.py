"""The text seems to end in the middle of a sentence.

The last paragraph is long, and its end is a word or a comma where the others end in full stops; or the text
ends in `[...]`, as feeds show that there is more. A paywall, a limit on length or a broken transfer took
the rest. Take the text from its source again. Verse, tables, lists, credits and languages without full
stops are left alone.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import boilerplate, story_lines
from corpuskit.rules._lines import Line, lines_of, plain_lines
from corpuskit.rules.rule import ArticleRule, Context, Finding

LONG = 60  # code points of a paragraph that is more than a crosshead or a row of a table
WORDS = 8
OTHERS = 2  # paragraphs that end as they should
SHARE = 0.8
SHORT_TEXT = 100  # words; a longer text may well end in an ellipsis
# A word with a capital may be a name that signs.
BROKEN_OFF = re.compile(
    r"(?:(?:\s|\A)[a-z\u00df-\u00ff\u03b1-\u03c9\u0430-\u045f][^\W\d_A-Z]{0,30}|[,;–—-])\Z"
)
FULL_STOPS = tuple(".!?\"'”’»")
ELLIPSIS = re.compile(r"(?P<mark>\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…|\.{3})\s?\Z")
SIGNED = re.compile(r"[.!?…]['\"”’»)]*(?: \S+){1,3}\Z")  # the agency's name behind the last sentence
CLOSED = re.compile(r"[.!?…:]['\"”’»“)\]]*\Z")
# Credits, addresses, rows of tables.
NO_SENTENCE = re.compile(r"[(\[—–*•|-]|By |Reporting |Editing |.*(?:https?:|www\.|@|\||\t|\w/\w)")
TABLE = 0.15  # share of digits in a row of one
END = 400  # code points of a paragraph that are looked at


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The end of the last paragraph that is the story's own."""
    text = checked.article.text
    if not boilerplate(text) and _is_whole(plain_lines(text)[-1]):
        return
    lines = lines_of(text)
    last = next(reversed(story_lines(text)), None)
    if last is None or _is_whole(last.text):
        return
    end = ELLIPSIS.search(last.text, max(0, len(last.text) - 8))
    if end is not None:
        if end["mark"][0] in "[(" or _is_teaser(checked):
            at = last.start + end.start()
            yield Finding("text", "text breaks off with an ellipsis", last.text[-LONG:], at, last.end)
    elif (
        BROKEN_OFF.search(last.text, max(0, len(last.text) - 32))
        and _is_paragraph(last.text)
        and _others_are_closed(lines, last)
    ):
        at = last.end - len(last.text[-END:].split()[-1])
        yield Finding("text", "text ends in mid-sentence", last.text[-LONG:], at, last.end)


def _is_whole(line: str) -> bool:
    """Whether nothing is missing beyond doubt: a look at the end that spares two patterns."""
    return line.endswith(FULL_STOPS) and not line.endswith("...")


def _is_teaser(checked: Checked) -> bool:
    return checked.article.word_count < SHORT_TEXT and checked.article.paragraph_count == 1


def _is_paragraph(line: str) -> bool:
    end = line[-END:]
    return (
        len(line) >= LONG
        and len(end.split()) >= WORDS
        and NO_SENTENCE.match(end) is None
        and SIGNED.search(end, max(0, len(end) - LONG)) is None
        and sum(map(str.isdigit, end)) <= TABLE * len(end)
    )


def _others_are_closed(lines: tuple[Line, ...], last: Line) -> bool:
    others = [line.text for line in lines if line is not last and len(line.text) >= LONG]
    closed = sum(CLOSED.search(other, max(0, len(other) - 4)) is not None for other in others)
    return closed >= OTHERS and closed >= SHARE * len(others)


STORY = (
    "The ferry is back after nine winters, and the whole harbour came to see it.\n"
    "It sails at noon, calls at both islands and is home before the evening tide.\n"
)
RULE = ArticleRule(
    code="TXT128",
    name="text-cut-off",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": STORY + "The harbour board says that it will sail every day until the first of November."},
    bad={"text": STORY + "The harbour board says that it will sail every day until the first of"},
)
