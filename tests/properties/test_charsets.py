"""Settling a charset by the publisher's other files: never raises, keeps the bytes, settles for good."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from corpuskit.formats import format_by_name
from corpuskit.model.diagnostics import Location
from corpuskit.model.learned import CharsetPrior, Learned
from corpuskit.model.raw import RawArticle, Record
from corpuskit.pipeline.charsets import Charsets

LEARNED = {
    name: Learned(certain=CharsetPrior(texts=2, charsets={charset: 2}))
    for name, charset in {
        "Kurier": "windows-1250",
        "Głos": "iso-8859-2",
        "船": "shift_jis",
        "T": "utf-8",
    }.items()
}
SOME = st.binary(max_size=12)
NAMES = st.sampled_from([b"Kurier", "Głos".encode("iso-8859-2"), "船".encode("cp932"), b"T"])


@given(NAMES, SOME, SOME)
def test_any_bytes_settle_once(name: bytes, headline: bytes, body: bytes) -> None:
    data = b"---\npublisher: " + name + b"\nheadline: '" + headline + b"'\n---\n" + body
    at = Location(PurePosixPath("a.md"), line=1, offset=0)
    raw = format_by_name("markdown").parse(Record(location=at, format="markdown", data=data, ordinal=0))
    if not isinstance(raw, RawArticle):
        return
    charsets = Charsets(LEARNED, {})
    settled = charsets.settle(raw, lambda _: data)

    assert settled.sha256 == raw.sha256
    assert (settled is raw) == ("ENC105" not in {one.code for one in settled.diagnostics})
    assert charsets.settle(settled, lambda _: data) is settled
