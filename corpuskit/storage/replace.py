"""Single files replaced in one step: readers see the old bytes or the new ones, never a part."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpuskit.model.diagnostics import OutputError
from corpuskit.storage.files import flush_folder

# O_EXCL: a name that somebody else has taken is never written to.
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def replace_file(path: Path, data: bytes, *, expected: bytes | None) -> None:
    """Give a file new bytes: they are flushed to the disk beside it and then take its place.

    A symbolic link stays one and its target gets the bytes. Permissions are kept, and owner and group where
    the system lets us; other hard links to the file keep the old bytes.

    Args:
        path: The file.
        data: Its new bytes.
        expected: What it holds now; ``None`` where it must not exist yet.

    Raises:
        OutputError: It cannot be written, or does not hold what was expected: then it is as it was.
    """
    with _errors_of(path):
        target = Path(os.path.realpath(path))  # of links in a circle `Path.resolve` may make a RuntimeError
        fresh = target.parent / f".corpuskit-{secrets.token_hex(8)}.tmp"
        try:
            # A folder may let us replace what its file does not let us write; that is not ours to overrule.
            if expected is not None:
                target.open("r+b").close()
            _write_new(fresh, data)
            if expected is None:
                _refuse_other(path, is_other=target.exists())
            else:
                _take_over(target, fresh)
                _refuse_other(path, is_other=target.read_bytes() != expected)
            fresh.replace(target)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        flush_folder(target.parent)


def remove_file(path: Path, *, expected: bytes) -> None:
    """Remove a file of ours.

    Raises:
        OutputError: It cannot be removed, or does not hold what was expected.
    """
    with _errors_of(path):
        _refuse_other(path, is_other=path.read_bytes() != expected)
        path.unlink()
        flush_folder(path.parent)


@contextmanager
def _errors_of(path: Path) -> Iterator[None]:
    """Turn an `OSError` into an `OutputError` that names the file, not the one made beside it."""
    try:
        yield
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise OutputError(message) from error


def _write_new(path: Path, data: bytes) -> None:
    # Not with `tempfile`: a new file should get the permissions that new files get here.
    with os.fdopen(os.open(path, NEW, 0o666), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _take_over(target: Path, fresh: Path) -> None:
    state = target.stat()
    if os.name == "posix" and (state.st_uid, state.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):
            os.chown(fresh, state.st_uid, state.st_gid)
    shutil.copymode(target, fresh)


def _refuse_other(path: Path, *, is_other: bool) -> None:
    if is_other:
        message = f"{path}: changed by somebody else in the meantime; left as it is"
        raise OutputError(message)
