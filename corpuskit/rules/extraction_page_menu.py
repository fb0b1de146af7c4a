"""The menu of the page stands in the text.

A row of sections (`News`, `Sport`, `Weather` ...), one a line: the extraction took the head or the foot of
the page along. Remove the lines, and look at other articles of the site.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._boilerplate import MENU, boilerplate, story_lines
from corpuskit.rules._lines import Line, has_words, lines_of
from corpuskit.rules.rule import ArticleRule, Context, Finding

SECTIONS = 4  # lines that the table has
WIDEST = 30  # code points of a line of a menu


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Short lines in a row, four of them names of sections."""
    text = checked.article.text
    sections = frozenset(boilerplate(text).get(MENU, ()))
    if len(sections) < SECTIONS:
        return
    for run in _runs(lines_of(text)):
        if sum(line in sections for line in run) >= SECTIONS:
            start, end = run[0].start, run[-1].end
            rest = [line for line in story_lines(text) if not start <= line.start <= end]
            remedy = Remedy(
                message="remove the menu",
                applicability=Applicability.UNSAFE,
                field="text",
                edits=(Replacement(start, min(end + 1, len(text)), ""),),
            )
            shown = " / ".join(line.text for line in run[:SECTIONS])
            message = f"menu of {len(run)} lines in the text"
            yield Finding("text", message, shown, start, end, remedy=remedy if has_words(rest) else None)


def _runs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if len(line.text) <= WIDEST and not line.text.endswith((".", "!", "?")):
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


RULE = ArticleRule(
    code="EXT103",
    name="page-menu",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Winners:\nAna Reyes\nTom Okafor\nJo Smith\nSport\nThe ferry is back."},
    bad={"text": "News\nSport\nHarbour\nWeather\nOpinion\nThe ferry is back."},
)
