"""Laws of decoding, for any bytes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.data import table
from corpuskit.encoding.decode import UNDEFINED, decode

LABELS = st.one_of(
    st.none(), st.text(max_size=12), st.sampled_from([row["label"] for row in table("charsets")])
)


def as_bytes(text: str) -> bytes:
    """The bytes that the fallback read as this text."""
    return b"".join(bytes([ord(char)]) if char in UNDEFINED else char.encode("cp1252") for char in text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_is_read_back(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@settings(deadline=None)
@given(st.binary(), LABELS)
def test_any_bytes_are_read_without_an_error(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared)

    assert 0 <= decoded.confidence <= 1
    if decoded.source == "fallback":
        assert as_bytes(decoded.text) == data
