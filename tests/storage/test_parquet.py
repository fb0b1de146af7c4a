"""Parquet files: same rows, same bytes, however the rows arrive."""

from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.storage import parquet
from corpuskit.storage.parquet import read_columns, row_groups, write_parts

COLUMNS: dict[str, pa.DataType] = {"id": pa.string(), "text": pa.string(), "raw": pa.binary()}
SCHEMA = pa.schema(COLUMNS)


def batch(rows: list[str]) -> pa.RecordBatch:
    ids = [f"{number:04d}" for number in range(len(rows))]
    return pa.RecordBatch.from_arrays(
        [pa.array(ids), pa.array(rows, pa.string()), pa.array([None] * len(rows), pa.binary())], schema=SCHEMA
    )


def test_no_rows_are_still_a_file_with_the_schema(tmp_path: Path) -> None:
    (written,) = write_parts(tmp_path / "t", SCHEMA, [])

    assert written == (tmp_path / "t" / "part-00000.parquet", 0)
    assert pq.read_schema(written[0]).equals(SCHEMA)


def test_an_existing_folder_is_not_written_into(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        list(write_parts(tmp_path, SCHEMA, []))


@given(rows=st.lists(st.text(max_size=30), max_size=40), cuts=st.lists(st.integers(0, 40), max_size=6))
def test_groups_follow_from_the_rows_not_from_the_batches(rows: list[str], cuts: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parquet, "GROUP_ROWS", 7)
        patch.setattr(parquet, "GROUP_BYTES", 60)
        one = batch(rows)
        edges = sorted({0, len(rows), *(min(cut, len(rows)) for cut in cuts)})
        pieces = [one.slice(left, right - left) for left, right in pairwise(edges)]

        whole, cut = list(row_groups([one], SCHEMA)), list(row_groups(pieces, SCHEMA))

    assert [group.num_rows for group in cut] == [group.num_rows for group in whole]
    assert [row for group in cut for row in group["text"].to_pylist()] == rows
    assert all(0 < group.num_rows <= 7 for group in whole)


def test_parts_follow_when_the_groups_of_one_are_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "GROUP_ROWS", 2)
    monkeypatch.setattr(parquet, "PART_GROUPS", 2)

    parts = list(
        write_parts(tmp_path / "t", SCHEMA, [batch(list("abcdefghi"))], order=("id",), bloom=("id",))
    )

    assert [(path.name, rows) for path, rows in parts] == [
        ("part-00000.parquet", 4),
        ("part-00001.parquet", 4),
        ("part-00002.parquet", 1),
    ]
    assert read_columns(tmp_path / "t", ["text"])["text"].to_pylist() == list("abcdefghi")
    metadata = pq.ParquetFile(parts[0][0]).metadata
    assert [metadata.row_group(number).num_rows for number in range(metadata.num_row_groups)] == [2, 2]
    assert metadata.row_group(0).sorting_columns[0].column_index == 0
    assert metadata.row_group(0).column(0).compression == "ZSTD"
    assert b"pandas" not in (pq.read_schema(parts[0][0]).metadata or {})


def test_a_flipped_byte_is_noticed(tmp_path: Path) -> None:
    ((path, _),) = write_parts(tmp_path / "t", SCHEMA, [batch(["sound text"] * 50)])
    data = bytearray(path.read_bytes())
    at = bytes(data).index(b"sound text")
    data[at] ^= 1
    path.write_bytes(data)

    with pytest.raises(OSError, match=r"(?i)checksum|crc"):
        pq.read_table(path, page_checksum_verification=True)
