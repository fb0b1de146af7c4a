"""How many diagnostics there are of each code."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report


@dataclass(frozen=True, slots=True)
class Tally:
    """One code in a report.

    Attributes:
        code: Family and number.
        name: The code in words.
        severity: The worst that one of them has.
        found: How many there are.
        fixable: How many of them have a fix.
    """

    code: str
    name: str
    severity: Severity
    found: int
    fixable: int


def tallies(report: Report) -> Iterator[Tally]:
    """One for each code: the most severe first, then the most frequent, then by code."""
    by_code = sorted(report.reported, key=lambda one: one.diagnostic.code)
    made = []
    for code, group in groupby(by_code, key=lambda one: one.diagnostic.code):
        ones = list(group)
        worst = max((one.diagnostic.severity for one in ones), key=lambda severity: severity.rank)
        fixable = sum(one.fix is not None for one in ones)
        made.append(Tally(code, ones[0].diagnostic.name, worst, len(ones), fixable))
    yield from sorted(made, key=lambda tally: (-tally.severity.rank, -tally.found, tally.code))
