"""The quick look at a submission and jsonschema judge alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.model.raw import Json
from corpuskit.pipeline.submission_check import CODES, is_right, submitted_names
from corpuskit.schema.json_schema import submission_schema
from corpuskit.schema.validator import make_validator

VALIDATOR = make_validator(submission_schema())
SCALARS = st.one_of(
    *(st.booleans(), st.integers(-(2**33), 2**33), st.floats(allow_nan=False, allow_infinity=False)),
    *(st.text(max_size=8), st.from_regex(r"[a-z]{1,4}(-[A-Z]{1,3})?\n?"), st.datetimes().map(str)),
    st.sampled_from(
        ["2025-03-04", "2025-03-04T07:30", "2025-13-01", "2025-03-04\n", "2025-03-04T07:30:00Z", "2025"]
    ),
)
VALUES = st.one_of(
    SCALARS, st.lists(SCALARS | st.none(), max_size=3), st.dictionaries(st.text(), SCALARS, max_size=2)
)


@pytest.mark.parametrize("name", sorted(submitted_names()))
@settings(max_examples=100, deadline=None)
@given(value=VALUES)
def test_types_and_forms(name: str, value: Json) -> None:
    errors = [
        error
        for error in VALIDATOR.iter_errors({"text": ""} | {name: value})
        if str(error.validator) in CODES
    ]

    # 210.0 is a whole number to JSON Schema, which takes a closer look.
    if not isinstance(value, float):
        assert is_right(name, value) == (not errors)
    assert not (is_right(name, value) and errors)
