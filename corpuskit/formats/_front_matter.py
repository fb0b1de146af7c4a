"""Front matter: YAML between two lines of hyphens, every scalar a string, built from the parser's events."""

from dataclasses import dataclass, field
from typing import NamedTuple

from corpuskit.formats import _limits as limits
from corpuskit.formats._json import Fault
from corpuskit.formats._keys import put
from corpuskit.formats._lines import ENDS
from corpuskit.model.diagnostics import shorten
from corpuskit.model.raw import Json


@dataclass(slots=True)
class FrontMatter:
    """What stands between the lines of hyphens.

    Attributes:
        fields: Every key with its value: strings, lists and mappings of strings.
        lines: Line of each key of `fields`, from 0 below the opening hyphens.
        twice: Keys that a mapping gives more than once; the last value counts.
    """

    fields: dict[str, Json] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)


class _FaultError(Exception):
    """Carries a `Fault` out of the nesting."""

    def __init__(self, code: str, message: str, line: int, column: int | None = None) -> None:
        super().__init__(message)
        self.fault = Fault(code, message, line, column)


class _Weight(NamedTuple):
    """What was read so far, counted as if every alias were written out."""

    aliases: int = 0
    characters: int = 0


@dataclass(slots=True)
class _Open:
    """A collection that is being read."""

    value: dict[str, Json] | list[Json]
    anchor: str | None
    before: _Weight
    key: str | None = None  # of a mapping: the key whose value comes next


@dataclass(slots=True)
class _Builder:
    """Values from events: no recursion, no tags, and no alias beyond the limit is ever followed."""

    found: FrontMatter = field(default_factory=FrontMatter)
    nesting: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Json, _Weight]] = field(default_factory=dict)
    aliases: int = 0
    characters: int = 0
    is_done: bool = False

    def scalar(self, text: str, anchor: str | None, line: int) -> None:
        """A string."""
        self.characters += len(text)
        if anchor is not None:
            self.anchors[anchor] = (text, _Weight(0, len(text)))
        self.place(text, line)

    def begin(self, value: dict[str, Json] | list[Json], anchor: str | None, line: int) -> None:
        """A list or mapping begins."""
        if len(self.nesting) >= limits.MAX_JSON_DEPTH:
            raise _FaultError("FMT202", f"nested deeper than {limits.MAX_JSON_DEPTH} levels", line)
        self.place(value, line)
        self.nesting.append(_Open(value, anchor, _Weight(self.aliases, self.characters)))

    def end(self) -> None:
        """The innermost list or mapping ends."""
        ended = self.nesting.pop()
        if ended.anchor is not None:
            aliases, characters = ended.before
            inside = _Weight(self.aliases - aliases, self.characters - characters)
            self.anchors[ended.anchor] = (ended.value, inside)

    def alias(self, anchor: str, line: int) -> None:
        """A value that was anchored before comes again."""
        if anchor not in self.anchors:  # unknown, or the collection that the alias stands in
            raise _FaultError("FMT202", f"alias {shorten(anchor)!r} of nothing complete", line)
        value, inside = self.anchors[anchor]
        self.aliases += inside.aliases + 1
        self.characters += inside.characters
        if self.aliases > limits.MAX_YAML_ALIASES or self.characters > limits.MAX_RECORD:
            raise _FaultError("FMT203", "aliases beyond the limit", line)
        self.place(value, line)

    def place(self, value: Json, line: int) -> None:
        """Put a value where it belongs: into the list, behind its key, or as the next key."""
        if not self.nesting:
            self._place_outermost(value, line)
            return
        parent = self.nesting[-1]
        if isinstance(parent.value, list):
            parent.value.append(value)
        elif parent.key is not None:
            put(parent.value, parent.key, value)
            parent.key = None
        elif isinstance(value, str):
            if value in parent.value and value not in self.found.twice:
                self.found.twice.append(value)
            if len(self.nesting) == 1:
                self.found.lines[value] = line
            parent.key = value
        else:
            raise _FaultError("FMT202", "a key that is no text", line)

    def _place_outermost(self, value: Json, line: int) -> None:
        if self.is_done:
            raise _FaultError("FMT202", "a second document", line)
        self.is_done = True
        if isinstance(value, dict):
            self.found.fields = value
        elif value != "":
            what = "list" if isinstance(value, list) else "single value"
            raise _FaultError("FMT202", f"a {what}, not a mapping", line)


def parse_front_matter(text: str, *, first_line: int = 1) -> FrontMatter | Fault:
    r"""Read YAML without giving any value a meaning.

    YAML's own typing is the reason: it reads ``no`` as false, ``0123`` as 83 and ``12:30:45`` as 45045. The
    values are built from the parser's events, so that aliases are counted before anything is made of them:
    nine lines of nine aliases each would otherwise stand for a billion words.

    Args:
        text: What stands between the lines of hyphens.
        first_line: Line of the file in which `text` begins; faults and `lines` count from it.

    Returns:
        The front matter, empty for no keys; a fault `FMT202` for what is not YAML or no mapping, `FMT203` for
        too many aliases.

    Source:
        YAML 1.1, as libyaml reads it.

    >>> parse_front_matter("title: Ferry back\nopen: no\ntags: [ferry, 0123]").fields
    {'title': 'Ferry back', 'open': 'no', 'tags': ['ferry', '0123']}
    >>> parse_front_matter("- a list")
    Fault(code='FMT202', message='a list, not a mapping', line=1, column=None)
    """
    builder = _Builder()
    try:
        _read(text, builder, first_line)
    except _FaultError as error:
        return error.fault
    return builder.found


def _read(text: str, builder: _Builder, first_line: int) -> None:
    import yaml

    # libyaml is eight times as fast, and may be missing.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            line = first_line + (event.start_mark.line if event.start_mark else 0)
            match event:
                case yaml.ScalarEvent():
                    builder.scalar(event.value, event.anchor, line)
                case yaml.MappingStartEvent():
                    builder.begin({}, event.anchor, line)
                case yaml.SequenceStartEvent():
                    builder.begin([], event.anchor, line)
                case yaml.CollectionEndEvent():
                    builder.end()
                case yaml.AliasEvent():
                    builder.alias(event.anchor or "", line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, None)
        raise _FaultError("FMT202", f"not valid YAML: {shorten(error.problem)}", line, column) from error
    except yaml.reader.ReaderError as error:
        # The parsers count bytes or characters up to it, so the character is looked for instead.
        before = ENDS.split(text[: max(text.find(chr(error.character)), 0)])
        message = f"not valid YAML: character U+{error.character:04X}"
        line, column = first_line + len(before) - 1, len(before[-1]) + 1
        raise _FaultError("FMT202", message, line, column) from error
