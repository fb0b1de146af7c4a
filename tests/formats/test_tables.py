"""Comma and tab separated tables."""

import pytest

from corpuskit.formats import _limits as limits
from corpuskit.formats._rows import ends_open, split_row
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused
from tests.formats.sources import article, cut, outcome, overhead, parsed, source_of

HEADER = b"id,headline,text\n"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        pytest.param(b"1,Ferry", "FMT301", id="a cell too few"),
        pytest.param(b"1,Ferry,back,", "FMT301", id="a cell too many"),
        pytest.param(b"   \t", "FMT301", id="blanks that are no empty line"),
        pytest.param(b'1,"Ferry" back,x', "FMT304", id="text behind a closing quote"),
        pytest.param(b'1,5" gun,"Ferry', "FMT304", id="a stray quote that makes the number even"),
        pytest.param(b'1,"Ferry,x', "FMT302", id="a quote that is never closed"),
    ],
)
def test_a_bad_row_is_refused_by_its_code_and_costs_that_row(row: bytes, code: str) -> None:
    data = HEADER + b"0,Pier,open\n" + row + b"\n2,Quay,closed\n"

    assert outcome("csv", data) == [
        {"id": "0", "headline": "Pier", "text": "open"},
        code,
        {"id": "2", "headline": "Quay", "text": "closed"},
    ]


def test_a_quote_that_closes_in_a_ragged_row_costs_its_own_line() -> None:
    data = HEADER + b'1,"Ferry,back\n2,Quay,open\n3,"Pier",shut\n4,Mole,"built"\n'

    assert [found if isinstance(found, str) else "read" for found in outcome("csv", data)] == [
        "FMT302",
        "read",
        "read",
        "read",
    ]


def test_a_quote_that_closes_in_a_row_that_fits_makes_one_row() -> None:
    data = HEADER + b'1,"Ferry,\nback",x\n2,Quay,y\n'

    assert outcome("csv", data)[0] == {"id": "1", "headline": "Ferry,\nback", "text": "x"}


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(b"id,,text\n", id="an empty name"),
        pytest.param(b"id,text,id\n", id="a name twice"),
        pytest.param(b"id, id\n", id="a name twice but for blanks"),
        pytest.param(b'id,"text\n', id="a quote that is never closed"),
        pytest.param(b'id,"te"xt\n', id="text behind a closing quote"),
    ],
)
def test_a_bad_header_leaves_no_row_readable(header: bytes) -> None:
    data = b"\xef\xbb\xbf" + header + b"1,2,3\n"

    (found,) = cut("csv", data)

    assert isinstance(found, Refused)
    assert (found.diagnostic.code, found.stage, found.record.chunk) == ("FMT303", "cut", None)
    assert found.record.data == data[3:]


@pytest.mark.parametrize(
    ("name", "data", "first"),
    [
        pytest.param(
            "csv", b"Ferry back,It sails.\nPier,Open.\n", "'Ferry back', 'It sails.'", id="no header"
        ),
        pytest.param("csv", b"id|text\n1|Ferry\n", "'id|text'", id="another delimiter"),
        pytest.param("tsv", b"id,text\n1,Ferry\n", "'id,text'", id="commas in a file of tabs"),
        pytest.param("csv", b"id,headline\n", "'id', 'headline'", id="a header alone"),
    ],
)
def test_a_table_without_text_is_refused_whole(name: str, data: bytes, first: str) -> None:
    (found,) = cut(name, b"\n" + data)

    assert isinstance(found, Refused)
    assert (found.diagnostic.code, found.diagnostic.location.line) == ("FMT305", 2)
    assert found.diagnostic.message == f"no column is read as text; the first row is {first}"
    assert found.record.data == data


def test_a_long_first_row_is_shortened() -> None:
    (found,) = cut("csv", b",".join(b"word%d" % number * 50 for number in range(900)))

    assert isinstance(found, Refused)
    assert len(found.diagnostic.message) < 140


@pytest.mark.parametrize("header", [b"Body", b"articleBody", b" maintext ", b"id,Content"])
def test_any_name_of_the_text_makes_a_header(header: bytes) -> None:
    assert "FMT305" not in outcome("csv", header + b"\n" + b"1," * header.count(b",") + b"Ferry\n")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'id,text\r1,Ferry\r\r2,"Pier\rand quay"\r3,"Mole', id="bytes"),
        pytest.param('\ufeffid,text\r1,Ferry\r\r2,"Pier\rand quay"\r3,"Mole'.encode("utf-16-le"), id="wide"),
    ],
)
def test_carriage_returns_alone_end_rows(data: bytes) -> None:
    found = cut("csv", data)

    assert outcome("csv", data) == [
        {"id": "1", "text": "Ferry"},
        {"id": "2", "text": "Pier\rand quay"},
        "FMT302",
    ]
    places = [(each.record if isinstance(each, Refused) else each).location for each in found]
    assert [place.line for place in places] == [2, 4, 6]
    assert b"Ferry" not in overhead(data, found)


def test_a_carriage_return_among_line_feeds_is_a_character() -> None:
    data = b"id,text\n1,Ferry\rback\n"

    assert outcome("csv", data) == [{"id": "1", "text": "Ferry\rback"}]


def test_line_breaks_are_settled_although_the_head_ends_between_the_two_of_them() -> None:
    source = source_of(b"text" + b" " * (64 * 1024 - 5) + b"\r\nFerry\r\n")

    assert source.head.endswith(b"\r")
    assert outcome("csv", source) == [{"text": "Ferry"}]


def test_a_header_of_one_line_with_its_break_has_no_rows() -> None:
    assert cut("csv", b"text\r\n") == cut("csv", b"text\r") == []


def test_a_line_feed_in_a_table_of_carriage_returns_is_a_character() -> None:
    data = b"id,text\r" + b"1,Ferry\r" * 9000 + b'2,5" gun\nback\r'

    assert outcome("csv", data)[-1] == {"id": "2", "text": '5" gun\nback'}


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        pytest.param(b"sep=;\r\nid;text\r\n1;a,b,c\r\n", {"id": "1", "text": "a,b,c"}, id="semicolon"),
        pytest.param(b"sep=,\nid,text\n1,a;b\n", {"id": "1", "text": "a;b"}, id="comma"),
        pytest.param(b"SEP=\t\nid\ttext\n1\ta\n", {"id": "1", "text": "a"}, id="tab"),
        pytest.param(b"sep=|\nid|text\n1|a\n", {"id": "1", "text": "a"}, id="a sign that is not guessed"),
        pytest.param(b"sep=;\ntext;a,b,c\n1;x\n", {"text": "1", "a,b,c": "x"}, id="not the most frequent"),
    ],
)
def test_a_first_line_may_name_the_delimiter(data: bytes, fields: dict[str, str]) -> None:
    assert article("csv", data).fields == fields


def test_the_line_of_the_delimiter_is_no_header_and_belongs_to_a_refused_file() -> None:
    assert cut("csv", b"sep=;\n") == []
    assert outcome("csv", b"text\nsep=;\n") == [{"text": "sep=;"}]

    (found,) = cut("csv", b"sep=;\nid;headline\n1;Ferry\n")

    assert isinstance(found, Refused)
    assert (found.record.location.line, found.record.data[:5]) == (1, b"sep=;")


def test_columns_without_a_name_at_the_end_get_their_numbers() -> None:
    data = b"id,text,,\n1,Ferry,,\n2,Pier,x,y\n3,Quay\n"

    assert outcome("csv", data) == [
        {"id": "1", "text": "Ferry"},
        {"id": "2", "text": "Pier", "column 3": "x", "column 4": "y"},
        "FMT301",
    ]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(b"text,column 3,", id="its number is another's name"),
        pytest.param(b",,", id="none has a name"),
        pytest.param(b"text,,id", id="one inside"),
    ],
)
def test_other_columns_without_a_name_leave_no_row_readable(header: bytes) -> None:
    assert outcome("csv", header + b"\na,b,c\n") == ["FMT303"]


def test_a_message_about_one_cell_is_in_the_singular() -> None:
    (found,) = parsed("csv", b"id,text\nFerry\n")

    assert isinstance(found, Diagnostic)
    assert found.message == "1 cell in a table of 2 columns"


def test_a_large_table_with_a_bad_header_is_one_record_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 100)
    monkeypatch.setattr(limits, "CHUNK", 40)
    data = b"id,id\n" + b"1,2\n" * 50

    found = cut("csv", data)

    assert {each.diagnostic.code for each in found if isinstance(each, Refused)} == {"FMT303"}
    assert [each.record.chunk for each in found if isinstance(each, Refused)] == [0, 1, 2, 3, 4, 5]
    assert overhead(data, found) == b""


def test_a_header_too_large_leaves_no_row_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 20)
    monkeypatch.setattr(limits, "CHUNK", 10)

    assert set(outcome("csv", b"a" * 50 + b",b\n1,2\n")) == {"FMT303"}


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", HEADER, HEADER + b"\r\n\n"])
def test_no_rows_are_nothing(data: bytes) -> None:
    assert cut("csv", data) == []


def test_rows_with_line_breaks_know_their_first_line() -> None:
    data = b'id,text\r\n1,"one\r\ntwo ""x"", three"\r\n\r\n2,four\r\n'

    first, second = cut("csv", data)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.location.line, first.offset, first.ordinal, first.columns) == (2, 9, 0, ("id", "text"))
    assert (second.location.line, second.data, second.ordinal) == (5, b"2,four", 1)
    assert overhead(data, [first, second]) == b"id,text\r\n\r\n\r\n\r\n"
    assert outcome("csv", data)[0] == {"id": "1", "text": 'one\r\ntwo "x", three'}


@pytest.mark.parametrize(
    ("name", "data", "fields"),
    [
        pytest.param("csv", b"id;text\n1;a,b\n", {"id": "1", "text": "a,b"}, id="semicolons"),
        pytest.param("csv", b"id\ttext\n1\ta;b\n", {"id": "1", "text": "a;b"}, id="tabs"),
        pytest.param("csv", b'"a;b;c",text\n1,2\n', {"a;b;c": "1", "text": "2"}, id="not those in quotes"),
        pytest.param("csv", b"text\na;b\n", {"text": "a;b"}, id="one column"),
        pytest.param("tsv", b"id\ttext\n1\ta,b;c\n", {"id": "1", "text": "a,b;c"}, id="tsv"),
        pytest.param("tsv", b'id\ttext\n1\t"a\tb"\n', {"id": "1", "text": "a\tb"}, id="tsv with quotes"),
        pytest.param("csv", b"id,text,x\n1,,\n", {"id": "1"}, id="empty cells are absent"),
        pytest.param("csv", b'id,text\n1,5" gun\n', {"id": "1", "text": '5" gun'}, id="inches"),
        pytest.param("csv", b" id , text\n1, a \n", {"id": "1", "text": " a "}, id="names are trimmed"),
    ],
)
def test_cells_by_the_names_of_the_header(name: str, data: bytes, fields: dict[str, str]) -> None:
    assert article(name, data).fields == fields


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_tables(codec: str) -> None:
    data = '\ufeffid;text\r\n1;"Fähre\r\n\u0a0a\u2c2c"\r\n\r\n2;"\u2222'.encode(codec)

    assert outcome("csv", data) == [{"id": "1", "text": "Fähre\r\n\u0a0a\u2c2c"}, "FMT302"]


def test_a_long_cell_is_read() -> None:
    data = b'id,text\n1,"' + b"word, " * 100_000 + b'"\n'

    assert len(str(article("csv", data).fields["text"])) == 600_000


def test_a_row_too_large_goes_on_in_pieces_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 60)
    monkeypatch.setattr(limits, "CHUNK", 25)
    data = HEADER + b"1," + b"x" * 98 + b"\n2,Quay,open\n" + b"3" * 61 + b"\n" + b"4" * 70 + b"\n5,a,b\n"

    found = cut("csv", data)

    assert outcome("csv", data) == [
        *["FIL110"] * 4,
        {"id": "2", "headline": "Quay", "text": "open"},
        *["FIL110"] * 6,
        {"id": "5", "headline": "a", "text": "b"},
    ]
    records = [each.record if isinstance(each, Refused) else each for each in found]
    assert [record.ordinal for record in records] == [0, 0, 0, 0, 1, 2, 2, 2, 3, 3, 3, 4]
    assert overhead(data, found) == HEADER + b"\n" * 5


def test_a_row_of_too_many_bytes_or_lines_is_an_unclosed_quote(monkeypatch: pytest.MonkeyPatch) -> None:
    long = HEADER + b'1,a,"' + b"bb\n" * 10 + b'"\n'
    monkeypatch.setattr(limits, "MAX_ROW_LINES", 5)
    assert outcome("csv", long)[0] == "FMT302"

    monkeypatch.setattr(limits, "MAX_ROW_LINES", 100)
    assert len(outcome("csv", long)) == 1

    monkeypatch.setattr(limits, "MAX_RECORD", 20)
    assert outcome("csv", long)[0] == "FMT302"


def test_an_open_quote_before_a_line_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 20)
    monkeypatch.setattr(limits, "CHUNK", 20)

    found = outcome("csv", HEADER + b'1,a,"b\n' + b"x" * 30 + b"\n2,c,d\n")

    assert found == ["FMT302", "FIL110", "FIL110", {"id": "2", "headline": "c", "text": "d"}]


def test_stray_quotes_on_every_line_cost_no_more_than_a_look_at_the_next() -> None:
    # If each of these lines were joined with all that follow, this would take hours.
    data = HEADER + b'a","c\n' * 20_000 + b'"a,b\n' * 19_999

    assert len(cut("csv", data)) == 39_999


def test_a_row_is_read_in_its_own_charset_where_it_must_be() -> None:
    data = b"id,text\n" + "1,Fähre\n".encode() * 8000 + b"2,caf\xe9\n"

    last = parsed("csv", data)[-1]

    assert isinstance(last, RawArticle)
    assert (last.fields["text"], [said.code for said in last.diagnostics]) == ("café", ["ENC103"])


def test_columns_are_named_in_the_charset_of_the_file() -> None:
    source = source_of("ід,text\n1,паром\n".encode("koi8-u"), declared="koi8-u")

    assert article("csv", source).fields == {"ід": "1", "text": "паром"}


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", [""]),
        (",", ["", ""]),
        ('""', [""]),
        ('"",""', ["", ""]),
        ('"a""b","c"', ['a"b', "c"]),
        ('a"b,c', ['a"b', "c"]),
        ('"a\nb",c', ["a\nb", "c"]),
        pytest.param("a\nb,c", None, id="a line break outside of quotes"),
        pytest.param('"x",a\nb', None, id="behind a quoted cell, too"),
        pytest.param('"', None, id="a lone quote"),
        pytest.param('"a"b', None, id="text behind a closing quote"),
        pytest.param('"a" ,b', None, id="a blank behind a closing quote"),
    ],
)
def test_rows_are_split_as_rfc_4180_says(text: str, cells: list[str] | None) -> None:
    assert split_row(text, ",") == cells


@pytest.mark.parametrize(
    ("line", "expected"),
    [("a,b", False), ('a,"b"', False), ('a,b"', False), ('"', True), ('a,"b', True), ('a,"b""', True)],
)
def test_a_line_ends_open_inside_quotes_only(line: str, expected: bool) -> None:
    assert ends_open(line, ",") is expected
