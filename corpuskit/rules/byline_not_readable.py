"""What stands in the byline is no byline: neither a person nor a desk can be read in it.

A section, a sentence, a note about the author, or a name in a form that is not known. `authors` stays
empty. Desks and roles by themselves (`Staff Writer`) are bylines as they were printed, and left alone. Look
at the source, and write the line as printed.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules import byline_address, byline_date, byline_is_label, byline_is_publisher, byline_too_long
from corpuskit.rules._makers import Entry, entries
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.bylines import split_authors
from corpuskit.text.bylines.lexicons import agency_id

OTHERS = (byline_address, byline_date, byline_is_label, byline_is_publisher, byline_too_long)


def find(checked: Checked, context: Context) -> Iterator[Finding]:
    """Something is given, nothing is read, and no other rule says why."""
    if checked.article.authors:
        return
    unread = [entry for entry in entries(checked) if _is_unread(entry)]
    if unread and not any(True for rule in OTHERS for _ in rule.find(checked, context)):
        yield Finding(unread[0].field, "byline cannot be read", unread[0].text)


def _is_unread(entry: Entry) -> bool:
    return split_authors(entry.text) is None and agency_id(entry.payload) is None


RULE = ArticleRule(
    code="BYL106",
    name="byline-not-readable",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"fields": {"byline": "Courier Staff"}, "authors": []},
    bad={"fields": {"byline": "the ferry is back at last"}, "authors": []},
)
