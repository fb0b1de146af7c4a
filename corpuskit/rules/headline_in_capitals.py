"""The headline is written in capitals.

Some papers print it so. It is kept as it came; but names can no longer be told from words, and two copies of
one story look different. Take the headline from a field that has both cases, if there is one. Old wires had
no other letters: where an agency is the publisher, nothing is said.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._agencies import is_of_an_agency
from corpuskit.rules.rule import ArticleRule, Context, Finding

WORDS = 3
LETTERS = 12


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Three words and more without a small letter."""
    headline = checked.article.headline
    if not headline or not headline.isupper() or len(headline.split()) < WORDS:
        return
    if sum(map(str.isalpha, headline)) >= LETTERS and not is_of_an_agency(checked.article):
        yield Finding("headline", "headline in capitals", headline, 0, len(headline))


RULE = ArticleRule(
    code="HED102",
    name="headline-in-capitals",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"headline": "NATO, EU AND UN"},
    bad={"headline": "FERRY RETURNS TO SALTMARSH"},
)
