"""Whole files as bytes, for commands that give back what they read."""

from collections.abc import Callable
from pathlib import Path

from corpuskit.inputs.files import open_regular
from corpuskit.model.diagnostics import InputError

MAX_FILE = 64 * 1024 * 1024  # bytes of a file that are held at once
MAX_OWN = 4 * 1024 * 1024 * 1024  # of a file that this program made; it grows from what it is made of
BLOCK = 1024 * 1024


def read_whole(path: Path, *, limit: int | None = None) -> bytes:
    """The bytes of a regular file.

    Args:
        path: The file.
        limit: Bytes that it may have; `MAX_FILE` where that is not said.

    Raises:
        InputError: It is none, cannot be read, or is too large to hold.
    """
    if path.is_dir():
        message = f"{path}: is a folder; name the files in it"
        raise InputError(message)
    try:
        with open_regular(path) as stream:
            return read_limited(stream.read, path, limit=limit)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}"
        raise InputError(message) from error


def read_limited(read: Callable[[int], bytes | None], path: Path, *, limit: int | None = None) -> bytes:
    """All that a stream gives.

    Args:
        read: Gives at most so many bytes, and none at the end.
        path: What to call it.
        limit: As for `read_whole`.

    Raises:
        InputError: It is more than can be held.
    """
    most = MAX_FILE if limit is None else limit
    parts: list[bytes] = []
    left = most + 1
    # In blocks: a stream that is asked for gigabytes makes room for them before it looks what there is.
    while left > 0 and (part := read(min(left, BLOCK))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        message = f"{path}: larger than {most >> 20} MiB"
        raise InputError(message)
    return b"".join(parts)
