"""Publication dates: what is refused, what is read, and what stays unknown."""

import json
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from corpuskit.data import table
from corpuskit.text.dates import count_order, learn_order, parse_moment, possible_days
from corpuskit.text.dates.words import key

CASES = json.loads((Path(__file__).parents[1] / "cases" / "dates.json").read_text("utf-8"))


def zone_of(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    return timezone(timedelta(hours=int(name[1:3]))) if name.startswith("+") else ZoneInfo(name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: dict[str, Any]) -> None:
    moment = parse_moment(
        case["raw"], zone=zone_of(case["zone"]), order=case["order"], country=case["country"]
    )
    found = moment and {
        "day": moment.day and moment.day.isoformat(),
        "instant": moment.instant and moment.instant.isoformat(),
        "precision": moment.precision,
        "zone": moment.zone,
        "warnings": list(moment.warnings),
    }

    assert found == case["moment"]


NO_DATES = [True, 0, -1, 12345, 99_999_999, 202503, 20250230, 4_102_444_800, 10**5000, float("nan"), 1e300]


@pytest.mark.parametrize("number", NO_DATES, ids=map(str, range(len(NO_DATES))))
def test_numbers_that_are_no_date(number: float) -> None:
    assert parse_moment(number) is None


@pytest.mark.parametrize(
    ("number", "precision", "expected"),
    [
        (2025, "year", None),
        (20250304, "day", None),
        (20250304063000, "second", None),
        (915148800, "second", datetime(1999, 1, 1, tzinfo=UTC)),
        (1741069800, "second", datetime(2025, 3, 4, 6, 30, tzinfo=UTC)),
        (1741069800.5, "second", datetime(2025, 3, 4, 6, 30, 0, 500000, tzinfo=UTC)),
        (1741069800125, "second", datetime(2025, 3, 4, 6, 30, 0, 125000, tzinfo=UTC)),
        (1741069800125000, "second", datetime(2025, 3, 4, 6, 30, 0, 125000, tzinfo=UTC)),
        (1741069800125000000, "second", datetime(2025, 3, 4, 6, 30, 0, 125000, tzinfo=UTC)),
    ],
)
def test_numbers_that_are_dates(number: float, precision: str, expected: datetime | None) -> None:
    moment = parse_moment(number)

    assert moment is not None
    assert (moment.raw, moment.precision, moment.instant) == (str(number), precision, expected)


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


@pytest.mark.parametrize(
    "raw",
    [
        "2025" * 1_000_000,
        "4 " * 49,
        "march" * 20,
        "4.3." * 25,
        "Published " * 9 + "at",
        "a.m." * 24,
        "((((((((((" * 9,
        "2025年" * 24,
        "12:30:" * 16,
        ". , : - | / + ' ( )" * 5,
        "at of the on " * 7 + "4 March",
    ],
    ids=lambda raw: raw[:16],
)
def test_traps_are_refused_at_once(raw: str) -> None:
    start = process_time()

    assert parse_moment(raw) is None
    assert process_time() - start < 0.5


@pytest.mark.parametrize("language", sorted({row["language"] for row in table("month_names")}))
def test_every_month_of_every_language_is_read(language: str) -> None:
    rows = [row for row in table("month_names") if row["language"] == language]
    dot = "." if language == "hr" else ""
    days = [date(2025, int(row["month"]), 4) for row in rows]

    assert [_day(f"4{dot} {row['form']} 2025") for row in rows] == days


def test_no_form_means_two_months_but_for_croatian_ones() -> None:
    rows = [row for name in ("months", "month_names") for row in table(name) if row["language"] != "hr"]
    pairs = {(key(row["form"]), row["month"]) for row in rows}

    assert len(pairs) == len({form for form, _ in pairs})


def test_no_form_means_two_weekdays() -> None:
    pairs = {(key(row["form"]), row["weekday"]) for row in table("weekday_names")}

    assert len(pairs) == len({form for form, _ in pairs})


def _day(raw: str) -> date | None:
    moment = parse_moment(raw)
    return None if moment is None else moment.day


def test_possible_days_of_what_is_no_day() -> None:
    assert [possible_days(raw) for raw in ("", "March 2025", "30.02.2025", "4 " * 99)] == [()] * 4


def test_possible_days_of_an_unclear_date_are_two() -> None:
    assert possible_days("03/04/2025") == (date(2025, 3, 4), date(2025, 4, 3))
    assert possible_days("03/04/25 7:30") == (date(2025, 3, 4), date(2025, 4, 3))
    assert possible_days("03.04.2025") == possible_days("Thu 03/04/2025") == (date(2025, 4, 3),)


@pytest.mark.parametrize(
    "dates",
    [
        pytest.param([], id="none"),
        pytest.param(["25/03/2025"], id="one is too few"),
        pytest.param(["03/04/2025"] * 9, id="unclear ones tell nothing"),
        pytest.param(
            ["04.03.2025", "04/04/2025", "4 March 2025", "2025-03-25", "\ud800"], id="nor do others"
        ),
        pytest.param(["25/03/2025"] * 9 + ["03/25/2025"], id="they disagree"),
        pytest.param(["25-03-24"] * 9, id="the year may be first"),
    ],
)
def test_no_order_is_learned(dates: list[str]) -> None:
    assert learn_order(dates) is None


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        pytest.param(["25/03/2025", "03/04/2025", "25.03.2025 07:30"], "dmy", id="day first"),
        pytest.param(["03/25/2025", "03/04/2025", "12/31/24"], "mdy", id="month first"),
        pytest.param(["Tue 03/04/2025", "Wednesday 03/05/2025 7:30 PM"], "mdy", id="by the weekday"),
        pytest.param(["25/03/2025"] * 39 + ["03/25/2025"], "dmy", id="one of forty is mistyped"),
    ],
)
def test_an_order_is_learned(dates: list[str], order: str) -> None:
    assert learn_order(dates) == order


def test_an_order_that_is_learned_is_used() -> None:
    order = learn_order(["25/03/2025", "31/03/2025"])
    moment = parse_moment("03/04/2025", order=order)

    assert moment is not None
    assert (moment.day, moment.warnings) == (date(2025, 4, 3), ())


def test_counts_of_orders_add_up() -> None:
    both = count_order("25/03/2025") + count_order("03/25/2025") + count_order("March 4, 2025")

    assert (both.day_first, both.month_first) == (1, 1)
