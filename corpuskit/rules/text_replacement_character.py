"""There are replacement characters (U+FFFD) in the text: somebody decoded it in the wrong charset.

The bytes that stood there are lost in this copy. Where they were punctuation, the context often says which,
and it is repaired (TXT106); these are the others. Take the text from its source again, and say in which
charset it is.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._damage import CONTEXT, REPLACEMENT, looked_at, schema_field
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """U+FFFD in headline, text, or another field that repair looked at twice."""
    for field, text in looked_at(checked):
        if REPLACEMENT in text:
            number, start = text.count(REPLACEMENT), text.index(REPLACEMENT)
            message = f"{counted(number, 'character')} lost in decoding (U+FFFD)"
            yield Finding(
                schema_field(field), message, text[max(0, start - CONTEXT) : start + CONTEXT], start
            )


RULE = ArticleRule(
    code="TXT104",
    name="replacement-character",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "The ferry’s back."},
    bad={"text": "The ferry\ufffds back."},
)
