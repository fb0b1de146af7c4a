"""Regular files as sources: opened without following surprises, read as streams."""

import os
import stat
from dataclasses import dataclass
from functools import partial
from io import BytesIO, FileIO
from pathlib import Path, PurePosixPath

from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.raw import Source
from corpuskit.model.shards import Unit

HEAD = 64 * 1024
# A FIFO opened without O_NONBLOCK would wait for a writer for ever; Windows has neither flag.
FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class InputFile:
    """A regular file that is to be read, and the name it is published under."""

    path: Path
    name: PurePosixPath
    size: int
    mtime_ns: int


def published_name(path: Path) -> PurePosixPath:
    r"""Give the name that tables and messages show: ``/`` between parts, odd bytes as ``\xNN``.

    A backslash in a name becomes ``\x5c``, so that no two names are shown alike.

    >>> published_name(Path("a") / "b.txt")
    PurePosixPath('a/b.txt')
    >>> print(published_name(Path("caf\udce9.txt")))
    caf\xe9.txt
    """
    shown = path.as_posix().replace("\\", "\\x5c")
    return PurePosixPath(os.fsencode(shown).decode("utf-8", "backslashreplace"))


def published_part(name: str) -> str:
    """`published_name` of one part of a path; nearly all are plain, and making paths takes long."""
    return name if name.isascii() and "\\" not in name else str(published_name(Path(name)))


def open_regular(path: str | Path) -> FileIO:
    """Open a regular file for reading, and nothing else.

    Raises:
        OSError: It cannot be opened, or is no regular file.
    """
    descriptor = os.open(path, FLAGS)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        message = "not a regular file"
        raise OSError(message)
    return FileIO(descriptor, "rb")


def open_source(unit: Unit) -> Source | Diagnostic:
    """Read the head of a file and give the stream; a file that cannot be read is a diagnostic (FIL102).

    A file that is no longer than its head is not opened again: the stream gives the bytes that were read.
    """
    location = Location(PurePosixPath(unit.name))
    # Room for the whole head would be made before it is known to be needed.
    expected = min(unit.size + 1, HEAD)
    try:
        with open_regular(unit.path) as stream:
            head = stream.read(expected)
            is_whole = len(head) < expected
            if not is_whole and expected < HEAD:
                head += stream.read(HEAD - expected)
    except OSError as error:
        return diagnostic("FIL102", location, f"cannot be read: {error.strerror or error}")
    return Source(
        path=location.path,
        open=partial(BytesIO, head) if is_whole else partial(open_regular, unit.path),
        size=unit.size,
        head=head,
        start=unit.start,
        end=unit.end,
        first_line=unit.first_line,
    )


def read_range(path: Path, offset: int, length: int) -> bytes:
    """Read the bytes of one record again, for its quarantine row.

    Raises:
        OSError: The file cannot be read any more.
    """
    with open_regular(path) as stream:
        stream.seek(offset)
        parts = []
        while length > 0 and (part := stream.read(length)):
            parts.append(part)
            length -= len(part)
        return b"".join(parts)
