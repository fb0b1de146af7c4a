"""build(): raw articles in, a published dataset out, or nothing changed."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from corpuskit.config import Config
from corpuskit.engine import Engine
from corpuskit.engine.inline import InlineEngine
from corpuskit.engine.local import COMMAND, LocalEngine
from corpuskit.model.diagnostics import ConfigError, shorten
from corpuskit.model.shards import Settings, Shard
from corpuskit.outputs import write_outputs, write_tables
from corpuskit.pipeline.balance import Tally, draft_of
from corpuskit.pipeline.learned import write_learned
from corpuskit.pipeline.plan import Plan, plan, plan_stream, require_unchanged, settle
from corpuskit.pipeline.settings import settings_of
from corpuskit.pipeline.shards import peak_kib, run_shard
from corpuskit.pipeline.stages import Judge
from corpuskit.release import Release, load
from corpuskit.rules import check_corpus
from corpuskit.storage.arrow_files import arrow_writers, by_numbers, keep_only
from corpuskit.storage.duck import connection
from corpuskit.storage.workspace import Workspace, workspace
from corpuskit.tables.corpus import Corpus
from corpuskit.tables.shard_rows import SHARD_TABLES, ShardRows, keyed


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: bytes of input done in a stage (``learn``, ``tabulate``, ``publish``)."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A finished build.

    Attributes:
        release: The dataset that `latest` points to.
        is_new: False where the build gave what `latest` held already.
        severities: Severity -> diagnostics.
        peak_kib: Largest memory of any process that ran shards, KiB.
        fail_on: The severity at which the configuration wants a build to count as failed.
    """

    release: Release
    is_new: bool
    severities: Mapping[str, int]
    peak_kib: int
    fail_on: str | None


def build(config: Config | str | Path, *, out: str | Path | None = None) -> Release:
    """Turn raw articles into a published dataset.

    Args:
        config: A folder, a file, a ``corpuskit.toml`` or a loaded configuration.
        out: Where versions are published; else ``build/<name>`` below the current folder.

    Returns:
        The dataset, opened.

    Raises:
        ConfigError: The configuration is wrong.
        InputError: There is nothing to read, or it changed while it was read.
        OutputError: The output could not be written; what stood there still stands.
        BusyError: Another build holds the output.
        IntegrityError: A record would be missing.
    """
    return run(config, out, Options()).release


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a build is run; none of it changes the bytes of the result but `now`.

    Attributes:
        workers: Processes; else one a core, or none for a single shard. 1 means this process.
        now: The moment for rules about the future; else ``SOURCE_DATE_EPOCH``, else they are silent.
        progress: Called as the work goes on.
        stream: What is read instead of files.
        command: What starts a worker process.
    """

    workers: int | None = None
    now: datetime | None = None
    progress: Callable[[Progress], None] = lambda _: None
    stream: BinaryIO | None = None
    command: Sequence[str] = COMMAND


def run(config: Config | str | Path, out: str | Path | None, options: Options) -> Built:
    """Do what `build` does as the options say, and tell how it went."""
    settled = config if isinstance(config, Config) else settle(Path(config))
    settings = settings_of(settled, options.now or source_date())
    target = Path(out) if out is not None else Path("build") / str(settled.dataset.name)
    with workspace(target) as space:
        stream = options.stream
        planned = plan_stream(stream, space.work) if stream else plan(settled, skip=space.out)
        return _build(settled, planned, space, settings, options)


def source_date() -> datetime | None:
    """The moment that ``SOURCE_DATE_EPOCH`` names (seconds since 1970); ``None`` without it.

    Raises:
        ConfigError: It names none.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH={shorten(epoch)!r} is no number of seconds since 1970"
        raise ConfigError(message) from error


def _build(config: Config, planned: Plan, space: Workspace, settings: Settings, options: Options) -> Built:
    tally = Tally()
    _write_planned(planned, space.work, tally)
    _run_shards(planned, space.work, settings, tally, options)
    require_unchanged(planned.units)
    options.progress(Progress("publish", 0, planned.size))
    with connection(space.work / "spill") as database:
        corpus = Corpus(space.work, database)
        found = list(check_corpus(corpus, Judge.of(settings).context))
        corpus.note(found)
        tally.severities.update(one.severity.value for one in found)
        tables = write_tables(space.draft, corpus.ordered)
    draft = write_outputs(draft_of(config, space.draft, tables, planned, tally))
    options.progress(Progress("publish", planned.size, planned.size))
    before = space.current()
    folder = space.publish(draft.content_sha256)
    return Built(
        release=load(folder),
        is_new=folder != before,
        severities=tally.severities,
        peak_kib=max(tally.peak_kib, peak_kib()),
        fail_on=config.build.fail_on,
    )


def _write_planned(planned: Plan, work: Path, tally: Tally) -> None:
    """What the plan itself found: files that cannot be read count as a record each, ignored ones as none."""
    schemas = {name: keyed(SHARD_TABLES[name]) for name in ("diagnostics", "quarantine")}
    with arrow_writers(work, "plan", schemas) as writers:
        rows = ShardRows(writers)
        for refused in planned.refused:
            tally.records[str(refused.record.location.path)] += 1
            rows.refuse(refused)
        for found in (*planned.ignored, *planned.notes):
            rows.note(found)
        rows.close()
    tally.severities.update(rows.severities)


def _run_shards(planned: Plan, work: Path, settings: Settings, tally: Tally, options: Options) -> None:
    pieces = planned.shards()
    with closing(_engine(options, len(pieces))) as engine:
        finished: dict[int, list[str]] = {}
        for stage in ("learn", "tabulate"):
            done = 0
            learned = None if stage == "learn" else str(write_learned(tally.learned, work))
            options.progress(Progress(stage, done, planned.size))
            shards = [
                Shard(
                    index=index,
                    stage=stage,
                    work=str(work),
                    units=units,
                    settings=settings,
                    spools=tuple(sorted(finished.get(index, []), key=by_numbers)),
                    learned=learned,
                )
                for index, units in enumerate(pieces)
            ]
            for result in engine.run(shards):
                tally.add(result)
                finished.setdefault(result.index, []).append(result.name)
                done = min(done + result.size, planned.size)
                options.progress(Progress(stage, done, planned.size))
            keep_only(work, {"plan", *(name for names in finished.values() for name in names)})


def _engine(options: Options, shards: int) -> Engine:
    # A worker takes a second to start, so a single shard stays here unless workers are asked for: they alone
    # outlive a record that kills whoever reads it.
    if options.workers == 1 or (options.workers is None and shards <= 1):
        return InlineEngine(run_shard)
    return LocalEngine(max(1, min(options.workers or os.cpu_count() or 1, shards)), options.command)
