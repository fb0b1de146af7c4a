"""The report for people: one line a diagnostic, by place, and a summary."""

from corpuskit.model.diagnostics import Diagnostic, Severity
from corpuskit.model.reports import Report
from corpuskit.reports.report import ReportStyle
from corpuskit.text.plurals import counted
from corpuskit.text.safe import safe

COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report, *, color: bool = False) -> str:
    """One line for each diagnostic, ``path:line:column: CODE [name] message``, then a line of totals.

    >>> print(render(Report(sources=1, records=1, articles=1, refused=0)), end="")
    nothing found in 1 record
    """
    found = sorted(report.diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    lines = [_line(diagnostic, color=color) for diagnostic in found]
    return "".join(f"{line}\n" for line in [*lines, summary(report)])


def _line(found: Diagnostic, *, color: bool) -> str:
    code = found.code
    if color:
        code = f"\x1b[{COLORS[found.severity]}m{code}\x1b[0m"
    return f"{safe(str(found.location))}: {code} [{found.name}] {safe(found.message)}"


def summary(report: Report) -> str:
    """The totals in words: ``3 errors, 1 warning in 2 of 61 records, 1 refused``."""
    totals = [
        counted(report.count(severity), word) for severity, word in WORDS.items() if report.count(severity)
    ]
    found = ", ".join(totals) or "nothing found"
    whole = counted(report.records, "record")
    # A record's place is its first byte; diagnostics without one speak of files and folders.
    places = {_record(one) for one in report.diagnostics if one.location.offset is not None}
    share = f"{len(places)} of {whole}" if places else whole
    refused = f", {report.refused} refused" if report.refused else ""
    return f"{found} in {share}{refused}"


def _record(found: Diagnostic) -> tuple[str, str | None, int | None]:
    return str(found.location.path), found.location.member, found.location.offset


REPORT = ReportStyle(name="text", render=render)
