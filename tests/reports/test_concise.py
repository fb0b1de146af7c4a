"""The report of one line a diagnostic, and the summary that all reports for people end with."""

from dataclasses import replace

import pytest

from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Fix
from corpuskit.model.reports import Report, Reported, ReportOptions
from tests.reports.reported import CLEAN, found, rendered, report_of

ERROR = found("TXT101", Severity.ERROR, line=5)
WARNING = found("TXT102", line=2)
NOTE = found("FIL106", Severity.INFO, "a.md", None, offset=None)


def _fixable(applicability: Applicability, path: str) -> Reported:
    return Reported(
        diagnostic=found("TXT103", path=path), fix=Fix(message="remove it", applicability=applicability)
    )


def test_lines_are_sorted_by_place() -> None:
    assert rendered("concise", report_of(ERROR, WARNING, NOTE)).splitlines() == [
        "a.md: FIL106 [a-name] text of 4 words",
        "b.md:2:3: TXT102 [a-name] text of 4 words",
        "b.md:5:3: TXT101 [a-name] text of 4 words",
        "1 error, 1 warning, 1 note in 1 of 61 records",
    ]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (CLEAN, "nothing found in 61 records"),
        (report_of(NOTE), "1 note in 61 records"),
        (report_of(ERROR, ERROR, refused=2), "2 errors in 1 of 61 records, 2 refused"),
    ],
    ids=["clean", "of a file that is no article", "with refused records"],
)
def test_the_last_line_has_the_totals(report: Report, expected: str) -> None:
    assert rendered("concise", report).splitlines()[-1] == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (report_of(_fixable(Applicability.SAFE, "a.md")), "1 fixable with --fix"),
        (report_of(_fixable(Applicability.UNSAFE, "a.md")), "1 fixable with --fix --unsafe-fixes"),
        (
            report_of(_fixable(Applicability.SAFE, "a.md"), _fixable(Applicability.UNSAFE, "b.md")),
            "1 fixable with --fix, 1 more with --unsafe-fixes",
        ),
    ],
    ids=["safe", "unsafe", "both"],
)
def test_what_can_be_mended_is_counted(report: Report, expected: str) -> None:
    assert rendered("concise", report).splitlines()[-1] == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (replace(CLEAN, ignored=1), "1 ignored"),
        (replace(CLEAN, known=2), "2 in the baseline"),
        (replace(CLEAN, gone=3), "3 of the baseline gone"),
        (replace(CLEAN, ignored=1, gone=3), "1 ignored, 3 of the baseline gone"),
    ],
    ids=["ignored", "known", "gone", "two of them"],
)
def test_what_is_not_reported_is_counted(report: Report, expected: str) -> None:
    assert rendered("concise", report).splitlines() == ["nothing found in 61 records", expected]


def test_what_was_left_out_is_counted() -> None:
    many = report_of(*(found("TXT102", path=f"{number:03}.md") for number in range(317)), ERROR)
    lines = rendered("concise", many, ReportOptions(limit=2)).splitlines()

    assert [line.split(":")[0] for line in lines[:3]] == ["000.md", "001.md", "b.md"]
    assert lines[3] == "TXT102: 2 of 317 shown"


def test_color_only_when_asked() -> None:
    assert "\x1b" not in rendered("concise", report_of(ERROR))
    assert "\x1b[1;31mTXT101\x1b[0m" in rendered("concise", report_of(ERROR), ReportOptions(color=True))


def test_names_of_files_cannot_break_out_of_their_line() -> None:
    report = report_of(found("TXT101", path="::error::x\nferry\x1b[2J.md"))

    assert rendered("concise", report).splitlines()[0].startswith(
        r"\x3a:error::x\nferry\x1b[2J.md:1:3: TXT101"
    )  # fmt: skip
