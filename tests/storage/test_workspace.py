"""The output folder: what is never touched, and that `latest` only ever points to something whole."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpuskit.model.diagnostics import BusyError, OutputError
from corpuskit.storage.workspace import PRIVATE, latest, workspace

HASHES = [digit * 64 for digit in "abc"]


def publish(out: Path, content: str, text: str = "data") -> Path:
    with workspace(out) as space:
        (space.draft / "data.txt").write_text(text, "utf-8")
        return space.publish(content)


def test_a_file_where_the_output_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")

    with pytest.raises(OutputError):
        publish(tmp_path / "out", HASHES[0])

    assert (tmp_path / "out").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["latest", "versions"])
def test_what_is_not_ours_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")

    with pytest.raises(OutputError, match="choose another output folder"):
        publish(tmp_path, HASHES[0])

    assert (tmp_path / name).read_text("utf-8") == "mine"


def test_other_files_in_the_output_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    (tmp_path / "versions" / "9999-mine").mkdir(parents=True)

    folder = publish(tmp_path, HASHES[0])

    assert folder.name == "0001-" + "a" * 12
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"
    assert (tmp_path / "versions" / "9999-mine").is_dir()


def test_a_second_build_finds_the_lock_taken(tmp_path: Path) -> None:
    with workspace(tmp_path), pytest.raises(BusyError, match="another build"), workspace(tmp_path):
        pytest.fail("two builds held one output")


def test_a_file_system_without_locks_is_not_called_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("corpuskit.storage.lock._acquire", refuse)

    with pytest.raises(OSError, match="No locks available"), workspace(tmp_path):
        pytest.fail("an output without its lock")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal")
def test_the_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from corpuskit.storage.workspace import workspace\n"
        "with workspace(Path(sys.argv[1])) as space:\n"
        "    (space.work / 'half').write_text('half'); os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert list((tmp_path / PRIVATE).glob("build-*/work/half"))

    folder = publish(tmp_path, HASHES[0])

    assert folder.is_dir()
    assert sorted(path.name for path in (tmp_path / PRIVATE).iterdir()) == ["lock"]


def test_an_error_inside_leaves_the_old_version_and_no_staging(tmp_path: Path) -> None:
    first = publish(tmp_path, HASHES[0])

    def run_out_of_space() -> None:
        with workspace(tmp_path) as space:
            (space.draft / "half").write_text("half", "utf-8")
            raise OSError(28, "No space left on device", str(space.draft))

    with pytest.raises(OutputError, match="No space left"):
        run_out_of_space()

    assert latest(tmp_path) == first
    assert sorted(path.name for path in (tmp_path / PRIVATE).iterdir()) == ["lock"]


def test_versions_count_up_and_latest_follows(tmp_path: Path) -> None:
    names = [publish(tmp_path, content, content).name for content in HASHES]

    assert names == ["0001-" + "a" * 12, "0002-" + "b" * 12, "0003-" + "c" * 12]
    assert latest(tmp_path) == tmp_path / "versions" / names[-1]
    assert (tmp_path / "latest" / "data.txt").read_text("utf-8") == HASHES[-1]


def test_the_same_content_makes_no_new_version(tmp_path: Path) -> None:
    first = publish(tmp_path, HASHES[0])

    assert publish(tmp_path, HASHES[0]) == first
    assert [path.name for path in (tmp_path / "versions").iterdir()] == [first.name]


def test_the_same_tables_with_another_card_are_a_new_version(tmp_path: Path) -> None:
    publish(tmp_path, HASHES[0])

    assert publish(tmp_path, HASHES[0], "another licence").name == "0002-" + "a" * 12


def test_a_version_that_was_damaged_is_made_anew(tmp_path: Path) -> None:
    first = publish(tmp_path, HASHES[0])
    (first / "data.txt").write_text("dota", "utf-8")

    assert publish(tmp_path, HASHES[0]).name == "0002-" + "a" * 12
    assert (tmp_path / "latest" / "data.txt").read_text("utf-8") == "data"


def test_an_output_inside_another_is_refused(tmp_path: Path) -> None:
    publish(tmp_path, HASHES[0])

    with pytest.raises(OutputError, match="is an output folder already"):
        publish(tmp_path / "latest", HASHES[1])
    with pytest.raises(OutputError, match="is an output folder already"):
        publish(tmp_path / "sub", HASHES[1])
    assert sorted(path.name for path in tmp_path.iterdir()) == [PRIVATE, "latest", "versions"]


def test_a_latest_that_leads_nowhere_is_replaced(tmp_path: Path) -> None:
    shutil.rmtree(publish(tmp_path, HASHES[0]))

    again = publish(tmp_path, HASHES[0])

    assert (tmp_path / "latest" / "data.txt").read_text("utf-8") == "data"
    assert latest(tmp_path) == again


def test_old_content_that_returns_is_a_new_version(tmp_path: Path) -> None:
    names = [publish(tmp_path, content, content).name for content in (HASHES[0], HASHES[1], HASHES[0])]

    assert names[-1] == "0003-" + "a" * 12


def test_a_version_whose_build_was_killed_before_the_switch_is_taken_up(tmp_path: Path) -> None:
    publish(tmp_path, HASHES[0])
    second = publish(tmp_path, HASHES[1], "newer")
    pointer = tmp_path / "latest"
    pointer.unlink()
    pointer.symlink_to(Path("versions") / ("0001-" + "a" * 12))

    assert publish(tmp_path, HASHES[1], "newer") == second
    assert latest(tmp_path) == second


@pytest.mark.skipif(os.name == "nt", reason="a junction there")
def test_latest_is_a_relative_link(tmp_path: Path) -> None:
    publish(tmp_path / "out", HASHES[0])
    (tmp_path / "out").rename(tmp_path / "moved")

    assert (tmp_path / "moved" / "latest" / "data.txt").read_text("utf-8") == "data"
