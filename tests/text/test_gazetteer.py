"""The table of places: whole, sorted, small, with its hash recorded; which names make no dateline alone."""

import hashlib
import re
import zlib
from pathlib import Path

import pytest

import corpuskit.data
from corpuskit.data import table
from corpuskit.text.folding import fold_place
from corpuskit.text.gazetteer import known_cities, known_city, known_territory, misspelt_city

FOLDER = Path(corpuskit.data.__file__).parent
DATA = (FOLDER / "places.bin").read_bytes()
ROWS = [line.split("\t") for line in zlib.decompress(DATA).decode("utf-8").splitlines()]
MEGABYTE = 1_000_000


def test_the_table_is_small_and_its_hash_is_recorded() -> None:
    sources = (FOLDER / "SOURCES.md").read_text("utf-8")
    section = sources[sources.index("## places.bin") :]

    assert len(DATA) <= MEGABYTE
    assert re.findall(r"SHA-256: (\w+)", section)[0] == hashlib.sha256(DATA).hexdigest()


def test_lines_are_whole_and_sorted_by_their_keys() -> None:
    keys = [row[0].encode() for row in ROWS]

    assert {len(row) for row in ROWS} == {5}
    assert keys == sorted(keys)


def test_keys_are_folded_names() -> None:
    assert [row for row in ROWS if row[0] != fold_place(row[1] or row[0].capitalize())] == []


def test_codes_ids_and_marks_have_their_shape() -> None:
    assert [row for row in ROWS if not re.fullmatch(r"(?:[A-Z]{2}(?:-[A-Z]{1,3})?)?", row[2])] == []
    assert [row for row in ROWS if not re.fullmatch(r"(?:[1-9]\d*)?", row[3])] == []
    assert {row[4] for row in ROWS} == set("CcFORVt")


def test_every_line_is_found() -> None:
    for row in ROWS[::97]:
        if row[4] != "t":
            found = {
                (city.region or city.country, city.geoname_id) for city in known_cities(row[1] or row[0])
            }

            assert (row[2] or None, int(row[3]) if row[3] else None) in found


def test_the_places_made_by_hand_are_what_their_names_mean() -> None:
    for row in table("places"):
        found = known_city(row["name"])

        assert found is not None
        assert found.stands_alone
        assert (found.region or "", found.country or "") == (row["region"], row["country"])


def test_nearly_all_cities_made_by_hand_have_an_id() -> None:
    cities = [row["name"] for row in table("places") if row["kind"] == "city"]
    without = [name for name in cities if (found := known_city(name)) is None or found.geoname_id is None]

    assert without == [
        "Boao", "Gleneagles", "Panmunjom", "Sandton", "Schiphol", "Valley Forge",
    ]  # fmt: skip


def test_former_names_lead_to_the_city_of_today() -> None:
    leningrad, petersburg = known_city("LENINGRAD"), known_city("St. Petersburg")

    assert leningrad is not None
    assert leningrad.geoname_id == 498817
    assert petersburg is not None
    assert leningrad.name == "Leningrad"


@pytest.mark.parametrize(
    "name",
    ["Mobile", "Reading", "Baker", "Kennedy", "Obama", "Rugby", "Tours", "Independence", "Union", "Of"],
)
def test_names_that_are_words_or_surnames_do_not_stand_alone(name: str) -> None:
    assert [city for city in known_cities(name) if city.stands_alone] == []


def test_the_best_known_place_of_a_name_comes_first() -> None:
    assert [city.country for city in known_cities("PARIS")][:2] == ["FR", "US"]
    assert known_city("SPRINGFIELD") == known_cities("SPRINGFIELD")[0]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Мюнхен", "DE"),
        ("القاهرة", "EG"),
        ("ΘΕΣΣΑΛΟΝΙΚΗ", "GR"),
        ("东京", "JP"),
        ("ソウル", "KR"),
        ("부산", "KR"),
    ],
)
def test_names_in_other_scripts(name: str, country: str) -> None:
    found = known_city(name)

    assert found is not None
    assert found.country == country


def test_countries_and_states_have_ids_but_are_no_cities() -> None:
    kenya, oregon = known_territory("KENYA"), known_territory("OREGON")

    assert kenya is not None
    assert kenya.geoname_id == 192950
    assert oregon is not None
    assert oregon.geoname_id == 5744337
    assert known_cities("OREGON") == tuple(city for city in known_cities("OREGON") if city.kind == "city")


@pytest.mark.parametrize("name", ["", "?", "\ud800", "\x00", "A" * 500, "Saltmarsh"])
def test_no_place(name: str) -> None:
    assert known_cities(name) == ()
    assert misspelt_city(name) is None


@pytest.mark.parametrize("name", ["LONDON", "LONDOM", "WASHINGTON"])
def test_short_and_right_names_are_not_misspelt(name: str) -> None:
    assert misspelt_city(name) is None
