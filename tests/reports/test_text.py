"""The report for people."""

import re

import pytest

from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Fix
from corpuskit.model.reports import Excerpt, Report, Reported, ReportOptions
from tests.reports.reported import CLEAN, ERROR, EVERYTHING, found, rendered, report_of

GOLDEN = r"""
a.tmp: 1 note

note FIL106 [ignored-file] passed over: matches '*.tmp'
 --> a.tmp

bell.md: 1 error, 1 warning

warning HED104 [headline-ends-with-site] headline ends with the name of the site
  'Harbour Wire'
  --> bell.md:3:31
   |
 3 | headline: Bell rings at noon | Harbour Wire
   |                             ^^^^^^^^^^^^^^^
   = fix (safe): remove the name of the site

error TXT104 [replacement-character] 1 character lost in decoding (U+FFFD)
  --> bell.md:8:27
   |
 8 | The bell of the harbour ch�pel rang at noon.
   |                           ^

old.zip: 1 warning

warning TXT102 [text-too-short] text of 4 words
  --> old.zip!1998/a.md:4:3

x.bin: 1 warning

warning ENC101 [charset-guessed] no UTF-8
 --> x.bin (byte 12)
  = fix (safe): write the file in UTF-8

渡轮.md: 1 warning

warning DTL102 [unknown-agency] unknown agency '渡轮社'
    --> 渡轮.md:112:5
     |
 112 |     港口 (渡轮社) - 渡轮回来了。…
     |           ^^^^^^
     = fix (unsafe): write '渡轮'

1 error, 4 warnings, 1 note in 4 of 61 records, 1 refused
2 fixable with --fix, 1 more with --unsafe-fixes
5 fixed: 1 HED101, 4 TXT103
2 ignored, 40 in the baseline, 3 of the baseline gone
corpuskit explain TXT104 says more
"""


def test_nothing_found_is_one_line() -> None:
    assert rendered("text", CLEAN) == "nothing found in 61 records\n"


def test_everything_that_is_known_is_shown() -> None:
    assert rendered("text", EVERYTHING) == GOLDEN.lstrip("\n")


def test_color_adds_colors_and_nothing_else() -> None:
    colored = rendered("text", EVERYTHING, ReportOptions(color=True))

    assert "\x1b[1;31merror TXT104\x1b[0m [replacement-character]" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == rendered("text", EVERYTHING)


def test_paths_begin_where_the_reader_stands() -> None:
    assert " --> datasets/wire/a.tmp\n" in rendered(
        "text", EVERYTHING, ReportOptions(prefix="datasets/wire/")
    )


def test_of_one_code_so_many_are_shown_and_all_are_counted() -> None:
    many = report_of(*(found("TXT102", path=f"{number:03}.md") for number in range(317)), ERROR)
    text = rendered("text", many)

    assert text.count("--> ") == 21
    assert "  1 TXT104 replacement-character\n317 TXT102 a-name                 20 of 317 shown\n" in text
    assert "1 error, 317 warnings in " in text


def test_what_is_not_shown_is_counted_and_can_be_asked_for() -> None:
    many = report_of(*(found("TXT102", path=f"{number:03}.md") for number in range(317)), ERROR)

    assert rendered("text", many).endswith(
        "297 not shown, all with --show 0\ncorpuskit explain TXT104 says more\n"
    )
    assert "--show" not in rendered("text", report_of(ERROR))


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], ""),
        ([Applicability.SAFE], "1 fixable"),
        ([Applicability.UNSAFE], "1 fixable unsafely"),
        ([Applicability.UNSAFE, Applicability.SAFE, Applicability.SAFE], "2 fixable, 1 unsafely"),
    ],
    ids=["none", "safe", "unsafe", "both"],
)
def test_the_table_tells_safe_fixes_from_unsafe_ones(kinds: list[Applicability], said: str) -> None:
    mended = [
        Reported(diagnostic=found("TXT103"), fix=Fix(message="write it", applicability=kind))
        for kind in kinds
    ]
    lines = rendered("text", report_of(*mended, *(found("TXT103") for _ in range(20)))).splitlines()

    assert [line for line in lines if " TXT103 a-name  20 of" in line or line.endswith("TXT103 a-name")] == [
        f"{len(kinds) + 20} TXT103 a-name" + (f"  20 of {len(kinds) + 20} shown, {said}" if said else "")
    ]


def test_without_a_limit_all_are_shown() -> None:
    many = report_of(*(found("TXT102", path=f"{number:03}.md") for number in range(317)))

    assert rendered("text", many, ReportOptions(limit=None)).count("--> ") == 317


def test_a_file_of_which_nothing_is_shown_has_no_heading() -> None:
    text = rendered("text", report_of(found("TXT102", path="a.md"), found("TXT102")), ReportOptions(limit=1))

    assert "a.md: 1 warning" in text
    assert "b.md: 1 warning" not in text


@pytest.mark.parametrize("width", [0, 40, 80, 120])
def test_no_line_of_ours_is_wider_than_the_terminal(width: int) -> None:
    long = Excerpt(text="渡轮 ferry " * 10, start=50, end=60, is_cut_before=True)
    message = "agencies that the table has " * 8
    report = report_of(Reported(diagnostic=found("TXT101", message=message), excerpt=long))
    lines = rendered("text", report, ReportOptions(width=width)).splitlines()

    assert max(len(line) + sum(char in "渡轮" for char in line) for line in lines) <= max(width, 40)


def test_a_command_that_wrapping_brings_to_the_front_of_a_line_is_escaped() -> None:
    message = "x" * 30 + " ::error::ferry"
    lines = rendered(
        "text", report_of(found("TXT101", message=message)), ReportOptions(width=40)
    ).splitlines()

    assert r"  \x3a:error::ferry" in lines


def test_names_of_files_cannot_break_out_of_their_line() -> None:
    lines = rendered("text", report_of(found("TXT101", path="::error::x\nferry\x1b[2J.md"))).splitlines()

    assert lines[0] == r"\x3a:error::x\nferry\x1b[2J.md: 1 warning"
    assert lines[3] == r"  --> \x3a:error::x\nferry\x1b[2J.md:1:3"


def test_exit_code_goes_by_the_severity() -> None:
    report = report_of(found("TXT102"), found("FIL106", Severity.INFO))

    assert [report.exit_code(severity) for severity in (None, *Severity)] == [0, 0, 1, 1]
    assert report_of(ERROR).exit_code() == 1


def test_counts_are_by_severity_exactly() -> None:
    report: Report = report_of(ERROR, found("TXT102"), found("TXT102", path="c.md"))

    assert [report.count(severity) for severity in Severity] == [1, 2, 0]
