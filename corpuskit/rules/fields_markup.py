"""There is HTML in a field that is one line of plain text.

`<em>` and `<a href=...>` were not taken out with the markup around them, and readers see the signs. Take
the tags out; what they enclose stays.
"""

import re
from collections.abc import Iterator
from operator import attrgetter

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|div|em|font|h[1-6]|i|img|li|mark|p|q|s|small|span|strong|sub|sup|time|u|ul)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
FIELDS = ("description", "byline", "credit", "publisher", "section", "declared_location")
values_of = attrgetter(*FIELDS)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Tags in fields of one line; those of headline and text have rules of their own."""
    for name, value in zip(FIELDS, values_of(checked.article), strict=True):
        tags = list(TAG.finditer(value)) if value is not None and "<" in value else []
        if tags:
            shown = f"{counted(len(tags), 'tag')} in {name}, first {shorten(tags[0][0])!r}"
            yield Finding(
                name, shown, value, tags[0].start(), tags[0].end(), remedy=_remedy(name, value, tags)
            )


def _remedy(name: str, value: str, tags: list[re.Match[str]]) -> Remedy | None:
    if not TAG.sub("", value).strip():
        return None  # nothing would be left
    return Remedy(
        message="take the tags out",
        applicability=Applicability.SAFE,
        field=name,
        edits=tuple(Replacement(tag.start(), tag.end(), _instead(tag[0])) for tag in tags),
    )


def _instead(tag: str) -> str:
    return " " if tag[:3].lower() in ("<br", "<p>", "<li") else ""


RULE = ArticleRule(
    code="FLD205",
    name="markup-in-field",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"description": "The fare is < 5 pounds."},
    bad={"description": "The <em>first</em> crossing."},
)
