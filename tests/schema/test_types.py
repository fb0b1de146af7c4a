"""The one table of types, and the patterns that go with it."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import Severity
from corpuskit.schema.types import TYPES, WRITTEN_MOMENT, choices, type_row, whole


@pytest.mark.parametrize(
    ("python", "arrow"), [(complex, None), (Path, None), (int, "float32"), (str, "int32"), (list, None)]
)
def test_has_no_row(python: type, arrow: str | None) -> None:
    with pytest.raises(TypeError, match="no row for"):
        type_row(python, arrow)


def test_every_type_stands_in_one_row() -> None:
    keys = [(row.python, row.arrow) for row in TYPES]

    assert len(set(keys)) == len(keys)


def test_an_enumeration_is_a_string_with_choices() -> None:
    assert type_row(Severity).arrow == "string"
    assert choices(Severity, Column(description="")) == ("error", "warning", "info")
    assert choices(str, Column(description="")) is None


@pytest.mark.parametrize(
    ("python", "value"),
    [
        pytest.param(str, 5, id="a number is no text"),
        pytest.param(date, "2025-03-04", id="text is no day"),
        pytest.param(datetime, datetime(2025, 3, 4), id="a moment without a zone"),  # noqa: DTZ001
        pytest.param(date, datetime(2025, 3, 4, tzinfo=UTC), id="a moment is no day"),
        pytest.param(datetime, "2025-03-04T00:00:00Z", id="text is no moment"),
        pytest.param(datetime, date(2025, 3, 4), id="a day is no moment"),
        pytest.param(bytes, "text", id="text is no bytes"),
    ],
)
def test_encodes_nothing_of_another_type(python: type, value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        type_row(python).encode(value)


@pytest.mark.parametrize(
    ("python", "value", "expected"),
    [
        (str, Severity.ERROR, "error"),
        (date, date(5, 3, 4), "0005-03-04"),
        (datetime, datetime(2025, 3, 4, 6, 30, tzinfo=UTC), "2025-03-04T06:30:00Z"),
        (datetime, datetime(2025, 3, 4, 6, tzinfo=timezone(timedelta(hours=1))), "2025-03-04T05:00:00Z"),
        (datetime, datetime(2025, 3, 4, 6, 30, 0, 1, tzinfo=UTC), "2025-03-04T06:30:00.000001Z"),
        (bytes, b"\xff\x00", "/wA="),
    ],
)
def test_encode(python: type, value: object, expected: str) -> None:
    encoded = type_row(python).encode(value)

    assert (expected, str) == (encoded, type(encoded))


@pytest.mark.parametrize(
    "written",
    ["", "25", "2025-13", "2025-00-01", "2025-03-32", "2025-03-04T24:00", "2025-03-04 6:30", "2025-03-04\n"],
)
def test_is_no_written_moment(written: str) -> None:
    assert re.search(str(WRITTEN_MOMENT["pattern"]), written) is None


@pytest.mark.parametrize(
    "written",
    [
        "2025",
        "2025-03",
        "2025-03-04",
        "2025-03-04 06:30",
        "2025-03-04T06:30:15.5Z",
        "2025-03-04T06:30:00+01:00",
    ],
)
def test_is_a_written_moment(written: str) -> None:
    assert re.search(str(WRITTEN_MOMENT["pattern"]), written) is not None


@pytest.mark.parametrize("text", ["xa", "ax", "a\n", "\na", "b\n", ""])
def test_a_part_is_not_the_whole(text: str) -> None:
    assert re.search(whole("a|b"), text) is None
