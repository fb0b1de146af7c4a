"""The diff that the edits tell: only lines that differ, with their context, in the unified form."""

import difflib

import pytest

from corpuskit.encoding.layers import Change, apply
from corpuskit.model.edits import Edit
from corpuskit.text.diffs import unified


def edited(text: str, *changes: tuple[str, str]) -> tuple[str, tuple[Edit, ...]]:
    """The text with the first occurrence of each of these replaced."""
    made = [
        Change(start=text.index(old), end=text.index(old) + len(old), after=new, damage="test")
        for old, new in changes
    ]
    return apply(text, made)


NINE = "".join(f"line {number}\n" for number in range(1, 10))
LONG = "".join(f"line {number:02}\n" for number in range(1, 31))


def test_no_edits_no_diff() -> None:
    assert list(unified(NINE, NINE, ())) == []


def test_lines_that_a_span_only_touches_are_not_shown_as_changed() -> None:
    after, edits = edited("one\ntwo\nthree\n", ("one\n", "One\n"))

    assert list(unified("one\ntwo\nthree\n", after, edits)) == [
        "@@ -1,3 +1,3 @@",
        "-one",
        "+One",
        " two",
        " three",
    ]


def test_ends_of_lines_are_not_shown() -> None:
    after, edits = edited("one\r\ntwo\r\n", ("two", "2"))

    assert list(unified("one\r\ntwo\r\n", after, edits)) == ["@@ -1,2 +1,2 @@", " one", "-two", "+2"]


def test_an_open_end_is_told() -> None:
    after, edits = edited("one", ("one", "1"))

    assert list(unified("one", after, edits)) == [
        "@@ -1 +1 @@",
        "-one",
        "\\ No newline at end of file",
        "+1",
        "\\ No newline at end of file",
    ]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param(NINE, [("line 1", "1")], id="at the beginning"),
        pytest.param(NINE, [("line 9", "9")], id="at the end"),
        pytest.param(NINE, [("line 4", "4"), ("line 5", "5")], id="two neighbours"),
        pytest.param(NINE, [("line 2", "2"), ("line 8", "8")], id="near enough for one hunk"),
        pytest.param(LONG, [("line 02", "2"), ("line 20", "20")], id="two hunks"),
        pytest.param(LONG, [("line 10", "a"), ("line 17", "b")], id="contexts that touch"),
        pytest.param(LONG, [("line 10", "a"), ("line 18", "b")], id="contexts that do not touch"),
        pytest.param(NINE, [("line 3\nline 4\n", "")], id="lines taken away"),
        pytest.param(NINE, [("line 3\nline 4", "line 34")], id="lines joined"),
        pytest.param(NINE, [("line 5", "line\n5")], id="a line parted"),
        pytest.param("one\n", [("one\n", "")], id="nothing left"),
    ],
)
def test_the_diff_is_the_one_that_searching_finds(text: str, changes: list[tuple[str, str]]) -> None:
    after, edits = edited(text, *changes)
    searched = difflib.unified_diff(text.splitlines(), after.splitlines(), lineterm="")

    assert list(unified(text, after, edits)) == list(searched)[2:]
