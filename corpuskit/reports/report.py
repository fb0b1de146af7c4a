"""What a style of report is: a name, and a function that renders."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from corpuskit.model.reports import Report, ReportOptions


class Render(Protocol):
    """A function that renders a report."""

    def __call__(self, report: Report, options: ReportOptions, /) -> Iterator[str]:
        """The text of the report in pieces, the last line break included.

        Whatever stands in articles and in names of files: every piece can be written as UTF-8, and the same
        report gives the same pieces.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStyle:
    """One way to show a report.

    Attributes:
        name: What the person asks for, as in ``--format text``.
        summary: What it is for, in a few words.
        is_complete: Whether it holds every diagnostic, whatever the limit: those for machines do.
        render: Makes the text of a report.
    """

    name: str
    summary: str
    is_complete: bool = False
    render: Render
