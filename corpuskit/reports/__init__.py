"""How diagnostics are shown, one style a file."""

import sys
from functools import cache

from corpuskit.discovery import discover
from corpuskit.reports.report import ReportStyle


@cache
def styles() -> tuple[ReportStyle, ...]:
    """Every style of report, in the order of their names."""
    return tuple(discover(sys.modules[__name__], "REPORT", ReportStyle))
