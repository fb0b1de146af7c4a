"""Tests of mending files on the disk."""

import json
from pathlib import Path

import pytest

from corpuskit.inputs import plan
from corpuskit.pipeline.build import build
from corpuskit.pipeline.checking import Tally
from corpuskit.pipeline.fix_files import Looked
from corpuskit.pipeline.fixing import Fixing, fix
from corpuskit.pipeline.validate import Options
from tests.builds import write

DAMAGED = "---\nheadline: Ferry\n---\n\nThe cafÃ© in the port was closed on Monday, its owner said.\n"


def test_what_is_mended_is_what_was_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody puts a line in when the file was judged and before it is written."""
    folder = write(tmp_path, {"a.md": DAMAGED})
    theirs = DAMAGED.replace("---\n\n", "section: Sea\n---\n\n").encode()

    judge = Tally.file

    def judged(tally: Tally, *rest: object, **how: object) -> list[Looked]:
        looked = judge(tally, *rest, **how)  # type: ignore[arg-type]
        (folder / "a.md").write_bytes(theirs)
        return looked

    monkeypatch.setattr(Tally, "file", judged)
    found = fix([folder], options=Options(), fixing=Fixing())

    assert ["a.md" in str(one.error) for one in found.files] == [True]
    assert (folder / "a.md").read_bytes() == theirs


def test_a_large_file_is_judged_once_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "SHARD_BYTES", 1000)
    lines = [
        json.dumps({"headline": f"Ferry {number}", "text": f"The cafÃ© {number} was closed on Monday."})
        for number in range(20)
    ]
    folder = write(tmp_path, {"a.jsonl": "\n".join(lines) + "\n"})
    found = fix([folder], options=Options(), fixing=Fixing())

    assert found.report.records == 20
    assert "DUP101" not in {one.diagnostic.code for one in found.report.reported}
    assert found.report.fixed["TXT106"] == 20


def test_a_built_dataset_is_judged_and_never_mended(tmp_path: Path) -> None:
    folder = write(tmp_path, {"in/a.md": DAMAGED})
    build(folder / "in", out=folder / "out")
    before = {path: path.read_bytes() for path in (folder / "out").rglob("*") if path.is_file()}
    found = fix([folder / "out" / "latest"], options=Options(), fixing=Fixing(unsafe=True))

    assert found.files == ()
    assert found.report.articles == 1
    assert {path: path.read_bytes() for path in (folder / "out").rglob("*") if path.is_file()} == before
