"""The source's own id has blanks in it.

Ids go into urls, file names and queries, where a blank ends a word; mostly a title or a date slipped into the
field. Write the id as the source does, or leave it out: the article then gets one from its url.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """White space within the id."""
    given = checked.article.source_id
    if given is not None and len(given.split()) > 1:
        yield Finding("source_id", "id with blanks", given)


RULE = ArticleRule(
    code="FLD208",
    name="id-with-blanks",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"source_id": "HW-2025-0117"},
    bad={"source_id": "HW 2025 0117"},
)
