"""Where the values of a JSON object stand."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpuskit.encoding.decoding.charsets import is_writable
from corpuskit.formats._charset import read
from corpuskit.formats._json import Fault, beyond_doubt, exact_object, parse_object
from corpuskit.formats._spelling import Fields, Spelling
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Record
from corpuskit.model.source_maps import Path, SourceMap, Span, Spot, Style

TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{},:]|[^\s"\[\]{},:]++', re.DOTALL)
ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
MARK = "\ufeff"  # of a file that was put after another one


@dataclass(slots=True)
class _Open:
    """A list or object that is being read."""

    path: Path
    is_list: bool
    start: int
    key: str | None = None
    key_span: Span | None = None
    count: int = 0

    def take(self) -> tuple[Path, Span | None]:
        """The path of the value that comes now, and where its key stands."""
        if self.is_list:
            self.count += 1
            return (*self.path, self.count - 1), None
        path, span = (*self.path, self.key or ""), self.key_span
        self.key = self.key_span = None
        return path, span


def map_object(record: Record) -> SourceMap | None:
    """Where each value of a record stands that is one JSON object; ``None`` where it is none."""
    raw = parse_object(record)
    if isinstance(raw, Diagnostic):
        return None
    decoded, _ = read(record)
    return SourceMap(
        decoded=decoded,
        fields=raw.fields,
        values=_values(decoded.text),
        speller=JSON,
        line=record.location.line or 1,
        column=record.column,
    )


def _values(text: str) -> dict[Path, Spot]:
    """The place of each value; of keys given twice the last counts, as `put` has it."""
    spots: dict[Path, Spot] = {}
    nesting: list[_Open] = []
    taken: list[tuple[Path, Span | None]] = []
    for token in TOKEN.finditer(text, len(MARK) if text.startswith(MARK) else 0):
        first, start, end = token[0][0], token.start(), token.end()
        parent = nesting[-1] if nesting else None
        if first in "[{":
            path, key = parent.take() if parent else ((), None)
            if path:
                step_aside(spots, path)
            taken.append((path, key))
            nesting.append(_Open(path, first == "[", start))
        elif first in "]}":
            ended = nesting.pop()
            path, key = taken.pop()
            spots[path] = Spot(ended.start, end, Style.OTHER, key)
        elif first in ",:" or parent is None:
            continue
        elif first == '"' and not parent.is_list and parent.key is None:
            parent.key, parent.key_span = json.loads(token[0], strict=False), (start, end)
        else:
            path, key = parent.take()
            step_aside(spots, path)
            spots[path] = Spot(start, end, Style.STRING if first == '"' else Style.OTHER, key)
    spots.pop((), None)
    return spots


def step_aside(spots: dict[Path, Spot], path: Path) -> None:
    """Move what has a path that is taken again to the one by which `put` keeps it."""
    if path not in spots:
        return
    number = 1
    while (other := (*path[:-1], f"{path[-1]}#{number}")) in spots:
        number += 1
    depth = len(path)
    for old in [old for old in spots if old[:depth] == path]:
        spots[(*other, *old[depth:])] = spots.pop(old)


class JsonSpelling(Spelling):
    """Strings of JSON; in ASCII where all the record is, and where its charset has no other way."""

    def forms(self, at: SourceMap, _spot: Spot, value: str) -> Iterator[str]:
        """The string."""
        yield _dumped(at, value)

    def part(self, at: SourceMap, spot: Spot, after: str) -> str | None:
        """A part of the string."""
        return _dumped(at, after)[1:-1] if spot.style is Style.STRING else None

    def removals(self, at: SourceMap, path: Path) -> Iterator[Span]:
        """The entry with the comma after it, else with the one before, else alone."""
        return around(at, path)

    def names(self, at: SourceMap, _spot: Spot, name: str) -> Iterator[str]:
        """The string."""
        yield _dumped(at, name)

    def read(self, _at: SourceMap, text: str) -> Fields | None:
        """As the parser of records reads it."""
        text = text.removeprefix(MARK)
        found = beyond_doubt(text.encode("utf-8", "surrogatepass")) or exact_object(text, set())
        return None if isinstance(found, Fault) else found

    def segments(self, at: SourceMap, spot: Spot) -> Sequence[Span] | None:
        """A run after each escape."""
        return None if spot.style is not Style.STRING else escaped(at.text, spot, ESCAPE)


def _dumped(at: SourceMap, text: str) -> str:
    plain = json.dumps(text, ensure_ascii=False)
    is_plain = not at.text.isascii() and is_writable(plain, at.decoded.charset)
    return plain if is_plain else json.dumps(text)


def escaped(text: str, spot: Spot, escape: re.Pattern[str]) -> list[Span]:
    """The runs of a value in quotes in which every escape stands for one character."""
    start, end = spot.start + 1, spot.end - 1
    found = [(0, start)]
    shift = start
    for match in escape.finditer(text, start, end):
        found.append((match.start() - shift, match.start()))
        shift += len(match[0]) - 1
        found.append((match.end() - shift, match.end()))
    return [*found, (end - shift, end)]


def around(at: SourceMap, path: Path) -> Iterator[Span]:
    """What may have to go with an entry in brackets."""
    start, end = at.values[path].entry
    siblings = [
        spot.entry for other, spot in at.values.items() if len(other) == len(path) and other[:-1] == path[:-1]
    ]
    after = min((other for other, _ in siblings if other >= end), default=None)
    before = max((other for _, other in siblings if other <= start), default=None)
    if after is not None:
        yield start, after
    if before is not None:
        yield before, end
    yield start, end


JSON = JsonSpelling()
