"""Parquet files, always written the same way: same rows, same bytes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

GROUP_ROWS = 10_000
GROUP_BYTES = 16 * 1024 * 1024
PART_GROUPS = 50
LEVEL = 3


def write_parts(
    folder: Path,
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    *,
    order: Sequence[str] = (),
    bloom: Sequence[str] = (),
) -> Iterator[tuple[Path, int]]:
    """Write ordered rows as ``part-00000.parquet`` and so on; at least one part, even without rows.

    Row groups and parts begin at rows that follow from the rows alone, never from how they arrived in
    batches.

    Args:
        folder: It must not exist.
        schema: Of every batch.
        batches: The rows, in their final order.
        order: Columns they are sorted by, ascending, nulls last; it is declared in the file.
        bloom: Columns that get a bloom filter.

    Yields:
        Each finished part with its number of rows.
    """
    folder.mkdir()
    groups = row_groups(batches, schema)
    group: pa.Table | None = next(groups, schema.empty_table())
    for number in count():
        if group is None:
            return
        path = folder / f"part-{number:05d}.parquet"
        rows = 0
        with _writer(path, schema, group.num_rows, order, bloom) as writer:
            for _ in range(PART_GROUPS):
                writer.write_table(group, row_group_size=max(group.num_rows, 1))
                rows += group.num_rows
                # Let go of the group before the next one is gathered: a group is what takes memory here.
                group = None
                group = next(groups, None)
                if group is None:
                    break
        yield path, rows


def _writer(
    path: Path, schema: pa.Schema, rows: int, order: Sequence[str], bloom: Sequence[str]
) -> pq.ParquetWriter:
    ascending: list[tuple[str, Literal["ascending", "descending"]]] = [(name, "ascending") for name in order]
    sorting = pq.SortingColumn.from_ordering(schema, ascending, null_placement="at_end") if order else None
    return pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        compression_level=LEVEL,
        write_page_index=True,
        write_page_checksum=True,
        sorting_columns=sorting,
        # Sized for a row group: the default is for a million values.
        bloom_filter_options={name: {"ndv": max(rows, 1), "fpp": 0.01} for name in bloom} or None,
    )


def row_groups(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """Cut a stream of rows into groups of at most `GROUP_ROWS` rows and about `GROUP_BYTES` of text."""
    held: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in batches:
        sizes = _row_sizes(batch)
        start = 0
        for at, row_size in enumerate(sizes):
            if rows and (rows >= GROUP_ROWS or size + row_size > GROUP_BYTES):
                held.append(batch.slice(start, at - start))
                group = pa.Table.from_batches(held, schema).combine_chunks()
                held, rows, size, start = [], 0, 0, at
                yield group
                del group
            rows += 1
            size += row_size
        held.append(batch.slice(start))
    if rows:
        yield pa.Table.from_batches(held, schema).combine_chunks()


def _row_sizes(batch: pa.RecordBatch) -> list[int]:
    # Strings and bytes decide how large a row is; numbers do not matter beside them.
    sizes = [0] * batch.num_rows
    for column in batch.columns:
        if isinstance(column, pa.StringArray | pa.BinaryArray):
            lengths = pc.binary_length(column).to_pylist()
            sizes = [size + (length or 0) for size, length in zip(sizes, lengths, strict=True)]
    return sizes


def read_columns(folder: Path, names: Sequence[str]) -> pa.Table:
    """Read some columns of a table that was written here."""
    return pa.concat_tables(
        pq.read_table(path, columns=list(names)) for path in sorted(folder.glob("*.parquet"))
    )
