"""Entries removed and renamed, values written, each in the way of its format; and what is refused."""

import json

import pytest

from corpuskit.formats import format_by_name
from corpuskit.formats._spelling import changed
from corpuskit.model.fixes import Replacement
from corpuskit.model.raw import Record
from corpuskit.model.source_maps import Path, SourceMap
from tests.formats.sources import cut


def mapped(name: str, text: str | bytes) -> SourceMap:
    """The map of the last record."""
    data = text.encode() if isinstance(text, str) else text
    record = cut(name, data)[-1]
    assert isinstance(record, Record)
    found = format_by_name(name).map(record)
    assert found is not None
    return found


def front(lines: str) -> SourceMap:
    """The map of a file with this front matter."""
    return mapped("markdown", f"---\n{lines}\n---\nBody.\n")


def written(at: SourceMap, path: Path, value: str) -> str | None:
    """The line with another value."""
    change = at.write(path, value)
    return (
        None
        if change is None
        else changed(at.text, [change]).removeprefix("---\n").removesuffix("\n---\nBody.\n")
    )


def removed(at: SourceMap, *path: str | int) -> str | None:
    """The text without an entry."""
    change = at.remove(path)
    return None if change is None else changed(at.text, [change])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("markdown", "---\na: [\n---\n", id="front matter that is not YAML"),
        pytest.param("markdown", "---\na: 1\n", id="front matter that is not closed"),
        pytest.param("jsonl", '{"a": }', id="no JSON"),
        pytest.param("json", "[1]", id="no object"),
        pytest.param("csv", "text,b\nonly one\n", id="a row with a cell too few"),
    ],
)
def test_what_cannot_be_parsed_has_no_map(name: str, text: str) -> None:
    record = cut(name, text.encode())[-1]

    assert isinstance(record, Record)
    assert format_by_name(name).map(record) is None


def test_what_is_not_there_has_no_place_and_cannot_be_changed() -> None:
    at = front("a: 1")

    assert at.place(("b",)) is None
    assert at.key_place(("b",)) is None
    assert at.write(("b",), "x") is None
    assert at.edit(("b",), [Replacement(0, 1, "x")]) is None
    assert at.remove(("b",)) is None
    assert at.rename(("b",), "c") is None
    assert at.within(("b",), 0, 1) is None


@pytest.mark.parametrize(
    ("line", "value", "expected"),
    [
        pytest.param("a: Ferry  # why", "Back", "a: Back  # why", id="plain"),
        pytest.param("a: Ferry  # why", "b: c", 'a: "b: c"  # why', id="plain that would be a mapping"),
        pytest.param("a: Ferry", "no # more", 'a: "no # more"', id="plain that would be a comment"),
        pytest.param("a: 'Ferry'", "it's", "a: 'it''s'", id="single"),
        pytest.param("a: 'Ferry'", "two\nlines", 'a: "two\\nlines"', id="single of one line"),
        pytest.param('a: "Ferry"', 'say "so"', 'a: "say \\"so\\""', id="double"),
        pytest.param("a:", "Ferry", "a: Ferry", id="nothing"),
        pytest.param("a: {b: Ferry}", "x, y", 'a: {b: "x, y"}', id="in brackets"),
        pytest.param(
            "a: |\n  one\n  two\nb: 1", "three\n\nfour\n", "a: |\n  three\n\n  four\nb: 1", id="literal"
        ),
        pytest.param("a: |\n  one\nb: 1", "two", "a: |-\n  two\nb: 1", id="literal without a line feed"),
        pytest.param("a: >\n  one\n  two\nb: 1", "three\n", "a: >\n  three\nb: 1", id="folded"),
    ],
)
def test_front_matter_keeps_its_style(line: str, value: str, expected: str) -> None:
    path: Path = ("a", "b") if "{" in line else ("a",)

    assert written(front(line), path, value) == expected


def test_a_value_that_others_are_copies_of_is_not_written() -> None:
    at = front("a: &x Ferry\nb: *x")

    assert written(at, ("a",), "Back") is None
    assert written(at, ("b",), "Back") == "a: &x Ferry\nb: Back"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_entries_of_front_matter_go_with_their_lines(end: str) -> None:
    text = (
        "---\na: 1\n# of b\nb:\n  - x  # first\n  - y\nc: |\n  one\n\n  two\nd: {e: 1, f: 2}\n---\n".replace(
            "\n", end
        )
    )
    at = mapped("markdown", text)

    assert removed(at, "a") == text.replace(f"a: 1{end}", "")
    assert removed(at, "b") == text.replace(f"b:{end}  - x  # first{end}  - y{end}", "")
    assert removed(at, "b", 1) == text.replace(f"  - y{end}", "")
    assert removed(at, "c") == text.replace(f"c: |{end}  one{end}{end}  two{end}", "")
    assert removed(at, "d", "e") == text.replace("e: 1, ", "")
    assert removed(at, "d", "f") == text.replace(", f: 2", "")


@pytest.mark.parametrize("indent", [None, 1])
def test_entries_of_objects_go_with_their_commas(indent: int | None) -> None:
    fields = {"a": 1, "b": ["x", "y"], "c": {"d": None}}
    at = mapped("json", json.dumps(fields, indent=indent))

    for path in (("a",), ("b",), ("b", 0), ("b", 1), ("c",), ("c", "d")):
        found = json.loads(removed(at, *path) or "")
        expected = json.loads(json.dumps(fields))
        inner = expected if len(path) == 1 else expected[path[0]]
        del inner[path[-1]]
        assert found == expected


def test_a_cell_is_emptied_but_not_the_only_one_of_a_table() -> None:
    assert removed(mapped("csv", 'text,b\n"Ferry, back",x\n'), "text") == ",x"
    assert removed(mapped("csv", "text\nFerry\n"), "text") is None


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("markdown", "---\n'hedline' : Ferry\n---\n", "---\nheadline : Ferry\n---\n"),
        ("json", '{"hedline" : "Ferry"}', '{"headline" : "Ferry"}'),
    ],
)
def test_keys_are_renamed(name: str, text: str, expected: str) -> None:
    at = mapped(name, text)
    change = at.rename(("hedline",), "headline")

    assert change is not None
    assert changed(at.text, [change]) == expected


def test_keys_are_not_renamed_to_what_is_there_nor_in_a_table() -> None:
    assert front("a: 1\nb: 2").rename(("a",), "b") is None
    assert mapped("csv", "text,b\nx,y\n").rename(("b",), "c") is None


def test_of_keys_given_twice_the_last_is_the_one() -> None:
    at = front("a: one\na: two")
    place = at.place(("a",))

    assert place is not None
    assert place.line == 3
    assert at.place(("a#1",)) == (2, 4, 2, 7)


def test_half_of_a_surrogate_pair_is_not_written() -> None:
    assert front("a: 1").write(("a",), "\ud800") is None
    assert mapped("jsonl", '{"a": "x"}').write(("a",), "\ud800") is None


def test_what_a_charset_does_not_have_is_escaped_in_json() -> None:
    at = mapped("jsonl", '{"a": "café", "b": "Noël à la gare"}\n'.encode("cp1252") * 20)

    assert written(at, ("a",), "Łódź") == '{"a": "\\u0141\\u00f3d\\u017a", "b": "Noël à la gare"}'


def test_a_part_of_a_value_with_escapes() -> None:
    at = mapped("jsonl", json.dumps({"a": 'say "so" 🚢 now'}))
    changes = at.edit(("a",), [Replacement(5, 7, "no"), Replacement(9, 10, '"')])

    assert changes is not None
    assert changed(at.text, changes) == '{"a": "say \\"no\\" \\" now"}'
    assert at.edit(("a",), [Replacement(5, 7, ""), Replacement(6, 9, "")]) is None


def test_the_front_matter_of_the_day() -> None:
    at = front(
        "# said before\nsection:   \"Transport\"  # why\nauthors:\n  - Ana Reyes   # first\n  - 'Tom O''Neil'"
    )

    assert at.place(("section",)) == (3, 12, 3, 23)
    assert at.key_place(("section",)) == (3, 1, 3, 8)
    assert at.place(("authors", 1)) == (6, 5, 6, 18)
    assert at.within(("authors", 1), 5, 7) == tuple(at.text.index("''Neil") + step for step in (0, 3))
