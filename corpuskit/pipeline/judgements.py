"""Stages 1 to 5 of whole files in this process, record by record: for `read`, `validate` and `inspect`."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpuskit.model.checked import Checked
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused, Source
from corpuskit.model.shards import Shard, Unit
from corpuskit.pipeline.schema_check import violations
from corpuskit.pipeline.stages import Found as FoundIn
from corpuskit.pipeline.stages import Judge, open_unit, parse
from corpuskit.pipeline.submission_check import submission_violations
from corpuskit.rules import HIGHEST_LEVEL, Found

STRUCTURE = 2  # the level up to which nothing needs to be normalized


@dataclass(frozen=True, slots=True)
class Judgement:
    """One record, as far as it came.

    Attributes:
        record: What was cut; ``None`` where the diagnostics speak of the file.
        raw: What was parsed; ``None`` where parsing refused it.
        checked: The article, also where it breaks the schema; ``None`` where an earlier stage refused it, or
            where none was asked.
        found: Everything that was found, with what the rules say of it besides.
        is_refused: Whether the record would go to quarantine, as far as was asked.
    """

    record: Record | None
    raw: RawArticle | None
    checked: Checked | None
    found: tuple[Found, ...]
    is_refused: bool = False

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was found, by itself."""
        return tuple(found.diagnostic for found in self.found)


class Piece:
    """The records of a shard that are asked for, when the one that kills whoever reads it is searched.

    Attributes:
        refuse: Whether they are refused unread.
        is_past: Whether a record after the last one was met.
    """

    def __init__(self, shard: Shard) -> None:
        self.refuse = shard.refuse
        self.is_past = False
        self._first, self._last = shard.first, shard.last
        self._number = -1

    def takes(self, found: FoundIn) -> bool:
        """Whether this one is asked for; each is to be shown once, in order."""
        counts = not isinstance(found, Diagnostic) and _record(found).counts
        # What speaks of a file belongs to the piece that the file's next record would be in.
        at = self._number + 1 if isinstance(found, Diagnostic) else self._number + counts
        self.is_past = self._last is not None and at >= self._last
        if not self.is_past:
            self._number += counts
        return not self.is_past and at >= self._first


def _record(found: Record | Refused) -> Record:
    return found.record if isinstance(found, Refused) else found


@dataclass(frozen=True, slots=True)
class Depth:
    """How deep to look at each record.

    Attributes:
        level: Up to 2, structure, nothing is normalized.
        quotations: Whether quotations are looked for where no rule asks for them.
    """

    level: int = HIGHEST_LEVEL
    quotations: bool = True


WHOLE = Depth()


def judgements(
    unit: Unit,
    judge: Judge,
    *,
    depth: Depth = WHOLE,
    given: Source | None = None,
    piece: Piece | None = None,
) -> Iterator[Judgement]:
    """Take one file through stages 1 to 5.

    Args:
        unit: The file; of a unit with `lines` the records that touch none of them are passed over.
        judge: What stages 4 and 5 know.
        depth: How deep to look.
        given: What is read in the place of the file.
        piece: Which records of its shard; without it all.
    """
    for found in open_unit(unit, given).records:
        if piece is not None and not piece.takes(found):
            if piece.is_past:
                return
            continue
        if isinstance(found, Diagnostic):
            yield Judgement(None, None, None, (Found(found),))
            continue
        if not is_touched(_record(found), unit.lines):
            continue
        parsed = _parse(found, piece) if isinstance(found, Record) else found
        if isinstance(parsed, Refused):
            if parsed.record.counts:
                yield refusal(parsed)
        elif isinstance(found, Record):
            yield _judged(found, parsed, judge, depth)


def _parse(record: Record, piece: Piece | None) -> RawArticle | Refused:
    if piece is not None and piece.refuse:
        found = diagnostic("FIL111", record.location, "the worker died whenever it read this record")
        return Refused(record=record, diagnostic=found, stage="parse")
    return parse(record)


def is_touched(record: Record, lines: tuple[tuple[int, int], ...] | None) -> bool:
    """Whether a record stands in one of some ranges of lines; also where its lines are not known."""
    first = record.location.line
    if lines is None or first is None:
        return True
    last = first + record.data.count(b"\n")
    return any(begin <= last and first <= end for begin, end in lines)


def refusal(refused: Refused) -> Judgement:
    """What is known of a record that was not parsed."""
    return Judgement(refused.record, None, None, (Found(refused.diagnostic),), is_refused=True)


def _judged(record: Record, raw: RawArticle, judge: Judge, depth: Depth) -> Judgement:
    raw = judge.charsets.settle(raw, lambda _: record.data)
    ruled = tuple(judge.check_raw(raw, depth.level))
    if depth.level <= STRUCTURE:
        return Judgement(record, raw, None, (*map(Found, raw.diagnostics), *ruled))
    # The schema is asked by jsonschema, which says what pandera says in a build.
    checked = judge.normalize(raw, quotations=depth.quotations)
    if isinstance(checked, Diagnostic):
        said = (*raw.diagnostics, checked)
        found = (*map(Found, said), *submission_violations(raw, said), *ruled)
        return Judgement(record, raw, None, found, is_refused=True)
    said = checked.raw.diagnostics
    submitted = submission_violations(raw, said)
    broken = tuple(map(Found, violations(checked.article, raw.location)))
    judged = judge.check_article(checked, depth.level)
    found = (*map(Found, said), *submitted, *ruled, *judged, *broken)
    return Judgement(record, raw, checked, found, is_refused=bool(broken))
