"""How diagnostics are shown, one style a file."""

import sys
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from corpuskit.discovery import discover
from corpuskit.reports._documents import ReportDocument, ReportedDiagnostic
from corpuskit.reports.report import ReportStyle

__all__ = ["ReportDocument", "ReportStyle", "ReportedDiagnostic", "style", "styles"]


@cache
def styles() -> tuple[ReportStyle, ...]:
    """Every style of report, in the order of their names."""
    return tuple(discover(sys.modules[__name__], "REPORT", ReportStyle))


@cache
def _by_name() -> Mapping[str, ReportStyle]:
    return MappingProxyType({style.name: style for style in styles()})


def style(name: str) -> ReportStyle:
    """The style of a name, such as ``text``.

    Raises:
        KeyError: There is no such style.
    """
    return _by_name()[name]
