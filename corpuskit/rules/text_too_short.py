"""The article has fewer than twenty words.

A caption or a teaser that was taken for a story. Where such texts are meant to be in the corpus, ignore this
code in the configuration. Briefs are the daily bread of an agency: where one is the publisher, nothing is
said; nor where the text is known as no story at all (the headline, the summary or an error page).
"""

from collections.abc import Iterator

from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._agencies import is_of_an_agency
from corpuskit.rules._no_story import is_headline, is_summary, server_message
from corpuskit.rules.rule import ArticleRule, Context, Finding

SHORTEST = 20  # words


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Some words, but fewer than twenty."""
    words = checked.article.word_count
    if 0 < words < SHORTEST and not _is_told_otherwise(checked.article):
        message = f"text of {words} word{'s' if words > 1 else ''}"
        yield Finding("text", message, checked.article.text, 0)


def _is_told_otherwise(article: Article) -> bool:
    if is_of_an_agency(article) or is_headline(article) or is_summary(article):
        return True
    return server_message(article) is not None


RULE = ArticleRule(
    code="TXT102",
    name="text-too-short",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"word_count": 20},
    bad={"text": "Ferry back.", "word_count": 2},
)
