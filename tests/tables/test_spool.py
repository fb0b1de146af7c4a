"""The spool between the passes: what goes in comes out."""

from dataclasses import fields, replace
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
EDIT = Edit(
    start=0,
    end=1,
    out_start=2,
    before="\x92",
    after="’",
    damage="stray",
    chain="windows-1252>iso-8859-1",
    basis="bytes",
    confidence=0.75,
    role_confidence=0.5,
    alternatives=(("'", 0.2), ("´", 0.1)),
)
RAW = RawArticle(
    location=Location(PurePosixPath("a/b.jsonl"), "c.jsonl", 3, 4, 5),
    format="markdown",
    ordinal=3,
    length=40,
    sha256="0" * 64,
    charset="windows-1252",
    charset_source="detected",
    charset_confidence=0.25,
    fields={"headline": "Rain"},
    body="Sun.",
    body_line=4,
    head_breaks=("\n", "\r\n"),
    lines={"headline": 2},
    flow="blocks",
    decode_edits=(EDIT,),
    diagnostics=(diagnostic("ENC101", Location(PurePosixPath("a/b.jsonl")), "guessed"),),
)


def test_no_attribute_is_forgotten() -> None:
    plain = RawArticle(
        location=Location(PurePosixPath()),
        format="",
        ordinal=0,
        length=0,
        sha256="",
        charset="",
        charset_source="",
        fields={},
    )
    # An attribute that RAW and EDIT do not set would come back as its default and look right.
    assert [one.name for one in fields(RAW) if getattr(RAW, one.name) == getattr(plain, one.name)] == []
    assert [one.name for one in fields(EDIT) if getattr(EDIT, one.name) == one.default] == []
    assert list(unspool(spool_batch([(7, RAW)]))) == [(7, RAW)]


@given(
    values=st.dictionaries(TEXT, VALUES, max_size=4),
    body=st.none() | TEXT,
    number=st.integers(0, 2**40),
    line=st.none() | st.integers(1, 2**40),
)
def test_raw_articles_come_back_as_they_were(
    values: dict[str, object], body: str | None, number: int, line: int | None
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
        fields=values,  # type: ignore[arg-type]
        body=body,
        lines={"headline": 2},
        flow="blocks",
        decode_edits=(EDIT, replace(EDIT, chain=None, alternatives=())),
        diagnostics=(diagnostic("FMT104", at, "given more than once: 'x'", field="x", value="y"),),
    )

    assert list(unspool(spool_batch([(number, raw)]))) == [(number, raw)]


def test_nothing_is_an_empty_batch() -> None:
    assert spool_batch([]).schema.equals(SPOOL)
    assert list(unspool(spool_batch([]))) == []
