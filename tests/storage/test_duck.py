"""The door to DuckDB."""

from pathlib import Path

import pyarrow as pa

from corpuskit.storage.duck import connection, stream


def test_instants_stay_in_utc_and_lists_keep_their_names(tmp_path: Path) -> None:
    schema = pa.schema(
        [
            pa.field("moment", pa.timestamp("us", tz="UTC")),
            pa.field("names", pa.list_(pa.field("element", pa.string()))),
        ]
    )
    table = pa.Table.from_pylist(
        [{"moment": 0, "names": ["x"]}, {"moment": None, "names": []}], schema=schema
    )
    with connection(tmp_path / "spill") as database:
        database.register("t", table)
        (batch,) = stream(database, "SELECT * FROM t ORDER BY moment NULLS LAST", schema)

    assert batch.schema.equals(schema)
    assert batch["names"].to_pylist() == [["x"], []]
