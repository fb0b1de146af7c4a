"""The front matter states another charset than the one the file is in.

Whoever believes the statement reads the file wrongly and spoils every letter beyond ASCII. The bytes are
UTF-8 beyond doubt here, so it is the statement that is wrong: take it out, or write `utf-8`. A record of
JSON is UTF-8 by definition; what it says of charsets is about the page that it was taken from, and is not
judged.
"""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.model.raw import RawArticle
from corpuskit.rules.rule import Context, Finding, RawRule
from corpuskit.text.folding import fold

KEYS = frozenset({"charset", "encoding"})
CERTAIN = frozenset({"bom", "utf-8"})
AGREES = frozenset({"utf8", "utf8sig", "unicode", "usascii", "ascii"})  # folded names


def find(raw: RawArticle, _context: Context) -> Iterator[Finding]:
    """A charset stated in a file of text that is another one."""
    if raw.body is None or raw.charset_source not in CERTAIN or raw.charset != "utf-8":
        return
    for key, value in raw.fields.items():
        if key.lower() in KEYS and isinstance(value, str) and value and fold(value) not in AGREES:
            if raw.body.isascii():
                return  # which is the same in all of them
            remedy = Remedy(
                message="state the charset that it is in",
                applicability=Applicability.SAFE,
                field=key,
                value="utf-8",
            )
            yield Finding(key, f"charset {shorten(value)!r} stated, the file is utf-8", value, remedy=remedy)


RULE = RawRule(
    code="ENC202",
    name="declared-charset-differs",
    severity=Severity.WARNING,
    level=1,
    find=find,
    good={"fields": {"charset": "UTF-8"}, "body": "The café is open."},
    bad={"fields": {"charset": "windows-1252"}, "body": "The café is open."},
)
