"""The file begins with a byte order mark, which UTF-8 does not need.

corpuskit reads past it, but many programs take it for a letter: the first key of the front matter or the
first column of a table then has a name that nobody finds. Save the file as UTF-8 without a mark.
"""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.raw import RawArticle
from corpuskit.rules.rule import Context, Finding, RawRule


def find(raw: RawArticle, _context: Context) -> Iterator[Finding]:
    """A mark before the first record of a file in UTF-8."""
    if raw.charset_source == "bom" and raw.charset == "utf-8" and raw.ordinal == 0:
        yield Finding("charset", "byte order mark before the text")


RULE = RawRule(
    code="ENC203",
    name="byte-order-mark",
    severity=Severity.INFO,
    level=1,
    find=find,
    good={"charset_source": "utf-8", "charset": "utf-8"},
    bad={"charset_source": "bom", "charset": "utf-8"},
)
