"""The headline begins with a dateline.

The line was cut at the wrong place, or a program took the first words of the story for its headline. Whoever
searches the headlines finds a place and an agency first. Give the headline that the page has.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.datelines import parse_dateline

DASHES = ("-", "–", "—")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A place, a known agency, or a date and any agency, and a dash before the words of the headline."""
    headline = checked.article.headline
    if headline is None or ")" not in headline or not any(dash in headline for dash in DASHES):
        return
    found = parse_dateline(headline)
    if found is None or found.start or not found.places or found.agency is None:
        return
    if not (found.agency.known or found.date):
        return
    if not found.separator or found.body_start >= len(headline):
        return
    remedy = Remedy(
        message="take the dateline out",
        applicability=Applicability.UNSAFE,
        field="headline",
        edits=(Replacement(0, found.body_start, ""),),
    )
    yield Finding("headline", "dateline in the headline", headline, 0, found.end, remedy=remedy)


RULE = ArticleRule(
    code="DTL112",
    name="dateline-in-headline",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"headline": "Ferry (small) returns - at last"},
    bad={"headline": "LONDON (Reuters) - The ferry is back"},
)
