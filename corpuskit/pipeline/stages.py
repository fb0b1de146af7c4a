"""Stages 1 to 5 for one source: open, cut, parse, normalize, check."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from corpuskit.formats import choose, format_by_name
from corpuskit.inputs.files import open_regular, open_source
from corpuskit.model.checked import Checked
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.model.learned import Learned
from corpuskit.model.raw import RawArticle, Record, Refused, Source
from corpuskit.model.shards import Settings, Unit
from corpuskit.normalize import NOTHING_LEARNED, PublisherNote, normalize
from corpuskit.pipeline.charsets import Charsets
from corpuskit.pipeline.submission_check import submission_violations
from corpuskit.rules import Context, check_article, find_in_article, find_in_raw
from corpuskit.rules import Found as RuleFound

PIECE = 8 * 1024 * 1024
UNKNOWN = "unknown"


Found = Record | Refused | Diagnostic


@dataclass(frozen=True, slots=True)
class Opened:
    """A unit that was opened.

    Attributes:
        format: Name of its format, ``None`` where nothing reads it.
        records: Its records, and at most one diagnostic that speaks of the file.
    """

    format: str | None
    records: Iterator[Found]


def open_unit(unit: Unit, given: Source | None = None) -> Opened:
    """Stages 1 and 2: open a file, choose its format, cut it. What cannot be read is one refused record.

    Args:
        unit: The file.
        given: What is read in its place, where that is not what lies on the disk.
    """
    source = given or open_source(unit)
    if isinstance(source, Diagnostic):
        return Opened(None, iter([_refused(source, b"")]))
    chosen = choose(source)
    if isinstance(chosen, Diagnostic):
        return Opened(None, _whole(unit, chosen, given))
    return Opened(chosen.name, _until_error(source, chosen.cut(source)))


def _until_error(source: Source, records: Iterator[Record | Refused]) -> Iterator[Found]:
    end = source.start
    is_empty = source.start == 0 and source.end is None
    try:
        for record in records:
            cut = record.record if isinstance(record, Refused) else record
            end = cut.offset + len(cut.data)
            is_empty = False
            yield record
    except OSError as error:
        at = Location(source.path, source.member, offset=end)
        yield _refused(diagnostic("FIL102", at, f"cannot be read on: {error.strerror or error}"), b"")
    else:
        if is_empty:
            yield diagnostic("FMT110", source.location, "no record in the file")


def _refused(found: Diagnostic, data: bytes, *, offset: int = 0, chunk: int | None = None) -> Refused:
    at = Location(found.location.path, found.location.member, offset=found.location.offset or offset)
    record = Record(location=at, format=UNKNOWN, data=data, ordinal=0, chunk=chunk)
    return Refused(record=record, diagnostic=found, stage="open")


def _whole(unit: Unit, found: Diagnostic, given: Source | None) -> Iterator[Refused]:
    """All bytes of a file that no format reads, in pieces; one without bytes where there are none."""
    offset = 0
    try:
        with open_regular(unit.path) if given is None else given.open() as stream:
            for chunk in count():
                piece = stream.read(PIECE)
                if piece or chunk == 0:
                    yield _refused(found, piece, offset=offset, chunk=chunk)
                offset += len(piece)
                if not piece:
                    return
    except OSError as error:
        at = Location(PurePosixPath(unit.name), offset=offset)
        yield _refused(diagnostic("FIL102", at, f"cannot be read on: {error.strerror or error}"), b"")


def parse(record: Record) -> RawArticle | Refused:
    """Stage 3: read one record by the format that cut it."""
    parsed = format_by_name(record.format).parse(record)
    if isinstance(parsed, Diagnostic):
        return Refused(record=record, diagnostic=parsed, stage="parse")
    return parsed


def notes_of(settings: Settings) -> dict[str, PublisherNote]:
    """What the configuration says of publishers, by registrable domain."""
    return {
        domain: PublisherNote(name=name, zone=ZoneInfo(zone) if zone else None)
        for domain, (name, zone) in settings.publishers.items()
    }


def context_of(settings: Settings) -> Context:
    """What the rules may know besides."""
    now = datetime.fromisoformat(settings.now) if settings.now else None
    names = {domain: name for domain, (name, _) in settings.publishers.items() if name}
    return Context(now=now, license=settings.license, names=names)


@dataclass(frozen=True, slots=True)
class Judge:
    """Stages 4 and 5 with what they must know beside the article."""

    publishers: Mapping[str, PublisherNote]
    context: Context
    learned: Mapping[str, Learned]
    charsets: Charsets

    @classmethod
    def of(cls, settings: Settings, learned: Mapping[str, Learned] = NOTHING_LEARNED) -> "Judge":
        """Set up from the settings of a run, and from what is known of the publishers."""
        publishers = notes_of(settings)
        return cls(publishers, context_of(settings), learned, Charsets(learned, publishers))

    def normalize(self, raw: RawArticle, *, quotations: bool = True) -> Checked | Diagnostic:
        """Stage 4; without `quotations` they are found when a rule asks for them."""
        return normalize(raw, publishers=self.publishers, learned=self.learned, quotations=quotations)

    def check(self, checked: Checked) -> Iterator[Diagnostic]:
        """Stage 5: what schema and rules find; what came before stands in `checked.raw.diagnostics`."""
        for found in submission_violations(checked.raw, checked.raw.diagnostics):
            yield found.diagnostic
        yield from check_article(checked, self.context)

    def check_raw(self, raw: RawArticle, level: int) -> Iterator[RuleFound]:
        """Stage 5 for a record: what the rules of records find, with what they say besides."""
        return find_in_raw(raw, self.context, level=level)

    def check_article(self, checked: Checked, level: int) -> Iterator[RuleFound]:
        """Stage 5 for an article: what the rules of articles find, with what they say besides."""
        return find_in_article(checked, self.context, level=level)


def file_sha256(path: Path) -> str | None:
    """SHA-256 of a file in hex; ``None`` where it cannot be read."""
    try:
        with open_regular(path) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
