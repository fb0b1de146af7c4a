"""The text begins with the headline once more.

It is in its own field already. In the text it counts as a paragraph, its words count twice, and the
dateline is no longer at the beginning, where it is looked for. Remove the line.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability
from corpuskit.rules._lines import has_words, lines_of, plain_lines, removal
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold

FIRST = 3  # lines; a section or a date may stand above it
SLACK = 8  # code points by which punctuation and blanks may differ


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """One of the first three lines is the headline, case and punctuation aside."""
    headline, text = checked.article.headline, checked.article.text
    plain = plain_lines(text)
    if not headline or len(plain) < 2:  # noqa: PLR2004 - one line that is the headline has a rule of its own
        return
    for number, shown in enumerate(plain[:FIRST]):
        if abs(len(shown) - len(headline)) <= SLACK and fold(shown) == fold(headline) != "":
            line, *others = lines_of(text)[number:]
            has_story = has_words(others)
            remedy = removal(text, line, "remove the line", Applicability.SAFE) if has_story else None
            yield Finding(
                "text", "headline repeated in the text", line.text, line.start, line.end, remedy=remedy
            )
            return


RULE = ArticleRule(
    code="TXT129",
    name="headline-repeated",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"headline": "Ferry is back", "text": "The ferry is back.\nIt sails at noon."},
    bad={"headline": "Ferry is back", "text": "FERRY IS BACK\nIt sails at noon."},
)
