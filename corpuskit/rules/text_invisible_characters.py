"""Characters that do not show, and do no work where they stand.

Joiners between Latin letters, variation selectors after a plain letter, tag characters, fillers: a reader
sees nothing, but a search does not find the word, and hidden instructions to language models are written
so. What belongs is left alone: joiners in Persian, in Indian scripts and in emoji, selectors of emoji, tags
of flags. Zero width spaces and byte order marks inside a text are repaired as damage (TXT106). Deleting
these changes nothing that anybody sees.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability
from corpuskit.rules._hidden import INVISIBLE, deletion, fields_with, numbered
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Joiners, selectors, tags and fillers that are idle, in headline, description or text."""
    for field, text, places in fields_with(checked, INVISIBLE):
        message = f"{counted(len(places), 'invisible character')}, first {numbered(text, places[0])}"
        remedy = deletion(field, places, "delete the invisible characters", Applicability.SAFE)
        yield Finding(field, message, text[places[0] :], places[0], places[0] + 1, remedy=remedy)


RULE = ArticleRule(
    code="TXT113",
    name="invisible-characters",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "می\u200cرود 👩\u200d🚒 ☂\ufe0f"},
    bad={"text": "The fer\u200cry is back."},
)
