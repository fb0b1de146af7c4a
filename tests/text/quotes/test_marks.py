"""Quotation marks: what is none, which belong together, and what lies within what."""

import pytest

from corpuskit.text.quotes.marks import stretches


def marked(text: str) -> list[str]:
    return [text[item.start : item.end] for item in stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"',
        "”",
        "It's Poe's.",
        "the workers’ boats",
        "'90s and ’80s",
        "rock ’n’ roll",
        'a 12" pipe',
        "6'2\" tall",
        "closed only”",
        "« ",
        '"' * 9,
        "“““a b c”””",
        "«««« a »»»»",
        '"""a b c"""',
        "a b",
    ],
    ids=repr,
)
def test_nothing_is_marked(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a” b “c”", ["“a”", "“c”"]),
        ('"a" b "c"', ['"a"', '"c"']),
        ("''a'' b ``c''", ["''a''", "``c''"]),
        ("«a» b « c »", ["«a»", "« c »"]),
        ("»a« b »c«", ["»a«", "»c«"]),
        ("„a“ b „c”", ["„a“", "„c”"]),
        ("”a” b", ["”a”"]),
        ("»a» b", ["»a»"]),
        ("「a」b『c』", ["「a」", "『c』"]),
        ("‘a b’ c", ["‘a b’"]),
        ("‹a› ›b‹", ["‹a›", "›b‹"]),
        ("“One“, two", ["“One“"]),
        ("“a ‘b c’ d”", ["“a ‘b c’ d”", "‘b c’"]),
        ("‘a “b c” d’", ["‘a “b c” d’", "“b c”"]),
        ("“It’s ’90s stuff”", ["“It’s ’90s stuff”"]),
        ('He has a 12" pipe "of lead"', ['"of lead"']),
        ("a “b c", ["“b c"]),
        ("““a” b”", ["““a” b”", "“a”"]),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_the_outer_one_is_named_and_an_open_one_is_known() -> None:
    outer, inner = stretches("“a ‘b c’ d”", 0, 11)
    (left_open,) = stretches("a “b c", 0, 6)

    assert (None, outer.start) == (outer.outer, inner.outer)
    assert (outer.closed, left_open.closed) == (True, False)


def test_only_the_given_paragraph_is_read() -> None:
    text = "“a\nb”"

    assert stretches(text, 0, 2) == stretches(text, 0, 2)
    assert stretches(text, 3, 5) == []
