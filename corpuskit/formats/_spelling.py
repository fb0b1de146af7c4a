"""Writing other values into a record: forms are tried and read back, and the first that is right is taken."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence

from corpuskit.model.fixes import Replacement
from corpuskit.model.raw import Json
from corpuskit.model.source_maps import Change, Path, SourceMap, Span, Spot, written_at

Fields = Mapping[str, Json]


class Spelling(ABC):
    """What is common to all formats: no change is made after which the record differs in anything else.

    A format says how a value may be spelled (`forms`), what of the text goes with an entry (`removals`), how
    a key may be spelled (`names`), how a part of a value is (`part`), and how the whole is read (`read`).
    """

    @abstractmethod
    def forms(self, at: SourceMap, spot: Spot, value: str) -> Iterator[str]:
        """What may stand in the place of a value, the form it has now first."""

    @abstractmethod
    def part(self, at: SourceMap, spot: Spot, after: str) -> str | None:
        """What may stand in the place of a part of a value; ``None`` where there is no such form."""

    @abstractmethod
    def removals(self, at: SourceMap, path: Path) -> Iterator[Span]:
        """What may have to go with an entry, the best first."""

    @abstractmethod
    def names(self, at: SourceMap, spot: Spot, name: str) -> Iterator[str]:
        """What may stand in the place of a key."""

    @abstractmethod
    def read(self, at: SourceMap, text: str) -> Fields | None:
        """The fields of the record, were this its text; ``None`` where it could not be read."""

    @abstractmethod
    def segments(self, at: SourceMap, spot: Spot) -> Sequence[Span] | None:
        """As `Speller.within`, without a look at whether it comes out right."""

    def write(self, at: SourceMap, path: Path, value: str) -> Change | None:
        """Another value, in the first form that is read as it."""
        spot = at.values.get(path)
        wanted = _with_value(at.fields, path, value)
        if spot is None or wanted is None or not _is_sound(value):
            return None
        changes = (Change(spot.start, spot.end, form) for form in self.forms(at, spot, value))
        return next((change for change in changes if self._says(at, (change,), wanted)), None)

    def edit(self, at: SourceMap, path: Path, edits: Sequence[Replacement]) -> tuple[Change, ...] | None:
        """The parts alone where that says what it should, else the whole value."""
        spot, value = at.values.get(path), value_at(at.fields, path)
        if spot is None or not isinstance(value, str):
            return None
        after = replaced(value, edits)
        wanted = None if after is None else _with_value(at.fields, path, after)
        if after is None or wanted is None or not _is_sound(after):
            return None
        parts = tuple(self._parts(at, path, spot, edits))
        if len(parts) == len(edits) and self._says(at, parts, wanted):
            return parts
        whole = self.write(at, path, after)
        return None if whole is None else (whole,)

    def remove(self, at: SourceMap, path: Path) -> Change | None:
        """No value, no key."""
        wanted = _without(at.fields, path) if path in at.values else None
        if wanted is None:
            return None
        changes = (Change(start, end, "") for start, end in self.removals(at, path))
        return next((change for change in changes if self._says(at, (change,), wanted)), None)

    def rename(self, at: SourceMap, path: Path, name: str) -> Change | None:
        """Another key in the same place."""
        spot = at.values.get(path)
        wanted = _renamed(at.fields, path, name)
        if spot is None or spot.key is None or wanted is None or not _is_sound(name):
            return None
        changes = (Change(*spot.key, form) for form in self.names(at, spot, name))
        return next((change for change in changes if self._says(at, (change,), wanted)), None)

    def within(self, at: SourceMap, path: Path) -> Sequence[Span] | None:
        """The segments, where they come out at the value's length."""
        spot, value = at.values.get(path), value_at(at.fields, path)
        if spot is None or not isinstance(value, str):
            return None
        segments = self.segments(at, spot)
        return segments if segments and segments[-1][0] == len(value) else None

    def _parts(self, at: SourceMap, path: Path, spot: Spot, edits: Sequence[Replacement]) -> Iterator[Change]:
        segments = self.within(at, path)
        for edit in edits if segments else ():
            form = self.part(at, spot, edit.after)
            if segments is not None and form is not None:
                yield Change(written_at(segments, edit.start), written_at(segments, edit.end), form)

    def _says(self, at: SourceMap, changes: Sequence[Change], wanted: Fields) -> bool:
        # A word more than `==`, because true is 1 to Python, and the order of keys is the writer's.
        return repr(self.read(at, changed(at.text, changes))) == repr(wanted)


def changed(text: str, changes: Sequence[Change]) -> str:
    """The text with its changes made; they are sorted and do not overlap.

    >>> changed("ferry back", [Change(0, 1, "F"), Change(10, 10, ".")])
    'Ferry back.'
    """
    parts: list[str] = []
    done = 0
    for change in changes:
        parts += (text[done : change.start], change.after)
        done = change.end
    return "".join([*parts, text[done:]])


def replaced(value: str, edits: Sequence[Replacement]) -> str | None:
    """A value with its edits made; ``None`` where they do not fit it or each other.

    >>> replaced("Ferry Back", [Replacement(6, 7, "b")]), replaced("Ferry", [Replacement(4, 9, "")])
    ('Ferry back', None)
    """
    done = 0
    for edit in edits:
        if not done <= edit.start <= edit.end <= len(value):
            return None
        done = edit.end
    return changed(value, [Change(edit.start, edit.end, edit.after) for edit in edits])


def value_at(fields: Fields | None, path: Path) -> Json:
    """The value of a path; ``None`` where there is none."""
    found: Json = None if fields is None else dict(fields)
    for step in path:
        if isinstance(found, dict) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, list) and isinstance(step, int) and 0 <= step < len(found):
            found = found[step]
        else:
            return None
    return found


def _is_sound(text: str) -> bool:
    """Whether any charset can write it: half of a surrogate pair is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _with_value(fields: Fields | None, path: Path, value: str) -> dict[str, Json] | None:
    return _rebuilt(fields, path, lambda _: [(path[-1], value)])


def _without(fields: Fields | None, path: Path) -> dict[str, Json] | None:
    return _rebuilt(fields, path, lambda _: [])


def _renamed(fields: Fields | None, path: Path, name: str) -> dict[str, Json] | None:
    siblings = value_at(fields, path[:-1])
    if not isinstance(siblings, dict) or name in siblings:
        return None
    return _rebuilt(fields, path, lambda value: [(name, value)])


Items = list[tuple[str | int, Json]]


def _rebuilt(fields: Fields | None, path: Path, entry: Callable[[Json], Items]) -> dict[str, Json] | None:
    """The fields with other entries in the place of one; ``None`` where there is none of that path."""
    found = None if fields is None or not path else _replaced_in(dict(fields), path, entry)
    return found if isinstance(found, dict) else None


def _replaced_in(node: Json, path: Path, entry: Callable[[Json], Items]) -> Json:
    items: Items = []
    if isinstance(node, dict):
        items += node.items()
    elif isinstance(node, list):
        items += enumerate(node)
    number = next((number for number, (step, _) in enumerate(items) if step == path[0]), None)
    if number is None:
        return None
    value = items[number][1]
    if len(path) == 1:
        items[number : number + 1] = entry(value)
    else:
        inner = _replaced_in(value, path[1:], entry)
        if inner is None:
            return None
        items[number] = (path[0], inner)
    return {str(step): value for step, value in items} if isinstance(node, dict) else [v for _, v in items]
