"""The spool between the passes: what goes in comes out."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Location
from corpuskit.model.edits import Edit
from corpuskit.model.raw import RawArticle
from corpuskit.tables.spool import SPOOL, spool_batch, unspool

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)


@given(
    fields=st.dictionaries(TEXT, VALUES, max_size=4),
    body=st.none() | TEXT,
    number=st.integers(0, 2**40),
    line=st.none() | st.integers(1, 2**40),
)
def test_raw_articles_come_back_as_they_were(
    fields: dict[str, object], body: str | None, number: int, line: int | None
) -> None:
    at = Location(PurePosixPath("a/b.jsonl"), line=line, offset=7)
    raw = RawArticle(
        location=at,
        format="jsonl",
        ordinal=3,
        length=40,
        sha256="0" * 64,
        charset="utf-8",
        charset_source="utf-8",
        fields=fields,  # type: ignore[arg-type]
        body=body,
        lines={"headline": 2},
        flow="blocks",
        decode_edits=(
            Edit(start=0, end=1, out_start=0, before="\x92", after="’", damage="stray", basis="bytes"),
        ),
        diagnostics=(diagnostic("FMT104", at, "given more than once: 'x'", field="x", value="y"),),
    )

    assert list(unspool(spool_batch([(number, raw)]))) == [(number, raw)]


def test_nothing_is_an_empty_batch() -> None:
    assert spool_batch([]).schema.equals(SPOOL)
    assert list(unspool(spool_batch([]))) == []
