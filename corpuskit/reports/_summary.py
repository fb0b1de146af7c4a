"""The last lines of a report for people: what there is altogether."""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Diagnostic, Severity
from corpuskit.model.fixes import Applicability
from corpuskit.model.reports import Report, Reported
from corpuskit.text.plurals import counted

WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def totals(report: Report) -> str:
    """The totals in words: ``3 errors, 1 warning in 2 of 61 records, 1 refused``.

    >>> totals(Report(sources=1, records=1, articles=1, refused=0))
    'nothing found in 1 record'
    """
    found = ", ".join(by_severity(report.reported)) or "nothing found"
    whole = counted(report.records, "record")
    # A record's place is its first byte; diagnostics without one speak of files and folders.
    places = {_record(one) for one in report.diagnostics if one.location.offset is not None}
    share = f"{len(places)} of {whole}" if places else whole
    refused = f", {report.refused} refused" if report.refused else ""
    return f"{found} in {share}{refused}"


def by_severity(reported: tuple[Reported, ...]) -> Iterator[str]:
    """How many of each severity, the worst first, those left out of which there are none."""
    for severity, word in WORDS.items():
        if number := sum(one.diagnostic.severity is severity for one in reported):
            yield counted(number, word)


def summary(report: Report) -> Iterator[str]:
    """The totals, what can be mended and what was, and what was found and not reported; a line each."""
    yield totals(report)
    safe, unsafe = report.fixable(Applicability.SAFE), report.fixable(Applicability.UNSAFE)
    if safe:
        yield f"{safe} fixable with --fix" + (f", {unsafe} more with --unsafe-fixes" if unsafe else "")
    elif unsafe:
        yield f"{unsafe} fixable with --fix --unsafe-fixes"
    if report.fixed:
        codes = ", ".join(f"{number} {code}" for code, number in sorted(report.fixed.items()))
        yield f"{sum(report.fixed.values())} fixed: {codes}"
    hidden = ((report.ignored, "ignored"), (report.known, "in the baseline"))
    said = [f"{number} {what}" for number, what in hidden if number]
    if report.gone:
        said.append(f"{report.gone} of the baseline gone")
    if said:
        yield ", ".join(said)


def _record(found: Diagnostic) -> tuple[str, str | None, int | None]:
    return str(found.location.path), found.location.member, found.location.offset
