"""Subjects of rules, made from the examples that stand in the rules."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import PurePosixPath
from typing import TypeVar

from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Location
from corpuskit.model.laid import Laid
from corpuskit.model.raw import RawArticle, RepeatedId
from corpuskit.rules.rule import Context
from tests.samples import ARTICLE, changed

T = TypeVar("T")
RAW = RawArticle(
    location=Location(PurePosixPath("ferry.md"), offset=0),
    format="markdown",
    ordinal=0,
    length=64,
    sha256="0" * 64,
    charset="utf-8",
    charset_source="utf-8",
    fields={"headline": ARTICLE.headline, "date": ARTICLE.date_raw},
    body=ARTICLE.text,
    body_line=5,
    lines={"headline": 2, "date": 3},
)
KNOWN = [{field.name for field in fields(kind)} for kind in (Article, Checked, RawArticle, Context)]


def subject(values: Mapping[str, object]) -> tuple[Checked, Context]:
    """A valid article with some values changed, each in the first of the four classes that has its name."""
    article, checked, raw, context = (
        {name: value for name, value in values.items() if _owner(name) == number} for number in range(4)
    )
    made = Checked(article=ARTICLE, raw=_with(RAW, raw), detected_language="en", detected_score=0.99)
    made = _with(changed(made, "article", _with(ARTICLE, article)), checked)
    laid = Laid(made.article.text, ((0, 0),))
    keys = {"headline": "headline", "date_published": "date"}
    return _with(made, {"laid": laid, "keys": keys}), _with(Context(), context)


def _owner(name: str) -> int:
    return next(number for number, names in enumerate(KNOWN) if name in names)


def _with(row: T, values: Mapping[str, object]) -> T:
    for name, value in values.items():
        row = changed(row, name, value)
    return row


class FewArticles:
    """A corpus that answers what it is told to."""

    def __init__(self, repeated_ids: tuple[RepeatedId, ...]) -> None:
        self._repeated_ids = repeated_ids

    def repeated_ids(self) -> Iterator[RepeatedId]:
        """The answer."""
        yield from self._repeated_ids
