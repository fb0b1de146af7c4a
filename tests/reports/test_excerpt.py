"""A line of a file and the marks under it."""

import pytest

from corpuskit.model.reports import Excerpt
from corpuskit.reports._excerpt import columns_of, marked

NBSP, IDEOGRAPHIC = "\xa0", "\u3000"


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        pytest.param("", 0, 0, ("", "^"), id="an empty line"),
        pytest.param("ferry", 5, 5, ("ferry", "     ^"), id="after the end of the line"),
        pytest.param("ferry", 9, 12, ("ferry", "     ^"), id="beyond the end of the line"),
        pytest.param("ferry", 3, 1, ("ferry", "   ^"), id="an end before the beginning"),
        pytest.param("ferry", 2, 2, ("ferry", "  ^"), id="a place"),
        pytest.param("The ferry", 4, 9, ("The ferry", "    ^^^^^"), id="a span"),
        pytest.param("\ta\tb", 3, 4, ("    a    b", "         ^"), id="tabs have four columns"),
        pytest.param("渡轮 ferry", 3, 5, ("渡轮 ferry", "     ^^"), id="wide signs before"),
        pytest.param("渡轮 ferry", 0, 2, ("渡轮 ferry", "^^^^"), id="wide signs"),
        pytest.param("e\u0301e", 2, 3, ("e\u0301e", " ^"), id="a mark takes no column"),
        pytest.param("e\u0301", 1, 2, ("e\u0301", " ^"), id="a mark by itself"),
        pytest.param("\u1112\u1161\u11ab.", 3, 4, ("\u1112\u1161\u11ab.", "  ^"), id="a syllable in parts"),
        pytest.param("a\x1bb", 2, 3, (r"a\x1bb", "     ^"), id="an escape takes its columns"),
        pytest.param(f"14{NBSP}h", 3, 4, ("14 h", "   ^"), id="a no-break space beside"),
        pytest.param(f"14{NBSP}h", 2, 3, (r"14\xa0h", "  ^^^^"), id="a no-break space that is meant"),
        pytest.param(f"a{IDEOGRAPHIC}b", 2, 3, ("a  b", "   ^"), id="a wide space"),
        pytest.param("::error::x", 2, 7, ("::error::x", "  ^^^^^"), id="behind a bar no command begins"),
        pytest.param("##[x] ##", 0, 2, (r"\x23#[x] ##", "^^^^^"), id="an old command begins anywhere"),
    ],
)
def test_marks_stand_under_what_is_meant(text: str, start: int, end: int, expected: tuple[str, str]) -> None:
    assert marked(Excerpt(text=text, start=start, end=end), 40) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, 3, ("The ferry is b…", "^^^"), id="after what is meant"),
        pytest.param(13, 17, ("…y is back in t…", "      ^^^^"), id="on both sides"),
        pytest.param(25, 32, ("…n the harbour.", "       ^^^^^^^"), id="before what is meant"),
        pytest.param(0, 32, ("The ferry is b…", "^" * 14), id="in what is meant"),
    ],
)
def test_a_long_line_is_cut(start: int, end: int, expected: tuple[str, str]) -> None:
    assert marked(Excerpt(text="The ferry is back in the harbour.", start=start, end=end), 16) == expected


@pytest.mark.parametrize("width", range(1, 60, 3))
@pytest.mark.parametrize("start", range(0, 30, 5))
def test_a_line_keeps_to_its_width_and_shows_what_is_meant(width: int, start: int) -> None:
    text = "Die 渡轮 ist\tzurück, sagte sie."
    line, marks = marked(Excerpt(text=text, start=start, end=start + 4, is_cut_after=True), width)

    assert columns_of(line) <= max(width, 6)
    assert len(marks) <= max(width, 6) + 1
    assert "^" in marks


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(True, False, ("…ferry", " ^")), (False, True, ("ferry…", "^")), (True, True, ("…ferry…", " ^"))],
)
def test_what_was_cut_before_is_marked_too(before: bool, after: bool, expected: tuple[str, str]) -> None:
    excerpt = Excerpt(text="ferry", start=0, end=1, is_cut_before=before, is_cut_after=after)

    assert marked(excerpt, 40) == expected
