"""A date is in the future when it is more than a day ahead of a clock that somebody gave."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from corpuskit.rules.date_in_future import RULE
from tests.rules.subjects import subject

NOW = datetime(2025, 3, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"now": None, "date_published_day": date(2999, 1, 1)}, 0, id="no clock, no judgement"),
        pytest.param({"date_published": NOW + timedelta(days=1)}, 0, id="an instant of one day ahead"),
        pytest.param({"date_published": None, "date_published_day": date(2025, 3, 4)}, 0, id="tomorrow"),
        pytest.param({"date_published": None, "date_published_day": None}, 0, id="no date"),
        pytest.param({"date_published": NOW + timedelta(days=1, seconds=1)}, 1, id="an instant beyond a day"),
        pytest.param({"date_published": None, "date_published_day": date(2025, 3, 5)}, 1, id="the day after"),
        pytest.param(
            {"now": NOW.astimezone(timezone(timedelta(hours=14))), "date_published": None,
             "date_published_day": date(2025, 3, 5)}, 1, id="the clock is read in UTC"),
    ],
)  # fmt: skip
def test_future(values: dict[str, object], expected: int) -> None:
    assert len(list(RULE.find(*subject({"now": NOW, **values})))) == expected
