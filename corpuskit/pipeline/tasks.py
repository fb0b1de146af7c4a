"""What a worker does with a shard: the one door for all stages."""

from corpuskit.model.shards import Shard, ShardResult
from corpuskit.pipeline.checking import check_shard


def run_task(shard: Shard) -> ShardResult:
    """Do the stage that the shard names.

    Raises:
        OutputError: Its files cannot be written.
        InputError: A record that must be read again has changed.
    """
    if shard.stage == "check":
        return check_shard(shard)
    # Late: tables need pandas, which takes two seconds to import and which a validation does without.
    from corpuskit.pipeline.shards import run_shard

    return run_shard(shard)
