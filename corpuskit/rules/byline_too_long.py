"""The byline is as long as a paragraph.

More than 250 characters, or one entry of a list of authors with more than 100: a note about the author, or
the first paragraph, was taken for the byline. Write the line as printed.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._makers import entries
from corpuskit.rules.rule import ArticleRule, Context, Finding

LONGEST_LINE = 250  # code points
LONGEST_NAME = 100


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Entries too long for what they are."""
    for entry in entries(checked):
        if len(entry.text) > (LONGEST_LINE if entry.is_whole else LONGEST_NAME):
            yield Finding(entry.field, f"byline of {len(entry.text)} characters", entry.text)


RULE = ArticleRule(
    code="BYL108",
    name="byline-too-long",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"fields": {"byline": "By Ana Reyes and Tom Okafor in Saltmarsh"}},
    bad={"fields": {"byline": "Ana Reyes has written about the harbour since it froze. " * 6}},
)
