"""Subjects of rules, made from the examples that stand in the rules."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.corpora import CharsetUse, PublisherUse, Repeated, Unlicensed
from corpuskit.model.diagnostics import Location
from corpuskit.model.laid import Laid
from corpuskit.model.raw import RawArticle, RepeatedId
from corpuskit.rules.rule import Context
from corpuskit.text.datelines import parse_dateline
from corpuskit.text.quotes.find import find_quotes
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


def subject(values: Mapping[str, object], *, is_raw: bool = False) -> tuple[Checked, Context]:
    """A valid article with some values changed, each in the first of the four classes that has its name.

    Args:
        values: By name.
        is_raw: Whether a name that the record and the article have is meant of the record.
    """
    article, checked, raw, context = (
        {name: value for name, value in values.items() if _owner(name, is_raw=is_raw) == number}
        for number in range(4)
    )
    made = Checked(article=ARTICLE, raw=_with(RAW, raw), detected_language="en", detected_score=0.99)
    made = _with(changed(made, "article", _with(ARTICLE, article)), {**_read(article), **checked})
    laid = Laid(made.article.text, ((0, 0),))
    keys = {"headline": "headline", "date_published": "date", **made.keys}
    return _with(made, {"laid": laid, "keys": keys}), _with(Context(), context)


def _read(values: Mapping[str, object]) -> dict[str, object]:
    """The dateline and the quotations of a text, where an example gives one."""
    text, day, language = values.get("text"), values.get("date_published_day"), values.get("language", "en")
    if not isinstance(text, str):
        return {}
    published = day if isinstance(day, date) else ARTICLE.date_published_day
    spoken = language if isinstance(language, str) else None
    dateline = parse_dateline(text, published=published)
    return {"dateline": dateline, "quotes": tuple(find_quotes(text, language=spoken))}


def _owner(name: str, *, is_raw: bool) -> int:
    if is_raw and name in KNOWN[2]:
        return 2
    return next(number for number, names in enumerate(KNOWN) if name in names)


def _with(row: T, values: Mapping[str, object]) -> T:
    for name, value in values.items():
        row = changed(row, name, value)
    return row


class FewArticles:
    """A corpus that answers what it is told to, and nothing to the other questions."""

    def __init__(self, answers: Mapping[str, object]) -> None:
        self._answers = answers

    def repeated_ids(self) -> Iterator[RepeatedId]:
        """The answer."""
        yield from self._answer("repeated_ids", RepeatedId)

    def repeated_texts(self) -> Iterator[Repeated]:
        """The answer."""
        yield from self._answer("repeated_texts", Repeated)

    def repeated_urls(self) -> Iterator[Repeated]:
        """The answer."""
        yield from self._answer("repeated_urls", Repeated)

    def charsets(self) -> Iterator[CharsetUse]:
        """The answer."""
        yield from self._answer("charsets", CharsetUse)

    def publishers(self) -> Iterator[PublisherUse]:
        """The answer."""
        yield from self._answer("publishers", PublisherUse)

    def unlicensed(self) -> Iterator[Unlicensed]:
        """The answer."""
        yield from self._answer("unlicensed", Unlicensed)

    def _answer(self, question: str, kind: type[T]) -> Iterator[T]:
        given = self._answers.get(question, ())
        assert isinstance(given, tuple)
        for one in given:
            assert isinstance(one, kind)
            yield one
