"""JSON Lines."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Self

import pytest

from corpuskit.formats import _limits as limits
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused
from tests.formats.sources import article, cut, outcome, overhead, parsed, refusal, source_of

DEEP = b'{"a":' * 5000 + b"1" + b"}" * 5000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"{", "FMT101", id="cut off"),
        pytest.param(b'{"a": tru}', "FMT101", id="no literal"),
        pytest.param(b"{'a': 1}", "FMT101", id="single quotes"),
        pytest.param(b'{"a": 1,}', "FMT101", id="a comma too many"),
        pytest.param(b'{"a": 1} {"b": 2}', "FMT101", id="two objects on a line"),
        pytest.param(b'{"a": "\x01"}', "FMT101", id="a control character"),
        pytest.param(b"\x00\x01\x02", "FMT101", id="NULs"),
        pytest.param(b'["a"]', "FMT102", id="an array"),
        pytest.param(b'"a"', "FMT102", id="a string"),
        pytest.param(b"12", "FMT102", id="a number"),
        pytest.param(b"true", "FMT102", id="a boolean"),
        pytest.param(b"null", "FMT102", id="null"),
        pytest.param(DEEP, "FMT103", id="5,000 levels of objects"),
        pytest.param(b'{"a":' + b"[" * 5000 + b"]" * 5000 + b"}", "FMT103", id="5,000 levels of arrays"),
        pytest.param(b'{"a":' + b"[" * 100_000, "FMT103", id="deep and cut off"),
        pytest.param(b'{"a":' + b"[" * 64 + b"]" * 64 + b"}", "FMT103", id="one level beyond the limit"),
        pytest.param(b'{"a": "\\ud83d"}', "FMT105", id="half a pair in a value"),
        pytest.param(b'{"\\ude00": 1}', "FMT105", id="half a pair in a key"),
        pytest.param(b'{"a": ["\\ude00\\ud83d"]}', "FMT105", id="a pair the wrong way round"),
        pytest.param(b'{"a": NaN}', "FMT107", id="NaN"),
        pytest.param(b'{"a": -Infinity}', "FMT107", id="infinity"),
        pytest.param(b'{"a": 1e999}', "FMT107", id="too large for a double"),
        pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "FMT107", id="more digits than Python converts"),
    ],
)
def test_a_bad_record_is_refused_by_its_code(data: bytes, code: str) -> None:
    found = refusal("jsonl", data)

    assert found.code == code
    assert (found.location.line, found.location.offset) == (1, 0)


def test_a_bad_record_costs_that_record() -> None:
    data = b'{"a": 1}\n{"a": 2\n\n{"a": 3}'

    assert outcome("jsonl", data) == [{"a": 1}, "FMT101", {"a": 3}]


def test_invalid_json_says_where() -> None:
    found = parsed("jsonl", b'{"a": 1}\n\n{"a": 1,}\n')[1]

    assert isinstance(found, Diagnostic)
    assert (found.location.line, found.location.column, found.location.offset) == (3, 9, 10)
    assert found.message == "not valid JSON: expecting property name enclosed in double quotes"


def test_a_message_ends_where_the_place_would_follow() -> None:
    assert refusal("jsonl", b'{"a": "\x01"}').message == "not valid JSON: invalid control character"


def test_carriage_returns_alone_end_lines() -> None:
    data = b'{"a": 1}\r\r{"a": 2\r{"a": 3}\r'

    assert outcome("jsonl", data) == [{"a": 1}, "FMT101", {"a": 3}]
    assert overhead(data, cut("jsonl", data)) == b"\r" * 4
    assert refusal("jsonl", b'{"a": 1\r').location.line == 1


def test_carriage_returns_between_the_tokens_of_a_line_end_nothing() -> None:
    assert outcome("jsonl", b'{"a":\r1}\n{"a": 2}\n') == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        pytest.param(b'{"a": "\\ud83d\\ude00"}', {"a": "\U0001f600"}, id="a surrogate pair is a character"),
        pytest.param(b'{"a": "\\\\ud83d"}', {"a": "\\ud83d"}, id="a backslash before u is no escape"),
        pytest.param(b'{"a": 18446744073709551616}', {"a": 2**64}, id="a large integer is exact"),
        pytest.param(b'{"a": -9223372036854775809}', {"a": -(2**63) - 1}, id="a small one, too"),
        pytest.param(b'{"a": 1e300}', {"a": 1e300}, id="a large double"),
        pytest.param('{"a": "x\u2028y\u0085z"}'.encode(), {"a": "x\u2028y\x85z"}, id="U+2028 ends no line"),
        pytest.param(b'{"a": "said \\":"}', {"a": 'said ":'}, id="a quote and a colon inside a string"),
        pytest.param(b"{}", {}, id="an empty object"),
        pytest.param(b'{"a": ' + b"[" * 63 + b"]" * 63 + b"}", None, id="as deep as the limit"),
    ],
)
def test_a_good_record_is_read_exactly(data: bytes, fields: dict[str, object] | None) -> None:
    found = article("jsonl", data)

    assert fields is None or found.fields == fields
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("data", "fields", "message"),
    [
        (b'{"a": 1, "b": 2, "a": 3}', {"a": 3, "b": 2, "a#1": 1}, "given more than once: 'a'"),
        (b'{"a": {"x": 1, "x" : 2}}', {"a": {"x": 2, "x#1": 1}}, "given more than once: 'x'"),
        pytest.param(
            b'{"a": 1, "\\u0061": 2}', {"a": 2, "a#1": 1}, "given more than once: 'a'", id="the same escaped"
        ),
    ],
)
def test_of_a_key_given_twice_the_last_counts_and_the_first_is_kept(
    data: bytes, fields: dict[str, object], message: str
) -> None:
    found = article("jsonl", data)

    assert found.fields == fields
    assert [(said.code, said.message) for said in found.diagnostics] == [("FMT104", message)]


def test_places_lines_and_hashes() -> None:
    data = b'\xef\xbb\xbf{"a": 1}\r\n  \r\n{"b": 2}\n'

    first, second = cut("jsonl", data)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.data, first.offset, first.location.line, first.ordinal) == (b'{"a": 1}', 3, 1, 0)
    assert (second.data, second.offset, second.location.line, second.ordinal) == (b'{"b": 2}', 17, 3, 2)
    assert overhead(data, [first, second]) == b"\xef\xbb\xbf\r\n  \r\n\n"
    found = parsed("jsonl", data)[1]
    assert isinstance(found, RawArticle)
    assert (found.length, found.sha256, found.format) == (8, sha256(second.data).hexdigest(), "jsonl")


def test_files_with_marks_put_together_are_read() -> None:
    assert outcome("jsonl", b'{"a": 1}\n\xef\xbb\xbf{"b": 2}\n') == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_lines_end_at_whole_line_feeds(codec: str) -> None:
    # U+0A0A and U+0A00 hold the byte of a line feed, U+0909 the bytes of two tabs.
    text = '\ufeff{"a": "\u0a0a\u0a00"}\r\n \u0909\n\t\n{"b": 2}'

    assert outcome("jsonl", text.encode(codec)) == [{"a": "\u0a0a\u0a00"}, "FMT101", {"b": 2}]


def test_a_line_too_large_goes_on_in_pieces_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 100)
    monkeypatch.setattr(limits, "CHUNK", 40)
    monkeypatch.setattr(limits, "BLOCK", 32)
    data = b'{"a": 1}\n' + b"x" * 210 + b'\n{"b": 2}\n' + b"y" * 100 + b"\n"

    found = cut("jsonl", data)

    pieces = [each for each in found if isinstance(each, Refused)]
    assert [piece.record.chunk for piece in pieces] == [0, 1, 2, 3, 4, 5]
    assert {(piece.diagnostic.code, piece.stage, piece.record.ordinal) for piece in pieces} == {
        ("FIL110", "cut", 1)
    }
    assert max(len(piece.record.data) for piece in pieces) == 40
    assert b"".join(piece.record.data for piece in pieces) == b"x" * 210
    assert overhead(data, found) == b"\n" * 4
    assert outcome("jsonl", data)[-2:] == [{"b": 2}, "FMT101"]


def test_a_line_of_exactly_the_limit_is_a_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 8)
    monkeypatch.setattr(limits, "CHUNK", 4)

    assert outcome("jsonl", b'{"a": 1}\n{"a": 12}\n') == [{"a": 1}, "FIL110", "FIL110", "FIL110"]


def test_a_huge_line_is_never_held() -> None:
    class Stream:
        """100 MB of one line that no memory holds, then a record."""

        def __init__(self) -> None:
            self.left = 100

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.left = 0

        def seekable(self) -> bool:
            return False

        def read(self, size: int) -> bytes:
            self.left -= 1
            if self.left > 0:
                return b"x" * min(size, 1 << 20)
            return b'\n{"a": 1}\n' if self.left == 0 else b""

    source = source_of(b"x")
    source = type(source)(path=source.path, open=Stream, size=104_000_000, head=b"x" * 100)  # type: ignore[arg-type]

    sizes = [len(each.record.data) if isinstance(each, Refused) else 0 for each in cut("jsonl", source)]

    assert max(sizes) == limits.CHUNK
    assert sum(sizes) == 99 << 20
    assert sizes[-1] == 0


class Forward(BytesIO):
    """A stream that cannot be moved."""

    def seekable(self) -> bool:
        """It says so."""
        return False

    def seek(self, *_: int) -> int:
        """And means it."""
        raise AssertionError


@pytest.mark.parametrize(("start", "expected"), [(9, [{"b": 2}]), (10, []), (99, [])])
def test_a_stream_that_cannot_be_moved_is_read_up_to_the_range(start: int, expected: list[object]) -> None:
    data = b'{"a": 1}\n{"b": 2}\n'
    source = replace(source_of(data, start=start), open=lambda: Forward(data))

    assert outcome("jsonl", source) == expected


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
def test_ranges_share_the_lines(mark: bytes) -> None:
    data = mark + b'{"a": 1}\n\n{"b": 2}\r\n{"c": 3}'
    whole = cut("jsonl", data)

    for middle in range(len(data) + 1):
        halves = (source_of(data, end=middle), source_of(data, start=middle))
        assert [record for half in halves for record in cut("jsonl", half)] == whole
