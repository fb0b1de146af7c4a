"""A field holds a word that stands for nothing: `N/A`, `null`, `None`, `undefined`.

A program wrote its own word for "there is none" where nothing should stand, and readers of the corpus count
an author called None. Leave the key out.
"""

from collections.abc import Iterator
from operator import attrgetter

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules.rule import ArticleRule, Context, Finding

WORDS = (
    "#n/a (none) (null) <na> n/a n.a. nan nat nil none null undefined [none] [] {} - -- tbd todo xxx unknown"
)
# As programs write them: a set of all their forms is asked much faster than each value is made small.
NOTHING = frozenset(
    form for word in WORDS.split() for form in (word, word.upper(), word.capitalize(), word.title())
) | {"NaN", "NaT", "<NA>", "lorem ipsum", "Lorem ipsum"}
# Without one of the first, another rule would say that it is missing; the others can go.
NEEDED = ("headline", "date_raw", "url", "license")
OTHERS = ("source_id", "description", "byline", "credit", "publisher", "section", "declared_location")
FIELDS = (*NEEDED, *OTHERS)
LISTS = ("authors", "keywords", "subjects")
values_of = attrgetter(*FIELDS)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Fields, and values of lists, that hold nothing but such a word."""
    article = checked.article
    values = values_of(article)
    listed = (article.authors, article.keywords, article.subjects)
    if NOTHING.isdisjoint(values) and all(map(NOTHING.isdisjoint, listed)):
        return
    for name, value in zip(FIELDS, values, strict=True):
        if value in NOTHING:
            field = "date_published" if name == "date_raw" else name
            yield Finding(field, _message(value), value, remedy=None if name in NEEDED else _remove(field))
    for name, some in zip(LISTS, listed, strict=True):
        for value in filter(NOTHING.__contains__, some):
            remedy = _remove(name) if len(some) == 1 else None
            yield Finding(name, _message(value), value, remedy=remedy)


def _message(value: object) -> str:
    return f"{shorten(value)!r} stands for nothing"


def _remove(field: str) -> Remedy:
    return Remedy(message="remove the field", applicability=Applicability.UNSAFE, field=field, remove=True)


RULE = ArticleRule(
    code="FLD204",
    name="placeholder-value",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"section": "Transport", "authors": ["Ana Reyes"]},
    bad={"section": "N/A"},
)
