"""Dates of an article: unread ones stay as found, numbers are instants, a known order settles the rest."""

from datetime import UTC, date, datetime

import pytest

from corpuskit.model.raw import Json
from corpuskit.normalize.fields import Input
from corpuskit.normalize.moments import read_instant, read_published
from corpuskit.text.dates import Order
from tests.normalize.raws import raw

INSTANT = datetime(2025, 3, 4, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize("value", ["last Tuesday", "2025-02-30", True, 12345, -1741069800, 1e300])
def test_a_date_that_cannot_be_read_stays_as_found(value: Json) -> None:
    published = read_published(Input(raw({"date": value})), None)

    assert (published.source, published.moment) == ("date", None)
    assert published.raw is not None


@pytest.mark.parametrize("value", [None, "", [], ["2025-03-04"], {"y": 2025}])
def test_what_is_no_text_is_no_date(value: Json) -> None:
    assert read_published(Input(raw({"date": value})), None) == (None, None, None)


@pytest.mark.parametrize("value", [1741069800, 1741069800000, 1741069800.0, "1741069800", 1741069800000000])
def test_numbers_are_instants(value: Json) -> None:
    published = read_published(Input(raw({"date": value})), None)

    assert (published.instant, published.day, published.precision) == (INSTANT, date(2025, 3, 4), "second")
    assert published.raw == str(value)


@pytest.mark.parametrize(
    ("order", "day"), [(None, None), ("dmy", date(2025, 4, 3)), ("mdy", date(2025, 3, 4))]
)
def test_the_order_of_the_publisher_settles_an_unclear_date(order: Order | None, day: date | None) -> None:
    published = read_published(Input(raw({"date": "03/04/2025"})), None, order=order)

    assert published.day == day


def test_the_country_of_the_publisher_settles_an_unclear_zone() -> None:
    given = Input(raw({"date": "4 March 2025 12:00 IST", "updated": "4 March 2025 13:00 IST"}))

    assert read_published(given, None, country="IN").instant == INSTANT
    assert read_instant(given, "date_modified", None, country="IN") == INSTANT.replace(hour=7)


def test_an_instant_that_stays_unknown_is_left() -> None:
    given = Input(raw({"updated": "03/04/2025 13:00Z"}))

    assert read_instant(given, "date_modified", UTC) is None
    assert given.extra() == '{"updated":"03/04/2025 13:00Z"}'


def test_a_number_that_is_no_instant_is_left() -> None:
    given = Input(raw({"updated": 20250304}))

    assert read_instant(given, "date_modified", UTC) is None
    assert given.extra() == '{"updated":20250304}'
