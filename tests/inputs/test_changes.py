"""What changed is what git says; a revision that is none, or no git at all, is a clear refusal."""

import os
import subprocess
from pathlib import Path

import pytest

from corpuskit.inputs.changes import ALL, changed_since, listed_files
from corpuskit.model.diagnostics import ConfigError, InputError

IDENTITY = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@courier.example",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@courier.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, whatever the person's own settings are."""
    command = ("git", "-C", str(folder), *arguments)
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **IDENTITY})


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with one commit on `main`."""
    folder = (tmp_path / "clone").resolve()
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "a.jsonl").write_text("1\n2\n3\n4\n", "utf-8")
    (folder / "gone.md").write_text("gone\n", "utf-8")
    (folder / "same.md").write_text("same\n", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "first")
    return folder


def test_a_folder_outside_of_git_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(InputError, match="not a git repository"):
        changed_since("HEAD", folder=tmp_path)


@pytest.mark.parametrize("revision", ["--output=x", "-", "nowhere"])
def test_what_is_no_revision_is_refused(clone: Path, revision: str) -> None:
    with pytest.raises(ConfigError):
        changed_since(revision, folder=clone)
    assert not (clone / "x").exists()


def test_without_git_the_way_out_is_named(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(InputError, match="git is not installed"):
        changed_since("HEAD", folder=clone)


def test_nothing_changed(clone: Path) -> None:
    assert changed_since("main", folder=clone) == {}


def test_lines_that_are_new_in_commits_and_in_the_working_copy(clone: Path) -> None:
    git(clone, "switch", "-q", "-c", "mine")
    (clone / "a.jsonl").write_text("1\ntwo\n3\n4\n5\n6\n", "utf-8")
    git(clone, "commit", "-q", "-a", "-m", "second")
    (clone / "same.md").write_text("same\nmore\n", "utf-8")
    (clone / "gone.md").unlink()
    name = 'odd "näme"\t.md'
    (clone / name).write_text("new\n", "utf-8")
    git(clone, "add", name)
    (clone / "untracked.md").write_text("new\n", "utf-8")

    assert changed_since("main", folder=clone) == {
        clone / "a.jsonl": ((2, 2), (5, 6)),
        clone / "same.md": ((2, 2),),
        clone / name: ((1, 1),),
        clone / "untracked.md": (ALL,),
    }


def test_what_the_other_branch_did_since_is_not_ours(clone: Path) -> None:
    git(clone, "switch", "-q", "-c", "mine")
    git(clone, "switch", "-q", "main")
    (clone / "same.md").write_text("theirs\n", "utf-8")
    git(clone, "commit", "-q", "-a", "-m", "theirs")
    git(clone, "switch", "-q", "mine")
    (clone / "a.jsonl").write_text("1\n2\n3\n", "utf-8")

    assert changed_since("main", folder=clone / ".") == {clone / "a.jsonl": ((4, 3),)}


def test_listed_files_are_lines_or_stand_between_nuls(tmp_path: Path) -> None:
    folder = tmp_path.resolve()

    assert set(listed_files(b"a.md\r\n\nb c.md", folder=folder)) == {folder / "a.md", folder / "b c.md"}
    assert set(listed_files(b"a\nb.md\0c.md\0", folder=folder)) == {folder / "a\nb.md", folder / "c.md"}


def test_a_gap_touches_what_stands_on_both_sides_of_it(clone: Path) -> None:
    (clone / "a.jsonl").write_text("1\n4\n", "utf-8")
    (clone / "same.md").write_text("", "utf-8")

    assert changed_since("main", folder=clone) == {clone / "a.jsonl": ((2, 1),), clone / "same.md": ((1, 1),)}


def test_a_file_that_became_a_link_is_all_new(clone: Path) -> None:
    (clone / "gone.md").unlink()
    (clone / "gone.md").symlink_to("same.md")

    assert changed_since("main", folder=clone) == {clone / "same.md": (ALL,)}


@pytest.mark.parametrize("shown", ["short", "log", "diff"])
def test_submodules_count_as_unchanged_however_git_shows_them(
    clone: Path, tmp_path: Path, shown: str
) -> None:
    outer = (tmp_path / "outer").resolve()
    outer.mkdir()
    git(outer, "init", "-q", "-b", "main")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(clone), "inner")
    git(outer, "commit", "-q", "-m", "first")
    git(outer, "config", "diff.submodule", shown)
    (outer / "inner" / "same.md").write_text("changed\n", "utf-8")
    git(outer / "inner", "commit", "-q", "-a", "-m", "second")
    (outer / "new.md").write_text("new\n", "utf-8")

    assert changed_since("main", folder=outer) == {outer / "new.md": (ALL,)}
