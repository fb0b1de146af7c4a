"""The headline begins or ends with the name of its publisher or site.

It was taken from the title of the page: `Ferry is back - Saltmarsh Courier`. The name is in its own field;
in the headline it hides that two copies are one story. Only the article's own publisher and domain are
meant, so nothing else that follows a dash is touched. Remove it with the sign before it.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._publisher_names import publisher_names
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold

SEPARATOR = re.compile(r"\s?(?:[|•·»«›‹]|::|\s[–—/:~-]{1,2}(?=\s))\s?")
SIGNS = frozenset("|•·»«›‹–—/:~-")  # one of them stands in every separator
LONGEST = 80  # code points of a name


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A name of the publisher behind the last separator or before the first; over and over."""
    headline = checked.article.headline or ""
    if SIGNS.isdisjoint(headline):
        return
    places = [found.span() for found in SEPARATOR.finditer(headline)]
    if not places:
        return
    names = publisher_names(checked)
    start, end = 0, len(headline)
    while places and _is_name(headline[places[-1][1] : end], names):
        end = places.pop()[0]
    while places and _is_name(headline[start : places[0][0]], names):
        start = places.pop(0)[1]
    if start == 0 and end == len(headline):
        return
    cuts = [Replacement(*span, "") for span in ((0, start), (end, len(headline))) if span[0] < span[1]]
    rest = headline[start:end]
    remedy = Remedy(
        message="remove the publisher's name",
        applicability=Applicability.SAFE,
        field="headline",
        edits=tuple(cuts),
    )
    has_words = " " in rest.strip() and not _is_name(rest, names)
    name = headline[cuts[-1].start : cuts[-1].end]
    yield Finding(
        "headline",
        "headline names its publisher",
        name,
        cuts[-1].start,
        cuts[-1].end,
        remedy=remedy if has_words else None,
    )


def _is_name(part: str, names: frozenset[str]) -> bool:
    return 0 < len(part) <= LONGEST and fold(part) in names


RULE = ArticleRule(
    code="HED103",
    name="headline-names-publisher",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"headline": "Ferry is back - and full", "publisher": "Saltmarsh Courier"},
    bad={"headline": "Ferry is back - Saltmarsh Courier", "publisher": "Saltmarsh Courier"},
)
