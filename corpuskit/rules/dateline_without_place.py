"""The dateline credits an agency but names no place.

`(Reuters) -` is how briefs and some websites print it; where the publisher's other stories have places, the
place was cut off with the line above.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """An agency in the dateline without a place."""
    article = checked.article
    if article.dateline_agency is not None and not article.dateline_places:
        yield Finding("dateline", "dateline without a place", article.dateline)


RULE = ArticleRule(
    code="DTL101",
    name="dateline-without-place",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"dateline": None, "dateline_agency": None, "dateline_places": []},
    bad={"dateline": "(Halyard News) —", "dateline_agency": "halyard-news", "dateline_places": []},
)
