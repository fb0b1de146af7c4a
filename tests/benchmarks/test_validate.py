"""The benchmark of `validate`: it runs, and its articles are sound."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from corpuskit.pipeline.validate import Options, validate_at

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.syspath_prepend(str(FOLDER))
    return runpy.run_path(str(FOLDER / "validate.py"), run_name="script")


def test_its_articles_are_sound(script: dict[str, Any], tmp_path: Path) -> None:
    script["write"](tmp_path, 20)

    report = validate_at([tmp_path], options=Options(level=4, workers=1))

    assert (report.articles, report.refused) == (20, 0)
    # Paragraphs are drawn from few, so that one may come twice.
    assert set(report.codes()) <= {"TXT130"}


def test_it_runs_on_a_handful_of_files(script: dict[str, Any], tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"

    result = CliRunner().invoke(script["main"], ["--files", "3", "--json", str(figures)])

    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text("utf-8"))
    assert [(one["files"], one["workers"]) for one in found["runs"]] == [(3, 1), (3, 2)]
    assert list(found["parts"])[:2] == ["open and cut", "parse"]
