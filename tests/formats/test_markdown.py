"""Markdown with front matter."""

import time

import pytest

from corpuskit.formats import _limits as limits
from corpuskit.formats._front_matter import FrontMatter, parse_front_matter
from corpuskit.formats._json import Fault
from tests.formats.sources import article, outcome, refusal, source_of

LAUGHS = "a: &a ha\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("front", "code"),
    [
        pytest.param("title: [", "FMT202", id="a list that is not closed"),
        pytest.param("title: a: b", "FMT202", id="a colon inside a value"),
        pytest.param("title:\n\t- a", "FMT202", id="a tab"),
        pytest.param("title: \x00", "FMT202", id="a NUL"),
        pytest.param("- a\n- b", "FMT202", id="a list"),
        pytest.param("just words", "FMT202", id="words"),
        pytest.param("a: 1\n...\nb: 2", "FMT202", id="a second document"),
        pytest.param("a: 1\n--- {b: 2}", "FMT202", id="a second document that says so"),
        pytest.param("? [a, b]\n: c", "FMT202", id="a list as a key"),
        pytest.param("a: *nowhere", "FMT202", id="an alias of nothing"),
        pytest.param("a: &a [*a]", "FMT202", id="an alias of what it stands in"),
        pytest.param("a: " + "[" * 5000 + "]" * 5000, "FMT202", id="5,000 levels"),
        pytest.param("a: &a x\nb: [" + "*a, " * 101 + "]", "FMT203", id="101 aliases"),
        pytest.param(LAUGHS, "FMT203", id="a billion laughs, with fewer aliases than the limit"),
    ],
)
def test_bad_front_matter_is_refused_by_its_code(front: str, code: str) -> None:
    begun = time.perf_counter()

    found = refusal("markdown", f"---\n{front}\n---\nFerry back.\n".encode())

    assert found.code == code
    assert time.perf_counter() - begun < 2


def test_aliases_of_long_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RECORD", 1000)

    assert refusal("markdown", f"---\na: &a {'x' * 300}\nb: [*a, *a, *a]\n---\n".encode()).code == "FMT203"


def test_front_matter_that_is_never_closed_is_refused() -> None:
    found = refusal("markdown", b"---\ntitle: Ferry back\n\n--- The ferry is back.\n ---\n")

    assert found.code == "FMT201"


def test_the_message_says_which_line_of_the_file() -> None:
    found = refusal("markdown", b"---\na: 1\nb: ]\n---\n")

    assert (found.location.line, found.location.column) == (3, 4)
    assert found.message == "not valid YAML: did not find expected node content"


@pytest.mark.parametrize("loader", ["C", "Python"])
def test_a_character_that_is_none_is_named_where_it_stands(
    loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if loader == "Python":
        monkeypatch.delattr("yaml.CBaseLoader")

    found = refusal("markdown", "\n---\r\na: é\r\nb: éx\x00y\r\n---\r\n".encode())

    assert (found.code, found.message) == ("FMT202", "not valid YAML: character U+0000")
    assert (found.location.line, found.location.column) == (4, 6)


@pytest.mark.parametrize("blank", ["\n", "\r\n", " \t\n\n", "\ufeff\n"])
def test_front_matter_may_stand_below_blank_lines(blank: str) -> None:
    found = article("markdown", f"{blank}---\ntitle: Ferry\n---\nBack.\n".encode())

    above = blank.count("\n")
    assert (found.fields, found.body) == ({"title": "Ferry"}, "Back.\n")
    assert (found.lines, found.body_line) == ({"title": above + 2}, above + 4)


def test_front_matter_that_is_never_closed_says_where_it_was_opened() -> None:
    found = refusal("markdown", b"\n\n---\ntitle: Ferry\n")

    assert found.message == "front matter opened at line 3 is never closed"


def test_many_blank_lines_take_no_time() -> None:
    begun = time.perf_counter()

    assert article("markdown", b"\r\n" * 100_000 + b"Ferry.").fields == {}
    assert time.perf_counter() - begun < 2


def test_scalars_stay_as_they_are_written() -> None:
    data = b"---\nid: 0123\nopen: no\nat: 12:30:45\nday: 2025-03-04\nnone: ~\nempty:\ntags: [a, 1.0]\n---\n"

    assert article("markdown", data).fields == {
        "id": "0123",
        "open": "no",
        "at": "12:30:45",
        "day": "2025-03-04",
        "none": "~",
        "empty": "",
        "tags": ["a", "1.0"],
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_of_keys_and_body(end: str) -> None:
    text = "---  \ntitle: Ferry\nby:\n  name: Ana\n  name2: [x, {y: z}]\n"
    text += "dek: >\n  two\n  lines\n---\n\nThe ferry.\n"

    found = article("markdown", text.replace("\n", end).encode())

    assert found.fields == {
        "title": "Ferry",
        "by": {"name": "Ana", "name2": ["x", {"y": "z"}]},
        "dek": "two lines\n",
    }
    assert found.lines == {"title": 2, "by": 3, "dek": 6}
    assert (found.body, found.body_line) == (f"{end}The ferry.{end}", 10)
    assert found.flow == "blocks"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is back.\n\n---\n\nIt sails.\n",
        " ---\na: 1\n---\n",
        "----\na: 1\n---\n",
        "--- a\n---\n",
        "---",
        "Ferry\n---\n---\n",
    ],
)
def test_without_front_matter_the_file_is_the_body(text: str) -> None:
    found = article("markdown", text.encode())

    assert (found.body, found.fields, found.body_line) == (text, {}, 1)


@pytest.mark.parametrize("front", ["", "\n", "# nothing but a comment\n", "''\n"])
def test_empty_front_matter_has_no_fields(front: str) -> None:
    found = article("markdown", f"\ufeff---\n{front}---\nFerry.".encode())

    assert (found.fields, found.body) == ({}, "Ferry.")


def test_aliases_within_the_limit_are_followed() -> None:
    found = article("markdown", b"---\na: &a [x]\nb: &b {c: *a}\nd: *b\ne: &k k\n*k : v\n---\n")

    assert found.fields == {"a": ["x"], "b": {"c": ["x"]}, "d": {"c": ["x"]}, "e": "k", "k": "v"}


def test_of_a_key_given_twice_the_last_counts_and_the_first_is_kept() -> None:
    found = article("markdown", b"---\na: 1\nb: {x: 1, x: 2}\na: 3\n---\n")

    assert found.fields == {"a": "3", "a#1": "1", "b": {"x": "2", "x#1": "1"}}
    assert [(said.code, said.message) for said in found.diagnostics] == [
        ("FMT104", "given more than once: 'x', 'a'")
    ]


def test_front_matter_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("yaml.CBaseLoader")

    assert parse_front_matter("a: no\nb: [1]") == FrontMatter({"a": "no", "b": ["1"]}, {"a": 1, "b": 2}, [])
    assert isinstance(parse_front_matter("a: ["), Fault)


def test_declared_and_guessed_charsets() -> None:
    data = "---\ntitle: Café à la gare\n---\nLe château est fermé, a déclaré l’élève.\n".encode("cp1252")

    declared = article("markdown", source_of(data, "a.md", declared="iso-8859-1"))
    guessed = article("markdown", data)

    assert declared.fields == guessed.fields == {"title": "Café à la gare"}
    assert (declared.charset_source, declared.diagnostics) == ("declared", ())
    assert (guessed.charset_source, [said.code for said in guessed.diagnostics]) == ("detected", ["ENC101"])


def test_utf16_with_a_mark() -> None:
    found = article("markdown", "\ufeff---\ntitle: Fähre\n---\nZurück.".encode("utf-16-be"))

    assert (found.fields, found.body, found.charset) == ({"title": "Fähre"}, "Zurück.", "utf-16be")


def test_an_empty_file_has_no_record() -> None:
    assert outcome("markdown", b"") == []


def test_stray_bytes_are_placed_in_the_body_not_in_the_file() -> None:
    data = "---\nheadline: Fähre\n---\n“Café”".encode() + b" it\x92s"
    found = article("markdown", data)

    assert found.body == "“Café” it’s"
    assert [(edit.start, edit.out_start, edit.after) for edit in found.decode_edits] == [(9, 9, "’")]
