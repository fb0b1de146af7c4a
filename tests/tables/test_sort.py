"""The final order of the articles, dealt into buckets and sorted one bucket at a time."""

import random
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.storage.arrow_files import arrow_files, arrow_writers
from corpuskit.storage.duck import connection
from corpuskit.tables import sort

COLUMNS: dict[str, pa.DataType] = {"id": pa.string(), "day": pa.date32(), "text": pa.string()}
SCHEMA = pa.schema(COLUMNS)
DAYS = st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 9))


def ordered(folder: Path, rows: list[tuple[str, date | None]], renamed: dict[int, str]) -> pa.Table:
    """Write the rows in files of three and read them back in order."""
    for number in range(0, len(rows), 3):
        with arrow_writers(folder, str(number), {"t": SCHEMA}) as writers:
            listed = [{"id": name, "day": day, "text": name * 20} for name, day in rows[number : number + 3]]
            writers["t"].write(pa.RecordBatch.from_pylist(listed, schema=SCHEMA))
    with connection(folder / "spill") as database:
        database.execute("CREATE TABLE keys (record BIGINT, id VARCHAR, day DATE, size BIGINT)")
        database.execute("CREATE TABLE renamed (record BIGINT, new_id VARCHAR)")
        for record, (name, day) in enumerate(rows):
            database.execute("INSERT INTO keys VALUES (?, ?, ?, 100)", [record, name, day])
        for record, name in renamed.items():
            database.execute("INSERT INTO renamed VALUES (?, ?)", [record, name])
        batches = sort.in_order(database, arrow_files(folder, "t"), SCHEMA, folder / "buckets")
        return pa.Table.from_batches(list(batches), SCHEMA)


@given(days=st.lists(DAYS, max_size=20), seed=st.integers(0, 9))
def test_rows_come_in_order_whatever_the_buckets(
    tmp_path_factory: pytest.TempPathFactory, days: list[date | None], seed: int
) -> None:
    rows = [(f"a{number:02d}", day) for number, day in enumerate(days)]
    random.Random(seed).shuffle(rows)  # noqa: S311 - wanted: the same order for the same seed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sort, "BUCKET_BYTES", 250)
        patch.setattr(sort, "DEAL_BYTES", 300)
        table = ordered(tmp_path_factory.mktemp("sort"), rows, {})

    wanted = sorted(rows, key=lambda row: (row[1] is None, str(row[1]), row[0]))
    assert list(zip(table["id"].to_pylist(), table["day"].to_pylist(), strict=True)) == wanted
    assert table["text"].to_pylist() == [name * 20 for name, _ in wanted]


def test_new_ids_count_for_the_order(tmp_path: Path) -> None:
    rows: list[tuple[str, date | None]] = [("b", None), ("a", None), ("b", None)]

    assert ordered(tmp_path, rows, {2: "b-2"})["id"].to_pylist() == ["a", "b", "b-2"]


def test_no_articles_are_no_rows(tmp_path: Path) -> None:
    assert ordered(tmp_path, [], {}).num_rows == 0
