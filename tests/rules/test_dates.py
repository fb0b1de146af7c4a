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
        pytest.param("DAT108", {"date_raw": "last Tuesday", "date_precision": None}, id="there, if unread"),
        pytest.param("DAT109", {**TIMED, "date_raw": None}, id="no date, no time"),
        pytest.param(
            "DAT109", {**UNCLEAR, "date_raw": "2025-03-04", "date_precision": "day"}, id="a day alone"
        ),
        pytest.param(
            "DAT109", {**TIMED, "date_raw": "4 March 2025 07:30 IST"}, id="an unclear zone is a zone"
        ),
        pytest.param(
            "DAT110", {"date_raw": "1969-12-30", "date_published_day": date(1969, 12, 30)}, id="old"
        ),
        pytest.param(
            "DAT110",
            {"date_raw": "1900-01-01", "date_published_day": date(1900, 1, 1), "date_precision": "day"},
            id="a paper of that day",
        ),
        pytest.param("DAT110", {**UNCLEAR, "date_raw": "soon"}, id="prose is no zero"),
        pytest.param("DAT111", {"url": None}, id="no url"),
        pytest.param("DAT111", {"url": "https://courier.example/1999/99/99/x"}, id="no day of any month"),
        pytest.param("DAT111", {"url": "https://courier.example/id20150304/x"}, id="digits of an id"),
        pytest.param("DAT111", {"url": "https://courier.example/2025/03/11/x"}, id="a week later"),
        pytest.param(
            "DAT112", {"text": "LONDON (Reuters) - The ferry is back."}, id="a dateline without a day"
        ),
        pytest.param(
            "DAT112",
            {"text": "LONDON, Feb 20 (Reuters) - The ferry is back.", "date_published_day": date(2025, 3, 4)},
            id="held for twelve days",
        ),
        pytest.param(
            "DAT112",
            {"text": "LONDON, March 4 (Reuters) - The ferry.", "date_published_day": None},
            id="filed, but published when",
        ),
        pytest.param("DAT113", {"date_raw": "2025-03-04"}, id="a day alone is no midnight"),
        pytest.param("DAT113", {"date_raw": "2025-03-04T00:00:07Z"}, id="seven seconds past"),
        pytest.param("DAT113", {"date_raw": "2025-03-04T10:00:00Z"}, id="ten o'clock"),
        pytest.param("DAT114", {"date_modified": NOON}, id="no clock"),
        pytest.param("DAT114", {"now": NOON, "date_modified": None}, id="never changed"),
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


@pytest.mark.parametrize("raw", ["0000-00-00 00:00:00", "0001-01-01T00:00:00"])
def test_a_zero_that_is_no_day_is_known_as_one(raw: str) -> None:
    assert len(found("DAT110", {**UNCLEAR, "date_raw": raw, "date_precision": None})) == 1


def test_the_day_in_the_url_is_read_in_its_usual_forms() -> None:
    for path in ("2015/03/04/ferry", "news-2015-03-04", "2015/3/4/ferry.html"):
        [one] = found("DAT111", {"url": f"https://courier.example/{path}", "date_published_day": NOON.date()})

        assert one.message == "dated 2025-03-04, and the url says 2015-03-04"
