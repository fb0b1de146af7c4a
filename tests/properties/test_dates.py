"""What holds of publication dates for every text: nothing raises, print is read back, nothing is guessed."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.data import table
from corpuskit.text.dates import parse_moment

DATE_LIKE = st.text(st.sampled_from("0123456789-:+/.,TZ APMaprMarch \ud800\x00٣"), max_size=40)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=ZONES)  # noqa: DTZ001  # bounds are naive
ENGLISH = [row for row in table("months") if row["language"] == "en"]
ORDER = ["year", "month", "day", "minute", "second"]


@settings(max_examples=500)
@given(st.text(st.characters()) | DATE_LIKE, st.none() | ZONES)
def test_never_raises_and_keeps_the_raw_form(raw: str, zone: timezone | None) -> None:
    moment = parse_moment(raw, zone=zone)
    if moment is None:
        return

    assert moment.raw == raw
    assert moment.precision in ORDER
    assert (moment.day is not None) == (ORDER.index(moment.precision) >= ORDER.index("day"))
    assert moment.instant is None or moment.precision in ("minute", "second")
    assert moment.instant is None or moment.instant.tzinfo is UTC


@settings(max_examples=300)
@given(MOMENTS)
def test_iso_is_read_back(moment: datetime) -> None:
    found = parse_moment(moment.isoformat())

    assert found is not None
    assert found.instant == moment
    assert found.day == moment.date()


@settings(max_examples=200)
@given(st.dates())
def test_days_are_read_back_in_every_print(day: date) -> None:
    month = max((row["form"] for row in ENGLISH if int(row["month"]) == day.month), key=len)
    prints = [
        day.isoformat(),
        day.isoformat().replace("-", ""),
        f"{day.day} {month} {day.year:04}",
        f"{month} {day.day}, {day.year:04}",
        f"{day.day}-{month[:3].upper()}-{day.year:04}",
    ]

    found = [parse_moment(raw) for raw in prints]

    assert [moment and moment.day for moment in found] == [day] * len(prints)


@settings(max_examples=200)
@given(st.dates())
def test_a_day_without_a_time_is_never_midnight(day: date) -> None:
    moment = parse_moment(day.isoformat(), zone=UTC)

    assert moment is not None
    assert moment.instant is None


@settings(max_examples=200)
@given(MOMENTS, ZONES)
def test_a_stated_zone_is_never_replaced(moment: datetime, other: timezone) -> None:
    found, again = parse_moment(moment.isoformat()), parse_moment(moment.isoformat(), zone=other)

    assert found == again


@settings(max_examples=200)
@given(st.integers(1, 31), st.integers(1, 31), st.integers(1000, 9999), st.sampled_from("/."))
def test_numbers_alone_are_refused(first: int, second: int, year: int, between: str) -> None:
    assert parse_moment(f"{first:02}{between}{second:02}{between}{year}") is None
