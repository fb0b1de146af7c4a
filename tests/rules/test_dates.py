"""Rules of dates speak only where they know enough, and name what they see."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from corpuskit.model.diagnostics import Diagnostic
from corpuskit.rules import check_article
from tests.rules.subjects import subject

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
UNCLEAR = {"date_precision": "year", "date_published": None, "date_published_day": None}
TIMED = {"date_precision": "minute", "date_published": None}


def found(code: str, values: Mapping[str, object]) -> list[Diagnostic]:
    return [one for one in check_article(*subject(values)) if one.code == code]


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param("DAT103", {**UNCLEAR, "date_raw": None}, id="no date"),
        pytest.param("DAT103", {**UNCLEAR, "date_raw": "2025"}, id="a year is no day at all"),
        pytest.param("DAT103", {**UNCLEAR, "date_raw": "25/03/2025"}, id="one reading"),
        pytest.param("DAT103", {"date_raw": "03/04/2025", "date_precision": "day"}, id="the order was known"),
        pytest.param("DAT104", {"date_raw": None}, id="no date, no weekday"),
        pytest.param("DAT104", {"date_raw": "Wed, 4 Mar 2025", "date_published_day": None}, id="no day"),
        pytest.param("DAT104", {"date_raw": "2025-03-04"}, id="no weekday"),
        pytest.param("DAT104", {"date_raw": "the day before"}, id="prose"),
        pytest.param("DAT105", {**TIMED, "date_raw": "4 March 2025 07:30"}, id="no zone"),
        pytest.param("DAT105", {**TIMED, "date_raw": None}, id="no date, no zone"),
        pytest.param("DAT105", {**TIMED, "date_raw": "prose"}, id="prose has no zone"),
        pytest.param("DAT105", {"date_raw": "4 March 2025 07:30 IST"}, id="the instant is known"),
        pytest.param("DAT106", {"date_published": None, "date_modified": NOON}, id="published when"),
        pytest.param("DAT106", {"date_published": NOON, "date_modified": None}, id="changed when"),
        pytest.param("DAT107", {"date_published": NOON, "date_collected": None}, id="collected when"),
        pytest.param(
            "DAT107",
            {"date_published": None, "date_published_day": None, "date_collected": NOON},
            id="no date, nothing is later",
        ),
        pytest.param(
            "DAT107",
            {"date_published": None, "date_published_day": date(2025, 3, 5), "date_collected": NOON},
            id="collected on the day before",
        ),
    ],
)
def test_silence(code: str, values: Mapping[str, object]) -> None:
    assert found(code, values) == []


def test_an_ambiguous_date_names_both_days() -> None:
    (diagnostic,) = found("DAT103", {**UNCLEAR, "date_raw": "3/4/25 7:30 PM"})

    assert diagnostic.message == "publication date is 2025-03-04 or 2025-04-03"
    assert (diagnostic.field, diagnostic.value) == ("date_published", "3/4/25 7:30 PM")


def test_a_wrong_weekday_is_found_beside_an_unclear_zone() -> None:
    values = {
        **TIMED,
        "date_raw": "Wednesday, 4 March 2025 07:30 IST",
        "date_published_day": date(2025, 3, 4),
    }

    assert [one.message for one in found("DAT104", values)] == [
        "2025-03-04 falls on another weekday than the one printed"
    ]
    assert [one.message for one in found("DAT105", values)] == ["zone 'IST' may be several or none"]


def test_a_day_later_than_the_collection_counts_where_no_instant_is_known() -> None:
    day = NOON.date() + timedelta(days=2)
    (diagnostic,) = found(
        "DAT107", {"date_published": None, "date_published_day": day, "date_collected": NOON}
    )

    assert diagnostic.message == "collected 2025-03-04, published 2025-03-06"
