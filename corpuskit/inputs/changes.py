"""What changed: files and lines as git tells them, or files that somebody lists."""

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from corpuskit.model.diagnostics import ConfigError, InputError, shorten

Lines = tuple[tuple[int, int], ...]
HUNK = re.compile(rb"@@ -[0-9]+(?:,[0-9]+)? \+([0-9]+)(?:,([0-9]+))? @@")
FILE = re.compile(rb"^diff --git ", re.MULTILINE)
ALL = (1, 1 << 62)
PATIENCE = 120  # seconds for git to answer


def changed_since(revision: str, *, folder: Path) -> Mapping[Path, Lines]:
    """Files that differ from where this branch left a revision, in commits or not yet committed.

    Args:
        revision: What git calls a revision: a branch, a tag, a hash.
        folder: Any folder of the working copy.

    Returns:
        Real path of each file that is still there -> first and last line of each range that is new, from 1.
        Where lines only went, the range begins after the gap and ends before it, so that it touches what
        stands on both sides of it. Nothing for a file of which only the mode changed. Files that git does not
        track yet count as new, those in submodules as unchanged.

    Raises:
        ConfigError: There is no such revision, or nothing in common with it.
        InputError: There is no git, or no working copy.
    """
    if revision.startswith("-"):
        message = f"{shorten(revision)!r} is no revision"
        raise ConfigError(message)
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n")))
    base = _git(folder, "merge-base", revision, "HEAD", hint=revision).strip().decode("ascii")
    shape = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=all")
    kept = (*shape, "--diff-filter=AM")
    names = _names(_git(top, "diff", *kept, "--name-only", "-z", base, "--"))
    # Names in a patch may be quoted; files come in the same order as in the list of names.
    patches = FILE.split(_git(top, "diff", *kept, "--unified=0", base, "--"))[1:]
    changed: dict[Path, Lines] = {
        _real(top, name): tuple(_ranges(patch)) for name, patch in zip(names, patches, strict=True)
    }
    # A link that became a file has two patches, and a file in a conflict may have none.
    others = _names(_git(top, "diff", *shape, "--diff-filter=TU", "--name-only", "-z", base, "--"))
    untracked = _names(_git(top, "ls-files", "--others", "--exclude-standard", "-z"))
    return changed | {_real(top, name): (ALL,) for name in (*others, *untracked)}


def _names(output: bytes) -> list[bytes]:
    return [name for name in output.split(b"\0") if name]


def _real(folder: Path, name: bytes) -> Path:
    return Path(os.path.realpath(folder / os.fsdecode(name)))


def _ranges(patch: bytes) -> Iterable[tuple[int, int]]:
    if b"\nBinary files " in patch:
        yield ALL
    for line in patch.splitlines():
        if match := HUNK.match(line):
            first, count = int(match[1]), int(match[2] or 1)
            if count:
                yield first, first + count - 1
            else:
                yield (first + 1, first) if first else (1, 1)


def _git(folder: Path, *arguments: str, hint: str = "") -> bytes:
    command = ("git", "-C", str(folder), "-c", "core.quotePath=false", *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)  # noqa: S603 - no shell
    except FileNotFoundError as error:
        message = "git is not installed, so that what changed is not known; name the files instead"
        raise InputError(message) from error
    except subprocess.TimeoutExpired as error:
        message = f"git took more than {PATIENCE} seconds"
        raise InputError(message) from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        more = f"; {shorten(hint)!r} must be in this clone (in CI: fetch with fetch-depth: 0)" if hint else ""
        message = f"git {arguments[0]}: {shorten(said) or 'no common commit'}{more}"
        raise ConfigError(message) if hint else InputError(message)
    return done.stdout


def listed_files(data: bytes, *, folder: Path) -> Mapping[Path, None]:
    r"""Files that somebody lists, a line each; or with NUL between them, as ``git diff -z`` does.

    Args:
        data: The list.
        folder: What relative names are relative to.

    >>> list(listed_files(b"a.md\n\nb/c.md\n", folder=Path("/in")))
    [PosixPath('/in/a.md'), PosixPath('/in/b/c.md')]
    """
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    return {_real(folder, name): None for name in names if name}
