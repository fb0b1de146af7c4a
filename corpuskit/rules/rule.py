"""What a rule is: a code, a severity, a function that finds, and the two examples that are its test."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from inspect import getdoc, getmodule
from typing import Protocol

from corpuskit.model.checked import Checked
from corpuskit.model.corpora import CharsetUse, PublisherUse, Repeated, Unlicensed
from corpuskit.model.diagnostics import Location, Severity
from corpuskit.model.fixes import Remedy
from corpuskit.model.raw import RawArticle, RepeatedId


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds; the checker adds code, severity and place.

    Attributes:
        field: The article's field.
        message: One line, lower case, no full stop: what is there.
        value: The value; it is shortened.
        at: Code point of the field where it begins, where one is meant; rules of raw articles count in the
            value as the record gives it, the others in the published one.
        end: Code point after it, where a span is meant.
        location: The place, from rules that see the whole corpus.
        remedy: How it can be mended, where the rule knows.
    """

    field: str | None
    message: str
    value: object = None
    at: int | None = None
    end: int | None = None
    location: Location | None = None
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may know besides the article.

    Attributes:
        now: The current instant, with a zone; ``None`` silences rules about the future, so that a build
            gives the same bytes tomorrow.
        license: The licence of the whole dataset; ``None`` where none is known.
        names: Registrable domain -> name of the publisher, as configured.
    """

    now: datetime | None = None
    license: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)


class Corpus(Protocol):
    """What rules may ask of all articles together."""

    def repeated_ids(self) -> Iterator[RepeatedId]:
        """Each record whose id an earlier one has."""
        ...

    def repeated_texts(self) -> Iterator[Repeated]:
        """Each record whose text, but not whose id, an earlier one has."""
        ...

    def repeated_urls(self) -> Iterator[Repeated]:
        """Each record whose canonical url, but neither whose text nor whose id, an earlier one has."""
        ...

    def charsets(self) -> Iterator[CharsetUse]:
        """How many articles each publisher has in each charset."""
        ...

    def publishers(self) -> Iterator[PublisherUse]:
        """How many articles name each publisher, or its domain where they name none."""
        ...

    def unlicensed(self) -> Iterator[Unlicensed]:
        """How many articles state no licence; nothing where all do."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that may be wrong; its page is the docstring of its module.

    Attributes:
        code: Family and number, never reused.
        name: The fault in words, as in ``dateline-without-place``.
        severity: How much it matters, unless the configuration says otherwise.
        level: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.
        find: Yields what it finds in its subject, an article or the corpus.
        good: Values with which the rule finds nothing, by name of a field of `Article`, `Checked`,
            `RawArticle` or `Context`, or of a question of `Corpus`.
        bad: Values with which it finds something.
    """

    code: str
    name: str
    severity: Severity
    level: int
    find: Callable[..., Iterator[Finding]]
    good: Mapping[str, object]
    bad: Mapping[str, object]

    @property
    def page(self) -> str:
        """What `explain` prints."""
        return getdoc(getmodule(self.find)) or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRule(Rule):
    """A rule that judges one record as it was parsed, whether or not it becomes an article.

    Its findings of the body have `text` as their field and code points of `RawArticle.body` as their place.
    """

    find: Callable[[RawArticle, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRule(Rule):
    """A rule that judges one article by itself."""

    find: Callable[[Checked, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusRule(Rule):
    """A rule that needs to see all articles."""

    find: Callable[[Corpus, Context], Iterator[Finding]]
