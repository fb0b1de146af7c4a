"""There are control characters in the text.

Nobody types them: they are what is left of a damaged encoding (C1: bytes 80 to 9F read as Latin-1), of a
printer's or a wire's own signs, or of binary data. Write the file again from its source, in UTF-8.
"""

import re
from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.raw import Checked
from corpuskit.rules.rule import ArticleRule, Context, Finding

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """C0 controls other than tab and line feed, DEL, and C1 controls."""
    article = checked.article
    for field, text in (("headline", article.headline), ("text", article.text)):
        first = CONTROL.search(text) if text else None
        if text and first:
            number = len(CONTROL.findall(text))
            message = f"{number} control character{'s' if number > 1 else ''}, first U+{ord(first[0]):04X}"
            start = first.start()
            yield Finding(field, message, text[max(0, start - 20) : start + 20], start)


RULE = ArticleRule(
    code="TXT103",
    name="control-characters",
    severity=Severity.ERROR,
    find=find,
    good={"text": "The ferry\nis back."},
    bad={"text": "The ferry\x92s back."},
)
