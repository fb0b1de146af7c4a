"""What a style of report is: a name, and a function that renders."""

from collections.abc import Callable
from dataclasses import dataclass

from corpuskit.model.reports import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStyle:
    """One way to show a report.

    Attributes:
        name: What the person asks for, as in ``--format text``.
        render: Makes the whole text of a report, the last line break included; the second argument says
            whether colour is wanted, which a style may ignore.
    """

    name: str
    render: Callable[[Report, bool], str]
