"""The source states a word count that is far from the words that are there.

More than a tenth and more than twenty words apart: the text was cut on the way, or two stories run
together. The nearer of the two counts (UAX #29 and white space) is compared, since nobody says how a source
counts. Thai, Lao, Khmer and Burmese, whose words only a dictionary parts, are not judged.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.words import is_word_count_reliable

SHARE = 0.1
WORDS = 20


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A declared word count that neither way of counting comes near."""
    article = checked.article
    declared = article.declared_word_count
    if declared is None or not is_word_count_reliable(article.text):
        return
    counted = min(
        article.word_count, article.word_count_whitespace, key=lambda number: abs(number - declared)
    )
    apart = abs(counted - declared)
    if apart > WORDS and apart > SHARE * declared:
        yield Finding("declared_word_count", f"{declared} words declared, {counted} counted", declared)


RULE = ArticleRule(
    code="CNT101",
    name="declared-word-count-differs",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"declared_word_count": 210, "word_count": 200, "word_count_whitespace": 198},
    bad={"declared_word_count": 400, "word_count": 200, "word_count_whitespace": 198},
)
