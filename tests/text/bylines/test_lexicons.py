"""The words of bylines: openers, roles, agencies in their own spelling, and tables that agree."""

import pytest

from corpuskit.data import table
from corpuskit.text.bylines.lexicons import FoundRole, agency_id, find_role, is_preposition, opener_at


@pytest.mark.parametrize("text", ["", ":", "Byron", "By", "Foto Ana", "Photographer Ana", "Ana"], ids=repr)
def test_no_opener(text: str) -> None:
    assert opener_at(text) is None


@pytest.mark.parametrize(
    ("text", "words", "end"),
    [
        ("By Ana", "by", 3),
        ("By:Ana", "by", 3),
        ("BY  Ana", "by", 4),
        ("Reporting by Ana", "reporting by", 13),
        ("Additional reporting by: Ana", "additional reporting by", 25),
        ("Foto's: Ana", "foto’s", 8),
        ("Photo credit : Ana", "photo credit", 15),
        ("Photo: Ana", "photo", 7),
    ],
    ids=["a word", "a colon", "two blanks", "a phrase", "a phrase and a colon", "a straight apostrophe",
         "the longest label", "a label"],
)  # fmt: skip
def test_openers(text: str, words: str, end: int) -> None:
    found = opener_at(text)

    assert found is not None
    assert (found.opener.words, found.end) == (words, end)


def test_every_opener_of_the_table_is_found() -> None:
    openers = [row["opener"] for row in table("byline_openers")]

    assert [opener for opener in openers if opener_at(f"{opener}: Ana") is None] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Reyes", None),
        ("of the", None),
        ("Senior Staff Writer", FoundRole(1, 3, "author")),
        ("dpa-Korrespondent Ana", FoundRole(0, 1, "author")),
        ("Special to The Courier", FoundRole(0, 2, "special-to")),
    ],
    ids=["none", "prepositions are none", "two roles are one", "a compound", "two words"],
)
def test_roles(text: str, expected: FoundRole | None) -> None:
    assert find_role(text.split()) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Sana", None),
        ("Ap", None),
        ("", None),
        ("Reuter", "reuters"),
        ("ap", None),
        ("the associated press", "ap"),
    ],
    ids=repr,
)
def test_case_counts_in_short_forms_of_agencies(form: str, expected: str | None) -> None:
    assert agency_id(form) == expected


def test_kinds_and_forms_of_the_tables() -> None:
    assert {row["form"] for row in table("byline_openers")} == {"word", "particle", "colon", "phrase"}
    assert {row["kind"] for row in table("byline_openers")} == {
        "author", "editor", "photographer", "contributor", "source",
    }  # fmt: skip
    assert {row["kind"] for row in table("byline_roles")} == {
        "author", "editor", "photographer", "contributor", "special-to", "collective", "qualifier",
        "preposition", "preposition-of-place", "occupation",
    }  # fmt: skip
    assert {row["kind"] for row in table("words_not_in_names")} == {
        "organisation", "organisation-or-name", "word", "word-or-name",
    }  # fmt: skip


def test_a_word_of_phrases_is_no_given_name() -> None:
    given = {row["name"].lower() for row in table("given_names")}

    assert [
        row["word"]
        for row in table("words_not_in_names")
        if not row["kind"].endswith("-or-name") and row["word"] in given
    ] == []


def test_places_and_persons_have_their_prepositions() -> None:
    assert [word for word in ("in", "of", "für", "av") if not is_preposition(word)] == []
