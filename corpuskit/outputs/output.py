"""`Output`: what a kind of output promises, and `Draft`: what it is made from."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpuskit.config import DatasetSection
from corpuskit.model.manifest import Balance, FileEntry, InputEntry
from corpuskit.model.publisher_profiles import PublisherProfile


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table that stands in the draft.

    Attributes:
        name: Its folder.
        declared: The class that declares its fields.
        files: Its parts.
    """

    name: str
    declared: type
    files: tuple[FileEntry, ...]

    @property
    def rows(self) -> int:
        """Rows of all parts."""
        return sum(file.rows or 0 for file in self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A version of a dataset whose tables stand, and what there is to say about it.

    Attributes:
        folder: Where the files go; it becomes the version.
        dataset: Name, title, licence and so on.
        tables: In the order of the documentation.
        inputs: What was read, in the order of paths.
        balance: What became of the records.
        profiles: Publisher -> what was learned of it.
        tools: Name -> version.
        config_sha256: Of the settings that decide the content.
        files: What other outputs have written so far.
    """

    folder: Path
    dataset: DatasetSection
    tables: Sequence[WrittenTable]
    inputs: Sequence[InputEntry]
    balance: Balance
    profiles: Mapping[str, PublisherProfile]
    tools: Mapping[str, str]
    config_sha256: str
    files: tuple[FileEntry, ...] = ()

    @property
    def content_sha256(self) -> str:
        """Hash of the tables' hashes: the name of the content, whatever the other files say about it."""
        parts = [f"{file.sha256}  {file.path}\n" for table in self.tables for file in table.files]
        return hashlib.sha256("".join(sorted(parts)).encode()).hexdigest()

    @property
    def all_files(self) -> list[FileEntry]:
        """Every file that stands so far, by path."""
        parts = [file for table in self.tables for file in table.files]
        return sorted([*parts, *self.files], key=lambda file: file.path)


@dataclass(frozen=True, slots=True)
class Output:
    """One kind of output.

    Attributes:
        name: For messages.
        order: Outputs run from the lowest; a later one may list what earlier ones wrote.
        write: Writes into the draft's folder and yields an entry for each file.
    """

    name: str
    order: int
    write: Callable[[Draft], Iterator[FileEntry]]


def file_entry(folder: Path, path: Path, rows: int | None = None) -> FileEntry:
    """Describe a file below `folder`: relative path, bytes, SHA-256, and rows where it is part of a table."""
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    relative = path.relative_to(folder).as_posix()
    return FileEntry(path=relative, bytes=path.stat().st_size, sha256=sha256, rows=rows)
