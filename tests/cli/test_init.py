"""`init`: what it writes passes its own checks, and nothing that exists is ever touched."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from corpuskit.cli._init_files import Wishes, files_of
from corpuskit.config import load_config
from tests.builds import write
from tests.test_cli import call

HASH = "0123456789abcdef0123456789abcdef01234567"
GITHUB = f"git+https://github.com/harbour/corpuskit.git@{HASH}"
ELSEWHERE = "git+https://git.example/harbour/corpuskit@v1.2"
FILES = {
    ".github/workflows/corpuskit.yml",
    ".gitignore",
    ".pre-commit-config.yaml",
    "CONTRIBUTING.md",
    "articles/first-article.md",
    "corpuskit.toml",
}


def _made(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--ci", "jenkins"),
        ("--ci", "none", "--ci", "github"),
        ("--publisher", ""),
        ("--publisher", "Saltmarsh\nCourier"),
        ("--publisher", "Saltmarsh\x1b[2J"),
        ("--source", "a\nb"),
        ("",),
    ],
)
def test_a_wrong_call_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert call("init", *arguments) == 2
    assert _made(tmp_path) == set()


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_exists_is_named_and_then_nothing_is_written(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {name: "mine"})

    assert call("init", tmp_path) == 4
    assert name in capsys.readouterr().err
    assert _made(tmp_path) == {name}
    assert (tmp_path / name).read_text("utf-8") == "mine"


def test_a_link_that_leads_nowhere_exists_too(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {})
    (folder / "corpuskit.toml").symlink_to(tmp_path / "elsewhere.toml")

    assert call("init", folder) == 4
    assert not (tmp_path / "elsewhere.toml").exists()


def test_what_exists_stays_and_the_rest_is_written(tmp_path: Path) -> None:
    write(tmp_path, {".gitignore": "mine"})

    assert call("init", tmp_path, "--skip-existing", "-q") == 0
    assert _made(tmp_path) == FILES
    assert (tmp_path / ".gitignore").read_text("utf-8") == "mine"


def test_where_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    write(tmp_path, {"articles": "a file, and no folder"})

    assert call("init", tmp_path, "-q") == 4
    assert _made(tmp_path) == {"articles"}


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("init", tmp_path / "new", "--dry-run") == 0
    out = capsys.readouterr().out

    assert {line.removeprefix("would write: ").split("/new/")[1] for line in out.splitlines()} == FILES
    assert not (tmp_path / "new").exists()


def test_it_says_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert call("init", "harbour news") == 0
    assert "  cd 'harbour news'\n  corpuskit validate articles " in capsys.readouterr().err


@pytest.mark.parametrize("publisher", ["Saltmarsh Courier", 'The "Ferry": news', "Küstenblatt", "- #1 [x]"])
def test_the_first_article_has_nothing_to_complain_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publisher: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert call("init", "-q", "--publisher", publisher) == 0
    assert call("validate", "articles", "--fail-on", "info", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["diagnostics"] == []
    front_matter = Path("articles/first-article.md").read_text("utf-8").split("---\n")[1]
    assert yaml.safe_load(front_matter)["publisher"] == publisher


def test_the_settings_are_read_with_and_without_what_is_commented_out(tmp_path: Path) -> None:
    text = files_of(Wishes(name="harbour-news", title="Harbour News"))["corpuskit.toml"]
    write(tmp_path, {"a/corpuskit.toml": text})
    spelt = [line.removeprefix("# ") if not line.startswith("# What") else line for line in text.splitlines()]
    write(tmp_path, {"b/corpuskit.toml": "\n".join(spelt)})

    assert load_config(tmp_path / "a").dataset.title == "Harbour News"
    assert load_config(tmp_path / "b").publishers["saltmarsh-courier.example"].timezone == "Europe/London"
    assert tomllib.loads(text)["input"]["paths"] == ["articles"]


def test_ci_uses_the_action_where_the_source_is_on_github() -> None:
    made = files_of(Wishes(name="a", title="A", source=GITHUB, ci=("github", "gitlab")))
    workflow = yaml.safe_load(made[".github/workflows/corpuskit.yml"])
    hook = yaml.safe_load(made[".pre-commit-config.yaml"])["repos"][0]

    assert workflow["jobs"]["validate"]["steps"][1]["uses"] == f"harbour/corpuskit@{HASH}"
    assert (hook["repo"], hook["rev"]) == ("https://github.com/harbour/corpuskit.git", HASH)
    assert yaml.safe_load(made[".gitlab-ci.yml"])["corpuskit"]["variables"] == {"CORPUSKIT_SOURCE": GITHUB}


@pytest.mark.parametrize(("source", "shown"), [(ELSEWHERE, ELSEWHERE), (None, ""), ("/a b", "/a b")])
def test_ci_installs_from_the_source_elsewhere(source: str | None, shown: str) -> None:
    made = files_of(Wishes(name="a", title="A", source=source, ci=("github",)))
    install = yaml.safe_load(made[".github/workflows/corpuskit.yml"])["jobs"]["validate"]["steps"][2]

    assert install["env"] == {"CORPUSKIT_SOURCE": shown}
    assert "${{" not in install["run"]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), "CORPUSKIT_SOURCE in .github/workflows/corpuskit.yml\n"),
        (
            ("--ci", "gitlab", "--ci", "github"),
            "CORPUSKIT_SOURCE in .github/workflows/corpuskit.yml and .gitlab-ci.yml\n",
        ),
        (("--ci", "none"), None),
        (("--source", ELSEWHERE), None),
    ],
)
def test_what_ci_lacks_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], named: str | None
) -> None:
    assert call("init", str(tmp_path), *arguments) == 0
    said = capsys.readouterr().err
    assert ("CORPUSKIT_SOURCE" in said) == (named is not None)
    assert said.endswith(named or "CONTRIBUTING.md says how\n")


def test_ci_from_a_fork_needs_no_variable_of_the_repository() -> None:
    made = files_of(Wishes(name="a", title="A", ci=("github", "gitlab")))

    assert [path for path, text in made.items() if "vars." in text or "secrets." in text] == []
    assert yaml.safe_load(made[".gitlab-ci.yml"])["corpuskit"]["variables"] == {"CORPUSKIT_SOURCE": ""}


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        (Wishes(name="a", title="A"), "## Check it\n\n```console\n$ corpuskit validate articles\n"),
        (
            Wishes(name="a", title="A", ci=("gitlab",), source=ELSEWHERE),
            f'\n\n```console\n$ python -m pip install "{ELSEWHERE}"\n$ corpuskit validate articles\n',
        ),
        (
            Wishes(name="a", title="A", ci=("gitlab",)),
            "## Check it\n\nEvery merge request is checked by itself.\nOn your own machine,\n\n```console\n$",
        ),
        (
            Wishes(name="a", title="A", ci=("github", "gitlab")),
            "## Check it\n\nEvery pull request is checked by itself.\nOn your own machine,\n\n```console\n$",
        ),
    ],
    ids=["no CI", "a source that is known", "GitLab", "two CIs"],
)
def test_the_guide_says_how_to_check(wishes: Wishes, expected: str) -> None:
    assert expected in files_of(wishes)["CONTRIBUTING.md"]


def test_no_file_installs_the_other_project_of_our_name() -> None:
    made = files_of(Wishes(name="a", title="A", ci=("github", "gitlab")))

    assert [path for path, text in made.items() if "install corpuskit" in text] == []
    assert [path for path, text in made.items() if not text.endswith("\n") or text.endswith("\n\n")] == []


def test_without_ci_and_hooks_there_is_neither(tmp_path: Path) -> None:
    assert call("init", tmp_path, "--ci", "none", "--no-pre-commit", "-q") == 0
    assert _made(tmp_path) == FILES - {".github/workflows/corpuskit.yml", ".pre-commit-config.yaml"}


@pytest.mark.parametrize("source", [None, GITHUB, ELSEWHERE])
def test_what_ci_reads_is_valid_and_has_no_known_weakness(tmp_path: Path, source: str | None) -> None:
    made = files_of(Wishes(name="a", title="A", source=source, ci=("github", "gitlab")))
    write(tmp_path, made)
    workflow, gitlab = tmp_path / ".github/workflows/corpuskit.yml", tmp_path / ".gitlab-ci.yml"
    checks = [
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow)],
        ["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(gitlab)],
        ["zizmor", "--offline", "--persona", "pedantic", str(workflow)],
    ]
    for name, *arguments in checks:
        tool = shutil.which(name, path=str(Path(sys.executable).parent))
        if tool is None:
            pytest.skip(f"{name} is in the extra dev")
        done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
