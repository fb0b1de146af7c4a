"""Planning a build or a validation: which files are read, in which shards, and what is said of the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from corpuskit.config import Config, default_config, load_config
from corpuskit.formats import choose
from corpuskit.inputs.files import InputFile, open_source, published_name
from corpuskit.inputs.plan import shards, units
from corpuskit.inputs.walk import walk
from corpuskit.model.diagnostics import Diagnostic, InputError
from corpuskit.model.raw import Record, Refused
from corpuskit.model.shards import Unit
from corpuskit.storage.files import copy_stream

IGNORED = "FIL106"
STREAM = "stdin"
NOTED = "FIL109"  # the file is read all the same


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will read.

    Attributes:
        units: Everything that is read, in the order of published names.
        ignored: Paths that a pattern passes over.
        refused: Paths that cannot be read at all; each counts as one record.
        notes: What is said of files that are read.
    """

    units: tuple[Unit, ...]
    ignored: tuple[Diagnostic, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[Diagnostic, ...] = field(default=())

    @property
    def size(self) -> int:
        """Bytes to read."""
        return sum((unit.size if unit.end is None else unit.end) - unit.start for unit in self.units)

    def shards(self) -> list[tuple[Unit, ...]]:
        """The units gathered into shards, the same for any number of workers."""
        return list(shards(self.units))


def settle(path: Path) -> Config:
    """Find the settings for what a user names: a ``corpuskit.toml``, a folder, a single file, or ``-``.

    Raises:
        ConfigError: The configuration is wrong.
        InputError: The path does not exist.
    """
    if str(path) == "-":
        return default_config(Path(STREAM))
    if not path.exists():
        message = f"{published_name(path)}: no such file or folder"
        raise InputError(message)
    if path.is_dir() or path.suffix.lower() == ".toml":
        return load_config(path)
    named = default_config(path.with_suffix(""))
    return replace(named, root=path.parent, input=replace(named.input, paths=(path.name,)))


def plan_stream(stream: BinaryIO, work: Path) -> Plan:
    """Take an input that can be read only once: it is copied to the build's own folder first."""
    path = work / STREAM
    copy_stream(stream, path)
    status = path.stat()
    return _sorted_out([InputFile(path, PurePosixPath(STREAM), status.st_size, status.st_mtime_ns)])


def plan(config: Config, *, skip: Path | None = None) -> Plan:
    """List the inputs of a configuration, whatever order they are named in.

    Args:
        config: Where to look and what to pass over.
        skip: The output folder, which may lie inside an input.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    found: dict[str, InputFile | Diagnostic] = {}
    for name in sorted(set(config.input.paths)):
        root = config.root / name
        below = PurePosixPath(name) if root.is_dir() and name != "." else None
        for entry in walk(root, ignore=config.input.ignore, below=below, skip=skip):
            found.setdefault(_key(entry), entry)
    planned = _sorted_out([found[key] for key in sorted(found)])
    if not planned.units and not planned.refused:
        names = ", ".join(sorted(set(config.input.paths)))
        passed = f"; {len(planned.ignored)} files are passed over by name" if planned.ignored else ""
        message = (
            f"nothing to read in {config.root / names if len(config.input.paths) == 1 else names}{passed}"
        )
        raise InputError(message)
    return planned


def plan_files(paths: Iterable[Path], ignore: Sequence[str]) -> Plan:
    """List files and folders that are named outright, in the order given, under the names given."""
    found: list[InputFile | Diagnostic] = []
    for path in paths:
        below = PurePosixPath(path.as_posix())
        found += walk(path, ignore=ignore, below=below)
    return _sorted_out(found)


def _key(entry: InputFile | Diagnostic) -> str:
    return f"{entry.name} " if isinstance(entry, InputFile) else f"{entry.location.path} {entry.code}"


def _sorted_out(found: Sequence[InputFile | Diagnostic]) -> Plan:
    listed = [entry for entry in found if isinstance(entry, Diagnostic)]
    return Plan(
        units=tuple(unit for entry in found if isinstance(entry, InputFile) for unit in _units(entry)),
        ignored=tuple(entry for entry in listed if entry.code == IGNORED),
        refused=tuple(_refused(entry) for entry in listed if entry.code not in (IGNORED, NOTED)),
        notes=tuple(entry for entry in listed if entry.code == NOTED),
    )


def _units(file: InputFile) -> Iterable[Unit]:
    whole = next(iter(units(file, splittable=False)))
    source = open_source(whole)
    if isinstance(source, Diagnostic):
        return [whole]
    chosen = choose(source)
    return units(file, splittable=not isinstance(chosen, Diagnostic) and chosen.splittable)


def _refused(found: Diagnostic) -> Refused:
    record = Record(location=found.location, format="unknown", data=b"", ordinal=0)
    return Refused(record=record, diagnostic=found, stage="open")


def require_unchanged(planned: Iterable[Unit]) -> None:
    """Make sure that the files still are what was planned: a corpus of two states of one file is none.

    Raises:
        InputError: A file is gone, or has another size or time.
    """
    for unit in planned:
        try:
            status = Path(unit.path).stat()
        except OSError as error:
            message = f"{unit.name} is gone since the build began: {error.strerror}"
            raise InputError(message) from error
        if (status.st_size, status.st_mtime_ns) != (unit.size, unit.mtime_ns):
            message = f"{unit.name} changed while it was read; run the build again"
            raise InputError(message)
