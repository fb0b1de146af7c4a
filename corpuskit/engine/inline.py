"""Shards run one after another in this process: nothing to start, nothing to protect against."""

from collections.abc import Iterable, Iterator

from corpuskit.engine import Task
from corpuskit.model.shards import Shard, ShardResult


class InlineEngine:
    """Calls the task for each shard, in order."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def run(self, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Run every shard here and now."""
        yield from map(self._task, shards)

    def close(self) -> None:
        """There is nothing to stop."""
