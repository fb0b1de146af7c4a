"""Sentences: where none ends although a full stop stands there, and where one does."""

import pytest

from corpuskit.text.sentences import count_sentences, split_sentences


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language=language)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "— … —", "***"])
def test_no_sentence(text: str) -> None:
    assert split_sentences(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Sen. Ana Reyes sailed.", id="a title"),
        pytest.param("en", "J. R. Halyard sailed.", id="initials"),
        pytest.param("en", "The U.S. Senate met.", id="initials of a country"),
        pytest.param("en", "Halyard Inc. Chief Executive Oke sailed.", id="a company and a title"),
        pytest.param("en", "It sails at 5 p.m. Monday.", id="an hour and a weekday"),
        pytest.param("en", "It sails from pier No. 5 daily.", id="a number after its sign"),
        pytest.param("en", "It costs approx. 5 pounds.", id="an abbreviation and a number"),
        pytest.param("en", '"Why?" he asked.', id="a question inside"),
        pytest.param("en", "“Stop!” she cried.", id="a call inside, curly"),
        pytest.param("en", "He stayed . . . and sailed.", id="dots inside"),
        pytest.param("de", "Dr. Oke fuhr mit.", id="German title"),
        pytest.param("de", "Am 4. März fuhr sie.", id="German ordinal before a month"),
        pytest.param("de", "Sie fuhr z.B. Montag.", id="German abbreviation"),
        pytest.param("fr", "M. Oke est parti.", id="French title"),
        pytest.param("en-GB", "Mr. Oke sailed.", id="a language with a region"),
        pytest.param("xx", "A. B. Oke sailed.", id="initials need no table"),
    ],
)
def test_one_sentence(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "It sailed. It sank.", ["It sailed.", "It sank."], id="full stop"),
        pytest.param("en", "It sailed? No!", ["It sailed?", "No!"], id="question and call"),
        pytest.param("en", "He left the U.S. The ferry sank.",
                     ["He left the U.S.", "The ferry sank."], id="a word that opens sentences"),
        pytest.param("en", "It belongs to Halyard Inc. But it sank.",
                     ["It belongs to Halyard Inc.", "But it sank."], id="a company at the end"),
        pytest.param("en", "He said no. Ana sailed.", ["He said no.", "Ana sailed."], id="no is a word"),
        pytest.param("en", "“It sank.” Nobody spoke.",
                     ["“It sank.”", "Nobody spoke."], id="a quotation ends a sentence"),
        pytest.param("en", "It sank in (?) time.\nDr.\nOke",
                     ["It sank in (?) time.", "Dr.", "Oke"], id="a line break always ends one"),
        pytest.param("xx", "Mr. Oke sailed.", ["Mr.", "Oke sailed."], id="no table of this language"),
        pytest.param("zh", "渡轮回来了。学生们过海。", ["渡轮回来了。", "学生们过海。"], id="Chinese"),
        pytest.param("en", "  It sailed. \n\n It sank. ", ["It sailed.", "It sank."], id="blanks around"),
    ],
)  # fmt: skip
def test_sentences(language: str, text: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


def test_count_is_the_length_of_the_list() -> None:
    assert count_sentences("It sailed. It sank. Who knows?") == 3


def test_spans_count_code_points_after_half_a_surrogate_pair() -> None:
    assert sentences("\ud800 It sailed. It sank.") == ["\ud800 It sailed.", "It sank."]
