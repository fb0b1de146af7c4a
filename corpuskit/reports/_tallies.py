"""How many diagnostics there are of each code."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability
from corpuskit.model.reports import Report


@dataclass(frozen=True, slots=True)
class Tally:
    """One code in a report.

    Attributes:
        code: Family and number.
        name: The code in words.
        severity: The worst that one of them has.
        found: How many there are.
        fixable: How many of them have a safe fix.
        unsafely_fixable: How many have an unsafe one.
    """

    code: str
    name: str
    severity: Severity
    found: int
    fixable: int
    unsafely_fixable: int

    def mended(self) -> str:
        """How many of them can be mended, and how; empty where none.

        >>> Tally("TXT117", "html-left", Severity.WARNING, 5, fixable=3, unsafely_fixable=1).mended()
        '3 fixable, 1 unsafely'
        """
        if not self.unsafely_fixable:
            return f"{self.fixable} fixable" if self.fixable else ""
        if not self.fixable:
            return f"{self.unsafely_fixable} fixable unsafely"
        return f"{self.fixable} fixable, {self.unsafely_fixable} unsafely"


def tallies(report: Report) -> Iterator[Tally]:
    """One for each code: the most severe first, then the most frequent, then by code."""
    by_code = sorted(report.reported, key=lambda one: one.diagnostic.code)
    made = []
    for code, group in groupby(by_code, key=lambda one: one.diagnostic.code):
        ones = list(group)
        worst = max((one.diagnostic.severity for one in ones), key=lambda severity: severity.rank)
        kinds = Counter(one.fix.applicability for one in ones if one.fix is not None)
        fixable, unsafely = kinds[Applicability.SAFE], kinds[Applicability.UNSAFE]
        made.append(Tally(code, ones[0].diagnostic.name, worst, len(ones), fixable, unsafely))
    yield from sorted(made, key=lambda tally: (-tally.severity.rank, -tally.found, tally.code))
