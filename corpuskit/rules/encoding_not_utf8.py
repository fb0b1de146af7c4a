"""The file can be read, but is not UTF-8.

It is published as UTF-8 all the same. In the repository the next editor or program may guess another
charset and damage it; a file in UTF-8 needs no guess. Convert it. Where the charset itself was guessed,
ENC101 or ENC102 says so instead: compare a line with the original before you convert.
"""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.raw import GUESSED, RawArticle
from corpuskit.rules.rule import Context, Finding, RawRule


def find(raw: RawArticle, _context: Context) -> Iterator[Finding]:
    """The first record of a file in another charset; of a file of text only where it is not all ASCII."""
    if raw.charset == "utf-8" or raw.ordinal != 0 or raw.charset_source in GUESSED:
        return
    # UTF-16 differs from UTF-8 in every letter, the others in those beyond ASCII.
    if raw.body is not None and raw.body.isascii() and not raw.charset.startswith("utf-"):
        return
    yield Finding("charset", f"the file is in {raw.charset}", raw.charset)


RULE = RawRule(
    code="ENC204",
    name="not-utf-8",
    severity=Severity.INFO,
    level=1,
    find=find,
    good={"charset": "utf-8", "body": "The café is open."},
    bad={"charset": "windows-1252", "charset_source": "declared", "body": "The café is open."},
)
