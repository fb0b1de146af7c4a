"""Planning a build or a validation: which files are read, in which shards, and what is said of the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from corpuskit.config import Config, default_config, load_config
from corpuskit.formats import choose
from corpuskit.inputs.files import InputFile, open_source, published_name
from corpuskit.inputs.plan import is_small, shards, units
from corpuskit.inputs.walk import walk
from corpuskit.model.diagnostics import ConfigError, Diagnostic, InputError
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
        return sum(unit.length for unit in self.units)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """Everything that is said of files that are not read, or before they are."""
        return [*(refused.diagnostic for refused in self.refused), *self.notes, *self.ignored]

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
        ConfigError: The output folder is an input.
        InputError: A path does not exist, or there is nothing to read.
    """
    found: dict[str, InputFile | Diagnostic] = {}
    for name in config.input.paths:
        root = config.root / name
        if skip is not None and root.exists() and root.resolve() == skip.resolve():
            message = f"{published_name(skip)} is an input; choose another output folder"
            raise ConfigError(message)
        for entry in walk(root, ignore=config.input.ignore, below=PurePosixPath(name), skip=skip):
            found.setdefault(_key(entry), entry)
    return _sorted_out([found[key] for key in sorted(found)], config.root)


def plan_files(paths: Iterable[Path], ignore: Sequence[str]) -> Plan:
    """List files and folders that are named outright, in the order given, under the names given.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    found: dict[str, InputFile | Diagnostic] = {}
    listed = list(paths)
    for path in listed:
        for entry in walk(path, ignore=ignore, below=published_name(path)):
            found.setdefault(_key(entry), entry)
    return _sorted_out(list(found.values()), *listed)


def _key(entry: InputFile | Diagnostic) -> str:
    return f"{entry.name} " if isinstance(entry, InputFile) else f"{entry.location.path} {entry.code}"


def _sorted_out(found: Sequence[InputFile | Diagnostic], *where: Path) -> Plan:
    said = [entry for entry in found if isinstance(entry, Diagnostic)]
    planned = Plan(
        units=tuple(unit for entry in found if isinstance(entry, InputFile) for unit in _units(entry)),
        ignored=tuple(entry for entry in said if entry.code == IGNORED),
        refused=tuple(_refused(entry) for entry in said if entry.code not in (IGNORED, NOTED)),
        notes=tuple(entry for entry in said if entry.code == NOTED),
    )
    if not planned.units and not planned.refused:
        names = ", ".join(str(published_name(path)) for path in where)
        passed = f"; {len(planned.ignored)} passed over by name" if planned.ignored else ""
        message = f"nothing to read in {names}{passed}"
        raise InputError(message)
    return planned


def _units(file: InputFile) -> Iterable[Unit]:
    (whole,) = units(file, splittable=False)
    if is_small(file):
        return [whole]
    source = open_source(whole)
    chosen = source if isinstance(source, Diagnostic) else choose(source)
    if isinstance(chosen, Diagnostic) or not chosen.splittable:
        return [whole]
    try:
        return list(units(file, splittable=True))
    except OSError:
        # Whoever reads the file will meet the same error and say it.
        return [whole]


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
