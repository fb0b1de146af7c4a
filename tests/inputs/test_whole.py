"""Whole files: what is none, or too large to hold, is refused by name."""

import os
from pathlib import Path

import pytest

from corpuskit.inputs import whole
from corpuskit.inputs.whole import read_limited, read_whole
from corpuskit.model.diagnostics import InputError


def test_refuses_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; name the files in it"):
        read_whole(tmp_path)


def test_refuses_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: cannot be read: No such file"):
        read_whole(tmp_path / "nowhere")


@pytest.mark.skipif(os.name != "posix", reason="there are no such files")
def test_refuses_to_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InputError, match="pipe: cannot be read: not a regular file"):
        read_whole(tmp_path / "pipe")


def test_refuses_what_is_too_large_to_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "MAX_FILE", 4)
    (tmp_path / "a").write_bytes(b"1234")
    (tmp_path / "b").write_bytes(b"12345")

    assert read_whole(tmp_path / "a") == b"1234"
    with pytest.raises(InputError, match="b: larger than"):
        read_whole(tmp_path / "b")


def test_a_file_of_our_own_may_be_larger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "MAX_FILE", 4)
    (tmp_path / "a").write_bytes(b"12345")

    assert read_whole(tmp_path / "a", limit=5) == b"12345"
    with pytest.raises(InputError, match="a: larger than"):
        read_whole(tmp_path / "a", limit=4)


def test_never_asks_a_stream_for_more_than_a_block() -> None:
    asked: list[int] = []

    def read(size: int) -> bytes:
        asked.append(size)
        return b""

    assert read_limited(read, Path("a"), limit=whole.MAX_OWN) == b""
    assert asked == [whole.BLOCK]


def test_refuses_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")

    with pytest.raises(InputError, match="loop: cannot be read: "):
        read_whole(tmp_path / "loop")
