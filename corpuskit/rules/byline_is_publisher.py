"""The byline names the publisher, and no person.

Sites put their own name where an author is missing. Counted as an author, the publisher becomes the busiest
writer of the corpus; so it is left out of `authors`. Leave the field out where nobody is named: `publisher`
says who published. An agency in the byline is left alone, because it says whose story it is.
"""

from collections.abc import Iterator
from functools import lru_cache

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules._makers import entries
from corpuskit.rules._publisher_names import publisher_names
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.bylines.lexicons import agency_id
from corpuskit.text.folding import fold
from corpuskit.text.publishers import is_publisher_name


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The article's own publisher, or one of the table, in byline or authors."""
    for entry in entries(checked):
        name = entry.payload
        if not name or _is_agency(name):
            continue
        is_own = _is_one_of(name, publisher_names(checked))
        if is_own or _is_publisher(name):
            safe = Applicability.SAFE if is_own else Applicability.UNSAFE
            remedy = Remedy(message="remove the key", applicability=safe, field=entry.field, remove=True)
            message = "publisher in place of an author"
            yield Finding(entry.field, message, entry.text, remedy=remedy if entry.is_whole else None)


@lru_cache(maxsize=1024)
def _is_agency(name: str) -> bool:
    """The same few authors over and over."""
    return agency_id(name) is not None


@lru_cache(maxsize=1024)
def _is_one_of(name: str, names: frozenset[str]) -> bool:
    return fold(name) in names


@lru_cache(maxsize=1024)
def _is_publisher(name: str) -> bool:
    return is_publisher_name(name)


RULE = ArticleRule(
    code="BYL101",
    name="byline-is-publisher",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"fields": {"byline": "By Ana Reyes"}, "publisher": "Saltmarsh Courier"},
    bad={"fields": {"byline": "By Saltmarsh Courier"}, "publisher": "Saltmarsh Courier"},
)
