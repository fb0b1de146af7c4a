"""inspect(): what each stage makes of a file, for people who wonder why."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from corpuskit.config import default_config
from corpuskit.model.learned import Learned
from corpuskit.model.shards import Settings
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.pipeline.judgements import Judgement, judgements, refusal
from corpuskit.pipeline.plan import plan_files
from corpuskit.pipeline.stages import Judge


def inspect(path: Path, *, learned: Mapping[str, Learned] = NOTHING_LEARNED) -> Iterator[Judgement]:
    """Take a file, or the files of a folder, through stages 1 to 5, record by record.

    Args:
        path: The file or folder.
        learned: What is known of the publishers, as `load_learned` gives it.

    Raises:
        InputError: The path does not exist, or there is nothing to read.
    """
    judge = Judge.of(Settings(), learned)
    planned = plan_files([path], default_config(Path()).input.ignore)
    yield from map(refusal, planned.refused)
    for unit in planned.units:
        yield from judgements(unit, judge)
