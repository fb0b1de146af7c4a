"""Stages 1 to 5 of whole files in this process, record by record: for `read`, `validate` and `inspect`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpuskit.model.checked import Checked
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused, Source
from corpuskit.model.shards import Unit
from corpuskit.pipeline.schema_check import violations
from corpuskit.pipeline.stages import Found as FoundIn
from corpuskit.pipeline.stages import Judge, parse
from corpuskit.pipeline.submission_check import submission_violations
from corpuskit.pipeline.taking import Piece, record_of, taken
from corpuskit.rules import HIGHEST_LEVEL, Found

STRUCTURE = 2  # the level up to which nothing needs to be normalized
TOGETHER, TOGETHER_BYTES = 64, 256 * 1024  # records that go through a stage in a row


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
    for found in taken(unit, given, piece):
        course = _Course(unit, found)
        course.parse(judge, piece)
        course.normalize(judge, depth)
        judgement = course.judgement(judge, depth)
        if judgement is not None:
            yield judgement


def judged_together(
    units: Iterable[Unit], judge: Judge, *, depth: Depth = WHOLE, piece: Piece | None = None
) -> Iterator[tuple[Unit, Judgement | None]]:
    """Take files through stages 1 to 5, some dozens of records at a time through each stage.

    What comes out is what `judgements` says of each file. But a stage finds its own code and its tables in
    the processor's cache when it does many records in a row, and takes a fifth of the time less.

    Yields:
        Each judgement with its file, in order, and ``None`` behind those of each file.
    """
    for some in _gathered(_courses(units, piece)):
        for course in some:
            course.parse(judge, piece)
        for course in some:
            course.normalize(judge, depth)
        judged = [course.judgement(judge, depth) for course in some]
        for course, judgement in zip(some, judged, strict=True):
            if judgement is not None or course.found is None:
                yield course.unit, judgement


def _courses(units: Iterable[Unit], piece: Piece | None) -> "Iterator[_Course]":
    for unit in units:
        for found in taken(unit, None, piece):
            yield _Course(unit, found)
        yield _Course(unit)
        if piece is not None and piece.is_past:
            return


def _gathered(courses: "Iterable[_Course]") -> "Iterator[list[_Course]]":
    some: list[_Course] = []
    size = 0
    for course in courses:
        some.append(course)
        size += course.size
        if len(some) >= TOGETHER or size >= TOGETHER_BYTES:
            yield some
            some, size = [], 0
    yield some


@dataclass(slots=True)
class _Course:
    """One record on its way through the stages.

    Attributes:
        unit: Its file.
        found: What was cut, or what is to be said of the file; ``None`` where the file ends.
    """

    unit: Unit
    found: FoundIn | None = None
    _parsed: RawArticle | Refused | None = None
    _ruled: tuple[Found, ...] = ()
    _checked: Checked | Diagnostic | None = None

    @property
    def size(self) -> int:
        """Bytes that are held."""
        return (
            0 if self.found is None or isinstance(self.found, Diagnostic) else len(record_of(self.found).data)
        )

    def parse(self, judge: Judge, piece: Piece | None) -> None:
        """Stage 3."""
        if isinstance(self.found, Refused):
            self._parsed = self.found
        elif isinstance(self.found, Record):
            record, parsed = self.found, _parse(self.found, piece)
            if isinstance(parsed, RawArticle):
                parsed = judge.charsets.settle(parsed, lambda _: record.data)
            self._parsed = parsed

    def normalize(self, judge: Judge, depth: Depth) -> None:
        """Stage 4, and before it what the rules of records find."""
        if isinstance(self._parsed, RawArticle):
            self._ruled = tuple(judge.check_raw(self._parsed, depth.level))
            if depth.level > STRUCTURE:
                self._checked = judge.normalize(self._parsed, quotations=depth.quotations)

    def judgement(self, judge: Judge, depth: Depth) -> Judgement | None:
        """Stage 5; ``None`` where there is nothing to judge."""
        if isinstance(self.found, Diagnostic):
            return Judgement(None, None, None, (Found(self.found),))
        if isinstance(self._parsed, Refused):
            return refusal(self._parsed) if self._parsed.record.counts else None
        if self._parsed is None or not isinstance(self.found, Record):
            return None
        return self._judged(self.found, self._parsed, judge, depth)

    def _judged(self, record: Record, raw: RawArticle, judge: Judge, depth: Depth) -> Judgement:
        checked = self._checked
        if checked is None:
            return Judgement(record, raw, None, (*map(Found, raw.diagnostics), *self._ruled))
        if isinstance(checked, Diagnostic):
            said = (*raw.diagnostics, checked)
            found = (*map(Found, said), *submission_violations(raw, said), *self._ruled)
            return Judgement(record, raw, None, found, is_refused=True)
        said = checked.raw.diagnostics
        submitted = submission_violations(raw, said)
        # The schema is asked by jsonschema, which says what pandera says in a build.
        broken = tuple(map(Found, violations(checked.article, raw.location)))
        judged = judge.check_article(checked, depth.level)
        found = (*map(Found, said), *submitted, *self._ruled, *judged, *broken)
        return Judgement(record, raw, checked, found, is_refused=bool(broken))


def _parse(record: Record, piece: Piece | None) -> RawArticle | Refused:
    if piece is not None and piece.refuse:
        found = diagnostic("FIL111", record.location, "the worker died whenever it read this record")
        return Refused(record=record, diagnostic=found, stage="parse")
    return parse(record)


def refusal(refused: Refused) -> Judgement:
    """What is known of a record that was not parsed."""
    return Judgement(refused.record, None, None, (Found(refused.diagnostic),), is_refused=True)
