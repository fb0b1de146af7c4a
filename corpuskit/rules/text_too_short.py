"""The article has fewer than twenty words.

A caption, a teaser or a headline that was taken for a story. Where such texts are meant to be in the
corpus, ignore this code in the configuration.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding

SHORTEST = 20  # words


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Some words, but fewer than twenty."""
    words = checked.article.word_count
    if 0 < words < SHORTEST:
        yield Finding("text", f"text of {words} word{'s' if words > 1 else ''}", checked.article.text)


RULE = ArticleRule(
    code="TXT102",
    name="text-too-short",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"word_count": 20},
    bad={"text": "Ferry back.", "word_count": 2},
)
