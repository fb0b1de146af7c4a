"""Walking input folders: what is never opened, what is passed over, and in which order the rest comes."""

import os
import sys
from pathlib import Path, PurePosixPath

import pytest

from corpuskit.inputs.files import InputFile
from corpuskit.inputs.walk import walk
from corpuskit.model.diagnostics import Diagnostic, InputError

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs and odd names of this kind")


def names(found: list[InputFile | Diagnostic]) -> list[str]:
    return [str(entry.name) for entry in found if isinstance(entry, InputFile)]


def codes(found: list[InputFile | Diagnostic]) -> list[tuple[str, str]]:
    return [(entry.code, str(entry.location.path)) for entry in found if isinstance(entry, Diagnostic)]


def test_a_missing_path_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere: No such file"):
        walk(tmp_path / "nowhere")


@POSIX
def test_a_fifo_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert codes(walk(tmp_path)) == [("FIL104", "pipe.txt")]


@POSIX
def test_a_fifo_as_the_input_itself_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(InputError, match="not a file or a folder"):
        walk(tmp_path / "pipe.txt")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("not part of the input", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)

    assert codes(walk(tmp_path / "in")) == [("FIL105", "link.txt"), ("FIL105", "up")]


def test_a_circle_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "again").symlink_to(tmp_path / "folder", target_is_directory=True)

    assert codes(walk(tmp_path)) == [("FIL105", "a"), ("FIL105", "b"), ("FIL105", "folder/again")]


def test_a_link_to_a_file_of_the_folder_is_read_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "x1").write_text("text", "utf-8")
    (tmp_path / "story.txt").symlink_to(Path("store") / "x1")

    assert names(walk(tmp_path)) == ["store/x1", "story.txt"]


def test_files_that_match_a_pattern_are_passed_over_and_named(tmp_path: Path) -> None:
    for name in (".git", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("text", "utf-8")
    (tmp_path / "README.md").write_text("text", "utf-8")

    found = walk(tmp_path, ignore=(".*", "README*"))

    assert names(found) == ["notes/a.txt"]
    assert codes(found) == [("FIL106", ".git"), ("FIL106", "README.md")]


def test_a_file_that_is_named_outright_is_read_even_if_a_pattern_matches(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("text", "utf-8")

    assert names(walk(tmp_path / "README.md", ignore=("README*",))) == ["README.md"]


@POSIX
def test_a_name_that_is_not_utf8_is_shown_with_escapes_and_read(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(odd)).write_text("text", "utf-8")
    except OSError:
        pytest.skip("this file system allows only UTF-8 names")

    found = walk(tmp_path)

    assert names(found) == ["caf\\xe9.txt"]
    assert codes(found) == [("FIL109", "caf\\xe9.txt")]


def test_an_unreadable_folder_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("text", "utf-8")
    (tmp_path / "closed").mkdir()
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    # The tests may run as root, whom no permission bits stop.
    monkeypatch.setattr("corpuskit.inputs.walk.os.scandir", refuse)
    found = walk(tmp_path)

    assert names(found) == ["a.txt"]
    assert codes(found) == [("FIL102", "closed")]


def test_a_tree_deeper_than_the_stack_is_walked(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(1200):
        deep /= "d"
        os.mkdir(deep)  # noqa: PTH102 - mkdir of a path builds strings longer than some systems take
    (deep / "a.txt").write_text("text", "utf-8")

    assert len(names(walk(tmp_path))) == 1

    # Whoever cleans up after the tests would meet the end of the stack.
    (deep / "a.txt").unlink()
    for folder in (deep, *deep.parents[:1199]):
        folder.rmdir()


@POSIX
def test_no_two_names_are_shown_alike(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        odd.write_text("text", "utf-8")
    except OSError:
        pytest.skip("this file system allows only UTF-8 names")
    (tmp_path / "caf\\xe9.txt").write_text("text", "utf-8")

    assert names(walk(tmp_path)) == ["caf\\x5cxe9.txt", "caf\\xe9.txt"]


def test_a_file_that_vanishes_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(*_: object) -> InputFile:
        raise FileNotFoundError(2, "No such file or directory")

    (tmp_path / "a.txt").write_text("text", "utf-8")
    monkeypatch.setattr("corpuskit.inputs.walk._input_file", vanish)

    assert codes(walk(tmp_path)) == [("FIL102", "a.txt")]


def test_the_output_folder_inside_the_input_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", "utf-8")
    (tmp_path / "out" / "versions").mkdir(parents=True)
    (tmp_path / "out" / "versions" / "x.txt").write_text("text", "utf-8")

    assert names(walk(tmp_path, skip=tmp_path / "out")) == ["a.txt"]


def test_names_are_sorted_whatever_the_folder_says(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "a/b/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text", "utf-8")

    assert names(walk(tmp_path)) == ["a.txt", "a/b/c.txt", "a/z.txt", "b.txt"]
    assert names(walk(tmp_path, below=PurePosixPath("in")))[0] == "in/a.txt"
