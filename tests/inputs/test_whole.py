"""Whole files: what is none, or too large to hold, is refused by name."""

import os
from pathlib import Path

import pytest

from corpuskit.inputs import whole
from corpuskit.inputs.whole import read_whole
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
