"""The report for people: by file, each diagnostic with its line and a mark under what is meant."""

from collections.abc import Iterator
from itertools import groupby, islice

from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports._excerpt import columns_of, marked
from corpuskit.reports._paint import BOLD, COLORS, FRAME, HELP
from corpuskit.reports._places import path_of, place_of
from corpuskit.reports._selection import Selection, select
from corpuskit.reports._summary import WORDS, by_severity, summary
from corpuskit.reports._tallies import tallies
from corpuskit.reports.report import ReportStyle
from corpuskit.text.paint import painted
from corpuskit.text.safe import safe

MANY = 10  # with more diagnostics than these a table says how many there are of each code
NARROW = 40  # columns; a report is not made narrower than this


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    r"""A heading for each file, its diagnostics, a table of the codes where there are many, and the totals.

    >>> "".join(render(Report(sources=1, records=1, articles=1, refused=0), ReportOptions()))
    'nothing found in 1 record\n'
    """
    selection = select(report.reported, options.limit)
    shown = {id(one) for one in selection.shown}
    for path, group in groupby(report.reported, lambda one: path_of(one.diagnostic.location, options.prefix)):
        ones = tuple(group)
        if any(id(one) in shown for one in ones):
            count = ", ".join(by_severity(ones))
            yield f"{painted(safe(path), BOLD, color=options.color)}: {count}\n\n"
        for one in ones:
            if id(one) in shown:
                yield "".join(f"{line}\n" for line in _entry(one, options)) + "\n"
    if len(report.reported) > MANY or selection.cut:
        yield "".join(f"{line}\n" for line in _table(report, selection, options)) + "\n"
    first, *others = summary(report)
    for line in (painted(first, BOLD, color=options.color), *others, *_hints(report, selection)):
        yield f"{line}\n"


def _hints(report: Report, selection: Selection) -> Iterator[str]:
    """How to see what is not shown, and where more is said of the worst code."""
    if selection.cut:
        yield f"{len(report.reported) - len(selection.shown)} not shown, all with --show 0"
    for worst in islice(tallies(report), 1):
        yield f"corpuskit explain {worst.code} says more"


def _entry(one: Reported, options: ReportOptions) -> Iterator[str]:
    found = one.diagnostic
    width, color = max(options.width, NARROW), options.color
    kind = f"{WORDS[found.severity]} {found.code}"
    text = f"{kind} [{found.name}] {safe(found.message)}"
    first, *others = wrapped(text, width, "  ")
    yield painted(kind, COLORS[found.severity], color=color) + first.removeprefix(kind)
    yield from others
    number = "" if found.location.line is None else str(found.location.line)
    gutter = " " * (len(number) + 1)
    place = safe(place_of(found.location, options.prefix))
    yield f"{gutter}{painted('-->', FRAME, color=color)} {place}"
    bar = painted("|", FRAME, color=color)
    if one.excerpt is not None:
        line, marks = marked(one.excerpt, width - len(gutter) - 3)
        yield f"{gutter} {bar}"
        yield f" {painted(number, FRAME, color=color)} {bar} {line}".rstrip()
        yield f"{gutter} {bar} {_painted_marks(marks, one, color=color)}"
    if one.fix is not None:
        mended = f"fix ({one.fix.applicability.value})"
        first, *others = wrapped(f"{mended}: {safe(one.fix.message)}", width - len(gutter) - 3, "  ")
        sign = painted("=", FRAME, color=color)
        yield f"{gutter} {sign} {painted(mended, HELP, color=color)}{first.removeprefix(mended)}"
        yield from (f"{gutter}   {line}" for line in others)


def _painted_marks(marks: str, one: Reported, *, color: bool) -> str:
    """The carets in the colour of the severity, the blanks before them as they are."""
    carets = marks.lstrip()
    blanks = marks[: len(marks) - len(carets)]
    return blanks + painted(carets, COLORS[one.diagnostic.severity], color=color)


def wrapped(text: str, width: int, indent: str) -> list[str]:
    r"""A text in lines of at most so many columns, the later ones indented; a long word keeps its line.

    Each line is made safe by itself, because what was in the middle may now begin one.

    >>> wrapped("found ::error::x", 10, "  ")
    ['found', '  \\x3a:error::x']
    """
    if columns_of(text) <= width:
        return [text]
    lines, room = [""], width
    for number, word in enumerate(text.split(" ")):
        needed = columns_of(word) + (number > 0)
        if number and needed > room:
            lines.append(indent + safe(word))
            room = width - len(indent) - columns_of(word)
        else:
            lines[-1] += f" {word}" if number else word
            room -= needed
    return lines


def _table(report: Report, selection: Selection, options: ReportOptions) -> Iterator[str]:
    rows = list(tallies(report))
    digits = max(len(str(row.found)) for row in rows)
    names = max(len(row.name) for row in rows)
    for row in rows:
        code = painted(row.code, COLORS[row.severity], color=options.color)
        shown = selection.cut.get(row.code)
        notes = [f"{shown[0]} of {shown[1]} shown"] if shown else []
        notes += [row.mended()] if row.mended() else []
        yield f"{row.found:>{digits}} {code} {row.name:{names}}  {', '.join(notes)}".rstrip()


REPORT = ReportStyle(name="text", summary="each diagnostic with its line, for people", render=render)
