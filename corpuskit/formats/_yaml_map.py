"""Where the values of front matter stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpuskit.formats._front_matter import FrontMatter, parse_front_matter
from corpuskit.formats._json_map import around, escaped, step_aside
from corpuskit.formats._spelling import Fields, Spelling
from corpuskit.model.source_maps import Path, SourceMap, Span, Spot, Style

STYLES = {
    "'": Style.SINGLE,
    '"': Style.DOUBLE,
    "|": Style.LITERAL,
    ">": Style.FOLDED,
}
BLOCKS = (Style.LITERAL, Style.FOLDED)
PROPERTY = re.compile(r"(?:[&!]\S*\s+)*+")  # an anchor or a tag before a value
BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
FOLD = re.compile("[ \t]*(?:\r\n|[\r\n\x85\u2028\u2029])")
ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])")
DOUBLED = re.compile("''")
# What a string in double quotes does not hold as it is.
SIGNS = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
NAMES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    path: Path
    is_list: bool
    start: int
    key_of_own: Span | None
    end: int
    key: str | None = None
    key_span: Span | None = None
    count: int = 0


def front_matter_spots(text: str, start: int, end: int) -> tuple[Fields, dict[Path, Spot]] | None:
    """The values in the text between the lines of hyphens, and the place of each.

    Args:
        text: Of the record.
        start: Where the front matter begins.
        end: Where it ends.

    Returns:
        ``None`` where it cannot be read.
    """
    found = parse_front_matter(text[start:end])
    if not isinstance(found, FrontMatter):
        return None
    walk = _Walk(text, start)
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    for event in yaml.parse(text[start:end], Loader=loader):
        if event.start_mark is None or event.end_mark is None:
            continue
        first, last = start + event.start_mark.index, start + event.end_mark.index
        match event:
            case yaml.ScalarEvent():
                walk.scalar(event.value, STYLES.get(event.style or "", Style.PLAIN), first, last)
            case yaml.AliasEvent():
                walk.value(first, last, Style.ALIAS)
            case yaml.CollectionStartEvent():
                walk.begin(first, last, is_list=isinstance(event, yaml.SequenceStartEvent))
            case yaml.CollectionEndEvent():
                walk.finish(last)
    return found.fields, walk.spots


class _Walk:
    """The places of values, from the events of the parser.

    Args:
        text: Of the record.
        start: Where the front matter begins.
    """

    def __init__(self, text: str, start: int) -> None:
        self.spots: dict[Path, Spot] = {}
        self._text = text
        self._nesting: list[_Open] = []
        self._end = start

    def scalar(self, value: str, style: Style, start: int, end: int) -> None:
        """A key, or a value."""
        start = min(PROPERTY.match(self._text, start, end).end(), end)  # type: ignore[union-attr]
        parent = self._nesting[-1] if self._nesting else None
        if parent is not None and not parent.is_list and parent.key is None:
            parent.key, parent.key_span = value, (start, end)
            return
        if style in BLOCKS:  # the line breaks after it are not all its own
            end = start + len(self._text[start:end].rstrip("\r\n \t\x85\u2028\u2029"))
        self.value(start, end, style)

    def value(self, start: int, end: int, style: Style) -> None:
        """A value that is neither list nor mapping."""
        path, key = self._take()
        if path:
            step_aside(self.spots, path)
            self.spots[path] = Spot(start, end, style, key)
        if self._nesting:
            self._nesting[-1].end = end

    def begin(self, start: int, end: int, *, is_list: bool) -> None:
        """A list or mapping begins; of one in brackets the first event is the bracket."""
        path, key = self._take()
        if path:
            step_aside(self.spots, path)
        self._nesting.append(_Open(path, is_list, start, key, end))

    def finish(self, end: int) -> None:
        """It ends: in brackets with the bracket, else with its last value."""
        ended = self._nesting.pop()
        if self._text[end - 1 : end] in ("]", "}") and end > ended.end:
            ended.end = end
        if ended.path:
            self.spots[ended.path] = Spot(ended.start, ended.end, Style.OTHER, ended.key_of_own)
        if self._nesting:
            self._nesting[-1].end = ended.end

    def _take(self) -> tuple[Path, Span | None]:
        if not self._nesting:
            return (), None
        parent = self._nesting[-1]
        if parent.is_list:
            parent.count += 1
            return (*parent.path, parent.count - 1), None
        path, span = (*parent.path, parent.key or ""), parent.key_span
        parent.key = parent.key_span = None
        return path, span


@dataclass(frozen=True, slots=True)
class YamlSpelling(Spelling):
    """Scalars of YAML, in the style they had, or in double quotes where that would say something else.

    Attributes:
        start: Where the front matter begins.
        size: Code points from its end to the end of the text.
    """

    start: int
    size: int

    def forms(self, at: SourceMap, spot: Spot, value: str) -> Iterator[str]:
        """The style it has, then double quotes; after a bare ``key:`` comes a space."""
        lead = " " if spot.start == spot.end and at.text[spot.start - 1 : spot.start] in (":", "-") else ""
        if spot.style in (Style.PLAIN, Style.ALIAS) and value and BREAK.search(value) is None:
            yield lead + value
        elif spot.style is Style.SINGLE and BREAK.search(value) is None:
            yield single_quoted(value)
        elif spot.style in BLOCKS:
            yield from _blocks(at.text[spot.start : spot.end], value)
        yield lead + double_quoted(value)

    def part(self, _at: SourceMap, spot: Spot, after: str) -> str | None:
        """As the style has it; more than one line goes with the whole value."""
        if BREAK.search(after) is not None:
            return None
        if spot.style is Style.SINGLE:
            return after.replace("'", "''")
        return double_quoted(after)[1:-1] if spot.style is Style.DOUBLE else after

    def removals(self, at: SourceMap, path: Path) -> Iterator[Span]:
        """The lines of the entry; what stands in brackets."""
        start, end = at.values[path].entry
        first = at.line_of(start)[0]
        found = BREAK.search(at.text, at.line_of(max(start, end - 1))[1])
        yield first, len(at.text) if found is None else found.end()
        yield from around(at, path)

    def names(self, _at: SourceMap, _spot: Spot, name: str) -> Iterator[str]:
        """As it is, else in double quotes."""
        if name and BREAK.search(name) is None:
            yield name
        yield double_quoted(name)

    def read(self, _at: SourceMap, text: str) -> Fields | None:
        """What the parser of front matter gives."""
        found = parse_front_matter(text[self.start : len(text) - self.size])
        return found.fields if isinstance(found, FrontMatter) else None

    def segments(self, at: SourceMap, spot: Spot) -> Sequence[Span] | None:
        """Runs between escapes, and lines of a block; a value folded over lines has none."""
        written = at.text[spot.start : spot.end]
        if spot.style is Style.LITERAL:
            return _lines(written, spot.start)
        if spot.style in (Style.FOLDED, Style.ALIAS, Style.OTHER) or BREAK.search(written):
            return None
        if spot.style is Style.PLAIN:
            return [(0, spot.start), (len(written), spot.end)]
        return escaped(at.text, spot, ESCAPE if spot.style is Style.DOUBLE else DOUBLED)


def single_quoted(value: str) -> str:
    """A string in single quotes, as YAML has it."""
    return "'" + value.replace("'", "''") + "'"


def double_quoted(value: str) -> str:
    r"""A string in double quotes, as YAML has it.

    >>> print(double_quoted('5" of\nrain \x92'))
    "5\" of\nrain \x92"
    """
    return '"' + SIGNS.sub(_sign, value) + '"'


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    return NAMES.get(found[0]) or (f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}")  # noqa: PLR2004


def _blocks(written: str, value: str) -> Iterator[str]:
    """A block with other lines, its header as it is or without a line feed at the end of the value."""
    head, *rest = BREAK.split(written)
    ends = BREAK.search(written)
    filled = next((line for line in rest if line.strip(" ")), None)
    if ends is None or filled is None:
        return
    indent = filled[: len(filled) - len(filled.lstrip(" "))]
    apart = ends[0] * (2 if head.startswith(">") else 1)
    lines = value.removesuffix("\n").split("\n")
    body = apart.join(indent + line if line else "" for line in lines)
    yield f"{head}{ends[0]}{body}"
    yield f"{head[0]}-{ends[0]}{body}"


def _lines(written: str, start: int) -> list[Span] | None:
    """The lines of a literal block, without their indentation."""
    head, *lines = BREAK.split(written)
    ends = [found.end() for found in BREAK.finditer(written)]
    width = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
    if not lines or not lines[0].strip(" ") or any(sign.isdigit() for sign in head):
        return None
    found: list[Span] = []
    value = 0
    for end, line in zip(ends, lines, strict=True):
        found.append((value, start + end + min(width, len(line))))
        value += max(0, len(line) - width) + 1
    return [*found, (value - 1, start + len(written))]
