"""Something looks like damage but may well be meant, and is left alone.

An article that explains that `&amp;` stands for an ampersand is sound, and repairing it would spoil it; so is
one that says what `â€™` is. The same goes for escapes in addresses and in markup. Look at the
place: where the text is damaged after all, mend it by hand.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Severity
from corpuskit.model.edits import Suspicion
from corpuskit.rules._damage import MEANT, left
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Where repair says that it is meant so."""
    return left(
        checked, _is_meant, lambda name, number: f"{name} left as meant in {counted(number, 'place')}"
    )


def _is_meant(found: Suspicion) -> bool:
    return found.reason in MEANT


SPOKEN_OF = Suspicion(start=6, end=13, damage="entity-left", chain="html-reference", reason="mentioned")
RULE = ArticleRule(
    code="TXT109",
    name="damage-mentioned",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "Write ’ for an apostrophe.", "mended": {}},
    bad={"text": "Write &rsquo; for an apostrophe.", "mended": {"text": Mended(suspicions=(SPOKEN_OF,))}},
)
