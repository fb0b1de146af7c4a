"""Laws of decoding, for any bytes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.data import table
from corpuskit.encoding.decode import decode, marked_charset, settle
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.detect import CANDIDATES, WIDE
from corpuskit.encoding.decoding.strict import UNDEFINED
from corpuskit.encoding.decoding.utf8_vote import vote
from corpuskit.model.edits import undo
from corpuskit.model.raw import Decoded

NAMES = [row["label"] for row in table("charsets")]
LABELS = st.one_of(st.none(), st.text(max_size=12), st.sampled_from(NAMES))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
# UTF-8 with other bytes in it, an end that may be torn, and now and then a mark.
MIXED = st.tuples(
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
    st.lists(st.one_of(st.sampled_from(["é", "“ – ”", "船", "🚢"]).map(str.encode), st.binary(max_size=2))),
    st.sampled_from([b"", b"\xc3", b"\xe2\x80", b"\xf0\x9f\x9a"]),
).map(lambda parts: parts[0] + b"".join(parts[1]) + parts[2])
NARROW = {name for name, _, _ in CANDIDATES} - set(WIDE)


def as_bytes(text: str) -> bytes:
    """The bytes that the fallback read as this text."""
    return b"".join(bytes([ord(char)]) if char in UNDEFINED else char.encode("cp1252") for char in text)


def original(decoded: Decoded) -> bytes:
    """The bytes that a text was read from, by its edits."""
    codec, parts, done = python_codec(decoded.charset), [], 0
    for edit in decoded.edits:
        parts.append(decoded.text[done : edit.out_start].encode(codec))
        parts.append(as_bytes(edit.before if edit.damage == "truncated-tail" else edit.after))
        done = edit.out_start + len(edit.after)
    return b"".join([*parts, decoded.text[done:].encode(codec)])


@given(TEXTS)
def test_utf8_is_read_back(text: str) -> None:
    decoded = decode(text.encode())

    if "\0" not in text and "\x1b" not in text:
        assert decoded.text == text.removeprefix("\ufeff")


# The mark of UTF-16LE and a NUL are the mark of UTF-32LE.
@given(TEXTS.filter(lambda text: text[:1] not in ("\ufeff", "\0")), st.sampled_from(["utf-16", "utf-32"]))
def test_marked_text_is_read_back(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


@settings(deadline=None)
@given(st.one_of(st.binary(), MIXED), LABELS, LABELS)
def test_any_bytes_are_read_without_an_error(data: bytes, declared: str | None, usual: str | None) -> None:
    for decoded in (decode(data, declared=declared), settle(data, declared=declared, usual=usual)):
        _, mark = marked_charset(data) or ("", 0)

        assert 0 <= decoded.confidence <= 1
        if decoded.source == "fallback":
            assert as_bytes(decoded.text) == data
        elif decoded.source in ("utf-8", "utf-8-vote", "bom") or decoded.charset in NARROW:
            assert original(decoded) == data[mark if decoded.source in ("utf-8-vote", "bom") else 0 :]


@given(MIXED)
def test_edits_of_a_vote_lie_in_the_text_and_lead_back(data: bytes) -> None:
    decoded = vote(data, expected=True)
    if decoded is None:
        return
    before = undo(decoded.text, decoded.edits)

    assert [edit.out_start for edit in decoded.edits] == sorted({edit.start for edit in decoded.edits})
    assert all(before[edit.start : edit.end] == edit.before for edit in decoded.edits)
    assert all(decoded.text[edit.out_start :].startswith(edit.after) for edit in decoded.edits)
    strays = [edit for edit in decoded.edits if edit.damage == "mixed-in-file"]
    assert all(edit.before == "\ufffd" for edit in strays)
