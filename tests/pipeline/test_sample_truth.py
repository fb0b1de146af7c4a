"""The linter on the sample: silent on the originals, and on damaged twins it finds what was planted."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpuskit.config import load_config
from corpuskit.model.reports import Report
from corpuskit.pipeline.validate import Options, validate_at
from tests.pipeline.test_build import SAMPLE

NOW = datetime(2026, 1, 1, tzinfo=UTC)  # after the last story; dates of the future are farther off
Planted = Counter[tuple[str, str, int | None]]
"""File below the folder, code and line -> how often."""


def _report(folder: Path) -> Report:
    return validate_at(
        [folder], config=load_config(SAMPLE / "corpuskit.toml"), options=Options(now=NOW, workers=1)
    )


def _found(folder: Path) -> Planted:
    root = folder.resolve()
    return Counter(
        (Path(one.location.path).relative_to(root).as_posix(), one.code, one.location.line)
        for one in _report(root).diagnostics
    )


def _rows(table: str) -> list[dict[str, str]]:
    with (SAMPLE / table).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _planted(rows: Iterator[tuple[str, str]]) -> Planted:
    """What the codes of a row say: each a code, and the line where it has one."""
    found: Planted = Counter()
    for file, codes in rows:
        for said in codes.split():
            code, _, line = said.partition(":")
            found[file, code, int(line) if line else None] += 1
    return found


def _scores(planted: Planted, found: Planted) -> str:
    """Precision and recall of each family, and whatever is wrong, for whoever reads a failure."""
    right = planted & found
    lines = ["family  planted  found  right  precision  recall"]
    for family in sorted({code[:3] for _, code, _ in planted | found}):
        expected, said, hit = (
            sum(number for (_, code, _), number in some.items() if code.startswith(family))
            for some in (planted, found, right)
        )
        precision, recall = hit / said if said else 1, hit / expected if expected else 1
        lines.append(f"{family:6}  {expected:7}  {said:5}  {hit:5}  {precision:9.3f}  {recall:6.3f}")
    lines += [f"not found: {one}" for one in (planted - found).elements()]
    lines += [f"not planted: {one}" for one in (found - planted).elements()]
    return "\n".join(lines)


def test_originals_are_faultless() -> None:
    report = _report(SAMPLE / "originals")

    assert [str(one) for one in report.diagnostics] == []
    assert (report.articles, report.ignored) == (len(_rows("recipe.csv")), 0)


@pytest.mark.parametrize(
    ("folder", "rows"),
    [
        pytest.param(
            "articles",
            [(f"{row['publisher']}/{row['file']}", row["codes"]) for row in _rows("recipe.csv")],
            id="damaged-in-transit",
        ),
        pytest.param(
            "submissions",
            [(row["file"], row["codes"]) for row in _rows("faults.csv")],
            id="sent-with-faults",
        ),
    ],
)
def test_what_was_planted_is_found_and_nothing_else(folder: str, rows: list[tuple[str, str]]) -> None:
    planted, found = _planted(iter(rows)), _found(SAMPLE / folder)

    assert planted == found, _scores(planted, found)
