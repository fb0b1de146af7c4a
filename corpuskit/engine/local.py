"""Worker processes on this machine, fed one shard at a time; a worker that dies costs its shard a retry.

Processes of our own rather than a pool: a pool whose worker is killed does not say which task killed it, and
needs a main guard in the script that calls it.
"""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpuskit.engine.worker import FAILED, REFUSED
from corpuskit.model.diagnostics import CorpuskitError
from corpuskit.model.shards import Shard, ShardResult

# -P: a worker must not import a module that happens to lie beside the articles.
COMMAND = (sys.executable, "-P", "-m", "corpuskit", "worker")
HOME = str(Path(__file__).parents[2])
ERRORS = {error.__name__: error for error in CorpuskitError.__subclasses__()}
PATIENCE = 10  # seconds for a worker to end by itself once it has no more to read


class WorkerDiedError(Exception):
    """A worker ended without an answer."""


class ClosedError(Exception):
    """The engine was closed while a shard was under way; nobody waits for its answer any more."""


@dataclass(frozen=True, slots=True)
class _Done:
    """A feeder has no more shards."""


class _Worker:
    """One worker process, started when it is needed and again when it has died.

    Only the thread that feeds it asks and reaps; others may `kill` it, after which it never starts again.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[str] | None = None
        self._killed = False
        self._starting = threading.Lock()

    def ask(self, shard: Shard) -> ShardResult:
        process = self._running()
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both are pipes
            raise WorkerDiedError
        try:
            process.stdin.write(shard.to_json() + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        if not answer.endswith("\n"):
            self.reap()
            raise WorkerDiedError
        return _result(answer)

    def _running(self) -> "subprocess.Popen[str]":
        with self._starting:
            if self._killed:
                raise ClosedError
            if self._process is None:
                self._process = subprocess.Popen(  # noqa: S603 - the command is ours
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    encoding="ascii",
                    env=surroundings(),
                )
            return self._process

    def kill(self) -> None:
        with self._starting:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def reap(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                # What was still to be written to a dead worker is of no use to anybody.
                continue
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def surroundings() -> dict[str, str]:
    """The environment of a worker: it must find this very package, however this process found it."""
    paths = [HOME, os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}


def _result(answer: str) -> ShardResult:
    kind, _, rest = answer.partition(" ")
    if kind == REFUSED:
        name, _, message = rest.strip().partition(" ")
        raise ERRORS.get(name, CorpuskitError)(message.encode("ascii").decode("unicode_escape"))
    if kind == FAILED:
        message = "a worker failed\n" + rest.strip().encode("ascii").decode("unicode_escape")
        raise RuntimeError(message)
    return ShardResult.from_json(rest)


class LocalEngine:
    """A fixed number of worker processes.

    Args:
        workers: How many.
        command: What starts one; it must answer as ``corpuskit worker`` does.
    """

    def __init__(self, workers: int, command: Sequence[str] = COMMAND) -> None:
        self._workers = [_Worker(command) for _ in range(workers)]
        self._feeders: list[threading.Thread] = []

    def run(self, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Run the shards on all workers; results come in the order in which they are ready.

        Raises:
            CorpuskitError: A worker says that the call cannot be answered (a full disk, a changed input).
            RuntimeError: A worker met a bug; its traceback is the message.
        """
        todo: queue.SimpleQueue[Shard | None] = queue.SimpleQueue()
        for shard in shards:
            todo.put(shard)
        answers: queue.SimpleQueue[ShardResult | BaseException | _Done] = queue.SimpleQueue()
        self._feeders = [
            threading.Thread(target=_feed, args=(worker, todo, answers), daemon=True)
            for worker in self._workers
        ]
        for feeder in self._feeders:
            todo.put(None)
            feeder.start()
        running = len(self._feeders)
        while running:
            answer = answers.get()
            if isinstance(answer, BaseException):
                raise answer
            if isinstance(answer, _Done):
                running -= 1
            else:
                yield answer

    def close(self) -> None:
        """End the workers; what they had not finished is swept with the build's private folder."""
        for worker, feeder in zip(self._workers, self._feeders, strict=False):
            if feeder.is_alive():
                worker.kill()
        for feeder in self._feeders:
            # A Ctrl-C may come before the last ones have started.
            if feeder.ident is not None:
                feeder.join()
        for worker in self._workers:
            worker.reap()


def _feed(
    worker: _Worker,
    todo: "queue.SimpleQueue[Shard | None]",
    answers: "queue.SimpleQueue[ShardResult | BaseException | _Done]",
) -> None:
    try:
        while (shard := todo.get()) is not None:
            for result in _results(worker, shard):
                answers.put(result)
    except BaseException as error:  # noqa: BLE001 - it is raised again in the thread that asked
        answers.put(error)
    else:
        answers.put(_Done())


def _results(worker: _Worker, shard: Shard) -> Iterator[ShardResult]:
    """Run a shard, twice if need be; what dies twice is searched for the record that kills it."""
    for _ in range(2):
        try:
            yield worker.ask(shard)
        except WorkerDiedError:
            continue
        return
    yield from _search(worker, shard)


def _search(worker: _Worker, shard: Shard) -> Iterator[ShardResult]:
    """Run a shard in pieces of one, two, four ... records, and halve those that die."""
    first, length = shard.first, 1
    while True:
        exhausted = yield from _piece(worker, shard, first, first + length)
        if exhausted:
            return
        first, length = first + length, length * 2


def _piece(worker: _Worker, shard: Shard, first: int, last: int) -> Generator[ShardResult, None, bool]:
    """Run some records of a shard, halving the range while it kills; tell whether the shard ends in it."""
    try:
        result = worker.ask(shard.piece(first, last))
    except WorkerDiedError:
        if last - first == 1:
            result = _refuse(worker, shard, first)
        else:
            middle = (first + last) // 2
            exhausted = yield from _piece(worker, shard, first, middle)
            return exhausted or (yield from _piece(worker, shard, middle, last))
    yield result
    return result.exhausted


def _refuse(worker: _Worker, shard: Shard, number: int) -> ShardResult:
    try:
        return worker.ask(shard.piece(number, number + 1, refuse=True))
    except WorkerDiedError as error:
        names = ", ".join(unit.name for unit in shard.units[:3])
        message = f"workers die even when they only cut records (near {names})"
        raise CorpuskitError(message) from error
