"""The way back through NFC, repair and layout."""

import pytest

from corpuskit.model.checked import UNTOUCHED, Mended
from corpuskit.model.edits import Edit
from corpuskit.model.laid import Laid
from corpuskit.normalize.layout import lay_out
from corpuskit.pipeline.original_spans import laid_line, original_span

RAW = "  One  two\r\n\r\nthree."
LAID = lay_out(RAW)
MOJIBAKE = "Donâ€™t e\u0301t"
MENDED = Mended(
    repair=(Edit(start=3, end=6, out_start=3, before="â€™", after="’", damage="utf8-as-cp1252"),),
    nfc=(Edit(start=6, end=8, out_start=6, before="e\u0301", after="é", damage="nfc"),),
)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, 3, "One", id="after blanks"),
        pytest.param(0, 7, "One  two", id="over a gap"),
        pytest.param(8, 13, "three", id="in a later paragraph"),
        pytest.param(0, 8, "One  two\r\n\r\n", id="a line with its end is all of the gap"),
        pytest.param(7, 13, "\r\n\r\nthree", id="a gap and what is after it"),
        pytest.param(8, 14, "three.", id="to the end"),
        pytest.param(14, 14, "", id="the end"),
    ],
)
def test_through_layout(start: int, end: int, expected: str) -> None:
    assert LAID.text == "One two\nthree."
    span = original_span(LAID, UNTOUCHED, start, end, is_exact=True)

    assert span is not None
    assert RAW[slice(*span)] == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, 3, "Don", id="before an edit"),
        pytest.param(3, 4, "â€™", id="an edit"),
        pytest.param(2, 5, "nâ€™t", id="over an edit"),
        pytest.param(4, 7, "t e\u0301", id="over a composed letter"),
        pytest.param(7, 8, "t", id="after it"),
    ],
)
def test_through_what_was_mended(start: int, end: int, expected: str) -> None:
    span = original_span(Laid(MOJIBAKE, ((0, 0),)), MENDED, start, end, is_exact=True)

    assert span is not None
    assert MOJIBAKE[slice(*span)] == expected


def test_half_of_an_edit_is_not_replaced_but_shown_as_a_whole() -> None:
    laid = Laid("a&hellip;b", ((0, 0),))
    edit = Edit(start=1, end=9, out_start=1, before="&hellip;", after="...", damage="entity-left")

    assert original_span(laid, Mended(repair=(edit,)), 0, 2, is_exact=True) is None
    assert original_span(laid, Mended(repair=(edit,)), 0, 2, is_exact=False) == (0, 9)


def test_what_was_taken_out_is_in_no_span_beside_it() -> None:
    laid = Laid("ab\u200bcd", ((0, 0),))
    gone = Mended(
        repair=(Edit(start=2, end=3, out_start=2, before="\u200b", after="", damage="invisible-junk"),)
    )

    assert original_span(laid, gone, 0, 2, is_exact=True) == (0, 2)
    assert original_span(laid, gone, 2, 4, is_exact=True) == (3, 5)
    assert original_span(laid, gone, 1, 3, is_exact=True) == (1, 4)


def test_a_place_where_something_was_taken_out_is_that_of_what_is_gone() -> None:
    laid = Laid("ab\u200bcd", ((0, 0),))
    gone = Mended(
        repair=(Edit(start=2, end=3, out_start=2, before="\u200b", after="", damage="invisible-junk"),)
    )

    assert original_span(laid, gone, 2, 2, is_exact=False) == (2, 3)
    assert original_span(laid, gone, 2, 2, is_exact=True) == (3, 3)
    assert original_span(laid, gone, 1, 1, is_exact=False) == (1, 1)


def test_a_line_is_read_without_its_blanks() -> None:
    raw = "\t Ferry \n is\u2028\u2028back "
    laid = laid_line(raw)

    assert laid.text == "Ferry is back"
    for word in ("Ferry", "is", "back"):
        at = laid.text.index(word)
        span = original_span(laid, UNTOUCHED, at, at + len(word), is_exact=True)
        assert span is not None
        assert raw[slice(*span)] == word
