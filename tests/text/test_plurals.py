"""Numbers with their words."""

import pytest

from corpuskit.text.plurals import counted


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0 more records"), (1, "1 more record"), (-1, "-1 more records"), (12, "12 more records")],
)
def test_only_one_is_singular(number: int, expected: str) -> None:
    assert counted(number, "more record") == expected
