"""Arrow files: what the stages of a build hand to each other on disk, batch by batch."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc

OPTIONS = ipc.IpcWriteOptions(compression="lz4")


class ArrowWriter:
    """Writes batches to a file that appears under its name only when it is complete.

    A worker that dies leaves a ``.part`` file that nobody reads, so a retry can never double a row.
    """

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self.path = path
        self.schema = schema
        self._part = path.with_suffix(".part")
        self._writer = ipc.new_file(str(self._part), schema, options=OPTIONS)

    def write(self, batch: pa.RecordBatch) -> None:
        """Append a batch of this schema."""
        if batch.num_rows:
            self._writer.write_batch(batch)

    def close(self, *, complete: bool) -> None:
        """Close the file; give it its name if it is complete, else leave it to be swept."""
        self._writer.close()
        if complete:
            self._part.replace(self.path)


@contextmanager
def arrow_writers(folder: Path, name: str, schemas: dict[str, pa.Schema]) -> Iterator[dict[str, ArrowWriter]]:
    """Open one file a table, ``<table>-<name>.arrow``, and close them together."""
    writers = {
        table: ArrowWriter(folder / f"{table}-{name}.arrow", schema) for table, schema in schemas.items()
    }
    complete = False
    try:
        yield writers
        complete = True
    finally:
        for writer in writers.values():
            writer.close(complete=complete)


def keep_only(folder: Path, names: Collection[str]) -> None:
    """Delete the Arrow files of shards that were not finished: those without one of these names."""
    for path in folder.glob("*.arrow"):
        if path.stem.partition("-")[2] not in names:
            path.unlink()


def arrow_files(folder: Path, table: str) -> list[Path]:
    """List the complete files of one table, by their names, in which numbers count as numbers."""
    return sorted(folder.glob(f"{table}-*.arrow"), key=lambda path: by_numbers(path.stem))


def by_numbers(name: str) -> list[tuple[int, str]]:
    """A key that sorts names by the words and the numbers in them.

    >>> sorted(["learn-10", "learn-9", "learn-9-1-2"], key=by_numbers)
    ['learn-9', 'learn-9-1-2', 'learn-10']
    """
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in name.split("-")]


def batches(paths: Sequence[Path], columns: Sequence[str] = ()) -> Iterator[pa.RecordBatch]:
    """Read files one batch at a time; only one batch is in memory.

    Args:
        paths: Files of one schema.
        columns: Read only these, in the order of the schema; all without it.
    """
    for path in paths:
        with pa.OSFile(str(path), "rb") as stream, open_columns(stream, columns) as reader:
            for number in range(reader.num_record_batches):
                yield reader.get_batch(number)


def open_columns(stream: pa.NativeFile, columns: Sequence[str] = ()) -> ipc.RecordBatchFileReader:
    """Open an Arrow file for some of its columns."""
    if not columns:
        return ipc.open_file(stream)
    names = ipc.open_file(stream).schema.names
    wanted = [number for number, name in enumerate(names) if name in columns]
    return ipc.open_file(stream, options=ipc.IpcReadOptions(included_fields=wanted))


def batch_reader(
    paths: Sequence[Path], schema: pa.Schema, columns: Sequence[str] = ()
) -> pa.RecordBatchReader:
    """The same as one stream of this schema, empty where there are no files."""
    return pa.RecordBatchReader.from_batches(schema, batches(paths, columns))


def release_memory() -> None:
    """Give memory that Arrow no longer uses back to the system; its allocator would keep all it ever had."""
    pa.default_memory_pool().release_unused()


class BatchFetcher:
    """Single rows by file, batch and row, for an order that is nearly the files'; few batches are kept."""

    KEPT = 4

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._batches: dict[tuple[int, int], pa.RecordBatch] = {}

    def row(self, file: int, batch: int, row: int) -> pa.RecordBatch:
        """One row as a batch of its own: a copy, because a slice would keep its whole batch in memory."""
        return self._batch(file, batch).take(pa.array([row]))

    def _batch(self, file: int, number: int) -> pa.RecordBatch:
        found = self._batches.pop((file, number), None)
        if found is None:
            with pa.OSFile(str(self._paths[file]), "rb") as stream, ipc.open_file(stream) as opened:
                found = opened.get_batch(number)
        self._batches[file, number] = found
        while len(self._batches) > self.KEPT:
            del self._batches[next(iter(self._batches))]
        return found
