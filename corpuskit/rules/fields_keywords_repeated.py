"""A keyword is given twice.

`Ferry` and `ferry` count as two keywords when articles are gathered by them. Give each once.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first keyword that another one repeats, capitals set aside."""
    keywords = checked.article.keywords
    if len({word.casefold() for word in keywords}) == len(keywords):
        return
    seen: set[str] = set()
    for word in keywords:
        if word.casefold() in seen:
            yield Finding("keywords", f"keyword {shorten(word)!r} given twice", word)
            return
        seen.add(word.casefold())


RULE = ArticleRule(
    code="FLD206",
    name="keyword-repeated",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"keywords": ["ferry", "harbour"]},
    bad={"keywords": ["ferry", "harbour", "Ferry"]},
)
