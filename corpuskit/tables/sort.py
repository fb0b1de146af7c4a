"""The articles in their final order, without ever holding more than a bucket of them.

DuckDB orders the keys; the rows themselves are too wide for its sort, which fails when rows of text do not
fit its memory limit. So the rows are dealt into buckets, each a range of the final order small enough to be
sorted by Arrow.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import cast

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from corpuskit.storage.arrow_files import ArrowWriter, batches, release_memory
from corpuskit.storage.duck import FETCH

BUCKET_BYTES = 16 * 1024 * 1024
MOST_BUCKETS = 200  # each is an open file while rows are dealt, and some systems allow 256
DEAL_BYTES = 16 * 1024 * 1024
SLICE = 1000
POSITION, BUCKET = "_position", "_bucket"

# The rows in the order in which the shard files hold them: only so can both be read side by side.
PLACES = """
    SELECT coalesce(renamed.new_id, keys.id) AS id, keys.record,
        row_number() OVER final - 1 AS _position,
        CAST(sum(keys.size) OVER final // greatest(?, (SELECT sum(size) FROM keys) // ?) AS INTEGER)
            AS _bucket
    FROM keys LEFT JOIN renamed ON keys.record = renamed.record
    WINDOW final AS (
        ORDER BY keys.day NULLS LAST, coalesce(renamed.new_id, keys.id) ROWS UNBOUNDED PRECEDING
    )
    ORDER BY keys.record
"""


def in_order(
    database: duckdb.DuckDBPyConnection, files: list[Path], schema: pa.Schema, folder: Path
) -> Iterator[pa.RecordBatch]:
    """Yield the rows of the files in their final order with their final ids.

    Args:
        database: Its table ``keys`` has ``record``, ``id``, ``day`` and ``size`` (bytes) of every row, its
            table ``renamed`` a ``new_id`` for some records.
        files: Arrow files of the articles, records ascending over all of them.
        schema: Of the articles as they are published.
        folder: For the buckets; it must not exist.
    """
    folder.mkdir()
    dealer = _Dealer(folder, schema)
    places = _Places(database)
    with ExitStack() as stack:
        stack.callback(dealer.close)
        for batch in batches(files):
            dealer.deal(batch.select(schema.names), places.take(batch.num_rows))
    for path in dealer.paths:
        rows = pa.Table.from_batches(batches([path]), dealer.schema)
        rows = rows.take(pc.sort_indices(rows[POSITION])).select(schema.names).combine_chunks()
        path.unlink()
        yield from rows.cast(schema).to_batches(max_chunksize=SLICE)
        del rows
        release_memory()


class _Places:
    """Final id, position and bucket of the rows, handed out in the order of the files."""

    def __init__(self, database: duckdb.DuckDBPyConnection) -> None:
        places = database.sql(PLACES, params=[BUCKET_BYTES, MOST_BUCKETS])
        self._reader = places.to_arrow_reader(FETCH)
        self._rest: pa.Table | None = None

    def take(self, rows: int) -> pa.Table:
        while self._rest is None or self._rest.num_rows < rows:
            more = pa.Table.from_batches([self._reader.read_next_batch()])
            self._rest = more if self._rest is None else pa.concat_tables([self._rest, more])
        taken, self._rest = self._rest.slice(0, rows), self._rest.slice(rows)
        return taken.combine_chunks()


class _Dealer:
    """Deals rows into one file a bucket, some megabytes at a time."""

    def __init__(self, folder: Path, schema: pa.Schema) -> None:
        self.schema = schema.append(pa.field(POSITION, pa.int64()))
        self._folder = folder
        self._writers: dict[int, ArrowWriter] = {}
        self._held: list[pa.Table] = []
        self._buckets: list[int] = []
        self._size = 0

    @property
    def paths(self) -> list[Path]:
        return [self._writers[bucket].path for bucket in sorted(self._writers)]

    def deal(self, batch: pa.RecordBatch, places: pa.Table) -> None:
        rows = pa.Table.from_batches([batch])
        rows = rows.set_column(rows.schema.get_field_index("id"), "id", places["id"])
        self._held.append(rows.append_column(POSITION, places[POSITION]))
        self._buckets += cast("list[int]", places[BUCKET].to_pylist())
        self._size += batch.nbytes
        if self._size >= DEAL_BYTES:
            self._flush()

    def close(self) -> None:
        self._flush()
        for writer in self._writers.values():
            writer.close(complete=True)

    def _flush(self) -> None:
        if not self._held:
            return
        rows = pa.concat_tables(self._held)
        buckets = pa.array(self._buckets, pa.int64())
        dealt_to = sorted(set(self._buckets))
        self._held, self._buckets, self._size = [], [], 0
        for bucket in dealt_to:
            dealt = rows.filter(pc.equal(buckets, pa.scalar(bucket, pa.int64()))).combine_chunks()
            for batch in dealt.cast(self.schema).to_batches():
                self._writer(bucket).write(batch)
        del rows, buckets
        release_memory()

    def _writer(self, bucket: int) -> ArrowWriter:
        if bucket not in self._writers:
            self._writers[bucket] = ArrowWriter(self._folder / f"bucket-{bucket:06d}.arrow", self.schema)
        return self._writers[bucket]
