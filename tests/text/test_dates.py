"""Publication dates: what is refused, what is read, and what stays unknown."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from corpuskit.text.dates import parse_moment

CASES = json.loads((Path(__file__).parents[1] / "cases" / "dates.json").read_text("utf-8"))


ZONES = {"+01:00": timezone(timedelta(hours=1)), None: None}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: dict[str, Any]) -> None:
    moment = parse_moment(case["raw"], zone=ZONES[case["zone"]])
    found = moment and {
        "day": moment.day and moment.day.isoformat(),
        "instant": moment.instant and moment.instant.isoformat(),
        "precision": moment.precision,
    }

    assert found == case["moment"]


def test_the_raw_date_is_kept_with_its_blanks() -> None:
    moment = parse_moment(" 2025-03-04 ")

    assert moment is not None
    assert moment.raw == " 2025-03-04 "


def test_instants_are_utc() -> None:
    moment = parse_moment("2025-03-04T07:30:00+05:30")

    assert moment is not None
    assert moment.instant is not None
    assert moment.instant.tzinfo is UTC


def test_a_zone_with_summer_time_is_used_as_of_the_day() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    winter, summer = (parse_moment(f"2025-{month}-04T07:30", zone=berlin) for month in ("03", "07"))

    assert winter is not None
    assert summer is not None
    assert winter.instant == datetime(2025, 3, 4, 6, 30, tzinfo=UTC)
    assert summer.instant == datetime(2025, 7, 4, 5, 30, tzinfo=UTC)


def test_a_long_text_is_refused_at_once() -> None:
    assert parse_moment("2025" * 1_000_000) is None
