"""JSON files."""

import json

import pytest

from corpuskit.formats import _limits as limits
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Record, Refused
from tests.formats.sources import cut, outcome, overhead, parsed, refusal, source_of


@pytest.mark.parametrize(
    ("data", "expected", "refused"),
    [
        pytest.param(b'{"a": 1} trailing', [{"a": 1}, "FMT106"], b"trailing", id="words behind an object"),
        pytest.param(b'{"a": 1}]', [{"a": 1}, "FMT106"], b"]", id="a bracket behind an object"),
        pytest.param(b'{"a": 1},\n{"b": 2}', [{"a": 1}, "FMT106"], b',\n{"b": 2}', id="a comma between"),
        pytest.param(b'[{"a": 1}] 5 {"b": 2}', [{"a": 1}, "FMT106"], b'5 {"b": 2}', id="behind an array"),
        pytest.param(b'[{"a": 1}, {"b": 2', [{"a": 1}, "FMT101"], b'{"b": 2', id="cut off in an element"),
        pytest.param(b'[{"a": 1}, {"b": "x', [{"a": 1}, "FMT101"], b'{"b": "x', id="cut off in a string"),
        pytest.param(b'[{"a": "x\\', ["FMT101"], b'{"a": "x\\', id="cut off behind a backslash"),
        pytest.param(b'[{"a": 1},', [{"a": 1}, "FMT101"], b"", id="cut off behind a comma"),
        pytest.param(b'[{"a": 1}', [{"a": 1}, "FMT101"], b"", id="cut off behind an element"),
        pytest.param(b"[", ["FMT101"], b"", id="cut off behind the bracket"),
        pytest.param(b"[1", ["FMT102", "FMT101"], b"", id="cut off behind a number"),
        pytest.param(b'[{"a": 1},]', [{"a": 1}, "FMT101"], b"]", id="a comma too many"),
        pytest.param(b'[,{"a": 1}]', ["FMT101"], b',{"a": 1}]', id="a comma too early"),
        pytest.param(b'[{"a": 1} {"b": 2}]', [{"a": 1}, "FMT101"], b'{"b": 2}]', id="a comma forgotten"),
        pytest.param(b'[{"a": 1}}]', [{"a": 1}, "FMT101"], b"}]", id="a brace too many"),
        pytest.param(b'[{"a": 1}, }', [{"a": 1}, "FMT101"], b"}", id="a brace instead of an element"),
    ],
)
def test_what_is_broken_costs_the_rest_and_nothing_before(
    data: bytes, expected: list[object], refused: bytes
) -> None:
    assert outcome("json", data) == expected
    last = cut("json", data)[-1]
    assert isinstance(last, Refused)
    assert (last.stage, last.record.data) == ("cut", refused)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b'"a ferry"', "FMT102", id="a string"),
        pytest.param(b" 12 ", "FMT102", id="a number"),
        pytest.param(b"Ferry back.", "FMT101", id="prose"),
        pytest.param(b"}", "FMT101", id="a closing brace"),
        pytest.param(b"\x00\xff", "FMT101", id="binary"),
        pytest.param(b'{"a":' * 5000 + b"1" + b"}" * 5000, "FMT103", id="5,000 levels"),
        pytest.param(b"{" * 100_000, "FMT101", id="100,000 braces"),
    ],
)
def test_a_file_that_is_no_object_is_one_record(data: bytes, code: str) -> None:
    assert refusal("json", data).code == code


def test_elements_that_are_no_objects_are_refused_one_by_one() -> None:
    data = b'[1, "a, ]", {"b": 2}, null, [3, [4]], -1.5e3]'

    assert outcome("json", data) == ["FMT102", "FMT102", {"b": 2}, "FMT102", "FMT102", "FMT102"]
    assert overhead(data, cut("json", data)) == b"[, , , , , ]"


@pytest.mark.parametrize("data", [b"", b" \n", b"[]", b"\xef\xbb\xbf[ ]\n", b"[] []"])
def test_nothing_inside_is_nothing(data: bytes) -> None:
    assert cut("json", data) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b'\xef\xbb\xbf{"a": 1}', [{"a": 1}], id="one object behind a mark"),
        pytest.param(b'{"a": 1}\n{"b": 2}{"c": 3}', [{"a": 1}, {"b": 2}, {"c": 3}], id="one after another"),
        pytest.param(b'[{"a": 1}]\n[{"b": 2}]', [{"a": 1}, {"b": 2}], id="two arrays"),
        pytest.param(b'{"a": "}]{[\\"\\\\"}', [{"a": '}]{["\\'}], id="brackets and quotes in a string"),
        pytest.param(b'{"a": ["\\\\", "\\\\\\""]}', [{"a": ["\\", '\\"']}], id="backslashes before quotes"),
    ],
)
def test_objects_are_found_however_they_are_put_together(data: bytes, expected: list[object]) -> None:
    assert outcome("json", data) == expected


def test_offsets_lines_and_ordinals_of_elements() -> None:
    data = b'[\n  {"a": 1},\n\n  {"b":\n 2}\n]\n'

    first, second = cut("json", data)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.offset, first.location.line, first.ordinal) == (4, 2, 0)
    assert (second.offset, second.location.line, second.ordinal) == (17, 4, 1)
    assert second.data == b'{"b":\n 2}'


@pytest.mark.parametrize("block", [1, 2, 3, 5, 64])
def test_blocks_may_tear_anything(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b'[{"a": "x\\\\\\"y]"}, "s\\"t", -12.5, {"b": ["\\\\", {"c": "\xc3\xa9"}]}] {"d": 1} rest'
    whole = cut("json", data)
    monkeypatch.setattr(limits, "BLOCK", block)

    assert cut("json", data) == whole
    assert [len(each.data) for each in whole if isinstance(each, Record)] == [16, 6, 5, 26, 8]


def test_an_element_too_large_goes_on_in_pieces_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 100)
    monkeypatch.setattr(limits, "CHUNK", 40)
    monkeypatch.setattr(limits, "BLOCK", 16)
    data = b'[{"a": 1}, {"b": "' + b"x" * 200 + b'"}, {"c": 3}]'

    found = cut("json", data)

    assert [each.record.chunk for each in found if isinstance(each, Refused)] == [0, 1, 2, 3, 4, 5]
    assert outcome("json", data) == [{"a": 1}, *["FIL110"] * 6, {"c": 3}]
    assert overhead(data, found) == b"[, , ]"
    last = found[-1]
    assert isinstance(last, Record)
    assert last.ordinal == 2


def test_a_rest_too_large_is_refused_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 100)
    monkeypatch.setattr(limits, "CHUNK", 40)
    data = b'{"a": 1}' + b"]" * 150

    assert outcome("json", data) == [{"a": 1}, *["FMT106"] * 4]
    assert overhead(data, cut("json", data)) == b""


@pytest.mark.parametrize("block", [3, 1 << 20])
@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp932", "gb18030", "big5"]
)
def test_brackets_are_told_from_bytes_like_them(
    codec: str, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The second byte of these characters is a backslash in one of the charsets or another.
    texts = ["表示は船の予定だ、と市長が述べた。", "許功蓋表示功", "\u5b5b\u7b7b"]
    if codec == "cp932":
        texts = ["フェリーが戻ったと市長が述べ、表示を変えた。予算の能", "橋が開通する。表"]
    elif codec != "big5":
        texts += ["\u5c5c\u225b\u7d00"]
    else:
        texts = ["市長表示，跨河大橋將於下週開放，居民們對此表示歡迎。許功蓋", "渡輪停止營運功"]
    text = json.dumps([{"text": each} for each in texts], ensure_ascii=False)
    mark = "\ufeff" if codec.startswith("utf-") else ""
    label = {"cp932": "shift_jis"}.get(codec, codec)
    monkeypatch.setattr(limits, "BLOCK", block)

    source = source_of((mark + text).encode(codec), declared=label)

    assert outcome("json", source) == [{"text": each} for each in texts]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        pytest.param(b'[\n{"a": 1},\n{"a": 2,\n "b": x}\n]', (4, 7), id="in its second line"),
        pytest.param(b'[{"a": 1}, {"a": x}]', (1, None), id="behind another value in its line"),
        pytest.param(b'{"a": x}', (1, 7), id="at the beginning of the file"),
    ],
)
def test_a_fault_stands_at_its_own_line(data: bytes, place: tuple[int, int | None]) -> None:
    found = parsed("json", data)[-1]

    assert isinstance(found, Diagnostic)
    assert (found.location.line, found.location.column) == place
    assert found.message == "not valid JSON: expecting value"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1251", "shift_jis", "gbk"]
)
@pytest.mark.parametrize("indent", [None, 1], ids=["one line", "many lines"])
@pytest.mark.parametrize("block", [7, 1 << 20])
def test_each_record_knows_its_column(
    codec: str, indent: int | None, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "BLOCK", block)
    sign = {"cp1251": "Ж", "shift_jis": "船が", "gbk": "船"}.get(codec, "é🚢")
    objects = [{"text": sign * number, "last": sign} for number in range(5)]
    text = json.dumps(objects, ensure_ascii=False, indent=indent) + "\n" + json.dumps(objects[0])

    found = cut("json", source_of(text.encode(codec), "a.json", declared=codec.removesuffix("-sig")))

    lines = [line for line in text.split("\n") if "{" in line]
    expected = [at + 1 for line in lines for at, char in enumerate(line) if char == "{"]
    assert [each.column for each in found if isinstance(each, Record)] == expected
