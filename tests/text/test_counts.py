"""The counts of a text, taken in one place."""

import pytest

from corpuskit.text.counts import Counts, count_text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "", Counts(0, 0, 0, 0, 0), id="nothing"),
        pytest.param("en", " \n \n", Counts(0, 0, 4, 0, 0), id="blanks"),
        pytest.param("en", "* * *", Counts(0, 3, 5, 0, 1), id="signs only"),
        pytest.param("en", "It sailed. It sank.\n\nWho knows?", Counts(6, 6, 31, 3, 2), id="paragraphs"),
        pytest.param(
            "de", "Am 4. Mai. Gut.", Counts(4, 4, 15, 2, 1), id="a language tells how sentences end"
        ),
        pytest.param("zh", "渡轮回来了。学生们过海。", Counts(10, 1, 12, 2, 1), id="Chinese"),
    ],
)
def test_counts(language: str, text: str, expected: Counts) -> None:
    assert count_text(text, language=language) == expected
