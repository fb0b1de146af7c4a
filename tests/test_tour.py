"""The tour of the documentation, taken as it is written: every command, every output, every exit code."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.test_docs import rewritten, run

PAGE = Path(__file__).parent.parent / "docs" / "tour.md"
STEP = re.compile(
    r"Save this as `(?P<file>\w+\.py)`[^\n]*\n\n```python\n(?P<content>.*?)```"
    r"|```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```(?:\n\nThe exit code is (?P<code>\d))?",
    re.DOTALL,
)
OURS = "python -m corpuskit "


def _told(step: re.Match[str], read: Callable[[], str], enter: Callable[[Path], None]) -> tuple[str, int]:
    """What a step prints, and its exit code."""
    command = step["command"]
    if command.startswith(OURS):
        code = run(command.removeprefix(OURS))
        assert isinstance(code, int)
        return read(), code
    if command.startswith("cd "):
        enter(Path(command.removeprefix("cd ")))
        return "", 0
    program, script = command.split()
    assert program == "python"
    done = subprocess.run([sys.executable, script], check=False, capture_output=True, text=True)
    return done.stdout, done.returncode


def test_the_tour_happens_as_it_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    page, begun = PAGE.read_text("utf-8"), time.perf_counter()
    happened: list[tuple[re.Match[str], str, int]] = []
    for step in STEP.finditer(page):
        if step["file"]:
            Path(step["file"]).write_text(step["content"], "utf-8")
        else:
            happened.append((step, *_told(step, lambda: capsys.readouterr().out, monkeypatch.chdir)))
    took = time.perf_counter() - begun
    with capsys.disabled():
        print(f"\nthe tour took {took:.1f} s")  # noqa: T201 - what it costs a reader who types at once
    if request.config.getoption("--update-golden"):
        page = rewritten(PAGE, [(step, output) for step, output, _ in happened])

    assert [(step["command"], out, code) for step, out, code in happened] == [
        (step["command"], step["output"], int(step["code"] or 0))
        for step in STEP.finditer(page)
        if step["command"]
    ]
    assert "nothing found in 11 records\n" in [output for _, output, _ in happened]
    assert Path("build/coast/latest/articles").is_dir()


def test_the_readme_shows_a_part_of_the_tour() -> None:
    readme = (PAGE.parent.parent / "README.md").read_text("utf-8")
    shown = readme.split("## A linter for articles\n\n")[1].split("```\n")[0]

    assert shown.startswith(f"```console\n$ {OURS}validate ")
    assert shown in PAGE.read_text("utf-8")


def test_ten_articles_arrive_damaged() -> None:
    page = PAGE.read_text("utf-8")

    assert "in 10 of 11 records\n" in page
    assert len(re.findall(r'^    "[\w-]+": lambda text: ', page, re.MULTILINE)) == 10
