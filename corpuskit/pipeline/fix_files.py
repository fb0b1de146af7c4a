"""Fixes applied to the bytes of a file, round by round, until none is left."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.model.edits import Edit
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.raw import RawArticle, Record
from corpuskit.model.reports import Reported
from corpuskit.pipeline.whole_texts import in_utf8, whole_text
from corpuskit.storage.replace import replace_file
from corpuskit.text.diffs import unified
from corpuskit.text.line_index import BREAK

ROUNDS = 10
ENDS = ("\r\n", "\n", "\r")
MOST_LINES = 4000  # that are searched for the shortest difference


class Looked(NamedTuple):
    """One record of a file, with what is reported of it."""

    record: Record | None
    raw: RawArticle | None
    reported: tuple[Reported, ...]


Look = Callable[[bytes], Sequence[Looked]]


@dataclass(frozen=True, slots=True)
class FixedFile:
    """The bytes of a file before and after its fixes.

    Attributes:
        before: As they were.
        after: With all fixes made.
        fixed: How many diagnostics were mended, by code.
        looked: What is reported of `after`.
        texts: Both as text; empty where nothing was mended.
    """

    before: bytes = field(repr=False)
    after: bytes = field(repr=False)
    fixed: Counter[str] = field(default_factory=Counter)
    looked: tuple[Looked, ...] = ()
    texts: tuple[str, str] = field(default=("", ""), repr=False)

    @property
    def is_changed(self) -> bool:
        """Whether the bytes are others."""
        return self.before != self.after


class _Chance(NamedTuple):
    """A fix that may be made, with the record that it is of."""

    fix: Fix
    code: str
    record: Record
    raw: RawArticle | None

    @property
    def order(self) -> tuple[int, bool, str]:
        """By place; of two in one place the safe one is made."""
        first = self.fix.edits[0].offset if self.fix.edits else 0
        return first, self.fix.applicability is Applicability.UNSAFE, self.code


def fix_bytes(before: bytes, looked: Sequence[Looked], look: Look, *, unsafe: bool) -> FixedFile:
    """Make the fixes of a file, and those that become possible then.

    Of two fixes that overlap the one that begins first is made; the other waits for the next round, in which
    the file is judged anew. Bytes that no fix names stay as they are.

    Args:
        before: The bytes of the file.
        looked: What is reported of them.
        look: Judges bytes as the content of this file; asked after each round.
        unsafe: Whether fixes are made, too, that a person should look at.

    Raises:
        RuntimeError: After ten rounds there are still fixes to make, or one changes nothing: a bug of a rule.
    """
    data, found = before, tuple(looked)
    fixed: Counter[str] = Counter()
    first: _Chance | None = None
    for _ in range(ROUNDS):
        chances = _chances(found, data, unsafe=unsafe)
        if not chances:
            break
        first = first or chances[0]
        after, codes = _round(data, chances)
        if after == data:
            break
        fixed += codes
        data, found = after, tuple(look(after))
    left = sorted({chance.code for chance in _chances(found, data, unsafe=unsafe)})
    if left:
        message = f"fixes that do not come to an end: {', '.join(left)}"
        raise RuntimeError(message)
    if first is None or data == before:
        return FixedFile(before, before, fixed, found)
    texts = (whole_text(each, first.record, first.raw) for each in (before, data))
    return FixedFile(before, data, fixed, found, (next(texts), next(texts)))


def write_fixed(path: Path, fixed: FixedFile) -> None:
    """Give a file its new bytes in one step.

    Raises:
        OutputError: It cannot be written, or holds other bytes than were mended: it is as it was.
    """
    if fixed.is_changed:
        replace_file(path, fixed.after, expected=fixed.before)


def diff_fixed(fixed: FixedFile) -> Iterator[str]:
    """The hunks of a unified diff, without the lines that name the files; they are not safe to print.

    Nothing where only the charset changes, or only the ends of lines.
    """
    old, new = fixed.texts
    yield from unified(old, new, tuple(_edits(old, new)))


def _chances(looked: Iterable[Looked], data: bytes, *, unsafe: bool) -> list[_Chance]:
    """The fixes that may be made, in the order in which they are."""
    found = [
        _Chance(each.fix, each.diagnostic.code, one.record, one.raw)
        for one in looked
        for each in one.reported
        if one.record is not None and each.fix is not None
        if unsafe or each.fix.applicability is Applicability.SAFE
    ]
    recoding = next((chance for chance in found if chance.fix.charset is not None), None)
    if recoding is not None and in_utf8(data, recoding.record, recoding.raw) is None:
        found = [chance for chance in found if chance.fix.charset is None]
    return sorted(found, key=lambda chance: chance.order)


def _round(data: bytes, chances: Sequence[_Chance]) -> tuple[bytes, Counter[str]]:
    """One round: a file that is to be in UTF-8 is written so, and what else there is to do waits."""
    recoding = [chance for chance in chances if chance.fix.charset is not None]
    if recoding:
        codes = Counter(chance.code for chance in recoding if not chance.fix.edits)
        recoded = in_utf8(data, recoding[0].record, recoding[0].raw)
        return data if recoded is None else recoded, codes
    parts: list[bytes] = []
    codes = Counter()
    done = 0
    for edit, codec in _chosen(chances, codes):
        parts += (data[done : edit.offset], edit.after.encode(codec))
        done = edit.offset + edit.length
    return b"".join([*parts, data[done:]]), codes


def _chosen(chances: Sequence[_Chance], codes: Counter[str]) -> list[tuple[FileEdit, str]]:
    """The edits of fixes that do not overlap, by place; of two fixes that say the same both count."""
    made: set[tuple[FileEdit, ...]] = set()
    taken: list[tuple[int, int]] = []
    chosen: list[tuple[FileEdit, str]] = []
    for chance in chances:
        edits = chance.fix.edits
        spans = [(edit.offset, edit.offset + edit.length) for edit in edits]
        if edits not in made:
            if any(_is_taken(span, taken) for span in spans):
                continue
            made.add(edits)
            codec = python_codec("utf-8" if chance.raw is None else chance.raw.charset)
            chosen += ((edit, codec) for edit in edits)
            for span in spans:
                insort(taken, span)
        codes[chance.code] += 1
    return sorted(chosen, key=lambda pair: (pair[0].offset, pair[0].length))


def _is_taken(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a range overlaps one of some that do not overlap; they are sorted."""
    at = bisect_left(taken, span)
    return any(_overlap(span, other) for other in taken[max(0, at - 2) : at + 2])


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two ranges share a byte; where one of them is empty, also whether they touch."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]


def _edits(old: str, new: str) -> Iterator[Edit]:
    """What makes one text of the other, line by line."""
    before, after = _lines(old), _lines(new)
    if len(before) == len(after) > MOST_LINES:
        changes = [(at, at + 1, at, at + 1) for at in range(len(before)) if before[at] != after[at]]
    else:
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, before, after, autojunk=len(before) > MOST_LINES)
        changes = [code[1:] for code in matcher.get_opcodes() if code[0] != "equal"]
    starts, out_starts = _starts(before), _starts(after)
    for first, last, out_first, out_last in changes:
        left, right = "".join(before[first:last]), "".join(after[out_first:out_last])
        # An edit that touches the line before or after would be taken for one of that, too.
        for end in ENDS:
            if left.endswith(end) and right.endswith(end):
                left, right = left.removesuffix(end), right.removesuffix(end)
                break
        shorter = min(len(left), len(right))
        same = next((at for at in range(shorter) if left[at] != right[at]), shorter)
        yield Edit(
            start=starts[first] + same,
            end=starts[first] + len(left),
            out_start=out_starts[out_first] + same,
            before=left[same:],
            after=right[same:],
            damage="fix",
        )


def _lines(text: str) -> list[str]:
    """The lines with their ends."""
    ends = [0, *(found.end() for found in BREAK.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(ends) if end > start]


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
