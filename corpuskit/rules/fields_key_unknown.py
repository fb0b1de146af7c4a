"""A key of the record means no field, but is spelt almost like one that does.

Its value goes to `extra`, where nobody looks for it, and the field stays empty. Give the key the name that
is offered. Keys that are spelt like no field are kept in `extra` and are not mentioned; nor are those of a
record that gives the offered field already.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.model.aliases import field_of, folded
from corpuskit.model.article import Article
from corpuskit.model.columns import columns
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.model.raw import RawArticle
from corpuskit.rules._misprints import is_misprint
from corpuskit.rules.rule import Context, Finding, RawRule

SHORTEST = 5  # letters of a key that may be misspelt: `data` and `desk` are words of their own
LONGEST = 40  # code points of a key that is compared
OURS = "corpuskit"
TABLES = frozenset({"csv", "tsv"})


def find(raw: RawArticle, _context: Context) -> Iterator[Finding]:
    """Keys one letter, or two letters in the wrong order, away from a known one."""
    if raw.format in TABLES and raw.ordinal > 0:
        return  # the keys of a table stand in its header, once
    for key in raw.fields:
        if field_of(key) is not None:
            continue
        near = nearest(key)
        if near is None or (field_of(near) == "text" and raw.body is not None) or _is_given(raw, near):
            continue
        remedy = Remedy(
            message=f"rename the key to {near!r}",
            applicability=Applicability.UNSAFE,
            field=key,
            rename=near,
        )
        yield Finding(key, f"unknown key {shorten(key)!r}, perhaps {near!r}", key, remedy=remedy)


def _is_given(raw: RawArticle, name: str) -> bool:
    field = field_of(name)
    return any(field_of(key) == field for key in raw.fields)


@lru_cache(maxsize=1024)
def nearest(key: str) -> str | None:
    """The one known key that an unknown one is a misprint of; ``None`` where there is none.

    >>> nearest("headlnie"), nearest("desk"), nearest("publishedby")
    ('headline', None, None)
    """
    bare = folded(key).replace("_", "")
    if not SHORTEST <= len(bare) <= LONGEST or not bare.isalpha() or folded(key).startswith(("_", OURS)):
        return None
    known = _known()
    if bare in known:
        return known[bare]
    if bare in _other():
        return None
    near = {name for spelt, name in known.items() if len(spelt) >= SHORTEST and is_misprint(bare, spelt)}
    fields = {field_of(name) for name in near}
    if len(fields) != 1:
        return None
    return min(near, key=lambda name: (name not in fields, name))


@cache
def _known() -> Mapping[str, str]:
    """Keys that mean a field, without what parts their words."""
    own = [spec.name for spec in columns(Article) if not spec.column.computed]
    names = [*(row["alias"] for row in table("aliases")), *own]
    return MappingProxyType({name.replace("_", ""): name for name in names})


@cache
def _other() -> frozenset[str]:
    """Keys of other meaning that are spelt almost like one of ours."""
    return frozenset(row["key"] for row in table("other_keys"))


RULE = RawRule(
    code="FLD201",
    name="unknown-key",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"fields": {"headline": "Ferry returns", "desk": "coast", "corpuskit": {}}},
    bad={"fields": {"headlin": "Ferry returns"}},
)
