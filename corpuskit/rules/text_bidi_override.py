"""Override characters make the text read in another order than it is stored in.

U+202D and U+202E turn the letters after them around: a reader sees one sentence, and every program reads
another. They are how text is forged (`exe.ferry` shown as `yrref.exe`), and no news article needs them;
Hebrew and Arabic are shown in their own order without. Remove them, and read the place again: what was
meant is either what was shown or what is stored.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability
from corpuskit.rules._hidden import EMBEDDING, OVERRIDE, deletion, fields_with, hidden, numbered
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

POP = "\u202c"


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """U+202D and U+202E in headline, description or text."""
    for field, text, places in fields_with(checked, OVERRIDE):
        message = (
            f"{counted(len(places), 'override')} of the reading order, first {numbered(text, places[0])}"
        )
        closing = tuple(at for at in hidden(text).get(EMBEDDING, ()) if text[at] == POP)
        remedy = deletion(
            field, tuple(sorted(places + closing)), "delete the overrides", Applicability.UNSAFE
        )
        yield Finding(field, message, text[places[0] :], places[0], places[0] + 1, remedy=remedy)


RULE = ArticleRule(
    code="TXT111",
    name="bidi-override",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "המעבורת חזרה, says the sign."},
    bad={"text": "The \u202eyrref\u202c is back."},
)
