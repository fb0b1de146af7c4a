"""What holds of datelines for every text: nothing raises, spans slice back, what is printed is read back."""

from datetime import date, timedelta

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from corpuskit.data import table
from corpuskit.text.datelines import ACCEPTED, parse_dateline
from corpuskit.text.days import resolve

MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
CITIES = [row["name"] for row in table("places") if row["kind"] == "city"]
STATES = [row for row in table("regions") if row["country"] == "US" and row["form"] != "Georgia"]
AGENCIES = [row for row in table("agencies") if row["kind"] == "agency"]
SEPARATORS = (" - ", " -- ", " – ", " — ", "--", "- ", " _ ", " -\n    ")

anything = st.text(st.characters())  # surrogates included
ORDINARY_AGENCIES = ["AFP", "dpa", "Halyard News", "Agência Brasil", "ΑΠΕ-ΜΠΕ", "رويترز"]
HAN_CITIES = ["北京", "上海", "东京", "首尔", "巴黎", "伦敦"]
KOREAN_CITIES = ["서울", "부산", "도쿄", "런던"]
STORIES = [
    "The ferry is back.",
    "Ferries sail again, and so do we.",
    "A ferry ran aground.",
    "“Back,” she said.",
]
HEADINGS = ["Ferry company buys second ship\n", "By Tamsin Oke\n", "Rain\n\n", ""]
parts_of_datelines = ["LONDON", "Saltmarsh", "McX", "Ore.", "(AP)", "/TASS/", "March 4", "2025", "and", "â€”"]
signs = [*"()/,.;-—?*' \n\ud800\x00\u0e42а"]
dateline_like = st.lists(st.sampled_from([*parts_of_datelines, *signs]), max_size=16).map("".join)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@settings(max_examples=400)
@given(anything | dateline_like, st.none() | st.dates())
@example("McA", None)
@example("(", None)
@example("LONDON, ²① 4 - Rain", None)
@example("القاهرة 6 SEP 89 \n Rain", None)
def test_never_raises_and_spans_slice_back(text: str, published: date | None) -> None:
    found = parse_dateline(text, published=published)
    if found is None:
        return
    parts = [*found.places, *(part for part in (found.date, found.agency) if part is not None)]

    assert found.raw == text[found.start : found.end]
    assert [part.raw for part in parts] == [text[part.start : part.end] for part in parts]
    assert all(found.start <= part.start < part.end <= found.end for part in parts)
    assert found.raw == found.raw.strip()
    assert found.raw.endswith(found.separator)
    between = text[found.end : found.body_start]
    assert between.replace(found.raw, "").strip() == ""
    assert not between.strip() or "repeated" in found.warnings
    assert ACCEPTED <= found.confidence <= 1
    assert found.places or found.agency


@settings(max_examples=300)
@given(
    cities=st.lists(st.sampled_from(CITIES), min_size=1, max_size=3),
    day=st.none() | days,
    agency=st.none() | st.sampled_from(AGENCIES),
    separator=st.sampled_from(SEPARATORS),
)
def test_a_printed_dateline_is_read_back(
    cities: list[str], day: date | None, agency: dict[str, str] | None, separator: str
) -> None:
    printed = "/".join(city.upper() for city in cities)
    printed += "" if day is None else f", {MONTHS[day.month - 1]} {day.day}"
    printed += "" if agency is None else f" ({agency['form']})"
    found = parse_dateline(f"{printed}{separator}The ferry is back.", published=day)

    assert found is not None
    assert [place.name for place in found.places] == cities
    assert (None if found.date is None else found.date.resolved) == day
    assert (None if found.agency is None else found.agency.id) == (None if agency is None else agency["id"])
    assert found.raw == (printed + separator).strip()
    assert found.body_start == len(printed + separator)


@settings(max_examples=200)
@given(
    city=st.sampled_from(CITIES),
    state=st.sampled_from(STATES),
    day=days,
    name=st.from_regex(r"[A-Z]{4,12}( [A-Z]{4,12})?", fullmatch=True),
)
def test_a_printed_state_stands_above_the_table(
    city: str, state: dict[str, str], day: date, name: str
) -> None:
    assume("AND" not in name.split())
    for place in (city, name):
        printed = f"{place.upper()}, {state['form']}, {MONTHS[day.month - 1]} {day.day}"
        found = parse_dateline(f"{printed} - The ferry is back.", published=day)

        assert found is not None
        assert [(part.region, part.country) for part in found.places] == [(state["region"], "US")]


@settings(max_examples=200)
@given(
    city=st.sampled_from(CITIES),
    agency=st.sampled_from([row["form"] for row in AGENCIES]),
    form=st.sampled_from(
        ["{0} ({1})", "{0}, March 4 ({1})", "{0}, 4 March 2025 /{1}/", "({1}) - {0}, 4 MAR -"]
    ),
    sign=st.sampled_from(["", ":", " -", " —", ".-"]),
    heading=st.sampled_from(HEADINGS),
)
def test_an_agency_is_read_back_with_and_without_a_sign(
    city: str, agency: str, form: str, sign: str, heading: str
) -> None:
    printed = form.format(city.upper(), agency)
    printed += "" if printed.endswith("-") else sign
    found = parse_dateline(f"{heading}{printed} The ferry is back.", published=date(2025, 3, 5))

    assert found is not None
    assert ([place.name for place in found.places], found.raw) == ([city], printed)
    assert found.agency is not None
    assert found.agency.raw == agency
    assert found.date is None or found.date.resolved == date(2025, 3, 4)
    assert found.start == len(heading)


@settings(max_examples=100)
@given(
    st.sampled_from(HAN_CITIES), days, st.sampled_from(["新华社{0}{1}月{2}日电", "（法新社{0}{1}月{2}日電）"])
)
def test_a_chinese_dateline_is_read_back(city: str, day: date, form: str) -> None:
    printed = form.format(city, day.month, day.day)
    found = parse_dateline(f"{printed}渡轮已经返回。", published=day)

    assert found is not None
    assert ([place.name for place in found.places], found.raw) == ([city], printed)
    assert found.date is not None
    assert found.date.resolved == day


@settings(max_examples=50)
@given(st.lists(st.sampled_from(KOREAN_CITIES), min_size=1, max_size=2, unique=True))
def test_a_korean_dateline_is_read_back(cities: list[str]) -> None:
    printed = f"({'·'.join(cities)}=연합뉴스) 홍길동 기자 ="
    found = parse_dateline(f"{printed} 여객선이 돌아왔다.")

    assert found is not None
    assert ([place.name for place in found.places], found.raw) == (cities, printed)
    assert [byline.names for byline in found.reporters] == [("홍길동",)]


@settings(max_examples=200)
@given(
    city=st.sampled_from(CITIES),
    day=st.none() | days,
    agency=st.none() | st.sampled_from(ORDINARY_AGENCIES),
    times=st.integers(1, 3),
    story=st.sampled_from(STORIES),
)
def test_after_the_dateline_there_is_none(
    city: str, day: date | None, agency: str | None, times: int, story: str
) -> None:
    printed = city.upper()
    printed += "" if day is None else f", {MONTHS[day.month - 1]} {day.day}"
    printed += " - " if agency is None else f" ({agency}) - "
    text = printed * times + story
    found = parse_dateline(text, published=day)

    assert found is not None
    assert text[found.body_start :] == story
    assert parse_dateline(story, published=day) is None


@settings(max_examples=200)
@given(st.lists(st.sampled_from(STORIES), min_size=1, max_size=4), st.sampled_from([" ", "\n", "\n\n"]))
def test_a_text_without_a_dateline_stays_whole(stories: list[str], between: str) -> None:
    assert parse_dateline(between.join(stories)) is None


@settings(max_examples=200)
@given(st.text(st.characters(whitelist_categories=["Ll", "Zs"]), min_size=1), st.text())
def test_a_text_in_small_letters_has_no_dateline(opening: str, rest: str) -> None:
    assume(opening.strip())

    assert parse_dateline(f"{opening.strip()} - {rest}") is None


@settings(max_examples=200)
@given(dateline_like)
def test_what_follows_the_head_changes_nothing(text: str) -> None:
    padded = text.ljust(200, "x") + "." * 400

    assert parse_dateline(padded) == parse_dateline(padded + " LONDON (AP) — The ferry is back." * 50)


@settings(max_examples=300)
@given(days, st.integers(-30, 180))
def test_a_day_is_resolved_to_itself_from_up_to_half_a_year_later(day: date, lateness: int) -> None:
    assume((day.month, day.day) != (2, 29))

    assert resolve(day.month, day.day, day + timedelta(days=lateness)) == day
