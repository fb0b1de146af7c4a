"""Files replaced in one step: whatever goes wrong, the old bytes stand and nothing else lies about."""

import os
import stat
from pathlib import Path

import pytest

from corpuskit.model.diagnostics import OutputError
from corpuskit.storage.replace import remove_file, replace_file

OS = "corpuskit.storage.replace.os"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_refuses_a_file_that_was_changed_in_the_meantime(file: Path) -> None:
    with pytest.raises(OutputError, match=r"story.txt: changed by somebody else"):
        replace_file(file, b"new", expected=b"older")

    assert (file.read_bytes(), names(file.parent)) == (b"old", ["story.txt"])


def test_refuses_a_new_file_where_there_is_one(file: Path) -> None:
    with pytest.raises(OutputError, match="changed by somebody else"):
        replace_file(file, b"new", expected=None)

    assert (file.read_bytes(), names(file.parent)) == (b"old", ["story.txt"])


@pytest.mark.parametrize("expected", [None, b"old"], ids=["new", "old"])
def test_refuses_a_folder_that_is_not_there(tmp_path: Path, expected: bytes | None) -> None:
    with pytest.raises(OutputError, match="No such file"):
        replace_file(tmp_path / "nowhere" / "story.txt", b"new", expected=expected)


def test_an_error_names_the_file_and_not_the_one_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "story.txt"

    with pytest.raises(OutputError) as refused:
        replace_file(path, b"new", expected=None)
    assert str(refused.value) == f"{path}: No such file or directory"


@pytest.mark.parametrize("expected", [None, b"old"], ids=["new", "old"])
def test_refuses_links_that_lead_in_a_circle(tmp_path: Path, expected: bytes | None) -> None:
    (tmp_path / "loop").symlink_to("loop")

    with pytest.raises(OutputError, match=r"story\.txt: "):
        replace_file(tmp_path / "loop" / "story.txt", b"new", expected=expected)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_file_that_must_not_be_written_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)

    with pytest.raises(OutputError, match="Permission denied"):
        replace_file(file, b"new", expected=b"old")


@pytest.mark.parametrize("step", ["fsync", "chown"])
def test_a_failure_on_the_way_leaves_nothing(file: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(f"{OS}.{step}", fail)
    monkeypatch.setattr(f"{OS}.geteuid", lambda: -1)

    with pytest.raises(OutputError, match="No space left on device"):
        replace_file(file, b"new", expected=b"old")

    assert (file.read_bytes(), names(file.parent)) == (b"old", ["story.txt"])


def test_the_owner_is_kept_where_the_system_lets_us(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(f"{OS}.chown", refuse)
    monkeypatch.setattr(f"{OS}.geteuid", lambda: -1)

    replace_file(file, b"new", expected=b"old")

    assert file.read_bytes() == b"new"


def test_permissions_are_kept(file: Path) -> None:
    file.chmod(0o640)

    replace_file(file, b"new", expected=b"old")

    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)


def test_a_new_file_gets_the_permissions_of_new_files(tmp_path: Path) -> None:
    replace_file(tmp_path / "a", b"new", expected=None)
    (tmp_path / "b").write_bytes(b"")

    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_link_stays_one_and_its_target_is_written(file: Path) -> None:
    link = file.with_name("link.txt")
    link.symlink_to(file.name)

    replace_file(link, b"new", expected=b"old")

    assert (link.is_symlink(), file.read_bytes()) == (True, b"new")


def test_a_file_that_is_gone_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nowhere: No such file"):
        remove_file(tmp_path / "nowhere", expected=b"")


def test_a_file_that_was_changed_is_not_removed(file: Path) -> None:
    with pytest.raises(OutputError, match="changed by somebody else"):
        remove_file(file, expected=b"older")

    assert file.exists()
