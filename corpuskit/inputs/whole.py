"""Whole files as bytes, for commands that give back what they read."""

from collections.abc import Callable
from pathlib import Path

from corpuskit.inputs.files import open_regular
from corpuskit.model.diagnostics import InputError

MAX_FILE = 64 * 1024 * 1024  # bytes of a file that are held at once


def read_whole(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        InputError: It is none, cannot be read, or is too large to hold.
    """
    if path.is_dir():
        message = f"{path}: is a folder; name the files in it"
        raise InputError(message)
    try:
        with open_regular(path) as stream:
            return read_limited(stream.read, path)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}"
        raise InputError(message) from error


def read_limited(read: Callable[[int], bytes | None], path: Path) -> bytes:
    """All that a stream gives.

    Args:
        read: Gives at most so many bytes, and none at the end.
        path: What to call it.

    Raises:
        InputError: It is more than can be held.
    """
    parts: list[bytes] = []
    left = MAX_FILE + 1
    while left > 0 and (part := read(left)):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        message = f"{path}: larger than {MAX_FILE >> 20} MiB"
        raise InputError(message)
    return b"".join(parts)
