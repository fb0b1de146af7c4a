"""One build at a time on one output: a lock that the system drops when its holder dies, however it dies."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpuskit.model.diagnostics import BusyError

TAKEN = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    def _acquire(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _acquire(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` for the block; the file stays, the lock goes.

    Raises:
        BusyError: Another process holds it.
        OSError: The file cannot be created.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _acquire(descriptor)
        except OSError as error:
            # Some network file systems refuse every lock; that is no sign of another build.
            if error.errno not in TAKEN:
                raise
            message = f"{path.parent.parent}: another build is writing here"
            raise BusyError(message) from error
        yield
    finally:
        os.close(descriptor)
