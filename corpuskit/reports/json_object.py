"""The report for programs: one JSON object, as `schemas/report.schema.json` says."""

from collections.abc import Iterator

from corpuskit.model.reports import Report, ReportOptions
from corpuskit.reports._documents import diagnostic_json, head
from corpuskit.reports._safe import exact_json
from corpuskit.reports.report import ReportStyle


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """The counts, then every diagnostic on a line of its own."""
    yield exact_json(head(report))[:-1] + ',"diagnostics":['
    for number, one in enumerate(report.reported):
        yield (",\n" if number else "\n") + exact_json(diagnostic_json(one, options.prefix))
    yield "\n]}\n" if report.reported else "]}\n"


REPORT = ReportStyle(
    name="json", summary="one JSON object with everything that is known", is_complete=True, render=render
)
