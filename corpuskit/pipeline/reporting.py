"""What a report shows of each diagnostic besides: where it stands exactly, its line, and how it is mended."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from corpuskit.formats import reading
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.raw import RawArticle, Record
from corpuskit.model.reports import Excerpt, Reported
from corpuskit.model.source_maps import Place
from corpuskit.pipeline.excerpts import TOLD_BY, excerpt_of, fingerprint, line_around
from corpuskit.pipeline.remedies import fix_of
from corpuskit.pipeline.whereabouts import Whereabouts
from corpuskit.rules import Found, levels
from corpuskit.text.line_index import LineIndex


def reported(
    record: Record | None, raw: RawArticle | None, checked: Checked | None, found: Sequence[Found]
) -> tuple[Reported, ...]:
    """What is to be said of each finding; a record of which nothing was found costs nothing.

    Args:
        record: Its bytes; ``None`` where the findings speak of a file.
        raw: As parsed; ``None`` where it could not be.
        checked: The article; ``None`` where it became none.
        found: What was found, and is to be reported.

    Returns:
        As many as were found, in their order; each with line and column as exact as the file allows.
    """
    known = _Known(record, raw, checked)
    return tuple(_reported(known, one) for one in found)


class _Mark(NamedTuple):
    """A span of a record, as a report shows it.

    Attributes:
        place: Lines and columns of the file.
        is_span: Whether it has an end, and not only a place.
        line: What tells it from others.
        excerpt: The line.
    """

    place: Place
    is_span: bool
    line: str
    excerpt: Excerpt


@dataclass(frozen=True)
class _Known:
    """What there is to look things up in, made when it is asked for."""

    record: Record | None
    raw: RawArticle | None
    checked: Checked | None

    @cached_property
    def where(self) -> Whereabouts | None:
        """The places of a record that was parsed."""
        if self.record is None or self.raw is None:
            return None
        return Whereabouts(self.record, self.raw, self.checked)

    @cached_property
    def text(self) -> str | None:
        """The text of a record that was cut, parsed or not."""
        if self.record is None or self.record.chunk is not None or self.record.format == "unknown":
            return None
        return reading(self.record).text

    def mark(self, found: Found) -> _Mark | None:
        """What a finding marks in its record; ``None`` where it means no place in it."""
        placed = None if self.where is None else self.where.span(found)
        if self.where is None or self.where.map is None or placed is None:
            return self._mark_of_place(found.diagnostic.location)
        at, (span, spot) = self.where.map, placed
        line = line_around(at, span, spot)
        excerpt = excerpt_of(at.text, line, span)
        return _Mark(at.place_of(*span), span[1] > span[0], at.text[slice(*line)], excerpt)

    def _mark_of_place(self, location: Location) -> _Mark | None:
        """What stands at a line and a column that a stage named; of what it refused, the first line."""
        record = self.record
        if location.line is None or self.text is None or record is None:
            return None
        is_refused = self.raw is None and location.line == record.location.line
        column = location.column or (record.column if is_refused else None)
        lines, number = LineIndex(self.text), location.line - (record.location.line or 1)
        if column is None or not 0 <= number < lines.count:
            return None
        line = lines.line(number)
        at = min(column - 1, len(line))
        excerpt = excerpt_of(line, (0, len(line)), (at, at))
        place = Place(location.line, column, location.line, column)
        return _Mark(place, is_span=False, line=line, excerpt=excerpt)

    def told_by(self, said: Diagnostic) -> str:
        """What tells a diagnostic without a place from others of its file: its value, and of which text."""
        raw = self.raw
        text = "" if raw is None or raw.body is not None else self._beginning()
        return f"{said.value or ''} {text}"

    def _beginning(self) -> str:
        text = "" if self.checked is None else self.checked.article.text
        return text[:TOLD_BY]


def _reported(known: _Known, found: Found) -> Reported:
    said, mark = found.diagnostic, known.mark(found)
    fix = None if known.where is None else fix_of(known.where, found)
    level = levels()[said.code]
    if mark is None:
        return Reported(
            diagnostic=said, level=level, fix=fix, fingerprint=fingerprint(said, known.told_by(said))
        )
    place = mark.place
    location = replace(said.location, line=place.line, column=place.column)
    return Reported(
        diagnostic=replace(said, location=location),
        level=level,
        end_line=place.end_line if mark.is_span else None,
        end_column=place.end_column if mark.is_span else None,
        excerpt=mark.excerpt,
        fix=fix,
        fingerprint=fingerprint(said, mark.line),
    )
