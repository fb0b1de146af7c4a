"""The tables as Parquet, a folder each: what every other output describes."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from corpuskit.model.rows import SORTED_BY, TABLES
from corpuskit.outputs.output import WrittenTable, file_entry
from corpuskit.schema.arrow import table_schema
from corpuskit.storage.parquet import write_parts
from corpuskit.text.words import UNICODE_VERSION

BLOOM: Mapping[str, tuple[str, ...]] = {"articles": ("id", "url", "text_sha256")}


def write_tables(
    folder: Path, ordered: Callable[[str], Iterator[pa.RecordBatch]]
) -> tuple[WrittenTable, ...]:
    """Write every table, also those without rows: readers find the same folders in every dataset.

    Args:
        folder: Of the draft.
        ordered: Table -> its rows in their final order; each is read once.
    """
    return tuple(_write(folder, table, ordered) for table in TABLES)


def _write(folder: Path, table: str, ordered: Callable[[str], Iterator[pa.RecordBatch]]) -> WrittenTable:
    declared = TABLES[table]
    parts = write_parts(
        folder / table,
        table_schema(declared, table=table, unicode_version=UNICODE_VERSION),
        ordered(table),
        order=SORTED_BY.get(table, ()),
        bloom=BLOOM.get(table, ()),
    )
    return WrittenTable(table, declared, tuple(file_entry(folder, path, rows) for path, rows in parts))
