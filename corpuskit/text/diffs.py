"""The unified diff of a text and its repair, read off the edits instead of searched for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpuskit.model.edits import Edit
from corpuskit.text.line_index import LineIndex

CONTEXT = 3  # lines shown around a change
OPEN_END = "\\ No newline at end of file"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines ``start:end`` of one text that stand for ``out_start:out_end`` of the other, from 0."""

    start: int
    end: int
    out_start: int
    out_end: int


def unified(before: str, after: str, edits: Sequence[Edit]) -> Iterator[str]:
    r"""The hunks of a unified diff, line by line, without the two lines that name the files.

    The edits say which lines differ, so this takes linear time where a search for the longest common
    subsequence may take quadratic. Ends of lines are not shown: no repair changes them.

    Args:
        before: The text.
        after: The text with the edits made.
        edits: Sorted and disjoint, with spans in code points.

    Returns:
        Lines that begin with ``@@``, a blank, ``-``, ``+`` or a backslash; none where no line differs. They
        hold what the texts hold; a terminal needs them made safe.

    >>> edit = Edit(start=3, end=6, out_start=3, before="â€™", after="’", damage="utf8-as-cp1252")
    >>> print(*unified("Donâ€™t wait\nfor the ferry.\n", "Don’t wait\nfor the ferry.\n", [edit]), sep="\n")
    @@ -1,2 +1,2 @@
    -Donâ€™t wait
    +Don’t wait
     for the ferry.
    """
    old, new = LineIndex(before), LineIndex(after)
    for hunk in _hunks(_blocks(old, new, edits)):
        yield from _hunk_lines(hunk, old, new)


def _blocks(old: LineIndex, new: LineIndex, edits: Sequence[Edit]) -> Iterator[Block]:
    """The changed lines, neighbours joined, sorted."""
    open_block: Block | None = None
    for edit in edits:
        # From the character before it, because a span may begin between the halves of a line break.
        block = Block(
            old.number(max(0, edit.start - 1)),
            old.number(edit.end) + 1,
            new.number(max(0, edit.out_start - 1)),
            new.number(edit.out_start + len(edit.after)) + 1,
        )
        if open_block is not None and block.start <= open_block.end:
            open_block = Block(open_block.start, block.end, open_block.out_start, block.out_end)
            continue
        if open_block is not None:
            yield from _trimmed(open_block, old, new)
        open_block = block
    if open_block is not None:
        yield from _trimmed(open_block, old, new)


def _trimmed(block: Block, old: LineIndex, new: LineIndex) -> Iterator[Block]:
    """The block without equal lines at its ends, which a span touches but does not change."""
    start, out_start = block.start, block.out_start
    end, out_end = min(block.end, old.count), min(block.out_end, new.count)
    while end > start and out_end > out_start and old.line(end - 1) == new.line(out_end - 1):
        end, out_end = end - 1, out_end - 1
    while end > start and out_end > out_start and old.line(start) == new.line(out_start):
        start, out_start = start + 1, out_start + 1
    if end > start or out_end > out_start:
        yield Block(start, end, out_start, out_end)


def _hunks(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    """Blocks whose context touches stand in one hunk."""
    hunk: list[Block] = []
    for block in blocks:
        if hunk and block.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _hunk_lines(hunk: list[Block], old: LineIndex, new: LineIndex) -> Iterator[str]:
    first, last = hunk[0], hunk[-1]
    lead = min(CONTEXT, first.start)
    tail = min(CONTEXT, old.count - last.end)
    ranges = (
        _range(first.start - lead, last.end + tail),
        _range(first.out_start - lead, last.out_end + tail),
    )
    yield f"@@ -{ranges[0]} +{ranges[1]} @@"
    done = first.start - lead
    for block in hunk:
        yield from _lines(" ", old, done, block.start)
        yield from _lines("-", old, block.start, block.end)
        yield from _lines("+", new, block.out_start, block.out_end)
        done = block.end
    yield from _lines(" ", old, done, last.end + tail)


def _lines(sign: str, lines: LineIndex, start: int, end: int) -> Iterator[str]:
    for number in range(start, end):
        yield sign + lines.line(number)
        if lines.ends_open and number == lines.count - 1:
            yield OPEN_END


def _range(start: int, end: int) -> str:
    """A range as the format has it: from 1, the length left out where it is 1."""
    if end == start:
        return f"{start},0"
    return f"{start + 1}" if end - start == 1 else f"{start + 1},{end - start}"
