"""build(): raw articles in, a published dataset out, or nothing changed."""

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from corpuskit.config import Config, config_sha256
from corpuskit.engine import Engine
from corpuskit.engine.inline import InlineEngine
from corpuskit.engine.local import COMMAND, LocalEngine
from corpuskit.model.diagnostics import InputError, IntegrityError
from corpuskit.model.manifest import Balance, InputEntry, PublisherProfile
from corpuskit.model.shards import Settings, Shard, ShardResult
from corpuskit.outputs import Draft, WrittenTable, write_outputs, write_tables
from corpuskit.pipeline.plan import Plan, plan, plan_stream, require_unchanged, settle
from corpuskit.pipeline.shards import peak_kib, run_shard
from corpuskit.release import Release, load
from corpuskit.rules import Context, check_corpus
from corpuskit.storage.arrow_files import arrow_writers
from corpuskit.storage.duck import connection
from corpuskit.storage.parquet import read_columns
from corpuskit.storage.workspace import Workspace, workspace
from corpuskit.tables.corpus import Corpus
from corpuskit.tables.shard_rows import SHARD_TABLES, ShardRows, keyed
from corpuskit.version import __version__

TOOLS = ("pyarrow", "duckdb", "pandera", "unicode-segmentation-rs")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: bytes of input done in a stage (``learn``, ``tabulate``, ``publish``)."""

    stage: str
    done: int
    total: int


@dataclass
class Tally:
    """What the shards report, added up; the sums do not depend on the order of the reports."""

    records: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    formats: dict[str, str | None] = field(default_factory=dict)
    hashes: dict[str, str | None] = field(default_factory=dict)
    charsets: dict[str, Counter[str]] = field(default_factory=dict)
    severities: Counter[str] = field(default_factory=Counter)
    peak_kib: int = 0

    def add(self, result: ShardResult) -> None:
        """Add one report."""
        for count in result.inputs:
            self.records[count.name] += count.records
            self.formats[count.name] = count.format
            self.hashes[count.name] = count.sha256
        for publisher, charsets in result.charsets.items():
            self.charsets.setdefault(publisher, Counter()).update(charsets)
        self.articles.update(result.articles)
        self.severities.update(result.diagnostics)
        self.peak_kib = max(self.peak_kib, result.peak_kib)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
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
        workers: Processes; else as many as there are cores. 1 runs in this process.
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


def run(config: Config | str | Path, out: str | Path | None, options: Options) -> Outcome:
    """Do what `build` does as the options say, and tell how it went."""
    settled = config if isinstance(config, Config) else settle(Path(config))
    target = Path(out) if out is not None else Path("build") / str(settled.dataset.name)
    with workspace(target) as space:
        stream = options.stream
        planned = plan_stream(stream, space.work) if stream else plan(settled, skip=space.out)
        return _build(settled, planned, space, options)


def source_date() -> datetime | None:
    """The moment that ``SOURCE_DATE_EPOCH`` names; ``None`` without it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else None


def _build(config: Config, planned: Plan, space: Workspace, options: Options) -> Outcome:
    now = options.now or source_date()
    tally = Tally()
    _write_planned(planned, space.work, tally)
    _run_shards(planned, space.work, _settings(config, now), tally, options)
    require_unchanged(planned.units)
    options.progress(Progress("publish", 0, planned.size))
    with connection(space.work / "spill") as database:
        corpus = Corpus(space.work, database)
        found = list(check_corpus(corpus, Context(now=now)))
        corpus.note(found)
        tally.severities.update(one.severity.value for one in found)
        tables = write_tables(space.draft, corpus.ordered)
    draft = write_outputs(_draft(config, space.draft, tables, planned, tally))
    options.progress(Progress("publish", planned.size, planned.size))
    before = space.current()
    folder = space.publish(draft.content_sha256)
    return Outcome(
        release=load(folder),
        is_new=folder != before,
        severities=tally.severities,
        peak_kib=max(tally.peak_kib, peak_kib()),
        fail_on=config.build.fail_on,
    )


def _settings(config: Config, now: datetime | None) -> Settings:
    return Settings(
        exclude=config.build.exclude,
        now=now.isoformat() if now else None,
        publishers={domain: (entry.name, entry.timezone) for domain, entry in config.publishers.items()},
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
    with closing(_engine(options.workers or os.cpu_count() or 1, len(pieces), options.command)) as engine:
        for stage in ("learn", "tabulate"):
            done = 0
            options.progress(Progress(stage, done, planned.size))
            shards = [
                Shard(index=index, stage=stage, work=str(work), units=units, settings=settings)
                for index, units in enumerate(pieces)
            ]
            for result in engine.run(shards):
                tally.add(result)
                done = min(done + result.size, planned.size)
                options.progress(Progress(stage, done, planned.size))


def _engine(workers: int, shards: int, command: Sequence[str]) -> Engine:
    # A worker takes a second to start: for a single shard this process is faster.
    useful = min(workers, shards)
    return InlineEngine(run_shard) if useful <= 1 else LocalEngine(useful, command)


def _draft(
    config: Config, folder: Path, tables: Sequence[WrittenTable], planned: Plan, tally: Tally
) -> Draft:
    quarantined = _quarantined(folder)
    articles = next(table.rows for table in tables if table.name == "articles")
    balance = Balance(
        records=tally.records.total(),
        articles=articles,
        withheld_duplicates=0,
        quarantined=quarantined.total(),
    )
    if balance.records != balance.articles + balance.withheld_duplicates + balance.quarantined:
        message = f"the balance does not close, nothing was published: {balance}"
        raise IntegrityError(message)
    if not articles:
        raise InputError(_no_articles(folder))
    return Draft(
        folder=folder,
        dataset=config.dataset,
        tables=tables,
        inputs=_inputs(planned, tally, quarantined),
        balance=balance,
        profiles={
            publisher: PublisherProfile(charsets=dict(sorted(charsets.items())))
            for publisher, charsets in sorted(tally.charsets.items())
        },
        tools={"corpuskit": __version__, **{name: version(name) for name in TOOLS}},
        config_sha256=config_sha256(config),
    )


def _quarantined(folder: Path) -> Counter[str]:
    """Published path -> quarantined records, counted in the table that was written."""
    table = read_columns(folder / "quarantine", ["path", "chunk"])
    rows = zip(table["path"].to_pylist(), table["chunk"].to_pylist(), strict=True)
    return Counter(str(path) for path, chunk in rows if chunk == 0)


def _no_articles(folder: Path) -> str:
    table = read_columns(folder / "quarantine", ["path", "code", "message"]).slice(0, 5)
    reasons = [f"  {row['path']}: {row['code']} {row['message']}" for row in table.to_pylist()]
    return "\n".join(["no article in the input, nothing was published", *reasons])


def _inputs(planned: Plan, tally: Tally, quarantined: Counter[str]) -> list[InputEntry]:
    sizes = {unit.name: unit.size for unit in planned.units}
    ignored = [str(found.location.path) for found in planned.ignored]
    names = sorted({*sizes, *ignored, *tally.records})
    return [
        InputEntry(
            path=name,
            bytes=sizes.get(name, 0),
            sha256=tally.hashes.get(name),
            format=tally.formats.get(name),
            records=tally.records[name],
            articles=tally.articles[name],
            quarantined=quarantined[name],
            status="ignored" if name in ignored else "read" if tally.formats.get(name) else "refused",
        )
        for name in names
    ]
