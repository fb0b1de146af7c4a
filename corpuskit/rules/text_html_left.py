"""Tags of HTML stand in the text.

The extraction stripped some of the markup, or the text was escaped twice. The tags count as words, and
paragraphs run together where `<p>` should have parted them. Tags that only set words off or end a paragraph
can be removed without a loss; look at the others: `10<sup>6</sup>` is not 106. An article that speaks about
tags is right to have them.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.rules._markup import find_tags, without_tags
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Tags and comments in the text; those of other fields have rules of their own."""
    text = checked.article.text
    if tags := find_tags(text):
        first = tags[0]
        message = f"{counted(len(tags), 'tag')} of HTML left, first {shorten(first[0])}"
        remedy = without_tags("text", text, tags)
        yield Finding("text", message, first[0], first.start(), first.end(), remedy=remedy)


RULE = ArticleRule(
    code="TXT117",
    name="html-left",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The tide was < 3 m and the wind > 8 knots."},
    bad={"text": "The <b>ferry</b> is back."},
)
