"""A text with what was found in it marked: nothing lost, nothing that a terminal could obey."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.cli._marked import Mark, marked
from corpuskit.text.safe import safe

SPANS = st.tuples(st.integers(-2, 12), st.integers(-2, 12))
SGR = re.compile("\x1b\\[[0-9]*m")


def shown(text: str, *marks: Mark, color: bool = False) -> str:
    return "\n".join(marked(text, marks, color=color))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], "abcdef", id="none"),
        pytest.param([Mark(2, 2, "x", "31")], "abcdef", id="empty"),
        pytest.param([Mark(4, 9, "x", "31")], "abcdef", id="outside"),
        pytest.param([Mark(0, 3, "x", "31"), Mark(2, 5, "y", "32")], "[x: abc]def", id="crossing"),
        pytest.param([Mark(1, 3, "x", "31")], "a[x: bc]def", id="one"),
        pytest.param([Mark(0, 3, "x", "31"), Mark(3, 6, "y", "32")], "[x: abc][y: def]", id="beside"),
        pytest.param([Mark(1, 2, "y", "32"), Mark(0, 6, "x", "31")], "[x: a[y: b]cdef]", id="inside"),
        pytest.param([Mark(0, 2, "y", "32"), Mark(0, 6, "x", "31")], "[x: [y: ab]cdef]", id="at its start"),
        pytest.param([Mark(0, 6, "x", "31"), Mark(4, 6, "y", "32")], "[x: abcd[y: ef]]", id="at its end"),
    ],
)
def test_marks_without_colour(marks: list[Mark], expected: str) -> None:
    assert shown("abcdef", *marks) == expected


def test_the_innermost_mark_gives_the_colour() -> None:
    text = shown("abcdef", Mark(0, 6, "x", "31"), Mark(2, 4, "y", "32"), color=True)

    assert text == "\x1b[31mab\x1b[0m\x1b[32mcd\x1b[0m\x1b[31mef\x1b[0m"


def test_a_colour_ends_with_its_line() -> None:
    assert shown("ab\ncd", Mark(1, 4, "x", "31"), color=True) == "a\x1b[31mb\x1b[0m\n\x1b[31mc\x1b[0md"


@given(st.text(max_size=12), st.lists(SPANS, max_size=5))
def test_no_text_is_lost_and_none_obeyed(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start, end, f"mark{at}", "31") for at, (start, end) in enumerate(spans)]
    plain = "\n".join(map(safe, text.split("\n")))

    assert SGR.sub("", shown(text, *marks, color=True)) == plain
    assert "\x1b" not in shown(text, *marks)


@pytest.mark.parametrize("text", ["## Ana", "##Ana", "a##Ana", "###Ana"])
def test_our_bracket_begins_no_command_of_a_log(text: str) -> None:
    (line,) = marked(text, [Mark(text.index("Ana"), len(text), "source", "35")], color=False)

    assert "##[" not in line
    assert line.endswith("[source: Ana]")
