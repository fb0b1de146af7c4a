"""A caller's own parser: asked only where the rules are unsure, and never trusted inside a quotation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpuskit.text.quotes.find import find_quotes

UNSURE = "It was “a very bad joke about boats” that her old friend often repeated."
SURE = "“It rained all day,” Ana Poe said."


@dataclass
class Token:
    """One token of a made-up parse."""

    idx: int
    text: str
    dep_: str = ""
    children: list["Token"] = field(default_factory=list)
    parent: "Token | None" = None

    @property
    def head(self) -> "Token":
        """The verb, or itself."""
        return self.parent or self

    @property
    def subtree(self) -> Iterable["Token"]:
        """Itself and what depends on it."""
        return sorted([self, *self.children], key=lambda token: token.idx)


@dataclass
class Pipeline:
    """Finds one subject of one verb, whatever the text."""

    subject: str
    verb: str
    calls: int = 0

    def __call__(self, text: str, /) -> Iterable[Token]:
        """The verb and its subject."""
        self.calls += 1
        verb = Token(text.index(self.verb), self.verb)
        return [verb, Token(text.index(self.subject), self.subject, "nsubj", parent=verb)]


def test_a_sure_rule_is_not_asked_about() -> None:
    pipeline = Pipeline("rained", "rained")

    assert find_quotes(SURE, nlp=pipeline) == find_quotes(SURE)
    assert pipeline.calls == 0


def test_the_subject_that_the_parser_finds_is_the_source() -> None:
    (quote,) = [
        quote for quote in find_quotes(UNSURE, nlp=Pipeline("friend", "repeated")) if quote.kind == "mixed"
    ]

    assert quote.rule == "parsed"
    assert quote.source is not None
    assert UNSURE[quote.source.start : quote.source.end] == "friend"


def test_what_the_parser_finds_inside_a_quotation_is_no_source() -> None:
    found = find_quotes(UNSURE, nlp=Pipeline("joke", "repeated"))

    assert [quote.rule for quote in found] == [quote.rule for quote in find_quotes(UNSURE)]
