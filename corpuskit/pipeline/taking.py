"""Which records of a file are taken at all: those of a piece of the shard, and those that changed."""

from collections.abc import Iterator

from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Record, Refused, Source
from corpuskit.model.shards import Shard, Unit
from corpuskit.pipeline.stages import Found, open_unit

WITH_HEADER = ("csv", "tsv")  # formats in which the first line says what all others mean


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

    def takes(self, found: Found) -> bool:
        """Whether this one is asked for; each is to be shown once, in order."""
        counts = not isinstance(found, Diagnostic) and record_of(found).counts
        # What speaks of a file belongs to the piece that the file's next record would be in.
        at = self._number + 1 if isinstance(found, Diagnostic) else self._number + counts
        self.is_past = self._last is not None and at >= self._last
        if not self.is_past:
            self._number += counts
        return not self.is_past and at >= self._first


def taken(unit: Unit, given: Source | None, piece: Piece | None) -> Iterator[Found]:
    """What is cut from a file, as far as it is asked for."""
    opened = open_unit(unit, given)
    is_all = opened.format in WITH_HEADER and _is_touching(1, 1, unit.lines or ())
    lines = None if is_all else unit.lines
    for found in opened.records:
        if piece is not None and not piece.takes(found):
            if piece.is_past:
                return
        elif isinstance(found, Diagnostic) or is_touched(record_of(found), lines):
            yield found


def record_of(found: Record | Refused) -> Record:
    """The record itself, also of one that was refused when it was cut."""
    return found.record if isinstance(found, Refused) else found


def is_touched(record: Record, lines: tuple[tuple[int, int], ...] | None) -> bool:
    """Whether a record stands in one of some ranges of lines; also where its lines are not known."""
    first = record.location.line
    if lines is None or first is None:
        return True
    return _is_touching(first, first + record.data.count(b"\n"), lines)


def _is_touching(first: int, last: int, lines: tuple[tuple[int, int], ...]) -> bool:
    return any(begin <= last and first <= end for begin, end in lines)
