"""What holds for every style of report."""

import pytest

from corpuskit.model.reports import Report
from corpuskit.reports import ReportStyle, style, styles
from tests.reports.reported import CLEAN, EVERYTHING, found, rendered, report_of

NAMES = ["concise", "github", "gitlab", "json", "jsonl", "junit", "markdown", "sarif", "text"]
MANY = report_of(*(found("TXT102", path=f"{number:03}.md") for number in range(60)))


def test_no_style_has_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        style("html")


def test_every_style_is_found_by_its_file() -> None:
    assert [style.name for style in styles()] == NAMES


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("report", [CLEAN, EVERYTHING], ids=["clean", "everything"])
def test_the_same_report_gives_the_same_bytes(name: str, report: Report) -> None:
    text = rendered(name, report)

    assert text == rendered(name, report)
    assert text.encode("utf-8").decode("utf-8") == text
    assert not text or text.endswith("\n")
    assert "\r" not in text


@pytest.mark.parametrize("one", [style for style in styles() if style.is_complete], ids=lambda one: one.name)
def test_what_machines_read_is_complete(one: ReportStyle) -> None:
    text = rendered(one.name, MANY)

    assert [number for number in range(60) if f"{number:03}.md" not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_complete_says_so(name: str) -> None:
    assert (
        style(name).is_complete
        or "20 of 60 shown" in rendered(name, MANY)
        or "| 60 | 20 |" in rendered(name, MANY)
    )
