"""A test double: a worker that counts to ten and dies at the numbers that the shard's folder names."""

import os

from corpuskit.engine.worker import serve
from corpuskit.model.diagnostics import OutputError
from corpuskit.model.shards import Shard, ShardResult

RECORDS = 10


def task(shard: Shard) -> ShardResult:
    deadly = {int(number) for number in shard.work.split(",") if number.isdigit()}
    if shard.work == "full":
        message = "the disk is full"
        raise OutputError(message)
    if shard.work == "bug":
        message = "a bug, with “signs”"
        raise ValueError(message)
    if shard.work == "chatty":
        print("a library prints to standard output")  # noqa: T201 - it must not reach whoever asked
    last = RECORDS if shard.last is None else min(shard.last, RECORDS)
    numbers = range(shard.first, last)
    if not shard.refuse and deadly.intersection(numbers):
        os.kill(os.getpid(), 9)
    if shard.refuse and shard.work.endswith(",cut"):
        os.kill(os.getpid(), 9)
    return ShardResult(
        index=shard.index,
        name=shard.name,
        size=len(numbers),
        exhausted=shard.last is None or shard.last > RECORDS,
        articles={} if shard.refuse else {str(number): 1 for number in numbers},
        diagnostics={"error": len(numbers)} if shard.refuse else {},
    )


if __name__ == "__main__":
    serve(task)
