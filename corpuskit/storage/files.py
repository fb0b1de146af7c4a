"""Files that are on the disk when the call returns, and operating-system errors as errors of the output."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from corpuskit.model.diagnostics import OutputError

BLOCK = 1024 * 1024


@contextmanager
def output_errors(path: Path) -> Iterator[None]:
    """Turn an `OSError` inside the block (disk full ...) into an `OutputError` that names the output."""
    try:
        yield
    except OSError as error:
        message = f"{error.filename or path}: {error.strerror or error}"
        raise OutputError(message) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Create a file with these bytes and flush it to the disk; it must not exist yet.

    Raises:
        OSError: It exists, or cannot be written.
    """
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def write_chunks(path: Path, chunks: Iterable[str], *, append: bool = False) -> None:
    """Write a text in UTF-8, piece by piece, over what the file held or behind it.

    Not in one step as a dataset is: what is named may be a pipe or a device, and a report is made again.

    Raises:
        OutputError: It cannot be written.
    """
    with output_errors(path), path.open("ab" if append else "wb") as stream:
        for chunk in chunks:
            stream.write(chunk.encode("utf-8"))


def copy_stream(stream: BinaryIO, path: Path) -> int:
    """Copy a stream that can be read only once (standard input) into a new file; gives its size in bytes."""
    size = 0
    with path.open("xb") as target:
        while block := stream.read(BLOCK):
            size += target.write(block)
    return size


def flush_tree(folder: Path) -> None:
    """Flush every file and folder below `folder` to the disk, and the folder itself."""
    for parent, _, names in os.walk(folder):
        for name in names:
            _flush(Path(parent) / name)
        flush_folder(Path(parent))


def flush_folder(folder: Path) -> None:
    """Flush a folder's entries, so that a rename in it survives a power cut; Windows has no such call."""
    if os.name == "posix":
        _flush(folder)


def _flush(path: Path) -> None:
    # Windows flushes only what is open for writing.
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
