"""The report for programs that read line by line: a JSON object a diagnostic, and nothing else."""

from collections.abc import Iterator

from corpuskit.model.reports import Report, ReportOptions
from corpuskit.reports._documents import diagnostic_json
from corpuskit.reports._safe import exact_json
from corpuskit.reports.report import ReportStyle


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """Each diagnostic as `schemas/diagnostic.schema.json` says; no line at all where nothing was found."""
    for one in report.reported:
        yield exact_json(diagnostic_json(one, options.prefix)) + "\n"


REPORT = ReportStyle(name="jsonl", summary="a JSON object a diagnostic", is_complete=True, render=render)
