"""Whether a dataset is what its manifest and its checksums say."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location, shorten
from corpuskit.model.manifest import Manifest

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ([^\x00]+)")


def verified(folder: Path, manifest: Manifest) -> Iterator[Diagnostic]:
    """What is wrong with the files of a dataset: first those that are listed, by path, then the others.

    Args:
        folder: Of the version.
        manifest: What it should consist of.

    Yields:
        PKG101 for a file that is missing, PKG102 for one that is changed, PKG103 for one that nobody lists.
    """
    sums, faults = _checksums(folder / CHECKSUMS)
    yield from faults
    expected = {file.path: file.sha256 for file in manifest.files}
    for name in sorted({*expected, *sums}):
        yield from _compared(folder, name, {MANIFEST: expected.get(name), CHECKSUMS: sums.get(name)})
    # A file without any line is said to be missing or cut off already.
    for name in sorted({*expected, MANIFEST} - sums.keys()) if sums else ():
        yield diagnostic("PKG102", _at(CHECKSUMS), "no line for a file of the dataset", value=name)
    listed = {*expected, MANIFEST, CHECKSUMS}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in listed:
            yield diagnostic("PKG103", _at(name), "file is not in the manifest")


def _checksums(file: Path) -> tuple[dict[str, str], list[Diagnostic]]:
    """Name -> hash, and what cannot be read."""
    try:
        lines = file.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    except OSError as error:
        message = f"file is missing: {error.strerror or error}"
        return {}, [diagnostic("PKG101", _at(CHECKSUMS), message)]
    is_whole = len(lines) > 1 and lines[-1] == ""
    faults = [] if is_whole else [diagnostic("PKG102", _at(CHECKSUMS), "file is cut off")]
    sums: dict[str, str] = {}
    for number, line in enumerate(lines[:-1], start=1):
        if match := LINE.fullmatch(line):
            sums[match[2]] = match[1]
        else:
            at = Location(PurePosixPath(CHECKSUMS), line=number)
            faults.append(diagnostic("PKG102", at, "line is not a hash, two blanks and a name", value=line))
    return sums, faults


def _compared(folder: Path, name: str, claims: Mapping[str, str | None]) -> Iterator[Diagnostic]:
    try:
        with (folder / name).open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError) as error:  # a name with a NUL is no name
        reason = error.strerror if isinstance(error, OSError) else error
        yield diagnostic("PKG101", _at(name), f"listed file is missing: {reason}")
        return
    wrong = [source for source, claimed in claims.items() if claimed not in (None, found)]
    if wrong:
        message = f"file has another hash than in {' and '.join(wrong)}"
        yield diagnostic("PKG102", _at(name), message, value=found)


def _at(name: str) -> Location:
    return Location(PurePosixPath(shorten(name)))
