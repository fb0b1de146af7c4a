"""Damage took letters away, and nothing says which they were.

In `caf?` a letter became a question mark, and so did every other letter with an accent. A dash or a
quotation mark can be told by its place; a letter would be a guess, and corpuskit does not guess. The same
goes for a text that ends in the middle of a character. Take the text from its source again, and say in which
charset it is.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Severity
from corpuskit.model.edits import Suspicion
from corpuskit.rules._damage import LOST, left
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Where repair says that a letter is lost."""
    return left(checked, _is_lost, lambda name, number: f"{counted(number, 'letter')} lost: {name}")


def _is_lost(found: Suspicion) -> bool:
    return found.reason in LOST


QUESTION = Suspicion(start=5, end=6, damage="qmark", chain=None, reason="letter-lost")
RULE = ArticleRule(
    code="TXT107",
    name="letters-lost",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"headline": "The café?", "mended": {}},
    bad={"headline": "A caf?", "mended": {"headline": Mended(suspicions=(QUESTION,))}},
)
