"""There are soft hyphens (U+00AD) in the text.

They say where a browser may break a word, and show only there. In a corpus they split words that a search
should find whole. Deleting them changes nothing that anybody sees.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability
from corpuskit.rules._hidden import SOFT_HYPHEN, deletion, fields_with
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """U+00AD in headline, description or text."""
    for field, text, places in fields_with(checked, SOFT_HYPHEN):
        remedy = deletion(field, places, "delete the soft hyphens", Applicability.SAFE)
        message, at = counted(len(places), "soft hyphen"), places[0]
        yield Finding(field, message, text[max(0, at - 20) : at + 20], at, at + 1, remedy=remedy)


RULE = ArticleRule(
    code="TXT114",
    name="soft-hyphens",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "The ferry-boat is back."},
    bad={"text": "The har\u00adbour ferry is back."},
)
