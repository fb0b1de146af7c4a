"""Stage 5: rules that articles and the corpus are held to, one rule a file."""

import sys
from collections.abc import Iterator
from functools import cache

from corpuskit.discovery import discover
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Diagnostic, Location, shorten
from corpuskit.rules._places import locate
from corpuskit.rules.rule import ArticleRule, Context, Corpus, CorpusRule, Finding, Rule

__all__ = ["Context", "Corpus", "Rule", "check_article", "check_corpus", "rules"]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(sorted(discover(sys.modules[__name__], "RULE", Rule), key=lambda rule: rule.code))


@cache
def _article_rules() -> tuple[ArticleRule, ...]:
    return tuple(rule for rule in rules() if isinstance(rule, ArticleRule))


def check_article(checked: Checked, context: Context) -> Iterator[Diagnostic]:
    """Hold one article to every rule of articles.

    Args:
        checked: The article and what it was made from.
        context: What rules may know besides.

    Yields:
        What the rules find, by code; with line and column where the record's file has them.
    """
    for rule in _article_rules():
        for finding in rule.find(checked, context):
            yield _diagnostic(rule, finding, locate(checked, finding.field, finding.at))


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
