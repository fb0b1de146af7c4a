"""The report for people and for editors: one line a diagnostic, by place, and a summary."""

from collections.abc import Iterator

from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports._paint import COLORS
from corpuskit.reports._places import place_of
from corpuskit.reports._selection import select
from corpuskit.reports._summary import summary
from corpuskit.reports.report import ReportStyle
from corpuskit.text.paint import painted
from corpuskit.text.safe import safe


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    r"""One line for each diagnostic, ``path:line:column: CODE [name] message``, then the totals.

    >>> "".join(render(Report(sources=1, records=1, articles=1, refused=0), ReportOptions()))
    'nothing found in 1 record\n'
    """
    selection = select(report.reported, options.limit)
    for one in selection.shown:
        yield _line(one, options) + "\n"
    for line in (*selection.lines(), *summary(report)):
        yield f"{line}\n"


def _line(one: Reported, options: ReportOptions) -> str:
    found = one.diagnostic
    code = painted(found.code, COLORS[found.severity], color=options.color)
    return f"{safe(place_of(found.location, options.prefix))}: {code} [{found.name}] {safe(found.message)}"


REPORT = ReportStyle(name="concise", summary="a line a diagnostic", render=render)
