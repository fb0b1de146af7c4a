"""The headline is a single word, or none at all.

`Ferry`, `News`, `***`: a section, a slug or a label was taken for the headline. Some columns have such a
headline on purpose. Look at the source.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import line_kind
from corpuskit.rules.rule import ArticleRule, Context, Finding

SPACED = re.compile(r"[\W\d_]*(?:[A-Za-z\u00c0-\u024f\u0370-\u052f]+[\W\d_]*)?\Z")  # scripts that part words
LONGEST = 20  # code points of a word that says nothing; a compound may be a headline
PLACEHOLDER = "placeholder"


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """One word, or only signs; placeholders have a rule of their own."""
    headline = checked.article.headline
    if not headline or len(headline) > LONGEST or " " in headline.strip():
        return
    if SPACED.match(headline) and line_kind(headline) != PLACEHOLDER:
        yield Finding("headline", "headline of one word", headline, 0, len(headline))


RULE = ArticleRule(
    code="HED105",
    name="headline-too-short",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"headline": "Ferry back"},
    bad={"headline": "Ferry"},
)
