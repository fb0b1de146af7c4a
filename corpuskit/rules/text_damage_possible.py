"""Something looks like damage, but it is too little to be sure, or in a language that repair cannot read.

One question mark within a word is too little to tell what stood there; and whether `â` is a letter or what
is left of a quotation mark depends on the language. Nothing is changed. Look at the place; where the language
is known, state it (`language: ro`).
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Severity
from corpuskit.model.edits import Suspicion
from corpuskit.rules._damage import WEAK, left
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Where repair suspects damage on weak grounds."""
    return left(checked, _is_weak, lambda name, number: f"perhaps {name} in {counted(number, 'place')}")


def _is_weak(found: Suspicion) -> bool:
    return found.reason in WEAK


LONE = Suspicion(start=15, end=16, damage="qmark", chain=None, reason="too-little-evidence")
RULE = ArticleRule(
    code="TXT110",
    name="damage-possible",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The ferry doesn’t sail in the fog.", "mended": {}},
    bad={"text": "The ferry doesn?t sail in the fog.", "mended": {"text": Mended(suspicions=(LONE,))}},
)
