"""The report as Markdown, for the summary of a job or a comment."""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports._places import place_of
from corpuskit.reports._safe import safe_markdown
from corpuskit.reports._selection import Selection, select, worst_first
from corpuskit.reports._summary import WORDS, summary
from corpuskit.reports._tallies import Tally, tallies
from corpuskit.reports.report import ReportStyle

SHOWN = 100  # diagnostics altogether: GitHub takes 1 MiB of summary from a step
MESSAGE = 300  # code points of a message


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """The totals, a table of the codes, and the most severe diagnostics in a list."""
    first, *others = summary(report)
    yield f"## corpuskit: {first}\n"
    for line in others:
        yield f"\n{line}\n"
    if not report.reported:
        return
    selection = select(worst_first(report.reported), options.limit, SHOWN)
    yield from _table(report, selection)
    for severity, word in WORDS.items():
        yield from _list(selection, severity, word, options)


def _table(report: Report, selection: Selection) -> Iterator[str]:
    yield "\n| code | name | severity | found | shown | fixable | unsafely |\n"
    yield "|---|---|---|---:|---:|---:|---:|\n"
    for tally in tallies(report):
        yield _row(tally, selection.cut.get(tally.code, (tally.found, tally.found))[0])


def _row(tally: Tally, shown: int) -> str:
    numbers = f"{tally.found} | {shown} | {tally.fixable or ''} | {tally.unsafely_fixable or ''}"
    return f"| {tally.code} | {tally.name} | {WORDS[tally.severity]} | {numbers} |\n"


def _list(selection: Selection, severity: Severity, word: str, options: ReportOptions) -> Iterator[str]:
    shown = [one for one in selection.shown if one.diagnostic.severity is severity]
    if shown:
        yield f"\n### {word}s\n\n"
    for one in shown:
        yield _item(one, options)


def _item(one: Reported, options: ReportOptions) -> str:
    found = one.diagnostic
    message = found.message if len(found.message) <= MESSAGE else found.message[: MESSAGE - 1] + "…"
    place = safe_markdown(place_of(found.location, options.prefix))
    said = f"- {place} {found.code} {safe_markdown(message)}"
    mended = f", fix ({one.fix.applicability.value}): {safe_markdown(one.fix.message)}" if one.fix else ""
    return f"{said}{mended}\n"


REPORT = ReportStyle(name="markdown", summary="Markdown, for the summary of a job", render=render)
