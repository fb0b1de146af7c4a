"""There is markup in the headline.

Tags of HTML, or signs of Markdown, BBCode or a wiki. Two copies of one story look different by it, and
reports show it to readers. Keep the words and drop the markup.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._markup import find_light, find_tags, without_light, without_tags
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Tags first; signs of lighter markup where there are none."""
    headline = checked.article.headline or ""
    if tags := find_tags(headline):
        start, end, remedy = tags[0].start(), tags[0].end(), without_tags("headline", headline, tags)
        yield Finding("headline", "markup in the headline", headline, start, end, remedy=remedy)
    elif light := find_light(headline):
        left = without_light("headline", headline, light)
        yield Finding(
            "headline", "markup in the headline", headline, light[0].start, light[0].end, remedy=left
        )


RULE = ArticleRule(
    code="HED107",
    name="headline-markup",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Tide < 3 m: ferry late"},
    bad={"headline": "<em>Ferry</em> is back"},
)
