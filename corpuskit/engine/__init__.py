"""Where shards run: in this process, or in worker processes; only descriptions pass through, never data."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from corpuskit.model.shards import Shard, ShardResult

Task = Callable[[Shard], ShardResult]


class Engine(Protocol):
    """What a place to run shards must be able to do."""

    def run(self, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Run every shard; give the results as they come, in any order.

        A record that kills whoever reads it costs only itself: it comes back as refused.
        """
        ...

    def close(self) -> None:
        """Stop whatever runs."""
        ...
