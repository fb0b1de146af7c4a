"""What `validate` does with one file or one shard: judge every record, and keep what is to be reported."""

from collections.abc import Iterable, Iterator
from functools import partial
from io import BytesIO
from pathlib import PurePosixPath

from corpuskit.inputs.files import HEAD
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Source
from corpuskit.model.reports import Reported
from corpuskit.model.seen import Seen
from corpuskit.model.shards import Reporting, Shard, ShardResult, Unit
from corpuskit.model.sightings import Sighting
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.pipeline.fix_files import Looked
from corpuskit.pipeline.ignores import Ignores, own_ignores
from corpuskit.pipeline.judgements import Depth, Judgement, judged_together, judgements
from corpuskit.pipeline.learned import load_learned
from corpuskit.pipeline.reporting import reported
from corpuskit.pipeline.stages import Judge
from corpuskit.pipeline.taking import Piece
from corpuskit.rules import HIGHEST_LEVEL, Found, levels


class Tally:
    """Gathers what a validation sees, file by file."""

    def __init__(self) -> None:
        self._reported: list[Reported] = []
        self._sightings: list[Sighting] = []
        self._paths: list[str] = []
        self._records = self._refused = self._ignored = 0

    def file(
        self,
        unit: Unit,
        judge: Judge,
        reporting: Reporting,
        *,
        given: Source | None = None,
    ) -> list[Looked]:
        """Judge one file.

        Args:
            unit: The file.
            judge: What stages 4 and 5 know.
            reporting: What is reported.
            given: What is read in the place of the file.

        Returns:
            Its records that have something to be reported.
        """
        ignores = Ignores(reporting, unit)
        depth = Depth(reporting.level, quotations=False)
        looked: list[Looked] = []
        for judgement in judgements(unit, judge, depth=depth, given=given):
            looked += self._look(judgement, ignores)
        return looked + self._end(ignores)

    def files(self, units: Iterable[Unit], judge: Judge, reporting: Reporting, piece: Piece) -> None:
        """Judge the files of a shard.

        Args:
            units: They.
            judge: What stages 4 and 5 know.
            reporting: What is reported.
            piece: Which records of the shard.
        """
        ignores: Ignores | None = None
        depth = Depth(reporting.level, quotations=False)
        for unit, judgement in judged_together(units, judge, depth=depth, piece=piece):
            ignores = ignores or Ignores(reporting, unit)
            if judgement is None:
                self._end(ignores)
                ignores = None
            else:
                self._look(judgement, ignores)

    def _look(self, judgement: Judgement, ignores: Ignores) -> list[Looked]:
        """Count a record, and keep what is to be reported of it."""
        self._count(judgement, ignores.reporting)
        found = ignores.kept(judgement.found, judgement.raw, judgement.checked)
        kept = tuple(_up_to(ignores.reporting.level, found))
        if not kept:
            return []
        made = reported(judgement.record, judgement.raw, judgement.checked, kept)
        self._reported += made
        return [Looked(judgement.record, judgement.raw, made)]

    def _end(self, ignores: Ignores) -> list[Looked]:
        """Keep what is to be said at the end of a file."""
        self._paths.append(ignores.unit.name)
        rest = tuple(_up_to(ignores.reporting.level, ignores.rest()))
        self._ignored += ignores.ignored
        if not rest:
            return []
        made = reported(None, None, None, rest)
        self._reported += made
        return [Looked(None, None, made)]

    def judgement(self, judgement: Judgement, reporting: Reporting) -> None:
        """Take one record that lies in no file of its own kind: an article of a dataset."""
        at = judgement.found[0].diagnostic.location if judgement.raw is None else judgement.raw.location
        ignores = Ignores(reporting, Unit(path="", name=str(at.path), size=0, mtime_ns=0))
        kept = tuple(_up_to(reporting.level, ignores.kept(judgement.found, judgement.raw, judgement.checked)))
        self._count(judgement, reporting)
        self._reported += reported(None, judgement.raw, judgement.checked, kept)
        self._ignored += ignores.ignored
        if str(at.path) not in self._paths[-1:]:
            self._paths.append(str(at.path))

    def _count(self, judgement: Judgement, reporting: Reporting) -> None:
        if judgement.record is None and judgement.raw is None:
            return
        self._records += 1
        self._refused += judgement.is_refused
        # Only the rules of the corpus ask for more than the number.
        is_seen = reporting.level >= HIGHEST_LEVEL and not judgement.is_refused
        if is_seen and judgement.checked is not None:
            own, _ = own_ignores(judgement.checked.raw)
            self._sightings.append(Sighting.of(judgement.checked, own.codes))

    def planned(self, said: Iterable[Diagnostic], refused: int, reporting: Reporting) -> None:
        """Take what is said of files that are not read.

        Args:
            said: That.
            refused: How many of them cannot be read.
            reporting: What is reported.
        """
        self._records += refused
        self._refused += refused
        for one in said:
            unit = Unit(path="", name=str(one.location.path), size=0, mtime_ns=0)
            ignores = Ignores(reporting, unit)
            kept = tuple(_up_to(reporting.level, ignores.kept([Found(one)], None, None)))
            self._reported += reported(None, None, None, kept)
            self._ignored += ignores.ignored

    def seen(self) -> Seen:
        """What was seen so far."""
        return Seen(
            reported=tuple(self._reported),
            sightings=tuple(self._sightings),
            paths=tuple(self._paths),
            records=self._records,
            refused=self._refused,
            ignored=self._ignored,
        )


def check_shard(shard: Shard) -> ShardResult:
    """Judge the files of a shard, or the piece of it that is asked for; nothing is written."""
    learned = load_learned(shard.learned) if shard.learned else NOTHING_LEARNED
    judge = Judge.of(shard.settings, learned)
    tally, piece = Tally(), Piece(shard)
    tally.files(shard.units, judge, shard.settings.reporting, piece)
    return ShardResult(
        index=shard.index,
        name=shard.name,
        size=sum(unit.length for unit in shard.units),
        exhausted=not piece.is_past,
        seen=tally.seen(),
    )


def source_of(name: str, data: bytes) -> Source:
    """Bytes as if they were the content of a file."""
    return Source(path=PurePosixPath(name), open=partial(BytesIO, data), size=len(data), head=data[:HEAD])


def _up_to(level: int, found: Iterator[Found]) -> Iterator[Found]:
    known = levels()
    return (one for one in found if known[one.diagnostic.code] <= level)
