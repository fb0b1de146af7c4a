"""A line break that a repair puts in is one of the file's own kind; nothing else of the repair changes."""

import pytest

from corpuskit.encoding.layers import Change, apply
from corpuskit.model.repairs import Repair
from corpuskit.pipeline.newlines import with_own_newlines


def repaired(text: str) -> Repair:
    """A repair that takes ``|`` for a line break and ``~`` for two marks."""
    after = {"|": "\n", "~": "’’"}
    made, edits = apply(
        text,
        [
            Change(start=at, end=at + 1, after=after[char], damage="x", chain="y", confidence=0.5)
            for at, char in enumerate(text)
            if char in after
        ],
    )
    return Repair(text=made, edits=edits)


@pytest.mark.parametrize(
    "text", ["a|b", "a|b\n", "a|b\r\nc\n", "a~b\r\n"], ids=["none", "lf", "mixed", "no break added"]
)
def test_other_repairs_are_left_alone(text: str) -> None:
    made = repaired(text)

    assert with_own_newlines(text, made) is made


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_added_breaks_are_the_files_own(end: str) -> None:
    text = f"a~b|c~{end}|d"
    made = with_own_newlines(text, repaired(text))

    assert made.text == f"a’’b{end}c’’{end}{end}d"
    assert made.undo() == text
    assert {(edit.damage, edit.chain, edit.confidence) for edit in made.edits} == {("x", "y", 0.5)}


def test_a_break_that_was_in_the_edit_before_is_not_added() -> None:
    text = "a\r\nb"
    made, edits = apply(text, [Change(start=2, end=4, after="\nc", damage="x")])

    assert with_own_newlines(text, Repair(text=made, edits=edits)).text == "a\r\nc"
