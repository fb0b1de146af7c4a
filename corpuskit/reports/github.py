"""The report for GitHub Actions: workflow commands, which become annotations beside the changed lines."""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports._places import end_of, path_of, place_of
from corpuskit.reports._safe import safe_command_data, safe_command_property
from corpuskit.reports._selection import select, worst_first
from corpuskit.reports._summary import summary
from corpuskit.reports.report import ReportStyle

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """A command for each diagnostic, the worst first, then the totals, which the log shows.

    GitHub makes annotations of about the first ten of each kind in a step and shows the others in the log.

    Source:
        GitHub Docs, "Workflow commands for GitHub Actions"; actions/runner, ``ActionCommandManager.cs``.
    """
    selection = select(worst_first(report.reported), options.limit)
    for one in selection.shown:
        yield _command(one, options) + "\n"
    for line in (*selection.lines(), *summary(report)):
        yield f"{line}\n"


def _command(one: Reported, options: ReportOptions) -> str:
    found = one.diagnostic
    # The runner takes blanks from the end of the last property: it must not be the path.
    properties = {"file": path_of(found.location, options.prefix)} | _region(one)
    properties["title"] = f"{found.code} {found.name}"
    written = ",".join(f"{name}={safe_command_property(value)}" for name, value in properties.items())
    # The place is said again because the log shows of a command nothing but its data.
    said = f"{place_of(found.location, options.prefix)}: {found.code} [{found.name}] {found.message}"
    mended = [f"fix ({one.fix.applicability.value}): {one.fix.message}"] if one.fix else []
    return f"::{COMMANDS[found.severity]} {written}::{safe_command_data(said, *mended)}"


def _region(one: Reported) -> dict[str, str]:
    """Line and columns, in the combinations that the runner takes: it drops columns of two lines."""
    at, end = one.diagnostic.location, end_of(one)
    if at.line is None or at.member is not None:
        return {}
    region = {"line": str(at.line)}
    if end is not None:
        region["endLine"] = str(end[0])
    if at.column is not None and (end is None or end[0] == at.line):
        region["col"] = str(at.column)
        if end is not None:
            region["endColumn"] = str(end[1])
    return region


REPORT = ReportStyle(name="github", summary="annotations in GitHub Actions", render=render)
