"""What holds of publication dates for every text: nothing raises, print is read back, nothing is guessed."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import format_datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.data import table
from corpuskit.model.date_orders import DateOrder
from corpuskit.text.dates import Order, count_order, learn_order, parse_moment, possible_days

DATE_LIKE = st.text(st.sampled_from("0123456789-:+/.,()|'TZ APMaprMarch年月日 де\ud800\x00٣"), max_size=40)
PIECES = [
    *(row["form"] for name in ("months", "weekday_names", "month_names") for row in table(name)),
    *(row["word"] for row in table("date_words")),
    *(row["name"] for row in table("zones")),
    *("4", "04", "25", "2025", "7:30", "07.30", "30", "+01:00", "041930", *".,-/()年月日", "午後"),
]
WORDED = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
FIRST, LAST = date(1600, 1, 2), date(2400, 12, 30)
DAYS = st.dates(FIRST, LAST)
MOMENTS = st.datetimes(datetime(1600, 1, 2), datetime(2400, 12, 30), timezones=ZONES)  # noqa: DTZ001  # bounds are naive
ORDERS: st.SearchStrategy[Order] = st.sampled_from(("dmy", "mdy"))
OTHERS = {"hr", "th"}  # a full stop behind the day; years of the Buddha
ENGLISH = [row for row in table("months") if row["language"] == "en"]
FORMS = [row for name in ("months", "month_names") for row in table(name) if row["language"] not in OTHERS]
PRECISIONS = ["year", "month", "day", "minute", "second"]
DIGITS = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９"]


def day_read(raw: str, order: Order | None = None) -> date | None:
    moment = parse_moment(raw, order=order)
    return None if moment is None else moment.day


@settings(max_examples=500, deadline=None)
@given(
    st.text(st.characters()) | DATE_LIKE | WORDED,
    st.none() | ZONES,
    st.none() | ORDERS,
    st.none() | st.sampled_from(["US", "in", ""]) | st.text(max_size=3),
)
def test_never_raises_and_keeps_the_raw_form(
    raw: str, zone: timezone | None, order: Order | None, country: str | None
) -> None:
    moment = parse_moment(raw, zone=zone, order=order, country=country)
    days = possible_days(raw)
    if moment is None:
        return

    assert moment.raw == raw
    assert moment.precision in PRECISIONS
    assert (moment.day is not None) == (PRECISIONS.index(moment.precision) >= PRECISIONS.index("day"))
    assert moment.instant is None or moment.precision in ("minute", "second")
    assert moment.instant is None or moment.instant.tzinfo is UTC
    assert moment.day is None or FIRST.year <= moment.day.year <= LAST.year
    assert ("day-or-month-first" not in moment.warnings) or (moment.day is None and len(days) > 1)


@settings(max_examples=300)
@given(st.integers() | st.floats() | st.booleans())
def test_numbers_never_raise(number: float) -> None:
    moment = parse_moment(number)

    assert moment is None or moment.raw == str(number)


@settings(max_examples=300)
@given(MOMENTS)
def test_iso_is_read_back(moment: datetime) -> None:
    seconds = moment.replace(microsecond=0)
    prints = [moment.isoformat(), moment.isoformat(" "), moment.strftime("%Y%m%dT%H%M%S.%f%z")]
    coarse = [
        seconds.strftime("%Y-%jT%H:%M:%S%z"),
        seconds.strftime("%G-W%V-%uT%H:%M:%S%z"),
        format_datetime(seconds),
    ]

    assert [_instant(raw) for raw in prints] == [moment] * len(prints)
    assert [_instant(raw) for raw in coarse] == [seconds] * len(coarse)
    assert day_read(prints[0]) == moment.date()


def _instant(raw: str) -> datetime | None:
    moment = parse_moment(raw)
    return None if moment is None else moment.instant


@settings(max_examples=200)
@given(DAYS)
def test_days_are_read_back_in_every_print(day: date) -> None:
    month = max((row["form"] for row in ENGLISH if int(row["month"]) == day.month), key=len)
    prints = [
        day.isoformat(),
        day.isoformat().replace("-", ""),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day}.{day.month:02}.{day.year}",
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day:%A}, {month} {day.day}th, {day.year}",
        f"Published on {day:%a} {day.day}. {month.upper()} {day.year}",
        f"{day.day}-{month[:3].upper()}-{day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}년 {day.month}월 {day.day}일",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    ]

    assert [day_read(raw) for raw in prints] == [day] * len(prints)


@settings(max_examples=300)
@given(st.sampled_from(FORMS), st.integers(1, 28), st.integers(1600, 2400), st.sampled_from(DIGITS))
def test_every_month_is_read_in_every_order_and_script(
    row: dict[str, str], day: int, year: int, digits: str
) -> None:
    form, expected = row["form"], date(year, int(row["month"]), day)
    prints = [f"{day} {form} {year}", f"{form} {day}, {year}", f"{year} {form} {day}"]
    script = [raw.translate(str.maketrans(DIGITS[0], digits)) for raw in prints]

    assert [day_read(raw) for raw in prints] == [expected] * 3
    assert [day_read(raw) for raw in script] == [expected] * 3


@settings(max_examples=300)
@given(DAYS, st.times(), st.sampled_from(["", "am"]), ZONES)
def test_times_are_read_back_before_and_after_the_day(
    day: date, clock: time, half: str, zone: timezone
) -> None:
    shown = (
        f"{clock.hour % 12 or 12}:{clock:%M} {'pm' if clock.hour > 11 else 'am'}"
        if half
        else f"{clock:%H:%M}"
    )
    offset = datetime.combine(day, clock, tzinfo=zone).strftime("%z")
    prints = [
        f"{day.day} {day:%B} {day.year}, {shown} {offset}",
        f"{shown} {offset}, {day:%B} {day.day}, {day.year}",
    ]
    local = datetime.combine(day, clock.replace(second=0, microsecond=0), tzinfo=zone)

    assert [_instant(raw) for raw in prints] == [local] * 2


@settings(max_examples=300)
@given(DAYS, ORDERS, st.sampled_from("/-."), st.booleans())
def test_a_known_order_settles_every_day_in_numbers(
    day: date, order: Order, between: str, padded: bool
) -> None:
    raw = _numbers(day, order, between, padded=padded)

    assert day_read(raw, order) == day


@settings(max_examples=300)
@given(DAYS, ORDERS, st.booleans())
def test_without_an_order_no_day_is_guessed(day: date, order: Order, padded: bool) -> None:
    raw = _numbers(day, order, "/", padded=padded)
    days = possible_days(raw)

    assert day in days
    assert day_read(raw) == (day if len(days) == 1 else None)
    assert len(days) == 1 or day.day <= 12


@settings(max_examples=100)
@given(st.lists(DAYS, min_size=1), ORDERS)
def test_an_order_is_never_learned_wrong(days: list[date], order: Order) -> None:
    assert learn_order(_numbers(day, order, "/", padded=True) for day in days) in (order, None)


@settings(max_examples=100)
@given(st.lists(st.tuples(DAYS, ORDERS), max_size=12), st.randoms(use_true_random=False), st.integers(0, 12))
def test_counts_of_parts_add_up_in_any_order(
    dates: list[tuple[date, Order]], random: Random, cut: int
) -> None:
    raws = [_numbers(day, order, "/", padded=False) for day, order in dates]
    whole = _counted(raws)
    random.shuffle(raws)

    assert _counted(raws[cut:]) + _counted(raws[:cut]) == whole


def _counted(raws: list[str]) -> DateOrder:
    return sum((count_order(raw) for raw in raws), DateOrder())


def _numbers(day: date, order: Order, between: str, *, padded: bool) -> str:
    first, second = (day.day, day.month) if order == "dmy" else (day.month, day.day)
    width = 2 if padded else 1
    return f"{first:0{width}}{between}{second:0{width}}{between}{day.year}"


@settings(max_examples=200)
@given(DAYS)
def test_a_day_without_a_time_is_never_midnight(day: date) -> None:
    moment = parse_moment(day.isoformat(), zone=UTC)

    assert moment is not None
    assert moment.instant is None


@settings(max_examples=200)
@given(MOMENTS, ZONES)
def test_a_stated_zone_is_never_replaced(moment: datetime, other: timezone) -> None:
    found, again = parse_moment(moment.isoformat()), parse_moment(moment.isoformat(), zone=other)

    assert found == again
