"""Nobody says which language the text is in, and detection does not know either.

Sentences, dates and quotes are read by the rules of a language, so much is left unread in such a text.
State the language (`language: cy`). A text that is long and still in no known language may be damaged, or a
table.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

LONG = 400  # code points; of a shorter text detection need not be sure


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A long text without a language."""
    if checked.article.language is None and len(checked.article.text) >= LONG:
        yield Finding("language", "language neither declared nor detected")


RULE = ArticleRule(
    code="LNG103",
    name="language-unknown",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"language": "cy", "text": "Mae'r fferi yn ôl. " * 30},
    bad={"language": None, "text": "zzq qzx ferry zqq. " * 30},
)
