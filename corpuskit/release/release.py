"""`load()`: a built dataset as pandas, Arrow or DuckDB."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpuskit.model.article import Article
from corpuskit.model.diagnostics import CorpuskitError, Diagnostic, InputError, IntegrityError
from corpuskit.model.manifest import Manifest, from_json
from corpuskit.release._verify import CHECKSUMS, MANIFEST, verified

if TYPE_CHECKING:  # opening a dataset must not cost the import of three libraries of which one is used
    import duckdb
    import pandas as pd
    import pyarrow as pa

ARTICLES = 500  # that are held at a time


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

    def articles(self) -> "Iterator[tuple[str, Article]]":
        """Every article with the file it is in, in their order; a part of a file is held at a time.

        Raises:
            InputError: A file of the table cannot be read.
        """
        import pyarrow as pa
        import pyarrow.parquet as pq

        from corpuskit.schema.rows import from_batch

        for file in self._files("articles"):
            try:
                with pq.ParquetFile(self.path / file, page_checksum_verification=True) as parquet:
                    for batch in parquet.iter_batches(ARTICLES):
                        for article in from_batch(Article, batch):
                            yield file, article
            except (OSError, pa.ArrowException) as error:
                message = f"{file}: cannot be read: {error}"
                raise InputError(message) from error

    def verify(self) -> tuple[Diagnostic, ...]:
        """Compare every file with the manifest and with ``SHA256SUMS``, the manifest itself included.

        Returns:
            A diagnostic for each file that is missing, changed or not listed; nothing where the dataset is
            whole.
        """
        return tuple(verified(self.path, self.manifest))

    def _folder(self, table: str) -> Path:
        if table not in self.tables:
            message = f"no table {table!r}; there are {', '.join(self.tables)}"
            raise CorpuskitError(message)
        return self.path / table

    def _files(self, table: str) -> list[str]:
        return [file.path for file in self.manifest.files if file.path.startswith(f"{table}/")]


def is_dataset(path: Path) -> bool:
    """Whether a folder holds a built dataset, or an output folder that does."""
    return any(
        (place / MANIFEST).is_file() and (place / CHECKSUMS).is_file() for place in (path, path / "latest")
    )


def load(path: str | Path) -> Release:
    """Open a built dataset.

    Args:
        path: A version's folder, ``latest``, or the output folder of a build.

    Raises:
        InputError: There is no manifest there, or it cannot be read.
        IntegrityError: The manifest is damaged, or of a layout that this version does not know.
    """
    folder = Path(path)
    for place in (folder, folder / "latest"):
        file = place / MANIFEST
        if file.is_file():
            return Release(place.resolve(), _manifest(file))
    message = f"{folder}: no dataset here (no {MANIFEST})"
    raise InputError(message)


def _manifest(file: Path) -> Manifest:
    try:
        return from_json(file.read_bytes())
    except OSError as error:
        message = f"{file}: cannot be read: {error.strerror or error}"
        raise InputError(message) from error
    except IntegrityError as error:
        message = f"{file.parent}: {error}"
        raise IntegrityError(message) from error
