"""Laws of diffs: applied to the old lines, they give the new ones."""

import re
from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from corpuskit.encoding.layers import Change, apply
from corpuskit.text.diffs import OPEN_END, unified
from corpuskit.text.line_index import LineIndex

TEXTS = st.text(st.sampled_from("ab\n\r"), max_size=60)
HUNK = re.compile(r"@@ -([0-9]+)(?:,([0-9]+))? \+([0-9]+)(?:,([0-9]+))? @@")


@st.composite
def changes(draw: st.DrawFn, text: str) -> list[Change]:
    """Sorted and disjoint changes of a text."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    return [
        Change(start=start, end=end, after=draw(st.text(st.sampled_from("xy\n"), max_size=3)), damage="test")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if start < end
    ]


def lines_of(text: str) -> list[str]:
    lines = LineIndex(text)
    return [lines.line(number) for number in range(lines.count)]


def patched(lines: Sequence[str], diff: Sequence[str]) -> Iterator[str]:
    """What ``patch`` does."""
    done = 0
    for line in diff:
        if hunk := HUNK.fullmatch(line):
            start = int(hunk[1]) - (hunk[2] != "0")
            yield from lines[done:start]
            done = start
        elif line[0] == "+":
            yield line[1:]
        elif line != OPEN_END:
            assert lines[done] == line[1:]
            if line[0] == " ":
                yield line[1:]
            done += 1
    yield from lines[done:]


@given(st.data(), TEXTS)
def test_a_diff_leads_from_one_text_to_the_other(data: st.DataObject, text: str) -> None:
    after, edits = apply(text, data.draw(changes(text)))

    assert list(patched(lines_of(text), list(unified(text, after, edits)))) == lines_of(after)
