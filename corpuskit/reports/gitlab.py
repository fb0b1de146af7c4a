"""The report for GitLab: Code Quality, shown in merge requests."""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.raw import Json
from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports._fingerprints import fingerprints
from corpuskit.reports._places import end_of, path_of
from corpuskit.reports._safe import exact_json
from corpuskit.reports.report import ReportStyle
from corpuskit.text.safe import safe

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """An array with an object for each diagnostic.

    GitLab compares the fingerprints of two reports to say what a merge request adds, and drops all but one of
    those that are alike.

    Source:
        GitLab Docs, "Code Quality report format".
    """
    yield "["
    for number, (one, fingerprint) in enumerate(zip(report.reported, fingerprints(report), strict=True)):
        yield (",\n" if number else "\n") + exact_json(_violation(one, fingerprint, options))
    yield "\n]\n" if report.reported else "]\n"


def _violation(one: Reported, fingerprint: str, options: ReportOptions) -> dict[str, Json]:
    found = one.diagnostic
    at, end = found.location, end_of(one)
    inside = "" if at.member is None else f" (in {at.member}" + (f", line {at.line})" if at.line else ")")
    # A place without a line is not taken; the first line is where the file is shown.
    first = at.line if at.line is not None and at.member is None else 1
    last = end[0] if end is not None and at.member is None else first
    return {
        "description": safe(f"{found.code} {found.name}: {found.message}{inside}"),
        "check_name": found.name,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[found.severity],
        "location": {
            "path": safe(path_of(at, options.prefix)),
            "lines": {"begin": first, "end": last},
        },
    }


REPORT = ReportStyle(
    name="gitlab", summary="Code Quality in GitLab merge requests", is_complete=True, render=render
)
