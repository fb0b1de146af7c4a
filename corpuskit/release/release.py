"""`load()`: a built dataset as pandas, Arrow or DuckDB, and the check that it is what its manifest says."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import CorpuskitError, Diagnostic, InputError, Location
from corpuskit.model.manifest import Manifest, from_json

if TYPE_CHECKING:  # opening a dataset must not cost the import of three libraries of which one is used
    import duckdb
    import pandas as pd
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Release:
    """One complete version of a dataset.

    Attributes:
        path: Its folder, with ``latest`` resolved, so that it stays what it is when a newer version appears.
        manifest: What it consists of.
    """

    path: Path
    manifest: Manifest

    def to_arrow(self, table: str = "articles") -> "pa.Table":
        """One table in memory as Arrow.

        Raises:
            CorpuskitError: There is no such table.
        """
        import pyarrow.parquet as pq

        return pq.read_table(self._folder(table), page_checksum_verification=True)

    def to_pandas(self, table: str = "articles") -> "pd.DataFrame":
        """One table as a pandas data frame with Arrow types: dates, null booleans and lists keep theirs.

        Raises:
            CorpuskitError: There is no such table.
        """
        import pandas as pd

        return pd.read_parquet(self._folder(table), dtype_backend="pyarrow")

    def duckdb(self) -> "duckdb.DuckDBPyConnection":
        """A DuckDB connection, in UTC, with a view for each table; nothing is copied."""
        import duckdb

        connection = duckdb.connect(":memory:")
        connection.execute("SET TimeZone = 'UTC'")
        for table in self.tables:
            files = [str(self.path / file) for file in self._files(table)]
            connection.from_parquet(files).create_view(table)
        return connection

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables."""
        return tuple(table.name for table in self.manifest.tables)

    def verify(self) -> tuple[Diagnostic, ...]:
        """Compare every file with the manifest: a diagnostic for each that is missing, changed or not listed.

        Returns:
            Nothing where the dataset is whole.
        """
        return tuple(self._verified())

    def _verified(self) -> Iterator[Diagnostic]:
        for file in self.manifest.files:
            path = self.path / file.path
            at = Location(PurePosixPath(file.path))
            try:
                with path.open("rb") as stream:
                    sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            except OSError as error:
                yield diagnostic("PKG101", at, f"file of the manifest is missing: {error.strerror or error}")
                continue
            if sha256 != file.sha256:
                yield diagnostic("PKG102", at, "file is not what the manifest says", value=sha256)
        listed = {file.path for file in self.manifest.files} | {"manifest.json", "SHA256SUMS"}
        for path in sorted(self.path.rglob("*")):
            name = path.relative_to(self.path).as_posix()
            if path.is_file() and name not in listed:
                yield diagnostic("PKG103", Location(PurePosixPath(name)), "file is not in the manifest")

    def _folder(self, table: str) -> Path:
        if table not in self.tables:
            message = f"no table {table!r}; there are {', '.join(self.tables)}"
            raise CorpuskitError(message)
        return self.path / table

    def _files(self, table: str) -> list[str]:
        return [file.path for file in self.manifest.files if file.path.startswith(f"{table}/")]


def load(path: str | Path) -> Release:
    """Open a built dataset.

    Args:
        path: A version's folder, ``latest``, or the output folder of a build.

    Raises:
        InputError: There is no manifest there, or it cannot be read.
    """
    folder = Path(path)
    for place in (folder, folder / "latest"):
        file = place / "manifest.json"
        if file.is_file():
            try:
                return Release(place.resolve(), from_json(file.read_bytes()))
            except (OSError, ValueError) as error:
                message = f"{file}: not a readable manifest: {error}"
                raise InputError(message) from error
    message = f"{folder}: no dataset here (no manifest.json)"
    raise InputError(message)
