"""There are control characters in the text.

Nobody types them: they are what is left of a damaged encoding (C1: bytes 80 to 9F read as Latin-1), of a
printer's or a wire's own signs, or of binary data. Write the file again from its source, in UTF-8.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._damage import CONTEXT, CONTROL, looked_at, schema_field
from corpuskit.rules._western import beyond_ascii
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """C0 controls other than tab and line feed, DEL, and C1 controls: those that repair left."""
    for field, text in looked_at(checked):
        # The signs beyond ASCII, among which a control of ASCII leaves its mark, are few.
        if CONTROL.search(beyond_ascii(text)) and (first := CONTROL.search(text)):
            number, start = counted(len(CONTROL.findall(text)), "control character"), first.start()
            message = f"{number}, first U+{ord(first[0]):04X}"
            yield Finding(
                schema_field(field), message, text[max(0, start - CONTEXT) : start + CONTEXT], start
            )


RULE = ArticleRule(
    code="TXT103",
    name="control-characters",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "The ferry\nis back."},
    bad={"text": "The ferry\x92s back."},
)
