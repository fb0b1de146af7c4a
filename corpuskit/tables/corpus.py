"""Over all shards: ids made unique, rows joined to them and put into their one order."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import duckdb
import pyarrow as pa

from corpuskit.model.article import Article
from corpuskit.model.corpora import CharsetUse, PublisherUse, Repeated, Unlicensed
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.raw import RepeatedId
from corpuskit.model.rows import SORTED_BY, TABLES
from corpuskit.schema.arrow import arrow_schema
from corpuskit.schema.rows import to_record_batch
from corpuskit.storage.arrow_files import ArrowWriter, BatchFetcher, arrow_files, batch_reader, batches
from corpuskit.storage.duck import stream
from corpuskit.tables.shard_rows import RECORD, keyed
from corpuskit.tables.side_rows import diagnostic_row
from corpuskit.tables.sort import in_order

# Orders that `SORTED_BY` cannot say. Every order is total for distinct rows: only then do the bytes not
# depend on which worker was first.
ORDER: Mapping[str, str] = {
    "edits": """id, CASE stage WHEN 'decode' THEN 0 WHEN 'repair' THEN 1 ELSE 2 END, field, "start",
        out_start""",
    "diagnostics": """path, member NULLS FIRST, "offset" NULLS FIRST, line NULLS FIRST, "column" NULLS FIRST,
        code, field NULLS FIRST, message, value NULLS FIRST, id NULLS FIRST""",
}
# What ids are made unique by, what rows are ordered by, and what the rules of the corpus ask for.
KEYS = (
    "id",
    "date_published_day",
    "source_path",
    "source_offset",
    "source_length",
    "publisher",
    "domain",
    "charset",
    "license",
    "url_canonical",
    "text_sha256",
    RECORD,
)
ROW_BYTES = 1000  # what a row takes beside its text, about

# The first by place keeps the id; a suffix cannot meet another id, because no id of ours ends so.
RENAME = """
    CREATE TABLE renamed AS
    SELECT record, id, id || '-' || place AS new_id, source_path, source_offset, first_path, first_offset
    FROM (
        SELECT *, row_number() OVER same AS place, first_value(source_path) OVER same AS first_path,
            first_value(source_offset) OVER same AS first_offset
        FROM keys WHERE id IN (SELECT id FROM keys GROUP BY id HAVING count(*) > 1)
        WINDOW same AS (PARTITION BY id ORDER BY source_path, source_offset)
    )
    WHERE place > 1
"""

# Every article but the first by place of those that have a value.
REPEATED = """
    SELECT {column}, first_path, first_offset, source_path, source_offset FROM (
        SELECT *, first_value(source_path) OVER same AS first_path,
            first_value(source_offset) OVER same AS first_offset,
            first_value(id) OVER same AS first_id, first_value(text_sha256) OVER same AS first_text
        FROM keys WHERE {column} IN (SELECT {column} FROM keys GROUP BY {column} HAVING count(*) > 1)
        WINDOW same AS (PARTITION BY {column} ORDER BY source_path, source_offset)
    )
    WHERE {differs} ORDER BY source_path, source_offset
"""
FIRST = """min_by(source_path, (source_path, source_offset)),
    min_by(source_offset, (source_path, source_offset))"""


class Corpus:
    """All articles of a build, seen through DuckDB; the text stays on disk.

    Args:
        work: Folder of the shard files.
        database: A connection that spills into a folder of the build.
    """

    def __init__(self, work: Path, database: duckdb.DuckDBPyConnection) -> None:
        self._work = work
        self._database = database
        self._scan("articles", keyed(Article), KEYS)
        database.execute(
            f"""CREATE TABLE keys AS SELECT {RECORD} AS record, id, date_published_day AS day,
            source_path, source_offset, source_length + {ROW_BYTES} AS size,
            coalesce(publisher, domain, '') AS publisher, charset, license, url_canonical AS url, text_sha256
            FROM articles"""  # noqa: S608
        )
        database.execute(RENAME)

    def repeated_ids(self) -> Iterator[RepeatedId]:
        """Every article whose id an earlier one has, in the order of their places."""
        query = "SELECT id, first_path, first_offset, source_path, source_offset FROM renamed ORDER BY 4, 5"
        for article, first_path, first_offset, path, offset in self._database.execute(query).fetchall():
            yield RepeatedId(article, _location(first_path, first_offset), _location(path, offset))

    def repeated_texts(self) -> Iterator[Repeated]:
        """Every article whose text, but not whose id, an earlier one has."""
        yield from self._repeated("text_sha256", "id <> first_id")

    def repeated_urls(self) -> Iterator[Repeated]:
        """Every article whose canonical url, but neither whose text nor whose id, an earlier one has."""
        yield from self._repeated("url", "id <> first_id AND text_sha256 <> first_text")

    def charsets(self) -> Iterator[CharsetUse]:
        """How many articles each publisher has in each charset."""
        for publisher, charset, number, *place in self._used("publisher, charset"):
            yield CharsetUse(publisher, charset, number, _location(*place))

    def publishers(self) -> Iterator[PublisherUse]:
        """How many articles name each publisher, or its domain where they name none."""
        for publisher, number, *place in self._used("publisher"):
            yield PublisherUse(publisher, number, _location(*place))

    def unlicensed(self) -> Iterator[Unlicensed]:
        """How many articles state no licence."""
        query = f"SELECT count(*), (SELECT count(*) FROM keys), {FIRST} FROM keys WHERE license IS NULL"  # noqa: S608
        for number, every, *place in self._database.execute(query).fetchall():
            if number:
                yield Unlicensed(number, every, _location(*place))

    def _repeated(self, column: str, differs: str) -> Iterator[Repeated]:
        query = REPEATED.format(column=column, differs=differs)
        for value, path, offset, *again in self._database.execute(query).fetchall():
            yield Repeated(value, _location(path, offset), _location(*again))

    def _used(self, columns: str) -> list[tuple[Any, ...]]:
        query = f"""SELECT {columns}, count(*), {FIRST} FROM keys WHERE publisher <> ''
            GROUP BY {columns} ORDER BY {columns}"""  # noqa: S608
        return self._database.execute(query).fetchall()

    def note(self, found: list[Diagnostic]) -> None:
        """Add the diagnostics of corpus rules to those of the shards, tied to the article they speak of."""
        if not found:
            return
        paths = sorted({str(one.location.path) for one in found})
        query = """SELECT source_path, source_offset, record, id FROM keys
            WHERE source_path IN (SELECT unnest(?))"""
        places = self._database.execute(query, [paths]).fetchall()
        known = {(path, offset): (number, article) for path, offset, number, article in places}
        nobody = (None, None)
        owners = [known.get((str(one.location.path), one.location.offset), nobody) for one in found]
        made = [diagnostic_row(one, article) for one, (_, article) in zip(found, owners, strict=True)]
        rows = to_record_batch(made, TABLES["diagnostics"])
        schema = keyed(TABLES["diagnostics"])
        writer = ArrowWriter(self._work / "diagnostics-zz-corpus.arrow", schema)
        writer.write(rows.append_column(RECORD, pa.array([number for number, _ in owners], pa.int64())))
        writer.close(complete=True)

    def ordered(self, table: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table in their final order, with their final ids."""
        declared = TABLES[table]
        if table == "quarantine":
            yield from self._ordered_quarantine()
            return
        if table == "articles":
            files = arrow_files(self._work, table)
            yield from in_order(self._database, files, arrow_schema(Article), self._work / "buckets")
            return
        schema = keyed(declared)
        self._scan(table, schema)
        names = ", ".join(f'{table}."{name}"' for name in schema.names if name not in ("id", RECORD))
        columns = f"coalesce(renamed.new_id, {table}.id) AS id, {names}"
        query = (
            f"SELECT {columns} FROM {table} LEFT JOIN renamed ON {table}.{RECORD} = renamed.record"  # noqa: S608
            f" ORDER BY {_order(table)}"
        )
        yield from stream(self._database, query, arrow_schema(declared))

    def _ordered_quarantine(self) -> Iterator[pa.RecordBatch]:
        # The bytes of a refused record may be large: places are sorted, and rows are fetched one by one.
        paths = arrow_files(self._work, "quarantine")
        fetcher = BatchFetcher(paths)
        for *_, file, batch, row in sorted(_places(paths)):
            yield fetcher.row(file, batch, row).drop_columns([RECORD])

    def _scan(self, table: str, schema: pa.Schema, columns: tuple[str, ...] = ()) -> None:
        wanted = pa.schema([field for field in schema if not columns or field.name in columns])
        self._database.register(table, batch_reader(arrow_files(self._work, table), wanted, columns))


def _order(table: str) -> str:
    return ORDER.get(table) or ", ".join(f'"{column}"' for column in SORTED_BY[table])


def _location(path: str, offset: int) -> Location:
    return Location(PurePosixPath(path), offset=offset)


def _places(paths: Sequence[Path]) -> Iterator[tuple[str, str, int, int, int, int, int]]:
    for file, path in enumerate(paths):
        for number, batch in enumerate(batches([path], ("path", "member", "offset", "chunk"))):
            columns = (column.to_pylist() for column in batch.columns)
            for row, (name, member, offset, chunk) in enumerate(zip(*columns, strict=True)):
                yield name, member or "", offset, chunk, file, number, row
