"""Laws of composing, for any text."""

from itertools import pairwise
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from corpuskit.encoding.nfc import compose
from corpuskit.model.edits import undo

# Nearly every code point composes, reorders or blocks: letters, marks, jamo, Indic halves, oddities.
RESTLESS = st.text(
    st.one_of(
        st.sampled_from("aeAo \u0301\u0302\u0323\u0327\u0345\u0f71\u0f72\u0f73\u0344\u2126\u0958\ud800"),
        st.sampled_from("\u1100\u1112\u1161\u1175\u11a8\u11c2\uac00"),
        st.sampled_from("\u0995\u09c7\u09be\u09d7\u0dd9\u0dcf\u0dca"),
        st.characters(),
    )
)


@given(st.one_of(RESTLESS, st.text()))
def test_the_result_is_nfc_and_undo_gives_back_the_text(text: str) -> None:
    composed, edits = compose(text)

    assert composed == normalize("NFC", text)
    assert all(left.end <= right.start for left, right in pairwise(edits))
    assert undo(composed, edits) == text


@given(RESTLESS)
def test_edits_change_something_and_composing_twice_changes_nothing(text: str) -> None:
    composed, edits = compose(text)

    assert all(edit.before != edit.after for edit in edits)
    assert compose(composed) == (composed, ())
