"""Ledgers of repairs as files: where they are, what they call their files, reading and saving."""

import os
from pathlib import Path

from corpuskit.inputs.whole import MAX_OWN, read_whole
from corpuskit.model.diagnostics import ConfigError, IntegrityError, OutputError
from corpuskit.model.ledger import Ledger, from_json, to_json
from corpuskit.storage.replace import remove_file, replace_file

SUFFIX = ".repairs.json"


def beside(path: Path) -> Path:
    """The ledger of a file for which none is named: hidden, so that a build of the folder passes over it.

    >>> beside(Path("articles/story.txt")).name
    '.story.txt.repairs.json'
    """
    return path.with_name(f".{path.name}{SUFFIX}")


def path_in(ledger: Path, path: Path) -> str:
    """What a ledger calls a file: its path from the ledger's folder, with ``/``, so that both can move.

    Raises:
        ConfigError: There is no such path, because they are on different drives.
    """
    # A link to the file itself is kept; links above it must not decide where ".." leads.
    whole = real(path.parent) / path.name
    try:
        return Path(os.path.relpath(whole, real(ledger.parent))).as_posix()
    except ValueError as error:
        message = f"{ledger}: on another drive than {path}; name a ledger on the same"
        raise ConfigError(message) from error


def real(path: Path) -> Path:
    """The path without symbolic links; of links that lead in a circle it keeps some, and opening it fails.

    Not `Path.resolve`, for which such a circle is an error of its own in some versions of Python.
    """
    return Path(os.path.realpath(path))


def load_ledger(path: Path) -> tuple[Ledger, bytes]:
    """Read a ledger; gives its bytes too.

    Raises:
        InputError: There is none, or it cannot be read.
        IntegrityError: It is no ledger.
    """
    data = read_whole(path, limit=MAX_OWN)
    try:
        return from_json(data), data
    except IntegrityError as error:
        message = f"{path}: {error}"
        raise IntegrityError(message) from error


def open_ledger(path: Path) -> tuple[Ledger, bytes | None]:
    """Read a ledger as `load_ledger`; an empty one and ``None`` where there is no file yet."""
    return load_ledger(path) if os.path.lexists(path) else (Ledger(files=()), None)


def save_ledger(path: Path, ledger: Ledger, before: bytes | None) -> bytes | None:
    """Write a ledger, or remove it where nothing is left in it to undo.

    Args:
        path: Its file.
        ledger: What to write.
        before: The bytes of the file as it was read or saved last; ``None`` where there is none.

    Returns:
        The bytes of the file now.

    Raises:
        OutputError: It cannot be written, was changed by somebody else, or is more than can be read again.
    """
    if not ledger.files:
        if before is not None:
            remove_file(path, expected=before)
        return None
    data = to_json(ledger)
    if len(data) > MAX_OWN:
        message = f"{path}: would be larger than {MAX_OWN >> 20} MiB; repair fewer files into one ledger"
        raise OutputError(message)
    if data != before:
        replace_file(path, data, expected=before)
    return data
