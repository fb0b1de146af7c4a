"""The article has no words.

What is left after the dateline is nothing, or only signs: `***`, a lone picture credit, a closed tag. An
extraction that failed looks like this. Mend the extraction, or leave the record out.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """No words after the dateline."""
    article = checked.article
    if article.word_count == 0:
        yield Finding("text", "no words in the text", article.text)


RULE = ArticleRule(
    code="TXT101",
    name="text-empty",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "The ferry is back.", "word_count": 4},
    bad={"text": "***", "word_count": 0},
)
