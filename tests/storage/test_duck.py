"""The door to DuckDB."""

from pathlib import Path

import pyarrow as pa
import pytest

from corpuskit.model.diagnostics import OutputError
from corpuskit.storage import duck
from corpuskit.storage.duck import connection, stream


def test_no_room_for_what_does_not_fit_in_memory_is_an_error_of_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duck, "MEMORY", "16MB")
    (tmp_path / "spill").write_text("a file where the folder should be", "utf-8")

    def sort_much() -> None:
        with connection(tmp_path / "spill") as database:
            database.execute("SELECT hash(i) FROM range(20000000) t(i) ORDER BY 1").fetchone()

    with pytest.raises(OutputError, match="spill"):
        sort_much()


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
