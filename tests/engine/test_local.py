"""Worker processes: a deadly record costs itself, a refusal travels, a bug keeps its traceback."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpuskit.engine.inline import InlineEngine
from corpuskit.engine.local import LocalEngine
from corpuskit.model.diagnostics import CorpuskitError, OutputError
from corpuskit.model.shards import Shard, ShardResult
from tests.engine.deadly_worker import RECORDS, task

COMMAND = (sys.executable, "-m", "tests.engine.deadly_worker")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the double kills itself by signal")


def shard(index: int, work: str = "") -> Shard:
    return Shard(index=index, stage="learn", work=work, units=())


def run(*shards: Shard, workers: int = 2) -> list[ShardResult]:
    with closing(LocalEngine(workers, COMMAND)) as engine:
        return list(engine.run(shards))


def articles(results: list[ShardResult], index: int) -> list[int]:
    counted: Counter[str] = Counter()
    for result in results:
        if result.index == index:
            counted.update(result.articles)
    assert set(counted.values()) <= {1}
    return sorted(map(int, counted))


def test_a_refusal_travels_with_its_class() -> None:
    with pytest.raises(CorpuskitError, match="the disk is full") as caught:
        run(shard(0), shard(1, "full"))

    assert type(caught.value) is OutputError
    assert caught.value.exit_code == 4


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(RuntimeError, match="a bug, with “signs”") as caught:
        run(shard(0, "bug"))

    assert "deadly_worker.py" in str(caught.value)


def test_a_worker_that_dies_without_reading_is_an_error_not_a_hang() -> None:
    with pytest.raises(CorpuskitError, match="even when they only cut records"):
        run(shard(0, "3,cut"))


@pytest.mark.parametrize(
    "deadly",
    [{0}, {9}, {4}, {3, 4}, {0, 9}, set(range(RECORDS))],
    ids=["first", "last", "middle", "two", "ends", "all"],
)
def test_only_the_deadly_records_are_refused(deadly: set[int]) -> None:
    results = run(shard(0, ",".join(map(str, sorted(deadly))) + ","), shard(1))

    assert articles(results, 0) == sorted(set(range(RECORDS)) - deadly)
    assert sum(result.diagnostics.get("error", 0) for result in results) == len(deadly)
    assert articles(results, 1) == list(range(RECORDS))


def test_what_a_library_prints_does_not_reach_the_answers() -> None:
    assert articles(run(shard(0, "chatty"), workers=1), 0) == list(range(RECORDS))


def test_many_shards_on_few_workers_all_come_back() -> None:
    results = run(*(shard(index) for index in range(40)), workers=3)

    assert sorted(result.index for result in results) == list(range(40))


def test_shards_in_this_process_give_the_same_results() -> None:
    with closing(InlineEngine(task)) as engine:
        inline = list(engine.run([shard(0), shard(1)]))

    assert inline == sorted(run(shard(0), shard(1)), key=lambda result: result.index)


def test_workers_end_when_whoever_started_them_dies() -> None:
    script = (
        "import os, sys\n"
        "from corpuskit.engine.local import LocalEngine\n"
        "from tests.engine.test_local import COMMAND, shard\n"
        "engine = LocalEngine(1, COMMAND)\n"
        "list(engine.run([shard(0)]))\n"
        "print(engine._workers[0]._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False).stdout

    assert wait_for_end(Path("/proc", said.strip()))


def wait_for_end(process: Path) -> bool:
    """Whether a process is gone, or a zombie that nobody collected, within a few seconds."""
    return any(ended(process) for _ in pauses())


def ended(process: Path) -> bool:
    try:
        return "State:\tZ" in (process / "status").read_text("ascii")
    except OSError:
        return True


def pauses() -> Iterator[None]:
    import time

    for _ in range(100):
        yield
        time.sleep(0.05)
