"""The composite action and the hooks: steps run as a runner runs them, whatever the inputs hold."""

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpuskit.cli._init_files import Wishes, files_of
from corpuskit.formats import formats
from tests.builds import write

ROOT = Path(__file__).parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in ACTION["runs"]["steps"] if "id" in step}
CLEAN = files_of(Wishes(name="a", title="A"))["articles/first-article.md"]
DAMAGED = "---\n- a list\n---\nThe ferry is back.\n"  # FMT202, an error
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")
HOSTILE = [
    "$(touch hacked)",
    "`touch hacked`",
    "; touch hacked",
    "a'; touch hacked; '",
    'a"; touch hacked; "',
    "a\ntouch hacked",
    "--write-baseline=hacked",
    "-w",
    "${CORPUSKIT}",
    "*",
]
needs_bash = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="steps of actions are for bash"
)


def _program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def _environment(runner: Path, more: Mapping[str, str]) -> dict[str, str]:
    runner.mkdir(parents=True, exist_ok=True)
    simulated = {
        "GITHUB_ACTIONS": "true",
        "CI": "true",
        "GITHUB_WORKSPACE": str(runner.parent / "work"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary"),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "RUNNER_TEMP": str(runner),
    }
    return {**os.environ, **simulated, **more}


def _run(step: Mapping[str, Any], folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    # As the runner does for `shell: bash`.
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def _validate(folder: Path, **inputs: str) -> tuple[int, str]:
    runner = folder.parent / "runner"
    command = _program(runner / "corpuskit", f'exec "{sys.executable}" -P -m corpuskit "$@"')
    names = {name: STEPS["validate"]["env"][name] for name in STEPS["validate"]["env"] if name != "CORPUSKIT"}
    given = {}
    for variable, expression in names.items():
        found = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", expression)
        assert found is not None
        given[variable] = inputs.get(found[1].replace("-", "_"), ACTION["inputs"][found[1]]["default"])
    return _run(STEPS["validate"], folder, _environment(runner, {"CORPUSKIT": str(command), **given}))


def _outputs(folder: Path) -> dict[str, str]:
    lines = (folder.parent / "runner" / "output").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_no_script_has_an_expression_in_it() -> None:
    assert [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_actions_of_others_are_pinned() -> None:
    used = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]

    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []


def test_every_input_is_used_and_has_a_default() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")

    assert [name for name in ACTION["inputs"] if f"inputs.{name} " not in text] == []
    assert [name for name, value in ACTION["inputs"].items() if "default" not in value] == []


@needs_bash
def test_a_clean_folder_passes_with_a_summary_and_the_reports_that_were_asked_for(tmp_path: Path) -> None:
    folder = write(tmp_path / "work", {"articles/a.md": CLEAN})

    code, said = _validate(
        folder,
        paths="articles",
        sarif_file="out.sarif",
        formats="junit:out.xml\njson:out.json",
        fail_on="info",
    )

    assert (code, "::error" in said) == (0, False), said
    assert _outputs(folder) == {"exit-code": "0", "sarif-file": "out.sarif"}
    assert {"out.sarif", "out.xml", "out.json"} <= {path.name for path in folder.iterdir()}
    assert "corpuskit" in (tmp_path / "runner" / "summary").read_text("utf-8")


@needs_bash
def test_a_damaged_folder_fails_with_annotations_and_a_summary(tmp_path: Path) -> None:
    folder = write(tmp_path / "work", {"articles/a.md": CLEAN, "articles/b c.md": DAMAGED})

    code, said = _validate(folder, paths="articles/a.md\narticles/b c.md\n")

    assert code == 1
    assert "::error file=articles/b c.md,line=2" in said
    assert _outputs(folder)["exit-code"] == "1"
    assert "FMT202" in (tmp_path / "runner" / "summary").read_text("utf-8")


@needs_bash
@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("paths", value) for value in HOSTILE),
        *(
            (name, value)
            for name in ("formats", "sarif_file", "diff_base", "config")
            for value in HOSTILE[:6:5]
        ),
    ],
)
def test_an_input_does_nothing_but_name_something(tmp_path: Path, name: str, value: str) -> None:
    folder = write(tmp_path / "work", {"a.md": CLEAN})

    code, said = _validate(folder, **{name: value})

    assert code in {0, 2, 3} or (name == "sarif_file" and code == 4), said
    there = {path.name for path in folder.iterdir()}
    assert there <= {"a.md", value} if name == "sarif_file" else there == {"a.md"}


@needs_bash
def test_the_names_of_files_do_nothing(tmp_path: Path) -> None:
    names = [*HOSTILE, "::error::a", "a\n::error::b", "a,line=1::b"]
    folder = write(tmp_path / "work", {f"articles/{name}.md": DAMAGED for name in names})

    code, said = _validate(folder, paths="articles")

    assert code == 1
    assert [path.name for path in folder.iterdir()] == ["articles"]
    commands = [line for line in said.splitlines() if line.startswith("::")]
    assert len(commands) == len(names)
    assert [line for line in commands if not line.startswith("::error file=articles/")] == []


@needs_bash
def test_the_program_is_installed_into_a_place_of_its_own(tmp_path: Path) -> None:
    folder = write(tmp_path / "work", {"pip.py": "raise SystemExit('imported from the folder')"})
    runner = tmp_path / "runner"
    record = 'echo "$@" >>"$RUNNER_TEMP/calls"\n'
    python = f'{record}mkdir -p "$RUNNER_TEMP/corpuskit/bin"\ntest -e "$RUNNER_TEMP/corpuskit/bin/python" || '
    python += 'cp "$0" "$RUNNER_TEMP/corpuskit/bin/python"'
    path = f"{_program(tmp_path / 'bin' / 'python3', python).parent}:{os.environ['PATH']}"

    code, said = _run(STEPS["install"], folder, _environment(runner, {"PATH": path}))

    assert code == 0, said
    assert (runner / "calls").read_text("utf-8").splitlines() == [
        f"-m venv {runner}/corpuskit",
        f"-I -m pip install --quiet --disable-pip-version-check -c {ROOT}/constraints.txt {ROOT}",
    ]
    assert (runner / "output").read_text("utf-8") == f"command={runner}/corpuskit/bin/corpuskit\n"


def test_the_hook_takes_every_format_and_leaves_what_a_folder_passes_over() -> None:
    (hook,) = (each for each in HOOKS if each["id"] == "corpuskit-validate")
    names = [f"articles/a{extension}" for each in formats() for extension in each.extensions]
    passed_over = [
        "README.md",
        "articles/README.txt",
        "CONTRIBUTING.md",
        ".a.md",
        "LICENSE.txt",
        "package.json",
    ]

    assert [name for name in names if not re.search(hook["files"], name)] == []
    assert [name for name in [*names, "a/readme-of-a-ferry.md"] if re.search(hook["exclude"], name)] == []
    assert [name for name in passed_over if not re.search(hook["exclude"], name)] == []


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_begins_with_a_command_of_ours(hook: dict[str, Any]) -> None:
    assert hook["entry"].split()[:2] == ["corpuskit", "validate"]
    assert hook["language"] == "python"
