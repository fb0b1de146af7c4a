"""DuckDB behind one door: sorting and joining what does not fit in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

MEMORY = "256MB"
FETCH = 2048


@contextmanager
def connection(spill: Path, *, memory: str = MEMORY, threads: int = 2) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database in memory that spills to `spill` and reaches nothing else.

    Args:
        spill: Folder for what does not fit in memory.
        memory: Limit, as DuckDB writes it.
        threads: The result does not depend on it: every query of ours has a total order.
    """
    options: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory,
        "threads": threads,
        "temp_directory": str(spill),
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    with duckdb.connect(":memory:", config=options) as database:
        # Without it the type of an instant carries the zone of the machine.
        database.execute("SET TimeZone = 'UTC'")
        yield database


def stream(database: duckdb.DuckDBPyConnection, query: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Run a query and give its rows as batches of exactly this schema.

    DuckDB names the children of lists its own way and widens nothing; the cast restores our names.
    """
    for batch in database.sql(query).to_arrow_reader(FETCH):
        yield from pa.Table.from_batches([batch]).cast(schema).to_batches()
