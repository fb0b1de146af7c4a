"""What is wrong with a value, in words for people."""

import pytest

from corpuskit.model.raw import Json
from corpuskit.schema.json_rows import as_json
from corpuskit.schema.json_schema import article_schema
from corpuskit.schema.messages import message_of
from corpuskit.schema.validator import make_validator
from tests.samples import ARTICLE

VALIDATOR = make_validator(article_schema())


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("headline", 7, "found a number, expected text"),
        ("headline", ["x"], "found a list, expected text"),
        ("headline", "x" * 1200, "1,200 characters, at most 1,000 are allowed"),
        ("authors", None, "found nothing, expected a list of texts"),
        ("authors", ["Ana Reyes", True], "found true or false, expected text"),
        ("dateline_places", "London", "found text, expected a list"),
        ("doc_type", "poem", "'poem' is none of story, multi, advis, teaser, other"),
        ("word_count", -1, "-1 is less than 0"),
        ("word_count", 2**40, "1099511627776 is more than 2147483647"),
        ("language", "EN", "'EN' has not the form of this field"),
        ("date_published_day", "2025-02-30", "'2025-02-30' is no date of ISO 8601"),
        ("is_free_access", {}, "found a mapping, expected true or false"),
    ],
)
def test_one_value(field: str, value: Json, expected: str) -> None:
    errors = VALIDATOR.iter_errors(as_json(ARTICLE) | {field: value})

    assert [message_of(error) for error in errors] == [expected]


def test_what_has_no_words_of_its_own() -> None:
    (error,) = VALIDATOR.iter_errors(as_json(ARTICLE) | {"more": 1})

    assert message_of(error) == "value breaks additionalProperties"
