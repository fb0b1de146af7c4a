"""The names under which the publisher of an article may stand in its other fields."""

from functools import lru_cache

from corpuskit.model.checked import Checked
from corpuskit.text.folding import fold
from corpuskit.text.publishers import publisher_of

SHORTEST = 3  # letters; two may be anything
ARTICLES = ("the", "der", "die", "das", "le", "la", "el", "il")


def publisher_names(checked: Checked) -> frozenset[str]:
    """The folded names of the article's own publisher: as stated, and by its domain."""
    return _names(checked.article.publisher, checked.article.domain)


@lru_cache(maxsize=256)
def _names(publisher: str | None, domain: str | None) -> frozenset[str]:
    """The same few publishers over and over.

    >>> {"courier", "thecourier", "saltmarshexample"} <= _names("The Courier", "saltmarsh.example")
    True
    """
    found = {fold(publisher or ""), fold(domain or ""), fold((domain or "").partition(".")[0])}
    known = publisher_of(domain)
    if known is not None:
        found.add(fold(known.name))
    for article in ARTICLES:
        if (publisher or "").lower().startswith(f"{article} "):
            found.add(fold((publisher or "")[len(article) :]))
        elif publisher:
            found.add(fold(article + publisher))
    return frozenset(name for name in found if len(name) >= SHORTEST)
