"""Whole folders of input and every table that a build makes of them, byte for byte."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from corpuskit.pipeline.build import Options, run

CASES = sorted((Path(__file__).parent / "golden" / "cases").iterdir())


def written(value: object) -> object:
    """What JSON has no form for."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("latin-1")
    raise TypeError(value)


def tables(case: Path, out: Path) -> dict[str, str]:
    """File name -> the rows of a table, one JSON object a line; and the inputs of the manifest."""
    release = run(case / "in", out, Options(workers=1)).release
    files = {"inputs.jsonl": [vars_of(entry) for entry in release.manifest.inputs]}
    for table in release.tables:
        files[f"{table}.jsonl"] = release.to_arrow(table).to_pylist()
    return {
        name: "".join(json.dumps(row, ensure_ascii=False, default=written) + "\n" for row in rows)
        for name, rows in files.items()
        if rows
    }


def vars_of(entry: object) -> dict[str, object]:
    """A dataclass with slots as a mapping."""
    return {name: getattr(entry, name) for name in type(entry).__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_golden(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    made = tables(case, tmp_path)
    if request.config.getoption("--update-golden"):
        for old in case.glob("*.jsonl"):
            old.unlink()
        for name, text in made.items():
            (case / name).write_text(text, "utf-8", newline="\n")

    assert made == {path.name: path.read_text("utf-8") for path in case.glob("*.jsonl")}
