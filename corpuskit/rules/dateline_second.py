"""A second dateline stands further down in the text.

Two stories were glued together: the words, the quotations and the sources of both count as one article.
Make two records of them. A round-up that is meant to hold several stories is right as it is; ignore this
code for it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.datelines import parse_dateline

# A paragraph that opens with capitals, then brackets, then a dash: cheap, and nearly always a dateline.
LIKELY = re.compile(r"\n(?=[^\W\d_a-z]{3}[^\n(]{0,60}\([A-Z][^\n()]{1,30}\)[ \xa0]?[-–—])")
CERTAIN = 0.8
MOST = 50  # paragraphs that are looked at
HEAD = 200  # code points of a paragraph in which its dateline stands


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first paragraph, after the one with the dateline, that opens with another one."""
    text, first = checked.article.text, checked.dateline
    if first is None or ")" not in text[first.body_start :]:
        return
    for match in islice(LIKELY.finditer(text, first.body_start), MOST):
        start = match.end()
        found = parse_dateline(text[start : start + HEAD])
        if found is None or found.start or found.agency is None or found.confidence < CERTAIN:
            continue
        if (found.agency.known or found.date) and found.places:
            end = start + found.end
            yield Finding("text", "second dateline in the text", found.raw, start, end)
            return


RULE = ArticleRule(
    code="DTL113",
    name="dateline-second",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "LONDON (Reuters) - The ferry is back.\nLondon (the city) - not the ship - is full."},
    bad={"text": "LONDON (Reuters) - The ferry is back.\nPARIS (AFP) - The tram is back too."},
)
