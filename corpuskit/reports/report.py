"""What a style of report is: a name, and a function that renders."""

from dataclasses import dataclass
from typing import Protocol

from corpuskit.model.reports import Report


class Render(Protocol):
    """A function that renders a report."""

    def __call__(self, report: Report, *, color: bool = False) -> str:
        """The whole text of the report, the last line break included; a style may ignore `color`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStyle:
    """One way to show a report.

    Attributes:
        name: What the person asks for, as in ``--format text``.
        render: Makes the text of a report.
    """

    name: str
    render: Render
