"""The same author is named twice in one list.

The second one is left out of `authors`. Two spellings that differ in case or accents only are meant as well.
Name each person once.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._makers import entries
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Each author of the record's list that an earlier one is, too."""
    listed = [entry for entry in entries(checked) if entry.field == "authors" and not entry.is_whole]
    if len(listed) < 2:  # noqa: PLR2004 - one cannot be twice
        return
    seen: set[str] = set()
    for entry in listed:
        name = fold(entry.payload)
        if name in seen:
            yield Finding("authors", "author named twice", entry.text)
        if name:
            seen.add(name)


RULE = ArticleRule(
    code="BYL104",
    name="byline-author-twice",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"fields": {"authors": ["Ana Reyes", "Ana Reyes-Holt"]}},
    bad={"fields": {"authors": ["Ana Reyes", "ANA REYES"]}},
)
