"""The keys by which sources give the fields of an article."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.model.article import Article
from corpuskit.model.columns import columns


@cache
def _aliases() -> Mapping[str, str]:
    own = {spec.name: spec.name for spec in columns(Article) if not spec.column.computed}
    return MappingProxyType({row["alias"]: row["field"] for row in table("aliases")} | own)


def folded(key: str) -> str:
    """A key without what does not matter in it: capitals, and whether blanks or hyphens part its words.

    >>> folded(" Date-Published")
    'date_published'
    """
    return key.strip().lower().replace(" ", "_").replace("-", "_")


def aliases() -> Mapping[str, str]:
    """Every key that is read, folded, and the field that it means; the fields themselves among them."""
    return _aliases()


@lru_cache(maxsize=4096)
def field_of(key: str) -> str | None:
    """The field that a key of the input means, whatever its capitals, blanks and hyphens; `None` for none.

    >>> field_of("Date-Published"), field_of("body"), field_of("desk")
    ('date_published', 'text', None)
    """
    return _aliases().get(folded(key))
