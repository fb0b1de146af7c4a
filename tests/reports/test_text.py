"""The report for people."""

from pathlib import PurePosixPath

import pytest

from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.reports import Report, Reported
from corpuskit.reports import styles
from corpuskit.reports.text import render


def _found(code: str, severity: Severity, path: str, line: int | None, offset: int | None = 0) -> Diagnostic:
    location = Location(PurePosixPath(path), line=line, column=3 if line else None, offset=offset)
    message = "text of 4 words"
    return Diagnostic(code=code, name="a-name", severity=severity, message=message, location=location)


def _report(*found: Diagnostic, refused: int = 0) -> Report:
    shown = tuple(Reported(diagnostic=one) for one in sorted(found, key=lambda one: one.sort_key))
    return Report(reported=shown, sources=3, records=61, articles=61 - refused, refused=refused)


ERROR = _found("TXT101", Severity.ERROR, "b.md", 5)
WARNING = _found("TXT102", Severity.WARNING, "b.md", 2)
NOTE = _found("FIL106", Severity.INFO, "a.md", None, offset=None)


def test_lines_are_sorted_by_place() -> None:
    assert render(_report(ERROR, WARNING, NOTE)).splitlines() == [
        "a.md: FIL106 [a-name] text of 4 words",
        "b.md:2:3: TXT102 [a-name] text of 4 words",
        "b.md:5:3: TXT101 [a-name] text of 4 words",
        "1 error, 1 warning, 1 note in 1 of 61 records",
    ]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (_report(), "nothing found in 61 records"),
        (_report(NOTE), "1 note in 61 records"),
        (_report(ERROR, ERROR, refused=2), "2 errors in 1 of 61 records, 2 refused"),
    ],
    ids=["clean", "of a file that is no article", "with refused records"],
)
def test_summary(report: Report, expected: str) -> None:
    assert render(report).splitlines()[-1] == expected


def test_color_only_when_asked() -> None:
    assert "\x1b" not in render(_report(ERROR))
    assert "\x1b[31mTXT101\x1b[0m" in render(_report(ERROR), color=True)


def test_names_of_files_cannot_break_out_of_their_line() -> None:
    path = "::error::x\nferry\x1b[2J.md"

    assert render(_report(_found("TXT101", Severity.ERROR, path, 1))).splitlines()[0].startswith(
        r"\x3a:error::x\nferry\x1b[2J.md:1:3: TXT101"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fail_on", "expected"),
    [(None, 0), (Severity.ERROR, 0), (Severity.WARNING, 1), (Severity.INFO, 1)],
)
def test_exit_code(fail_on: Severity | None, expected: int) -> None:
    assert _report(WARNING, NOTE).exit_code(fail_on) == expected


def test_exit_code_of_an_error() -> None:
    assert _report(ERROR).exit_code() == 1


def test_counts_are_by_severity_exactly() -> None:
    assert [_report(ERROR, WARNING, WARNING).count(severity) for severity in Severity] == [1, 2, 0]


def test_every_style_is_found_by_its_file() -> None:
    assert "text" in [style.name for style in styles()]
