"""Walking a folder: every regular file in a fixed order, and a diagnostic for whatever is not read."""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase, translate
from functools import cache
from pathlib import Path, PurePosixPath

from corpuskit.inputs.files import InputFile, published_name, published_part
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, InputError, Location

OUTPUT_MARK = ".corpuskit"  # the folder that a build keeps in its output


@dataclass(frozen=True, slots=True)
class _Walk:
    """What stays the same all the way down."""

    base: Path
    ignore: tuple[str, ...]
    skip: Path | None


def walk(
    root: Path, *, ignore: Sequence[str] = (), below: PurePosixPath | None = None, skip: Path | None = None
) -> list[InputFile | Diagnostic]:
    """List what an input path holds, sorted by published name whatever the file system's own order.

    Symbolic links to files inside the root are read (git-annex keeps its files so); links to folders are not
    followed, because the folder is read in its own place; links out of the root, FIFOs and devices are never
    opened.

    Args:
        root: A file or a folder. A file that is named outright is read even if a pattern would ignore it.
        ignore: Patterns for names of files and folders, as `fnmatch` reads them.
        below: Published name of the root; without it names are relative to the folder, and a file has its own
            name.
        skip: A folder that is not looked into at all, because the output goes there.

    Returns:
        Files to read, and FIL diagnostics for the rest.

    Raises:
        InputError: The path does not exist or is neither a file nor a folder.
    """
    try:
        status = root.stat()
    except OSError as error:
        message = f"{published_name(root)}: {error.strerror or error}"
        raise InputError(message) from error
    if stat.S_ISREG(status.st_mode):
        return [_input_file(root, below or published_name(Path(root.name)), status)]
    if not stat.S_ISDIR(status.st_mode):
        message = f"{published_name(root)}: not a file or a folder"
        raise InputError(message)
    base = root.resolve()
    found: list[InputFile | Diagnostic] = []
    # A list of folders to come rather than recursion: a tree may be nested deeper than Python's stack.
    ahead = [(base, below or PurePosixPath())]
    while ahead:
        folder, name = ahead.pop()
        listed, folders = _folder(_Walk(base, tuple(ignore), skip and skip.resolve()), folder, name)
        found += listed
        ahead += folders
    return sorted(found, key=lambda entry: str(_name(entry)))


def _name(entry: InputFile | Diagnostic) -> PurePosixPath:
    return entry.name if isinstance(entry, InputFile) else entry.location.path


def _input_file(path: Path, name: PurePosixPath, status: os.stat_result) -> InputFile:
    return InputFile(path, name, status.st_size, status.st_mtime_ns)


def _folder(
    walk: _Walk, folder: Path, name: PurePosixPath
) -> tuple[list[InputFile | Diagnostic], list[tuple[Path, PurePosixPath]]]:
    """What one folder holds, and the folders in it."""
    try:
        with os.scandir(folder) as scanned:
            entries = list(scanned)
    except OSError as error:
        message = f"folder cannot be read: {error.strerror or error}"
        return [diagnostic("FIL102", Location(name), message)], []
    if any(entry.name == OUTPUT_MARK for entry in entries):
        return [diagnostic("FIL106", Location(name), "passed over: an output folder of corpuskit")], []
    found: list[InputFile | Diagnostic] = []
    folders: list[tuple[Path, PurePosixPath]] = []
    for entry in entries:
        part = published_part(entry.name)
        is_passed_over = any_of(walk.ignore).match(part) is not None
        if walk.skip is not None and folder / entry.name == walk.skip:
            continue
        if is_passed_over:
            pattern = next(pattern for pattern in walk.ignore if fnmatchcase(part, pattern))
            message = f"passed over: its name matches {pattern!r}"
            found.append(diagnostic("FIL106", Location(name / part), message))
        elif entry.is_dir(follow_symlinks=False):
            folders.append((folder / entry.name, name / part))
        else:
            found += _entry(walk.base, folder, entry, name / part)
    return found, folders


@cache
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    r"""One pattern for names that any of some patterns matches, as `fnmatch` reads them.

    >>> any_of(("*.bak", ".*")).match("ferry.md"), any_of(()).match("ferry.md")
    (None, None)
    """
    return re.compile("|".join(map(translate, patterns)) if patterns else "(?!)")


def _entry(
    base: Path, folder: Path, entry: os.DirEntry[str], name: PurePosixPath
) -> Iterable[InputFile | Diagnostic]:
    """A file of a folder; nearly all are regular ones with a plain name, and one look is enough for them."""
    path = folder / entry.name
    if entry.is_file(follow_symlinks=False) and entry.name.isascii():
        try:
            return [_input_file(path, name, entry.stat(follow_symlinks=False))]
        except OSError as error:
            return [_unreadable(name, error)]
    return _file(base, path, name)


def _file(base: Path, path: Path, name: PurePosixPath) -> Iterator[InputFile | Diagnostic]:
    try:
        target = path.resolve(strict=True) if path.is_symlink() else path
        mode = target.stat().st_mode
    except (OSError, RuntimeError):
        yield diagnostic("FIL105", Location(name), "a link that leads nowhere")
        return
    if target is not path and not target.is_relative_to(base):
        yield diagnostic("FIL105", Location(name), "a link that leads out of the input folder")
    elif stat.S_ISDIR(mode):
        yield diagnostic("FIL105", Location(name), "a link to a folder, which is read in its own place")
    elif not stat.S_ISREG(mode):
        yield diagnostic("FIL104", Location(name), "not a regular file, never opened")
    else:
        if not _is_utf8(path.name):
            yield diagnostic("FIL109", Location(name), "file name is not UTF-8")
        try:
            yield _input_file(target, name, target.stat())
        except OSError as error:
            yield _unreadable(name, error)


def _unreadable(name: PurePosixPath, error: OSError) -> Diagnostic:
    return diagnostic("FIL102", Location(name), f"cannot be read: {error.strerror or error}")


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
