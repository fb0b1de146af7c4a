"""Files judged some dozens of records at a time: what comes out is what comes out of each alone."""

from pathlib import Path

import pytest

from corpuskit.model.shards import Settings, Shard, Unit
from corpuskit.pipeline import judgements as judging
from corpuskit.pipeline.judgements import Depth, Judgement, judged_together, judgements
from corpuskit.pipeline.plan import plan_files
from corpuskit.pipeline.stages import Judge
from corpuskit.pipeline.taking import Piece

JUDGE = Judge.of(Settings())
STORY = "---\nheadline: Ferry is back\n---\nSALTMARSH (Reuters) - The ferry number {} is back.\n"
LINE = '{{"headline": "Ferry is back", "text": "The the ferry number {} is back."}}\n'


@pytest.fixture
def units(tmp_path: Path) -> tuple[Unit, ...]:
    """Sound files and broken ones, one record and many."""
    for number in range(5):
        (tmp_path / f"a{number}.md").write_text(STORY.format(number), "utf-8")
    (tmp_path / "b.md").write_text("---\nheadline: never closed\n", "utf-8")
    (tmp_path / "c.jsonl").write_text("".join(map(LINE.format, range(9))) + "{broken\n", "utf-8")
    (tmp_path / "d.md").write_bytes(b"")
    (tmp_path / "e.exe").write_bytes(b"MZ\0\0")
    (tmp_path / "f.jsonl").write_bytes(b"\n\n")
    return plan_files([tmp_path], ()).units


def alone(units: tuple[Unit, ...], depth: Depth) -> list[tuple[Unit, Judgement | None]]:
    """Each file by itself, in the form of `judged_together`."""
    return [(unit, one) for unit in units for one in (*judgements(unit, JUDGE, depth=depth), None)]


def told(judged: list[tuple[Unit, Judgement | None]]) -> list[tuple[str, object]]:
    return [(unit.name, one and (one.record, one.found, one.is_refused)) for unit, one in judged]


@pytest.mark.parametrize("level", range(1, 5), ids=lambda level: f"level {level}")
@pytest.mark.parametrize("together", [1, 3, 64], ids=lambda number: f"{number} at a time")
def test_together_is_as_alone(
    units: tuple[Unit, ...], monkeypatch: pytest.MonkeyPatch, level: int, together: int
) -> None:
    monkeypatch.setattr(judging, "TOGETHER", together)
    depth = Depth(level, quotations=False)

    found = list(judged_together(units, JUDGE, depth=depth))

    assert told(found) == told(alone(units, depth))


def test_a_piece_has_its_own_records_and_no_more(units: tuple[Unit, ...]) -> None:
    shard = Shard(index=0, stage="check", work="", units=units)
    whole = [(unit.name, one.record) for unit, one in judged_together(units, JUDGE) if one and one.record]
    parts = []
    for first, last in ((0, 4), (4, 9), (9, None)):
        piece = Piece(shard.piece(first, last))
        parts += [
            (unit.name, one.record)
            for unit, one in judged_together(units, JUDGE, piece=piece)
            if one and one.record
        ]

    assert parts == whole


def test_no_file_is_nothing() -> None:
    assert list(judged_together((), JUDGE)) == []
