"""The options of `validate`: exit codes, formats, fixes, what changed, and the baseline."""

import io
import json
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from corpuskit.model.diagnostics import OutputError
from tests.builds import write
from tests.inputs.test_changes import git
from tests.test_cli import call

HEAD = (
    "---\nheadline: Ferry returns to Saltmarsh\nbyline: By Ana Reyes\npublisher: Saltmarsh Courier\n"
    "url: https://www.saltmarsh-courier.example/ferry\ndate: 2025-03-04T08:00:00Z\nlicense: CC0-1.0\n"
)
BODY = (
    "The ferry that was sold nine winters ago came back on Tuesday, and half of the town stood on the quay"
    " to see whether the paint had been changed. It hadn’t, and nobody was surprised by that.\n"
)
CLEAN = f"{HEAD}---\n{BODY}"
WARNED = f"{HEAD}---\nThe ferry is back.\n"  # TXT102
BROKEN = "---\n- a list\n---\nThe ferry is back.\n"  # FMT202, an error
DAMAGED = CLEAN.replace("’", "â€™")  # TXT106, with a safe fix
FILES = {"clean": CLEAN, "warning": WARNED, "error": BROKEN}
HEAVY = frozenset(
    {
        "charset_normalizer",
        "duckdb",
        "ftfy",
        "jinja2",
        "jsonschema",
        "lxml",
        "numpy",
        "pandas",
        "pandera",
        "polars",
        "publicsuffixlist",
        "pyarrow",
        "resiliparse",
        "rich",
        "trafilatura",
        "yaml",
    }
)
LIGHT = {"publicsuffixlist", "resiliparse", "yaml"}  # what a Markdown file with a url needs
NO_WORD = ("-q", "--now", "2025-03-05T00:00:00Z")


def _validate(path: Path, *arguments: str | Path) -> int:
    return call("validate", path, *NO_WORD, *arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--fix", "--diff"),
        ("--unsafe-fixes",),
        ("--write-baseline", "b.json", "--fix"),
        ("--format", "html"),
        ("--format", "sarif:"),
        ("--format", "text", "--format", "json"),
        ("--format", "json:a", "--format", "sarif:a"),
        ("--level", "6"),
        ("--fail-on", "never"),
        ("--stdin-filename", "a.md"),
        ("--ignore", "TXT999"),
        ("--baseline", "nothing.json"),
    ],
)
def test_a_wrong_call_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(write(tmp_path, {"a.md": DAMAGED}))

    assert call("validate", "a.md", *arguments) == 2
    assert [path.name for path in Path().iterdir()] == ["a.md"]
    assert Path("a.md").read_text("utf-8") == DAMAGED


def test_an_unknown_code_is_said_of_the_option_and_not_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write(tmp_path, {"a.md": DAMAGED}))

    assert call("validate", "a.md", "--ignore", "TXT,TXT1O6") == 2
    assert "Error: --ignore: unknown code 'TXT1O6' (" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("found", "fail_on", "known"), list(product(FILES, ("info", "warning", "error", None), (False, True)))
)
def test_the_exit_code_says_whether_something_counts(
    tmp_path: Path, found: str, fail_on: str | None, known: bool
) -> None:
    folder = write(tmp_path / "in", {"a.md": FILES[found]})
    arguments: list[str | Path] = [] if fail_on is None else ["--fail-on", fail_on]
    if known:
        assert _validate(folder, "--write-baseline", tmp_path / "b.json") == 0
        arguments += ["--baseline", tmp_path / "b.json"]
    rank = {"info": 0, "warning": 1, "error": 2, "clean": -1}

    assert _validate(folder, *arguments) == int(not known and rank[found] >= rank[fail_on or "error"])


@pytest.mark.parametrize(("fail_on", "code"), [("warning", 0), ("error", 0)])
def test_what_is_fixed_does_not_count(tmp_path: Path, fail_on: str, code: int) -> None:
    folder = write(tmp_path, {"a.md": DAMAGED})

    assert _validate(folder, "--fail-on", "warning") == 1
    assert _validate(folder, "--fix", "--fail-on", fail_on) == code
    assert (folder / "a.md").read_text("utf-8") == CLEAN
    assert _validate(folder, "--fix", "--fail-on", fail_on) == code


def test_what_cannot_be_fixed_still_counts(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": DAMAGED, "b.md": BROKEN})

    assert _validate(folder, "--fix") == 1
    assert (folder / "a.md").read_text("utf-8") == CLEAN
    assert (folder / "b.md").read_text("utf-8") == BROKEN


@pytest.mark.parametrize(("content", "code"), [(CLEAN, 0), (WARNED, 0), (DAMAGED, 1)])
def test_a_diff_writes_nothing_and_says_whether_it_would(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, code: int
) -> None:
    folder = write(tmp_path, {"a.md": content})

    assert call("validate", folder, "--diff") == code
    shown = capsys.readouterr()
    assert ("hadn’t" in shown.out) == bool(code)
    assert ("1 file would change" if code else "nothing would change") in shown.err
    assert (folder / "a.md").read_text("utf-8") == content


def test_what_the_baseline_knows_is_not_fixed(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {"a.md": DAMAGED})
    assert _validate(folder, "--write-baseline", tmp_path / "b.json") == 0

    assert _validate(folder, "--baseline", tmp_path / "b.json", "--fix", "--fail-on", "info") == 0
    assert (folder / "a.md").read_text("utf-8") == DAMAGED


def test_a_baseline_and_a_level_can_be_configured(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {"a.md": WARNED, "corpuskit.toml": ""})
    config = folder / "corpuskit.toml"
    assert _validate(folder, "--config", config, "--fail-on", "warning") == 1
    config.write_text("[validate]\nlevel = 3\n", "utf-8")
    assert _validate(folder, "--config", config, "--fail-on", "warning") == 0
    assert _validate(folder, "--config", config, "--fail-on", "warning", "--level", "4") == 1
    config.write_text('[validate]\nbaseline = "known.json"\n', "utf-8")
    assert _validate(folder, "--config", config) == 2
    assert _validate(folder, "--config", config, "--write-baseline", folder / "known.json") == 0
    (folder / "corpuskit.toml").write_text(
        '[validate]\nbaseline = "known.json"\n[input]\nignore = ["*.json"]\n', "utf-8"
    )
    assert _validate(folder, "--config", config, "--fail-on", "warning", "--ignore", "FIL") == 0


@pytest.mark.parametrize(
    "name", ["concise", "github", "gitlab", "json", "jsonl", "junit", "markdown", "sarif", "text"]
)
def test_every_format_goes_to_standard_output_or_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    folder = write(tmp_path / "in", {"a.md": WARNED})
    file = tmp_path / "out"

    assert call("validate", folder, "--format", name) == 0
    shown = capsys.readouterr().out
    assert "TXT102" in shown or "text-too-short" in shown
    assert call("validate", folder, "--format", f"{name}:{file}", "--format", "concise") == 0
    assert file.read_text("utf-8") == shown
    assert "TXT102" in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"a.md": CLEAN})

    assert _validate(folder, "--format", f"json:{tmp_path / 'no' / 'x.json'}") == 4
    assert "No such file" in capsys.readouterr().err


def test_github_actions_gets_annotations_and_a_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "in", {"a.md": WARNED})
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    assert call("validate", folder) == 0
    assert "::warning " in capsys.readouterr().out
    assert summary.read_text("utf-8").startswith("before\n")
    assert "TXT102" in summary.read_text("utf-8")
    assert call("validate", folder, "--format", "text") == 0
    assert "::warning " not in capsys.readouterr().out


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input_is_read_by_the_name_it_is_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _stdin(monkeypatch, WARNED.encode())
    assert call("validate", "-", "--stdin-filename", "new/a.md", "--format", "json") == 0
    [found] = [one for one in json.loads(capsys.readouterr().out)["diagnostics"] if one["code"] == "TXT102"]
    assert found["location"]["path"] == "new/a.md"


def test_standard_input_is_given_back_mended(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    _stdin(monkeypatch, DAMAGED.encode())
    assert call("validate", "-", "--stdin-filename", "a.md", "--fix") == 0
    shown = capfdbinary.readouterr()
    assert shown.out == CLEAN.encode()
    assert b"fixed" in shown.err


def test_only_what_changed_since_a_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone = write(tmp_path, {"a.md": BROKEN, "b.md": CLEAN})
    git(clone, "init", "-q", "-b", "main")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "first")
    monkeypatch.chdir(clone)

    assert _validate(Path()) == 1
    assert _validate(Path(), "--diff-base", "main") == 0
    (clone / "b.md").write_text(BROKEN, "utf-8")
    assert _validate(Path(), "--diff-base", "main") == 1
    assert _validate(Path(), "--diff-base", "nowhere") == 2
    write(tmp_path, {"list": "a.md\n"})
    assert _validate(Path(), "--changed-files", "list") == 1
    write(tmp_path, {"list": "gone.md\n"})
    assert _validate(Path(), "--changed-files", "list") == 0


@pytest.mark.parametrize(
    ("command", "file", "allowed"),
    [
        pytest.param(("--help",), CLEAN, set(), id="help"),
        pytest.param(("validate", "--help"), CLEAN, set(), id="help of the command"),
        pytest.param(("validate", "a.md"), CLEAN, LIGHT, id="a clean file"),
        pytest.param(("validate", "a.md"), WARNED, LIGHT, id="a warning"),
        pytest.param(("validate", "a.md"), DAMAGED, LIGHT | {"ftfy"}, id="damage"),
        pytest.param(("validate", "a.md"), BROKEN, LIGHT, id="no article"),
    ],
)
def test_nothing_heavy_is_imported(
    tmp_path: Path, command: tuple[str, ...], file: str, allowed: set[str]
) -> None:
    write(tmp_path, {"a.md": file})
    script = (
        "import sys; from corpuskit.cli import main\n"
        f"try: main({list(command)!r})\nexcept SystemExit: pass\n"
        f"print(sorted({HEAVY - allowed!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert done.stderr.endswith("[]\n")


def test_a_report_is_never_written_over_what_is_validated(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": CLEAN})

    assert _validate(folder / "a.md", "--format", f"json:{folder}/../{folder.name}/a.md") == 2
    assert (folder / "a.md").read_text("utf-8") == CLEAN


def test_one_file_for_two_reports_is_refused_however_it_is_spelt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(tmp_path, {"a.md": CLEAN}))

    assert _validate(Path("a.md"), "--format", "json:out", "--format", f"sarif:{Path.cwd()}/out") == 2
    assert not Path("out").exists()


def test_standard_input_is_not_both_an_article_and_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, b"a.md\n")

    assert _validate(Path("-"), "--changed-files", "-") == 2


def test_standard_input_without_bytes_is_not_looked_for_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {"a.md": CLEAN})
    _stdin(monkeypatch, b"")

    assert call("validate", "-", "--stdin-filename", folder / "a.md", "--format", "json") == 1
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["diagnostics"]] == ["FIL103"]


def test_a_changed_header_of_a_table_concerns_all_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = write(tmp_path, {"a.csv": "headline,text\nFerry,The ferry left the port.\n"})
    git(clone, "init", "-q", "-b", "main")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "first")
    monkeypatch.chdir(clone)
    (clone / "a.csv").write_text("headline,txt\nFerry,The ferry left the port.\n", "utf-8")

    assert _validate(Path(), "--diff-base", "main") == 1


def test_a_baseline_is_written_over_a_baseline_only(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": WARNED})

    assert _validate(folder / "a.md", "--write-baseline", folder / "a.md") == 2
    assert (folder / "a.md").read_text("utf-8") == WARNED
    assert _validate(folder / "a.md", "--write-baseline", folder / "known.json") == 0
    assert _validate(folder / "a.md", "--write-baseline", folder / "known.json") == 0


def test_a_file_that_cannot_be_mended_is_named_safely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {"a\n::error::b.md": DAMAGED})

    def refused(path: Path, _fixed: object) -> None:
        message = f"{path}: changed"
        raise OutputError(message)

    monkeypatch.setattr("corpuskit.pipeline.fixing.write_fixed", refused)
    assert _validate(folder, "--fix") == 4
    assert "\n::error" not in capsys.readouterr().err
