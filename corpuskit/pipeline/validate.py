"""validate(): stages 1 to 5 and the rules of the corpus, nothing written."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from corpuskit.config import Config, default_config
from corpuskit.engine import Engine
from corpuskit.engine.inline import InlineEngine
from corpuskit.engine.local import COMMAND, LocalEngine
from corpuskit.inputs.plan import shards
from corpuskit.model.baselines import Baseline
from corpuskit.model.reports import Report
from corpuskit.model.seen import Seen
from corpuskit.model.shards import Settings, Shard, Unit
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.pipeline.check_dataset import dataset_seen
from corpuskit.pipeline.checking import Tally, check_shard, source_of
from corpuskit.pipeline.ignores import kept_of_corpus
from corpuskit.pipeline.learned import load_learned
from corpuskit.pipeline.plan import Plan, plan_files
from corpuskit.pipeline.seen_corpus import SeenCorpus
from corpuskit.pipeline.settings import settings_of
from corpuskit.pipeline.stages import Judge, context_of
from corpuskit.release import is_dataset
from corpuskit.rules import Found, check_corpus

CORPUS = 5  # the level of the rules that need all articles
PIECE_FILES, PIECE_BYTES = 200, 1024 * 1024  # of a shard
FEW = 2 * PIECE_FILES  # files that are not worth the start of worker processes
SMALL = 4 * PIECE_BYTES


def validate(paths: Iterable[str | Path], *, config: Config | None = None) -> Report:
    """Check articles as a build would, and write nothing.

    Rules about the future go by today; `validate_at` takes another moment.

    Args:
        paths: Files and folders.
        config: Settings; without it the defaults, whatever ``corpuskit.toml`` may stand somewhere.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    return validate_at(paths, config=config, options=Options(now=datetime.now().astimezone(), workers=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a validation is, in bytes of input."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a validation is run.

    Attributes:
        now: The moment for rules about the future; ``None`` keeps them silent.
        level: How deep to look; else as configured.
        profile: A built dataset whose publishers' house style and encoding mistakes help to judge.
        workers: Processes; else one a core, or none where there is little to read. 1 means this process.
        baseline: What is known and not reported.
        changed: Real path of each file that counts -> its ranges of lines, ``None`` for all of it; without it
            every file counts.
        given: Bytes that are read as if they were a file, by its name, beside or instead of paths.
        progress: Called as the work goes on.
        command: What starts a worker process.
    """

    now: datetime | None = None
    level: int | None = None
    profile: Path | None = None
    workers: int | None = None
    baseline: Baseline = Baseline()  # noqa: RUF009 - it is frozen
    changed: Mapping[Path, tuple[tuple[int, int], ...] | None] | None = None
    given: tuple[str, bytes] | None = None
    progress: Callable[[Progress], None] = lambda _: None
    command: Sequence[str] = COMMAND


def validate_at(
    paths: Iterable[str | Path], *, config: Config | None = None, options: Options | None = None
) -> Report:
    """Do what `validate` does as the options say.

    Args:
        paths: Files, folders and built datasets.
        config: Settings; without it the defaults.
        options: How; without them rules about the future are silent.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    how = options or Options()
    settled = config or default_config(Path())
    settings = settings_of(settled, how.now, level=how.level)
    datasets, others = parted(paths)
    seen = [dataset_seen(path, settings) for path in datasets]
    if others or not datasets:
        planned = planned_of(others, settled, how)
        seen += [planned_seen(planned, settings), *_given(settings, how), *_run(planned, settings, how)]
    return report_of(seen, settings, how)


def parted(paths: Iterable[str | Path]) -> tuple[list[Path], list[Path]]:
    """What is named, as built datasets and as files and folders."""
    named = [Path(path) for path in paths]
    datasets = [path for path in named if is_dataset(path)]
    return datasets, [path for path in named if path not in datasets]


def planned_of(paths: Iterable[str | Path], config: Config, options: Options) -> Plan:
    """What is to be read: the paths, as far as they changed.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    named = [Path(path) for path in paths]
    if not named and options.given is not None:
        return Plan(())
    planned = plan_files(named, config.input.ignore)
    if options.changed is None:
        return planned
    changed = options.changed
    touched = {unit.path: Path(os.path.realpath(unit.path)) for unit in planned.units}
    units = tuple(
        replace(unit, lines=changed[touched[unit.path]])
        for unit in planned.units
        if touched[unit.path] in changed
    )
    return replace(planned, units=units, ignored=())


def planned_seen(planned: Plan, settings: Settings) -> Seen:
    """What is said of files that are not read."""
    tally = Tally()
    tally.planned(planned.diagnostics, len(planned.refused), settings.reporting)
    return tally.seen()


def report_of(seen: Sequence[Seen], settings: Settings, options: Options) -> Report:
    """Everything that was seen, with what only the whole corpus shows, less what is known."""
    reported = [one for part in seen for one in part.reported]
    ignored = sum(part.ignored for part in seen)
    if settings.reporting.level >= CORPUS:
        sightings = [one for part in seen for one in part.sightings]
        found = list(check_corpus(SeenCorpus(sightings), context_of(settings)))
        kept = kept_of_corpus(map(Found, found), sightings, settings.reporting)
        reported += kept
        ignored += len(found) - len(kept)
    reported.sort(key=lambda one: one.diagnostic.sort_key)
    new, known = options.baseline.split(reported)
    paths = {path for part in seen for path in part.paths}
    records, refused = sum(part.records for part in seen), sum(part.refused for part in seen)
    return Report(
        reported=tuple(new),
        sources=len(paths),
        records=records,
        articles=records - refused,
        refused=refused,
        ignored=ignored,
        known=known,
        gone=options.baseline.gone(reported, paths),
    )


def _given(settings: Settings, options: Options) -> Iterator[Seen]:
    if options.given is None:
        return
    name, data = options.given
    unit = Unit(path=name, name=name, size=len(data), mtime_ns=0)
    tally = Tally()
    tally.file(unit, judge_of(settings, options), settings.reporting, given=source_of(name, data))
    yield tally.seen()


def judge_of(settings: Settings, options: Options) -> Judge:
    """What stages 4 and 5 know in this process.

    Raises:
        InputError: The profile is no dataset.
    """
    return Judge.of(settings, load_learned(options.profile) if options.profile else NOTHING_LEARNED)


def _run(planned: Plan, settings: Settings, options: Options) -> Iterator[Seen]:
    # Small ones, so that workers end at about the same time.
    pieces = list(shards(planned.units, size=PIECE_BYTES, files=PIECE_FILES))
    total, done = planned.size, 0
    descriptions = [
        Shard(
            index=index,
            stage="check",
            work="",
            units=units,
            settings=settings,
            learned=str(options.profile) if options.profile else None,
        )
        for index, units in enumerate(pieces)
    ]
    options.progress(Progress(stage="check", done=0, total=total))
    with closing(_engine(planned, len(pieces), options)) as engine:
        for result in engine.run(descriptions):
            done = min(done + result.size, total)
            options.progress(Progress(stage="check", done=done, total=total))
            yield result.seen


def _engine(planned: Plan, pieces: int, options: Options) -> Engine:
    is_little = len(planned.units) <= FEW and planned.size <= SMALL
    if options.workers == 1 or (options.workers is None and is_little):
        return InlineEngine(check_shard)
    return LocalEngine(max(1, min(options.workers or os.cpu_count() or 1, pieces)), options.command)
