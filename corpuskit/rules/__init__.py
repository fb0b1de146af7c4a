"""Stage 5: rules that records, articles and the corpus are held to, one rule a file."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from corpuskit.discovery import discover
from corpuskit.model.checked import Checked
from corpuskit.model.codes import codes
from corpuskit.model.diagnostics import Diagnostic, Location, shorten
from corpuskit.model.raw import RawArticle
from corpuskit.rules._places import locate, locate_raw
from corpuskit.rules.rule import ArticleRule, Context, Corpus, CorpusRule, Finding, RawRule, Rule

__all__ = [
    "HIGHEST_LEVEL",
    "Context",
    "Corpus",
    "Found",
    "Rule",
    "check_article",
    "check_corpus",
    "find_in_article",
    "find_in_raw",
    "levels",
    "rules",
]

HIGHEST_LEVEL = 5
Kind = TypeVar("Kind", bound=Rule)


@dataclass(frozen=True, slots=True)
class Found:
    """A diagnostic together with what the rule said that made it.

    Attributes:
        diagnostic: With code, severity and place.
        finding: The span and the remedy; ``None`` for what a stage says.
    """

    diagnostic: Diagnostic
    finding: Finding | None = None


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(sorted(discover(sys.modules[__name__], "RULE", Rule), key=lambda rule: rule.code))


@cache
def levels() -> Mapping[str, int]:
    """The level of every code, of the stages and of the rules."""
    stages = {code.code: code.level for code in codes().values()}
    return MappingProxyType(stages | {rule.code: rule.level for rule in rules()})


@cache
def _rules_of(kind: type[Kind], level: int) -> tuple[Kind, ...]:
    return tuple(rule for rule in rules() if isinstance(rule, kind) and rule.level <= level)


def find_in_raw(raw: RawArticle, context: Context, *, level: int = HIGHEST_LEVEL) -> Iterator[Found]:
    """Hold one record, as it was parsed, to every rule of records up to a level.

    Yields:
        What the rules find, by code.
    """
    for rule in _rules_of(RawRule, level):
        for finding in rule.find(raw, context):
            yield Found(_diagnostic(rule, finding, locate_raw(raw, finding.field, finding.at)), finding)


def find_in_article(checked: Checked, context: Context, *, level: int = HIGHEST_LEVEL) -> Iterator[Found]:
    """Hold one article to every rule of articles up to a level.

    Args:
        checked: The article and what it was made from.
        context: What rules may know besides.
        level: 1 bytes, 2 structure, 3 fields, 4 text; those of records are not asked again.

    Yields:
        What the rules find, by code; with line and column where the record's file has them.
    """
    for rule in _rules_of(ArticleRule, level):
        for finding in rule.find(checked, context):
            place = locate(checked, finding.field, finding.at)
            yield Found(_diagnostic(rule, finding, place), finding)


def check_article(checked: Checked, context: Context) -> Iterator[Diagnostic]:
    """Hold one article, and the record it was made from, to every rule: the diagnostics alone."""
    for found in find_in_raw(checked.raw, context):
        yield found.diagnostic
    for found in find_in_article(checked, context):
        yield found.diagnostic


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Diagnostic]:
    """Hold the corpus to every rule of the corpus; the rules themselves say where.

    Raises:
        ValueError: A rule of the corpus forgot to say where.
    """
    for rule in rules():
        if isinstance(rule, CorpusRule):
            for finding in rule.find(corpus, context):
                if finding.location is None:
                    message = f"{rule.code} says nowhere"
                    raise ValueError(message)
                yield _diagnostic(rule, finding, finding.location)


def _diagnostic(rule: Rule, finding: Finding, location: Location) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=finding.message,
        location=location,
        field=finding.field,
        value=None if finding.value is None else shorten(finding.value),
    )
