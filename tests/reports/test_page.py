"""What the documentation shows of each style is what it gives."""

from pathlib import Path

import pytest

from corpuskit.reports import ReportStyle, styles
from tests.reports.reported import DOCUMENTED, rendered

PAGE = (Path(__file__).parents[2] / "docs" / "reports.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["concise", "github", "markdown", "text"])
def test_examples_are_what_a_style_gives(name: str) -> None:
    assert f"\n{rendered(name, DOCUMENTED)}```\n" in PAGE


def test_the_line_of_json_is_one() -> None:
    assert f"\n{rendered('jsonl', DOCUMENTED).splitlines()[1]}\n" in PAGE


@pytest.mark.parametrize("style", styles(), ids=lambda style: style.name)
def test_every_style_is_in_the_table(style: ReportStyle) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| [`{style.name}`]")]

    assert row.endswith("| yes |" if style.is_complete else "| no |")
