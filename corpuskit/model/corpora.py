"""What the rules of the corpus are told when they ask: what articles share, and what is used how often."""

from dataclasses import dataclass

from corpuskit.model.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Repeated:
    """A value that should be one article's own, and that two have.

    Attributes:
        value: The id, the hash of the text or the url.
        first: The record that has it first, by place.
        again: A later one.
    """

    value: str
    first: Location
    again: Location


@dataclass(frozen=True, slots=True)
class CharsetUse:
    """How many articles of a publisher are in a charset, and the first of them."""

    publisher: str
    charset: str
    articles: int
    first: Location


@dataclass(frozen=True, slots=True)
class PublisherUse:
    """How many articles name their publisher so, and the first of them."""

    name: str
    articles: int
    first: Location


@dataclass(frozen=True, slots=True)
class Unlicensed:
    """How many of all articles state no licence, and the first of them."""

    articles: int
    of: int
    first: Location
