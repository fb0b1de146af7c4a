"""The report for GitHub Actions, read as its runner reads it."""

import pytest

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report, Reported, ReportOptions
from tests.reports.reported import BYTES, CLEAN, ERROR, EVERYTHING, MEMBER, NOTE, found, rendered, report_of
from tests.reports.runner import Command, parse


def commands(report: Report, options: ReportOptions | None = None) -> list[Command]:
    """What the runner would obey."""
    return [command for line in rendered("github", report, options).split("\n") if (command := parse(line))]


def test_nothing_found_is_no_command() -> None:
    assert commands(CLEAN) == []
    assert rendered("github", CLEAN) == "nothing found in 61 records\n"


def test_a_command_says_what_where_and_how_to_mend() -> None:
    assert commands(EVERYTHING, ReportOptions(prefix="datasets/wire"))[1] == Command(
        "warning",
        "datasets/wire/bell.md:3:31: HED104 [headline-ends-with-site] "
        "headline ends with the name of the site 'Harbour Wire'\nfix (safe): remove the name of the site",
        {
            "title": "HED104 headline-ends-with-site",
            "file": "datasets/wire/bell.md",
            "line": "3",
            "endLine": "3",
            "col": "31",
            "endColumn": "45",
        },
    )


def test_the_worst_come_first_and_then_the_totals() -> None:
    lines = rendered("github", EVERYTHING).splitlines()

    assert [line[2:].split(" ")[0] for line in lines[:6]] == ["error", *["warning"] * 4, "notice"]
    assert lines[6].startswith("1 error, 4 warnings, 1 note")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (NOTE, {}),
        (BYTES, {}),
        (MEMBER, {}),
        (Reported(diagnostic=found("TXT101", line=2)), {"line": "2", "col": "3"}),
        (Reported(diagnostic=found("TXT101", line=2, column=None)), {"line": "2"}),
        (
            Reported(diagnostic=found("TXT101", line=2), end_line=3, end_column=1),
            {"line": "2", "endLine": "3"},
        ),
        (Reported(diagnostic=found("TXT101", line=2), end_line=1, end_column=9), {"line": "2", "col": "3"}),
    ],
    ids=["a file", "bytes", "a member", "a place", "a line", "two lines", "an end before the beginning"],
)
def test_places_are_those_that_the_runner_takes(one: Reported, expected: dict[str, str]) -> None:
    (command,) = commands(report_of(one))

    assert {
        key: value for key, value in command.properties.items() if key not in ("title", "file")
    } == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "a,line=9",
        "a::b",
        "100%0A::error::x",
        "::set-output name=x::y",
        "##[add-mask]x",
        "a\n::error::x",
        "%",
        "a=b",
    ],
)
def test_texts_come_out_as_they_went_in(hostile: str) -> None:
    report = report_of(found("TXT101", Severity.ERROR, path=hostile, message=hostile))
    shown = hostile.replace("\n", r"\n").replace("##[", r"\x23#[")
    (command,) = commands(report)

    assert command.name == "error"
    assert command.properties["file"] == (r"\x3a" + shown[1:] if shown.startswith("::") else shown)
    assert set(command.properties) == {"title", "file", "line", "col"}
    assert command.data.endswith(f":1:3: TXT101 [a-name] {shown}")


def test_only_so_many_of_a_code_become_annotations() -> None:
    many = report_of(*(found("TXT102", path=f"{number:03}.md") for number in range(317)), ERROR)

    assert len(commands(many)) == 21
    assert "\nTXT102: 20 of 317 shown\n" in rendered("github", many)
