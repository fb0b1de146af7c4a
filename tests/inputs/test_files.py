"""Files as sources."""

import os
import sys
from pathlib import Path

import pytest

from corpuskit.inputs.files import (
    HEAD,
    open_regular,
    open_source,
    published_name,
    published_part,
    read_range,
)
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Source
from corpuskit.model.shards import Unit


def unit(path: Path, size: int = 0) -> Unit:
    return Unit(path=str(path), name=path.name, size=size, mtime_ns=0)


def test_a_file_that_is_gone_is_a_diagnostic(tmp_path: Path) -> None:
    found = open_source(unit(tmp_path / "gone.txt"))

    assert isinstance(found, Diagnostic)
    assert found.code == "FIL102"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs")
def test_a_fifo_does_not_hang_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(OSError, match="not a regular file"):
        open_regular(tmp_path / "pipe")


def test_a_source_shows_its_head_and_opens_again_and_again(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1024
    (tmp_path / "a.bin").write_bytes(data)

    source = open_source(unit(tmp_path / "a.bin", len(data)))

    assert isinstance(source, Source)
    assert source.head == data[:HEAD]
    for _ in range(2):
        with source.open() as stream:
            assert stream.read() == data


def test_the_bytes_of_a_record_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"0123456789")

    assert read_range(tmp_path / "a.txt", 3, 4) == b"3456"
    assert read_range(tmp_path / "a.txt", 8, 4) == b"89"


@pytest.mark.parametrize("planned", [0, 3, 11, 12, 20], ids=lambda size: f"planned as {size} bytes")
def test_a_short_file_is_read_once_whatever_its_size_was(tmp_path: Path, planned: int) -> None:
    (tmp_path / "a.md").write_bytes(b"Ferry back.\n")

    source = open_source(unit(tmp_path / "a.md", planned))

    assert isinstance(source, Source)
    assert source.head == b"Ferry back.\n"
    for _ in range(2):
        with source.open() as stream:
            assert stream.read() == b"Ferry back.\n"


def test_what_was_read_stays_when_a_short_file_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"Ferry back.\n")
    source = open_source(unit(tmp_path / "a.md", 12))
    (tmp_path / "a.md").unlink()

    assert isinstance(source, Source)
    with source.open() as stream:
        assert stream.read() == b"Ferry back.\n"


@pytest.mark.parametrize("name", ["ferry.md", "back\\slash.md", "caf\xe9.md", "caf\udce9.md"], ids=ascii)
def test_a_part_of_a_name_is_shown_as_the_whole_name_is(name: str) -> None:
    assert published_part(name) == str(published_name(Path(name)))
