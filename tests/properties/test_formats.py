"""Laws of cutting and parsing, for any bytes: every byte is accounted for, and nothing raises."""

import json
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpuskit.formats import _limits as limits
from corpuskit.formats import choose, format_by_name, formats
from corpuskit.formats._opening import opening
from corpuskit.formats.format import Format
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Json, RawArticle, Record, Refused
from tests.formats.sources import cut, outcome, overhead, source_of

NAMES = [found.name for found in formats()]
BLANK = b" \t\r\n\x0b\x0c"
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xff\xfe", b"\xfe\xff")
# Bytes of which files of these formats consist, whole and torn, among others.
PARTS = st.sampled_from(
    [
        *(b"\n", b"\r\n", b"\r", b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b" ", b"1", b"x"),
        *(
            b"---\n",
            b'{"a": 1}',
            b'"a": ',
            b"text,b\n",
            b"text\r",
            b"sep=;\n",
            b"1,2\n",
            b'"x\ny",z\n',
            b"\xc3\xa9",
            b"\x81",
        ),
        *(b"\x00", b"\n\x00", b"\x00\n", *MARKS),
    ]
)
BYTES = st.one_of(st.binary(max_size=200), st.lists(PARTS, max_size=40).map(b"".join))
FINITE = st.floats(allow_nan=False, allow_infinity=False)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), FINITE, st.text(st.characters(exclude_categories=["Cs"]))
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab\n", max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)
OBJECTS = st.lists(st.dictionaries(st.text("abc", max_size=3), VALUES, max_size=4), max_size=5)
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def is_overhead(name: str, outside: bytes) -> bool:
    """Whether the format may leave these bytes out of all records."""
    bare = outside.removeprefix(next((mark for mark in MARKS if outside.startswith(mark)), b""))
    match name:
        case "jsonl":
            return not bare.strip(BLANK + b"\x00")
        case "json":
            return not bare.strip(BLANK + b"[],\x00")
        case "text" | "markdown":
            return not outside
        case _:
            # The first line that is not blank is the header, unless it names the delimiter; it may go on over
            # lines inside quotes.
            text = opening(outside)
            lines = [line for line in text.split("\n" if "\n" in text else "\r") if line.strip(" \r")]
            return '"' in text or len(lines) <= 1 + text.lstrip().startswith("sep=")


@FEW
@pytest.mark.parametrize("name", NAMES)
@given(data=BYTES)
def test_every_byte_lies_in_one_record_or_is_overhead(name: str, data: bytes) -> None:
    assert is_overhead(name, overhead(data, cut(name, data)))


@FEW
@pytest.mark.parametrize("name", NAMES)
@given(data=BYTES, block=st.integers(1, 9), limit=st.integers(1, 40), chunk=st.integers(1, 20))
def test_limits_and_blocks_lose_nothing_either(
    name: str, data: bytes, block: int, limit: int, chunk: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "BLOCK", block)
        whole = cut(name, data)
        patch.setattr(limits, "MAX_RECORD", max(limit, chunk))
        patch.setattr(limits, "CHUNK", chunk)
        found = cut(name, data)

    assert whole == cut(name, data)
    assert is_overhead(name, overhead(data, found))
    assert all(len(each.data) <= max(limit, chunk) for each in found if isinstance(each, Record))


@FEW
@pytest.mark.parametrize("name", NAMES)
@given(data=BYTES)
def test_parsing_never_raises(name: str, data: bytes) -> None:
    parse = format_by_name(name).parse
    for found in cut(name, data):
        if isinstance(found, Record):
            assert isinstance(parse(found), (RawArticle, Diagnostic))
        else:
            assert isinstance(found, Refused)


@FEW
@given(data=BYTES, cuts=st.lists(st.integers(0, 250), max_size=4))
def test_ranges_share_the_lines_between_them(data: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(min(place, len(data)) for place in cuts), None]

    found = [
        record
        for start, end in pairwise(places)
        for record in cut("jsonl", source_of(data, start=start or 0, end=end))
    ]

    assert found == cut("jsonl", data)


@FEW
@given(OBJECTS, st.sampled_from(["utf-8", "utf-16", "utf-16-be", "utf-32"]), st.booleans())
def test_what_was_written_as_json_is_read_back(objects: list[Json], codec: str, ascii_only: bool) -> None:
    mark = "\ufeff" if codec == "utf-16-be" else ""
    dumped = [json.dumps(each, ensure_ascii=ascii_only) for each in objects]

    assert outcome("jsonl", (mark + "\n".join(dumped)).encode(codec)) == objects
    assert outcome("json", (mark + f"[{', '.join(dumped)}]").encode(codec)) == objects
    assert outcome("json", (mark + json.dumps(objects, indent=1)).encode(codec)) == objects


@FEW
@given(
    st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=3, max_size=3)),
    st.sampled_from(",;\t"),
)
def test_what_was_written_as_a_table_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    lines = [["a", "text", "c"], *([f"{cell}." for cell in row] for row in rows)]
    quoted = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)

    found = outcome("csv", "\r\n".join(quoted).encode())

    assert found == [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


@FEW
@given(BYTES, st.sampled_from(["a", "a.txt", "a.json", "a.png", "a.csv"]))
def test_choosing_never_raises(data: bytes, name: str) -> None:
    assert isinstance(choose(source_of(data, name)), (Format, Diagnostic))
