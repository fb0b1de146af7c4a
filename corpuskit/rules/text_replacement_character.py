"""There are replacement characters (U+FFFD) in the text: somebody decoded it in the wrong charset.

The bytes that stood there are lost in this copy. Take the text from its source again, and say in which
charset it is.
"""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.raw import Checked
from corpuskit.rules.rule import ArticleRule, Context, Finding

LOST = "\ufffd"


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """U+FFFD in headline or text."""
    article = checked.article
    for field, text in (("headline", article.headline), ("text", article.text)):
        if text and LOST in text:
            number, start = text.count(LOST), text.index(LOST)
            message = f"{number} character{'s' if number > 1 else ''} lost in decoding (U+FFFD)"
            yield Finding(field, message, text[max(0, start - 20) : start + 20], start)


RULE = ArticleRule(
    code="TXT104",
    name="replacement-character",
    severity=Severity.ERROR,
    find=find,
    good={"text": "The ferry’s back."},
    bad={"text": "The ferry\ufffds back."},
)
