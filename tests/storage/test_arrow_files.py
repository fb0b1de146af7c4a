"""Arrow files between the stages."""

from pathlib import Path

import pyarrow as pa
import pytest

from corpuskit.storage.arrow_files import (
    ArrowWriter,
    BatchFetcher,
    arrow_files,
    arrow_writers,
    batch_reader,
    batches,
)

COLUMNS: dict[str, pa.DataType] = {"a": pa.int64(), "b": pa.string()}
SCHEMA = pa.schema(COLUMNS)


def batch(*numbers: int) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([{"a": number, "b": str(number)} for number in numbers], schema=SCHEMA)


def test_a_file_that_was_not_finished_is_not_seen(tmp_path: Path) -> None:
    def fail() -> None:
        with arrow_writers(tmp_path, "x", {"t": SCHEMA}) as writers:
            writers["t"].write(batch(1))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    assert arrow_files(tmp_path, "t") == []


def test_no_files_are_an_empty_stream() -> None:
    assert batch_reader([], SCHEMA).read_all().num_rows == 0


def test_batches_come_back_in_the_order_of_names(tmp_path: Path) -> None:
    for name, numbers in (("b", (3,)), ("a", (1, 2))):
        with arrow_writers(tmp_path, name, {"t": SCHEMA}) as writers:
            writers["t"].write(batch(*numbers))
            writers["t"].write(batch())

    assert [row for one in batches(arrow_files(tmp_path, "t")) for row in one["a"].to_pylist()] == [1, 2, 3]
    assert batch_reader(
        arrow_files(tmp_path, "t"), pa.schema([SCHEMA.field("b")]), ("b",)
    ).read_all().to_pydict() == {"b": ["1", "2", "3"]}


def test_single_rows_are_fetched(tmp_path: Path) -> None:
    writer = ArrowWriter(tmp_path / "t-x.arrow", SCHEMA)
    writer.write(batch(1, 2))
    writer.write(batch(3))
    writer.close(complete=True)
    fetcher = BatchFetcher(arrow_files(tmp_path, "t"))

    assert [fetcher.row(0, *at)["a"].to_pylist() for at in ((0, 1), (1, 0), (0, 0))] == [[2], [3], [1]]
