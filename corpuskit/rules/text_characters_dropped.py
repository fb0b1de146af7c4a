"""Characters seem to have been dropped from the text: `dont`, `Russias`, words that a dash once joined.

Somebody threw away what is not ASCII instead of reading it in its charset. What is gone leaves no trace
where it stood, so nothing is repaired. Take the text from its source again, in UTF-8.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Severity
from corpuskit.model.edits import Suspicion
from corpuskit.rules._damage import DROPPED, left
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Where repair says that something is missing."""
    return left(
        checked, _is_dropped, lambda _name, number: f"characters missing in {counted(number, 'place')}"
    )


def _is_dropped(found: Suspicion) -> bool:
    return found.damage == DROPPED


MISSING = Suspicion(start=10, end=14, damage=DROPPED, chain=None, reason="characters-dropped")
RULE = ArticleRule(
    code="TXT108",
    name="characters-dropped",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The ferry won’t sail.", "mended": {}},
    bad={"text": "The ferry wont sail.", "mended": {"text": Mended(suspicions=(MISSING,))}},
)
