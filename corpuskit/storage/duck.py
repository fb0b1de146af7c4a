"""DuckDB behind one door: sorting and joining what does not fit in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from corpuskit.model.diagnostics import OutputError

MEMORY = "256MB"
THREADS = 2
FETCH = 2048


@contextmanager
def connection(spill: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database in memory that spills to the folder `spill`; it neither loads nor installs extensions.

    Raises:
        OutputError: What does not fit in memory cannot be written.
    """
    options: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        # The result does not depend on it: every query of ours has a total order.
        "threads": THREADS,
        "temp_directory": str(spill),
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    try:
        with duckdb.connect(":memory:", config=options) as database:
            # Without it the type of an instant carries the zone of the machine.
            database.execute("SET TimeZone = 'UTC'")
            yield database
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        # A full disk is no `OSError` here.
        message = f"{spill}: {str(error).splitlines()[0]}"
        raise OutputError(message) from error


def stream(database: duckdb.DuckDBPyConnection, query: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Run a query and give its rows as batches of exactly this schema.

    DuckDB names the children of lists its own way and widens nothing; the cast restores our names.
    """
    for batch in database.sql(query).to_arrow_reader(FETCH):
        yield from pa.Table.from_batches([batch]).cast(schema).to_batches()
