"""The report as JUnit XML, which nearly every CI shows as a list of tests."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports._places import path_of, place_of
from corpuskit.reports._safe import safe_xml
from corpuskit.reports.report import ReportStyle

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """A suite for each file, a test for each diagnostic; it has failed where the diagnostic counts.

    What is less severe than asked for is a test that passed and says something. Where nothing was found there
    is one test that passed, because readers take a report without tests for a broken one.

    Source:
        The schema of the xUnit plugin of Jenkins, ``junit-10.xsd``.
    """
    failures = sum(_fails(one, options) for one in report.reported)
    number = len(report.reported) or 1
    yield f'{HEAD}<testsuites name="corpuskit" tests="{number}" failures="{failures}" errors="0">\n'
    for path, group in groupby(report.reported, lambda one: path_of(one.diagnostic.location, options.prefix)):
        yield _suite(path, list(group), options)
    if not report.reported:
        yield '<testsuite name="corpuskit" tests="1" failures="0" errors="0">\n'
        yield '<testcase classname="corpuskit" name="validate"/>\n</testsuite>\n'
    yield "</testsuites>\n"


def _suite(path: str, group: Sequence[Reported], options: ReportOptions) -> str:
    failures = sum(_fails(one, options) for one in group)
    head = f'<testsuite name="{safe_xml(path)}" tests="{len(group)}" failures="{failures}" errors="0">\n'
    return head + "".join(_case(one, path, options) for one in group) + "</testsuite>\n"


def _case(one: Reported, path: str, options: ReportOptions) -> str:
    found = one.diagnostic
    place = place_of(found.location, options.prefix)
    name = f"{found.code} {found.name} {place.removeprefix(path).removeprefix(':').strip()}".rstrip()
    said = f"{place}: {found.code} [{found.name}] {found.message}"
    lines = [said, *([f"fix ({one.fix.applicability.value}): {one.fix.message}"] if one.fix else [])]
    text = "\n".join(map(safe_xml, lines))
    if _fails(one, options):
        body = f'<failure type="{found.severity}" message="{safe_xml(found.message)}">{text}</failure>'
    else:
        body = f"<system-out>{text}</system-out>"
    return f'<testcase classname="{safe_xml(path)}" name="{safe_xml(name)}">{body}</testcase>\n'


def _fails(one: Reported, options: ReportOptions) -> bool:
    worst = options.fail_on
    return worst is not None and one.diagnostic.severity.rank >= worst.rank


REPORT = ReportStyle(name="junit", summary="JUnit XML, for lists of tests", is_complete=True, render=render)
