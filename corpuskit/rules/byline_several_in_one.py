"""Several persons stand in one entry of a list of authors.

They are published as several; but whoever reads the file itself counts them as one, and cannot tell a
family name from a second person. Give each an entry of the list.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._makers import entries
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.bylines import split_authors

SIGNS = (" and ", " & ", ", ", ";", " et ", " und ", " y ", " e ", " en ", " и ", " та ")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Entries of a list that name two persons and more."""
    for entry in entries(checked):
        if entry.field == "authors" and not entry.is_whole and any(sign in entry.text for sign in SIGNS):
            names = split_authors(entry.payload) or ()
            if len(names) > 1:
                yield Finding("authors", f"{len(names)} persons in one entry", entry.text)


RULE = ArticleRule(
    code="BYL105",
    name="byline-several-in-one",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"fields": {"authors": ["Ana Reyes", "Jo Smith, Jr."]}},
    bad={"fields": {"authors": ["Ana Reyes and Tom Okafor"]}},
)
