"""Plain text files."""

import pytest

from corpuskit.formats import _limits as limits
from corpuskit.model.raw import Refused
from tests.formats.sources import article, cut, outcome, overhead, source_of


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        pytest.param("The café.".encode(), [], id="UTF-8"),
        pytest.param("Le café était fermé, a-t-il déclaré.".encode("cp1252"), ["ENC101"], id="detected"),
        pytest.param(b"The \x81 ferry", ["ENC102"], id="fallback"),
        pytest.param("The ferry.".encode("utf-16-le"), ["ENC101"], id="UTF-16 without a mark"),
        pytest.param("Cafés, “ferry” — là".encode() + b" it\x92s", ["ENC104"], id="a stray byte"),
        pytest.param("Cafés – “ferry”".encode()[:-1], ["ENC104"], id="cut inside a character"),
    ],
)
def test_a_guess_is_said_to_be_one(data: bytes, codes: list[str]) -> None:
    assert [said.code for said in article("text", data).diagnostics] == codes


def test_stray_bytes_are_edits_of_the_body() -> None:
    found = article("text", "“Café” – à".encode() + b" it\x92s")

    assert found.body == "“Café” – à it’s"
    assert [(edit.start, edit.after, edit.damage) for edit in found.decode_edits] == [
        (13, "’", "mixed-in-file")
    ]


def test_the_file_is_the_body() -> None:
    found = article("text", source_of(b"Ferry\r\nback\x85\xc2\x85", "a.txt", declared="latin1"))

    assert found.body == "Ferry\r\nback…Â…"
    assert (found.charset, found.charset_source, found.flow, found.body_line) == (
        "windows-1252",
        "declared",
        "lines",
        1,
    )
    assert (found.location.line, found.location.offset, found.ordinal, found.length) == (1, 0, 0, 14)


def test_an_unknown_declared_charset_is_passed_over() -> None:
    found = article("text", source_of("Фähre".encode(), declared="no-such-charset"))

    assert (found.body, found.charset_source) == ("Фähre", "utf-8")


def test_a_file_too_large_is_refused_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 100)
    monkeypatch.setattr(limits, "CHUNK", 40)
    monkeypatch.setattr(limits, "BLOCK", 33)
    data = b"x" * 101

    found = cut("text", data)

    assert outcome("text", data) == ["FIL110"] * 3
    assert [(each.record.chunk, each.record.offset) for each in found if isinstance(each, Refused)] == [
        (0, 0),
        (1, 40),
        (2, 80),
    ]
    assert overhead(data, found) == b""
    assert outcome("text", data[:100]) == [{}]


def test_an_empty_file_has_no_record() -> None:
    assert outcome("text", b"") == []
