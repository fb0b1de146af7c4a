"""Characters that set the direction of writing stand where nothing runs from right to left.

Embeddings and isolates (U+202A to U+202C, U+2066 to U+2069) keep Hebrew or Arabic apart from the Latin text
around it. In a paragraph without any such letter they do nothing but hide: words that look alike are no
longer equal, and a search does not find them. Deleting them changes nothing that anybody sees. Paragraphs
with letters that run from right to left are left alone.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability
from corpuskit.rules._hidden import EMBEDDING, OVERRIDE, deletion, fields_with, hidden, numbered
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

POP = "\u202c"


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Embeddings and isolates in paragraphs that have no use for them."""
    for field, text, places in fields_with(checked, EMBEDDING):
        # What closes an override looks the same; both go by the rule about overrides.
        own = tuple(at for at in places if text[at] != POP) if OVERRIDE in hidden(text) else places
        idle = tuple(_idle(text, own))
        if idle:
            message = f"{counted(len(idle), 'idle direction control')}, first {numbered(text, idle[0])}"
            remedy = deletion(field, idle, "delete the direction controls", Applicability.SAFE)
            yield Finding(field, message, text[idle[0] :], idle[0], idle[0] + 1, remedy=remedy)


def _idle(text: str, places: tuple[int, ...]) -> Iterator[int]:
    """Those in paragraphs of one direction; each paragraph is looked at once."""
    end, is_mixed = -1, False
    for at in places:
        if at > end:
            stop = text.find("\n", at)
            start, end = text.rfind("\n", 0, at) + 1, len(text) if stop < 0 else stop
            is_mixed = RIGHT_TO_LEFT.search(text, start, end) is not None
        if not is_mixed:
            yield at


RULE = ArticleRule(
    code="TXT112",
    name="bidi-controls",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The sign says \u2067המעבורת\u2069 in blue."},
    bad={"text": "The \u2068ferry\u2069 is back."},
)
