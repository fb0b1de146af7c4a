"""Which format reads a source."""

from dataclasses import replace

import pytest

from corpuskit.formats import choose, format_by_name, formats
from corpuskit.formats.format import Format
from corpuskit.model.diagnostics import Diagnostic
from tests.formats.sources import source_of


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("a.txt", b"", "FIL103", id="no bytes"),
        pytest.param("a.png", b"", "FIL103", id="no bytes, whatever the name"),
        pytest.param("a.png", b"\x89PNG\r\n\x1a\n", "FIL107", id="a picture by its name"),
        pytest.param("a.html", b"<p>Ferry", "FIL107", id="a web page is no plain text"),
        pytest.param("b/a.JPEG", b"Ferry", "FIL107", id="in any case"),
        pytest.param("a.json.bak", b"{}", "FIL107", id="the last extension counts"),
        pytest.param("a.mp3", b"Ferry", "FIL107", id="an extension with a figure"),
        pytest.param("a.txt", b"%PDF-1.7\n", "FIL108", id="a PDF named text"),
        pytest.param("a.csv", b"PK\x03\x04xlsx", "FIL108", id="a spreadsheet named CSV"),
        pytest.param("a.txt", bytes(range(256)) * 4, "FIL108", id="control characters"),
        pytest.param("a.txt", b"\xff\xfe" + b"\x01\x00" * 9, "FIL108", id="control characters in UTF-16"),
        pytest.param("LICENSE", b"\x1f\x8b\x08\x00", "FIL108", id="binary without an extension"),
    ],
)
def test_what_no_format_reads_is_refused_by_its_code(name: str, data: bytes, code: str) -> None:
    found = choose(source_of(data, name))

    assert isinstance(found, Diagnostic)
    assert found.code == code


def test_an_unknown_extension_is_named_and_the_known_ones_are_listed() -> None:
    found = choose(source_of(b"<p>", "a.html"))

    assert isinstance(found, Diagnostic)
    assert found.message == (
        "no format reads .html; "
        "read are .csv, .json, .jsonl, .markdown, .md, .ndjson, .tab, .text, .tsv, .txt"
    )


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"Ferry", "text"),
        ("a.TXT", b"Ferry", "text"),
        ("a.md", b"Ferry", "markdown"),
        ("a.ndjson", b"x", "jsonl"),
        ("a.json", b"x", "json"),
        ("a.csv", b"x", "csv"),
        ("a.tab", b"x", "tsv"),
        pytest.param("a.txt", b"---\na: 1\n---\n", "text", id="the name counts, not the bytes"),
        pytest.param("a.txt", "\ufeffफ़ेरी".encode("utf-16-le"), "text", id="UTF-16 with a mark"),
        pytest.param("a.txt", "Паром".encode("utf-16"), "text", id="UTF-16 of bytes like controls"),
        pytest.param("a.txt", b"Ferry \x1b$B", "text", id="escapes of ISO-2022"),
        pytest.param("story", b"---\r\ntitle: a\r\n---\r\n", "markdown", id="front matter"),
        pytest.param("story", b'{"a": 1}\n{"b": 2}\n', "jsonl", id="JSON Lines"),
        pytest.param("story", b'{"a": 1}\n', "json", id="one object"),
        pytest.param("story", b'{\n  "a": 1\n}\n{', "json", id="an object over several lines"),
        pytest.param("story", b'{"a": ' + b"[" * 9000 + b"\n{", "json", id="deep, and no JSON Lines"),
        pytest.param("story", b"[1]\n{", "text", id="an array of no objects"),
        pytest.param("story", b' [ {"a": 1}', "json", id="an array"),
        pytest.param("story", '\ufeff[{"a": 1}'.encode("utf-16-le"), "json", id="an array in UTF-16"),
        pytest.param("story", b"{sic} Ferry", "text", id="a brace is no object"),
        pytest.param("story", b"a,b\n1,2\n", "text", id="a table must be named"),
        pytest.param("No. 5", b"Ferry", "text", id="a number is no extension"),
        pytest.param("Mr. Reyes sails", b"Ferry", "text", id="nor is the rest of a sentence"),
        pytest.param(".story", b"Ferry", "text", id="nor is a hidden name"),
    ],
)
def test_by_the_name_else_by_the_bytes(name: str, data: bytes, expected: str) -> None:
    found = choose(source_of(data, name))

    assert isinstance(found, Format)
    assert found.name == expected


def test_the_name_of_a_member_counts() -> None:
    source = replace(source_of(b"Ferry", "a.zip"), member="b/c.txt")

    assert choose(source) is format_by_name("text")


def test_every_format_is_found_and_no_extension_is_claimed_twice() -> None:
    extensions = [extension for found in formats() for extension in found.extensions]

    assert [found.name for found in formats()] == ["csv", "json", "jsonl", "markdown", "text", "tsv"]
    assert len(extensions) == len(set(extensions))
    assert [found.name for found in formats() if found.splittable] == ["jsonl"]


@pytest.mark.parametrize(("data", "expected"), [(b"PAR1\x15", False), (b"Ferry", True), (b"", True)])
def test_plain_text_is_what_is_not_binary(data: bytes, expected: bool) -> None:
    assert format_by_name("text").sniff(data) is expected


def test_an_unknown_name_is_a_wrong_call() -> None:
    with pytest.raises(KeyError):
        format_by_name("docx")
