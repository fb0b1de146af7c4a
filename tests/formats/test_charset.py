"""The charset of a file of many records."""

import pytest

from corpuskit.formats._charset import Charset, plainer, settle
from corpuskit.formats.jsonl import FORMAT
from corpuskit.model.raw import RawArticle, Record
from tests.formats.sources import HEAD, cut, outcome, parsed, source_of

LINE = '{"text": "Паром вернулся к причалу в полдень, сообщил мэр города."}\n'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"\xff\xfe{\x00", Charset("utf-16le", "bom", 2, 2), id="marked"),
        pytest.param(b"\xef\xbb\xbf{}", Charset("utf-8", "bom", 3), id="marked as UTF-8"),
        pytest.param(b"{}", Charset("utf-8", "utf-8"), id="ASCII"),
        pytest.param(
            b"{}\xc3", Charset("windows-1252", "detected"), id="a file that ends inside a character"
        ),
    ],
)
def test_first_bytes_settle_it(data: bytes, expected: Charset) -> None:
    assert settle(source_of(data)) == expected


def test_a_head_that_ends_inside_a_character_is_utf8() -> None:
    data = b"x" * (HEAD - 1) + "é".encode() * 10

    assert settle(source_of(data)) == Charset("utf-8", "utf-8")


def test_a_head_that_ends_inside_a_character_is_detected() -> None:
    data = "市长表示，跨河大桥将于下周开放。\n".encode("gb18030") * 5000
    tearing = b"." + data

    assert settle(source_of(data)).name == settle(source_of(tearing)).name == "gb18030"


def test_what_an_envelope_declares_counts_where_the_bytes_are_not_utf8() -> None:
    assert settle(source_of(LINE.encode("koi8-r"), declared="koi8-r")) == Charset("koi8-r", "declared")
    assert settle(source_of(LINE.encode(), declared="koi8-r")) == Charset("utf-8", "utf-8")


def test_every_record_is_read_alike_and_says_that_it_was_a_guess() -> None:
    data = (LINE * 20).encode("cp1251") + b'{"text": "ASCII"}\n'

    articles = parsed("jsonl", data)

    assert {article.charset for article in articles if isinstance(article, RawArticle)} == {"windows-1251"}
    assert outcome("jsonl", data)[0] == {"text": "Паром вернулся к причалу в полдень, сообщил мэр города."}
    assert [len(article.diagnostics) for article in articles if isinstance(article, RawArticle)] == [
        1
    ] * 20 + [0]


def test_a_record_of_another_charset_is_read_by_itself() -> None:
    # The head is UTF-8 throughout; only a record beyond it is not.
    data = '{"text": "Fähre"}\n'.encode() * 4000 + b'{"text": "caf\xe9"}\n'

    last = parsed("jsonl", data)[-1]

    assert isinstance(last, RawArticle)
    assert last.fields == {"text": "café"}
    assert last.charset == "windows-1252"
    assert [found.code for found in last.diagnostics] == ["ENC103"]


@pytest.mark.parametrize(
    ("lines", "charset"),
    [
        pytest.param(["Fähre".encode(), b"caf\xe9"], "utf-8", id="no less UTF-8 than other bytes"),
        pytest.param(["Fähre".encode(), b"caf\xe9", b"ch\xe2teau d'\xe9t\xe9"], "windows-1252", id="less"),
        pytest.param([b"ferry", b"caf\xe9"], "windows-1252", id="lines of ASCII prove nothing"),
    ],
)
def test_in_a_mixed_file_every_line_is_read_as_what_it_is(lines: list[bytes], charset: str) -> None:
    data = b"\n".join(b'{"text": "' + line + b'"}' for line in lines)

    assert settle(source_of(data)).name == charset
    assert outcome("jsonl", data) == [
        {"text": line.decode("utf-8" if line == "Fähre".encode() else "cp1252")} for line in lines
    ]


def test_a_short_record_in_two_bytes_is_not_taken_for_utf8() -> None:
    data = '{"text": "市长表示，跨河大桥将于下周开放，届时渡轮将停止运营。"}\n{"text": "目"}\n'.encode(
        "gb18030"
    )

    assert "目".encode("gb18030").decode("utf-8")
    assert outcome("jsonl", data)[1] == {"text": "目"}


def test_a_file_that_fits_nothing_falls_back_record_by_record() -> None:
    data = b'{"text": "\x81\xfe"}\n{"text": "\x8d"}\n'

    first, second = parsed("jsonl", data)

    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert (first.fields, second.fields) == ({"text": "\x81þ"}, {"text": "\x8d"})
    assert [found.code for found in first.diagnostics] == ["ENC102"]


def test_a_record_without_a_charset_is_utf8() -> None:
    (record,) = cut("jsonl", b"{}")

    assert isinstance(record, Record)
    bare = Record(location=record.location, format="jsonl", data=b'{"text": "caf\xc3\xa9"}', ordinal=0)
    read = FORMAT.parse(bare)

    assert isinstance(read, RawArticle)
    assert read.fields == {"text": "café"}


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_plain_bytes_have_one_byte_a_unit(codec: str) -> None:
    name = codec.replace("-l", "l").replace("-b", "b")
    plain = plainer(Charset(name, "bom", 2, int(codec[4:6]) // 8))

    assert plain('{"a": ऌ}'.encode(codec)) == b'{"a": \xff}'
    assert len(plain(b'"\x00"'.ljust(7, b"\x00"))) == -(-7 // (int(codec[4:6]) // 8))


@pytest.mark.parametrize("cut_at", range(9))
def test_pairs_are_blotted_out_even_where_a_block_tears_them(cut_at: int) -> None:
    data = 'ー"ソ"表'.encode("cp932")
    plain = plainer(Charset("shift_jis", "detected"))

    assert b"\\" in data
    blotted = plain(data[:cut_at]) + plain(data[cut_at:])
    assert b"\\" not in blotted
    assert [index for index, byte in enumerate(blotted) if byte == ord('"')] == [2, 5]
