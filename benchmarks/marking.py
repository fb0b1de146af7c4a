"""Marks for a tool's repair of a damaged text: what stands at each place, and what else it changed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from damages import Harmed, Place

Change = tuple[int, int, str]  # start and end in the damaged text, what stands there now


@dataclass(frozen=True, slots=True)
class Marked:
    """What became of a damaged text.

    Attributes:
        made: What stands now at each of its places.
        spoiled: Where in the clean text sound characters were changed.
    """

    made: tuple[str, ...]
    spoiled: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    """One character of the clean text, or a place where the clean text has none."""

    truth: str
    start: int
    place: int | None


def differences(before: str, after: str) -> list[Change]:
    """The changes of a tool that reports none, found by comparing words, line by line where it can be."""
    lines, others = before.split("\n"), after.split("\n")
    if len(lines) != len(others):
        return list(_between(before, after, 0))
    found: list[Change] = []
    start = 0
    for line, other in zip(lines, others, strict=True):
        if line != other:
            found += _between(line, other, start)
        start += len(line) + 1
    return found


def _between(before: str, after: str, start: int) -> Iterator[Change]:
    one, two = re.findall(r"\s*\S+|\s+", before), re.findall(r"\s*\S+|\s+", after)
    starts, ends = _offsets(one), _offsets(two)
    for tag, i, j, k, m in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start + starts[i], start + starts[j], after[ends[k] : ends[m]]


def _offsets(words: Sequence[str]) -> list[int]:
    found = [0]
    for word in words:
        found.append(found[-1] + len(word))
    return found


def mark(harmed: Harmed, changes: Sequence[Change]) -> Marked:
    """Follow the changes place by place.

    Changes and places that touch are taken together: where the outcome is the clean text all is right, else
    the two are aligned character by character.
    """
    made = [harmed.text[place.at : place.to] for place in harmed.places]
    spoiled: list[int] = []
    for group, places in _groups(harmed, sorted(changes)):
        low, high = group[0][0], max(change[1] for change in group)
        if places:
            low = min(low, harmed.places[places[0]].at)
            high = max(high, harmed.places[places[-1]].to)
        cells = _cells(harmed, low, high, places)
        got = _align(cells, _changed(harmed.text, low, high, group))
        for place in places:
            made[place] = ""
        for cell, now in zip(cells, got, strict=True):
            if cell.place is not None:
                made[cell.place] += now
            elif now != cell.truth:
                spoiled.append(cell.start)
    return Marked(tuple(made), tuple(spoiled))


def _groups(harmed: Harmed, changes: Sequence[Change]) -> list[tuple[list[Change], range]]:
    """Changes with the places they touch; groups share no place."""
    starts = [place.at for place in harmed.places]
    ends = [place.to for place in harmed.places]
    groups: list[tuple[list[Change], range]] = []
    for change in changes:
        first, last = bisect_right(ends, change[0]), bisect_left(starts, change[1])
        if change[0] == change[1]:  # an insertion belongs to what it touches
            first, last = bisect_left(ends, change[0]), bisect_right(starts, change[1])
        else:  # and so does what was lost at the edge of a change
            while first and harmed.places[first - 1].at == harmed.places[first - 1].to == change[0]:
                first -= 1
            while last < len(starts) and starts[last] == ends[last] == change[1]:
                last += 1
        places = range(first, max(first, last))
        if groups and places and groups[-1][1] and places[0] <= groups[-1][1][-1]:
            before = groups.pop()
            places = range(before[1][0], max(before[1][-1], places[-1]) + 1)
            groups.append(([*before[0], change], places))
        else:
            groups.append(([change], places))
    return groups


def _changed(text: str, low: int, high: int, changes: Sequence[Change]) -> str:
    parts: list[str] = []
    for start, end, after in changes:
        parts += [text[low:start], after]
        low = end
    return "".join([*parts, text[low:high]])


def _cells(harmed: Harmed, low: int, high: int, places: range) -> list[_Cell]:
    """The clean text of a span of the damaged one that cuts no place in two."""
    before = places[0] - 1 if places else bisect_right([p.to for p in harmed.places], low) - 1
    last = harmed.places[before] if before >= 0 else Place(0, 0, 0, 0)
    cells: list[_Cell] = []
    at = low
    for number in places:
        place = harmed.places[number]
        cells += [_Cell(harmed.text[n], last.end + n - last.to, None) for n in range(at, place.at)]
        chars = range(place.start, place.end)
        cells += [_Cell(harmed.clean[n], n, number) for n in chars] or [_Cell("", place.start, number)]
        last, at = place, place.to
    return cells + [_Cell(harmed.text[n], last.end + n - last.to, None) for n in range(at, high)]


def _align(cells: Sequence[_Cell], got: str) -> list[str]:
    """What stands now in each cell."""
    truth = "".join(cell.truth for cell in cells)
    if truth == got:
        return [cell.truth for cell in cells]
    inside = {cell.place for cell in cells}
    if len(inside) == 1 and None not in inside:  # nothing sound is near
        return [got] + [""] * (len(cells) - 1) if len(cells) != len(got) else list(got)
    filled = [number for number, cell in enumerate(cells) if cell.truth]
    now = [""] * len(cells)
    for tag, i, j, k, m in SequenceMatcher(None, truth, got, autojunk=False).get_opcodes():
        if j - i == m - k:
            for number, char in zip(filled[i:j], got[k:m], strict=True):
                now[number] = char
        elif tag != "delete":
            now[_taker(cells, filled, i, j)] += got[k:m]
    return now


def _taker(cells: Sequence[_Cell], filled: Sequence[int], i: int, j: int) -> int:
    """The cell that what does not fit is put down to: a damaged one, if there is any at hand."""
    low = filled[i - 1] if i else 0
    high = filled[j] if j < len(filled) else len(cells) - 1
    near = range(low, high + 1)
    return next((number for number in near if cells[number].place is not None), min(low + 1, high))


def roles(clean: str) -> dict[int, str]:
    """Offset -> role of the marks of a clean text: what a collapsed one has to be told apart as."""
    found: dict[int, str] = {}
    start = 0
    for paragraph in clean.split("\n"):
        _roles(paragraph, start, found)
        start += len(paragraph) + 1
    return found


def _roles(paragraph: str, start: int, found: dict[int, str]) -> None:
    opened: list[str] = []
    for match in re.finditer("[‘’“”–—]", paragraph):
        at, char = match.start(), match[0]
        before, after = paragraph[at - 1 : at] if at else "", paragraph[at + 1 : at + 2]
        if char in "–—":
            found[start + at] = _dash(char, before, after)
        elif char == "“":
            opened.append(char)
            found[start + at] = "double, opening"
        elif char == "”":
            opened = opened[: opened.index("“")] if "“" in opened else []
            found[start + at] = "double, closing"
        elif char == "‘":
            found[start + at] = _single("“" in opened, "opening")
            opened.append(char)
        elif "‘" in opened and not after.isalnum():
            within = "“" in opened[: opened.index("‘")]
            opened = opened[: len(opened) - 1 - opened[::-1].index("‘")]
            found[start + at] = _single(within, "closing")
        else:
            found[start + at] = "apostrophe"


def _single(is_nested: bool, way: str) -> str:  # noqa: FBT001 - says what it is
    return f"{'nested' if is_nested else 'outer'} single, {way}"


def _dash(char: str, before: str, after: str) -> str:
    name = "em" if char == "—" else "en"
    if before.isdigit() and after.isdigit():
        return f"{name}, between digits"
    if before.isspace() and after.isspace():
        return f"{name}, spaced"
    return f"{name}, unspaced" if not before.isspace() and not after.isspace() else f"{name}, at an edge"


def same_role(truth: str, got: str, role: str | None) -> bool:
    """Equal up to em or en, single or double; an apostrophe is no closing quotation mark."""
    if role == "apostrophe":
        return truth == got
    even = str.maketrans("–‘’\u00a0", "—“” ")
    return truth.translate(even) == got.translate(even)
