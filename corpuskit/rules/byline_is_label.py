"""A tag, an account or a missing value stands where an author should.

`admin`, `#ferry`, `null`, `12`: a program filled the field in. It names nobody, and counted as an author it
would be one of the busiest. Write the name, or leave the field out.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules._makers import Entry, entries
from corpuskit.rules.rule import ArticleRule, Context, Finding

LABEL = re.compile(
    r"#.*|[\W\d_]+|admin\d*|anonymous|author|editor|guest(?: author)?|n/a|nan|news|newsroom"
    r"|administrator|none|null|posted by|root|super ?user|test|tba|undefined"
    r"|unknown(?: author)?|user\d*|web ?master|writer",
    re.IGNORECASE | re.DOTALL,
)

MISSING = re.compile(r"#?n/a|nan|none|null|undefined|unknown|[^\w#]+", re.IGNORECASE)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole entries of byline and authors that are a label."""
    for entry in entries(checked):
        name = entry.payload
        if name and LABEL.fullmatch(name) and not _is_told(checked, entry):
            remedy = Remedy(
                message="remove the key", applicability=Applicability.UNSAFE, field=entry.field, remove=True
            )
            message = "label in place of an author"
            yield Finding(entry.field, message, entry.text, remedy=remedy if entry.is_whole else None)


def _is_told(checked: Checked, entry: Entry) -> bool:
    """Whether it is published, and says in itself that there is no value: that has a rule for all fields."""
    article = checked.article
    published = (article.byline, *article.authors)
    return MISSING.fullmatch(entry.text.strip()) is not None and entry.text in published


RULE = ArticleRule(
    code="BYL102",
    name="byline-is-label",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"fields": {"authors": ["Ana Reyes", "Guest Nyström"]}},
    bad={"fields": {"byline": "admin"}},
)
