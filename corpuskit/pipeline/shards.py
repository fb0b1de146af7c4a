"""What one shard does in each of the two passes of a build; workers of every engine run this."""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from corpuskit.inputs.files import read_range
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, InputError
from corpuskit.model.raw import RawArticle, Record, Refused
from corpuskit.model.shards import InputCount, Shard, ShardResult
from corpuskit.model.values import PublisherNote
from corpuskit.normalize import evidence_of
from corpuskit.pipeline.learned import read_learned
from corpuskit.pipeline.lessons import Lessons
from corpuskit.pipeline.stages import Found, Judge, file_sha256, notes_of, open_unit, parse
from corpuskit.storage.arrow_files import ArrowWriter, arrow_writers, batches
from corpuskit.storage.files import output_errors
from corpuskit.tables.shard_rows import SHARD_TABLES, ShardRows, keyed
from corpuskit.tables.spool import SPOOL, spool_batch, unspool

SPOOL_ROWS = 1000
SPOOL_BYTES = 8 * 1024 * 1024
NUMBERS_PER_SHARD = 1 << 32


def run_shard(shard: Shard) -> ShardResult:
    """Run one pass over one shard; the files of a build appear under their names when they are complete.

    Raises:
        OutputError: They cannot be written.
        InputError: A record that must be read again has changed.
    """
    with output_errors(Path(shard.work)):
        return learn(shard) if shard.stage == "learn" else tabulate(shard)


class _Spool:
    """Raw articles on their way to disk, a batch at a time, each batch a lesson."""

    def __init__(self, writer: ArrowWriter, publishers: Mapping[str, PublisherNote]) -> None:
        self.lessons = Lessons()
        self._writer = writer
        self._publishers = publishers
        self._rows: list[tuple[int, RawArticle]] = []
        self._size = 0

    def add(self, number: int, raw: RawArticle) -> None:
        self._rows.append((number, raw))
        self._size += raw.length
        if len(self._rows) >= SPOOL_ROWS or self._size >= SPOOL_BYTES:
            self.flush()

    def flush(self) -> None:
        self.lessons.count([evidence_of(raw, self._publishers) for _, raw in self._rows])
        self._writer.write(spool_batch(self._rows))
        self._rows, self._size = [], 0


def learn(shard: Shard) -> ShardResult:
    """Pass one: open, cut and parse; spool the raw articles; count what they teach of their publishers."""
    schemas = {"raw": SPOOL} | {name: keyed(SHARD_TABLES[name]) for name in ("diagnostics", "quarantine")}
    publishers = notes_of(shard.settings)
    with arrow_writers(Path(shard.work), shard.name, schemas) as writers:
        rows, spool = ShardRows(writers), _Spool(writers["raw"], publishers)
        counts = _Counts(shard)
        for number, found in counts.records():
            parsed = _parse(found, shard) if isinstance(found, Record) else found
            if isinstance(parsed, Refused):
                rows.refuse(parsed)
            elif isinstance(parsed, Diagnostic):
                rows.note(parsed)
            else:
                spool.add(number, parsed)
        spool.flush()
        rows.close()
    return ShardResult(
        index=shard.index,
        name=shard.name,
        size=sum(unit.length for unit in shard.units),
        exhausted=counts.exhausted,
        inputs=tuple(counts.inputs),
        learned=spool.lessons.learned,
        diagnostics=dict(rows.severities),
        peak_kib=peak_kib(),
    )


def _parse(record: Record, shard: Shard) -> RawArticle | Refused:
    if shard.refuse:
        found = diagnostic("FIL111", record.location, "the worker died whenever it read this record")
        return Refused(record=record, diagnostic=found, stage="parse")
    return parse(record)


def _counts(found: Found) -> bool:
    if isinstance(found, Diagnostic):
        return False
    return (found.record if isinstance(found, Refused) else found).counts


class _Counts:
    """The numbered records of a shard, or of the piece of it that is asked for, counted by input."""

    def __init__(self, shard: Shard) -> None:
        self._shard = shard
        self.inputs: list[InputCount] = []
        self.exhausted = True

    def records(self) -> Iterator[tuple[int, Found]]:
        first, last = self._shard.first, self._shard.last
        number = -1
        for unit in self._shard.units:
            opened = open_unit(unit)
            seen = 0
            for found in opened.records:
                counts = _counts(found)
                # What speaks of a file belongs to the piece that the file's next record would be in.
                at = number + 1 if isinstance(found, Diagnostic) else number + counts
                if last is not None and at >= last:
                    self.exhausted = False
                    break
                number += counts
                if at >= first:
                    seen += counts
                    yield at, found
            sha256 = unit.sha256 or file_sha256(Path(unit.path))
            self.inputs.append(InputCount(name=unit.name, format=opened.format, records=seen, sha256=sha256))
            if not self.exhausted:
                return


def tabulate(shard: Shard) -> ShardResult:
    """Pass two: normalize and check the spooled articles; write the rows that pass the gate."""
    schemas = {name: keyed(declared) for name, declared in SHARD_TABLES.items()}
    judge = Judge.of(shard.settings, read_learned(shard.learned))
    exhausted = True
    with ExitStack() as stack:
        writers = stack.enter_context(arrow_writers(Path(shard.work), shard.name, schemas))
        reread = _Reread(shard)
        rows = ShardRows(writers, exclude=shard.settings.exclude, reread=reread)
        for number, raw in _spooled(shard):
            if number < shard.first:
                continue
            if shard.last is not None and number >= shard.last:
                exhausted = False
                break
            # Reading it again may be what kills the worker, so that what is to be refused is not.
            settled = raw if shard.refuse else judge.charsets.settle(raw, reread)
            _tabulate(rows, shard, judge, number, settled)
        rows.close()
    return ShardResult(
        index=shard.index,
        name=shard.name,
        size=sum(unit.length for unit in shard.units),
        exhausted=exhausted,
        articles=dict(rows.articles),
        diagnostics=dict(rows.severities),
        peak_kib=peak_kib(),
    )


def _tabulate(rows: ShardRows, shard: Shard, judge: Judge, number: int, raw: RawArticle) -> None:
    if shard.refuse:
        found = diagnostic("FIL111", raw.location, "the worker died whenever it normalized this record")
        rows.refuse_raw(raw, found, "normalize", raw.diagnostics)
        return
    checked = judge.normalize(raw)
    if isinstance(checked, Diagnostic):
        rows.refuse_raw(raw, checked, "normalize", raw.diagnostics)
    else:
        rows.add(shard.index * NUMBERS_PER_SHARD + number, checked, judge.check(checked))


def _spooled(shard: Shard) -> Iterator[tuple[int, RawArticle]]:
    # A shard that was searched for a deadly record in pass one has a spool for each piece.
    for batch in batches([Path(shard.work) / f"raw-{name}.arrow" for name in shard.spools]):
        yield from unspool(batch)


class _Reread:
    """Gives the bytes of a record again, and refuses to give others: the file may have changed since."""

    def __init__(self, shard: Shard) -> None:
        self._paths = {unit.name: Path(unit.path) for unit in shard.units}

    def __call__(self, raw: RawArticle) -> bytes:
        path = self._paths[str(raw.location.path)]
        try:
            data = read_range(path, raw.location.offset or 0, raw.length)
        except OSError as error:
            message = f"{raw.location.path} cannot be read again: {error.strerror or error}"
            raise InputError(message) from error
        if hashlib.sha256(data).hexdigest() != raw.sha256:
            message = f"{raw.location.path} changed while it was read; run the build again"
            raise InputError(message)
        return data


def peak_kib() -> int:
    """Largest memory of this process so far, KiB; 0 where the system does not say (Windows)."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
