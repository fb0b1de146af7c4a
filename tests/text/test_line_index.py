"""Lines are parted by line feeds and carriage returns, and by nothing else."""

import pytest

from corpuskit.text.line_index import LineIndex, newline_style


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"], ids=ascii)
def test_other_breaks_part_nothing(char: str) -> None:
    lines = LineIndex(f"the ferry{char}is back\n")

    assert (lines.count, lines.line(0)) == (1, f"the ferry{char}is back")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("ferry", ["ferry"], id="no end"),
        pytest.param("ferry\n", ["ferry"], id="an end is not a line"),
        pytest.param("\n", [""], id="an empty line"),
        pytest.param("a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"], id="all three ends"),
        pytest.param("a\n\rb", ["a", "", "b"], id="the wrong way round"),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    lines = LineIndex(text)

    assert [lines.line(number) for number in range(lines.count)] == expected


@pytest.mark.parametrize(
    ("position", "expected"),
    [(0, (1, 1)), (2, (1, 3)), (3, (1, 4)), (4, (2, 1)), (5, (2, 2)), (6, (3, 1))],
    ids=["start", "in a break", "its other half", "next line", "its end", "after the last break"],
)
def test_places(position: int, expected: tuple[int, int]) -> None:
    assert LineIndex("ab\r\nc\n").place(position) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", "none"), ("a\nb", "lf"), ("a\r\nb\r\n", "crlf"), ("a\rb", "cr"), ("a\rb\n", "mixed")],
)
def test_newline_styles(text: str, expected: str) -> None:
    assert newline_style(text) == expected
