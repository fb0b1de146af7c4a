"""The quick look at a row: what it passes is valid, and what is usual it passes."""

from dataclasses import replace

import pytest

from corpuskit.schema.quick import is_valid_beyond_doubt
from tests.samples import ARTICLE, changed


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("text", None, id="null where none may be"),
        pytest.param("headline", 7, id="a number for a text"),
        pytest.param("headline", "x" * 1001, id="too long"),
        pytest.param("language", "EN", id="a pattern"),
        pytest.param("language", "en\n", id="a pattern and a line feed"),
        pytest.param("doc_type", "poem", id="none of the choices"),
        pytest.param("word_count", -1, id="below the minimum"),
        pytest.param("word_count", 2**31, id="beyond 32 bits"),
        pytest.param("word_count", True, id="a boolean for a number"),
        pytest.param("language_score", float("nan"), id="not a number"),
        pytest.param("authors", ("Ana Reyes",), id="a tuple for a list"),
        pytest.param("authors", ["Ana Reyes", None], id="null in a list"),
        pytest.param(
            "dateline_places", [changed(ARTICLE.dateline_places[0], "raw", 7)], id="inside of a place"
        ),
    ],
)
def test_what_breaks_a_limit_is_not_passed(field: str, value: object) -> None:
    assert not is_valid_beyond_doubt(changed(ARTICLE, field, value))


def test_an_article_with_everything_and_one_with_nothing_are_passed() -> None:
    bare = replace(ARTICLE, headline=None, authors=[], dateline_places=[], date_published=None, sources=[])

    assert is_valid_beyond_doubt(ARTICLE)
    assert is_valid_beyond_doubt(bare)
