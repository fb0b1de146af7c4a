"""The script that builds the table of places."""

import runpy
import zlib
from pathlib import Path
from typing import Any

import pytest

SCRIPT = runpy.run_path(
    str(Path(__file__).resolve().parents[2] / "scripts" / "build_places.py"), run_name="script"
)
LEXICON = SCRIPT["Lexicon"](frozenset({"mobile", "grand", "rapids", "tour"}), frozenset({"baker"}))


def city(name: str, people: int, country: str = "US", region: str = "OR", **more: Any) -> dict[str, Any]:
    return {
        "geonameid": 7,
        "name": name,
        "population": people,
        "countrycode": country,
        "admin1code": region,
        "alternatenames": [],
        **more,
    }


def lines(*cities: dict[str, Any]) -> list[str]:
    data: bytes = SCRIPT["build"](list(cities), [], LEXICON, frozenset())
    return zlib.decompress(data).decode("utf-8").splitlines()


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [
        ("US", "OR", "US-OR"),
        ("CA", "08", "CA-ON"),
        ("AU", "02", "AU-NSW"),
        ("GB", "SCT", "GB-SCT"),
        ("FR", "11", "FR"),
    ],
)
def test_codes_are_those_of_iso(country: str, region: str, code: str) -> None:
    assert SCRIPT["code_of"](city("Saltmarsh", 1, country, region)) == code


@pytest.mark.parametrize(
    ("name", "people", "mark"),
    [
        pytest.param("Saltmarsh", 20_000, "C", id="a city"),
        pytest.param("Saltmarsh", 2_000, "c", id="a small town"),
        pytest.param("Mobile", 200_000, "c", id="a word"),
        pytest.param("Mobile", 4_000_000, "C", id="a word, but a metropolis"),
        pytest.param("Tours", 200_000, "c", id="a word with an ending"),
        pytest.param("Grand Rapids", 20_000, "c", id="two words"),
        pytest.param("Grand Rapids", 400_000, "C", id="two words, but a large city"),
        pytest.param("Baker", 200_000, "c", id="a surname"),
        pytest.param("Una", 200_000, "c", id="three letters"),
    ],
)
def test_marks(name: str, people: int, mark: str) -> None:
    assert [line[-1] for line in lines(city(name, people))] == [mark]


def test_the_largest_of_a_name_in_a_region_is_kept() -> None:
    found = lines(city("Saltmarsh", 2_000), city("Saltmarsh", 20_000, geonameid=8))

    assert found == ["saltmarsh\t\tUS-OR\t8\tC"]


def test_small_towns_abroad_are_left_out() -> None:
    assert lines(city("Saltmarsh", 2_000, "FR", "11")) == []


@pytest.mark.parametrize(
    ("other", "people", "taken"),
    [
        pytest.param("Saltmarshe", 600_000, True, id="another name of a large city"),
        pytest.param("Saltmarshe", 200_000, False, id="of a small one"),
        pytest.param("SLM", 600_000, False, id="the code of an airport"),
        pytest.param("sal ma", 600_000, False, id="a romanization"),
        pytest.param("Солтмарш", 400_000, True, id="Cyrillic"),
        pytest.param("Солтмарш", 100_000, False, id="Cyrillic, a small city abroad"),
        pytest.param("סולטמרש", 9_000_000, False, id="a script that datelines are not read in"),
    ],
)
def test_other_names(other: str, people: int, *, taken: bool) -> None:
    found = lines(city("Saltmarsh", people, alternatenames=[other]))

    assert (len(found) == 2) == taken


def test_other_names_of_capitals_are_taken_whatever_their_size() -> None:
    assert SCRIPT["has_other_name"](city("Saltmarsh", 100), "Saltmarshe", frozenset({7}))
    assert not SCRIPT["has_other_name"](city("Saltmarsh", 100), "Saltmarshe", frozenset())


def test_a_city_is_found_by_its_own_name_before_others_by_theirs(capsys: pytest.CaptureFixture[str]) -> None:
    named = SCRIPT["cities_by_name"](
        [city("Greater Saltmarsh", 9_000, alternatenames=["Saltmarsh"]), city("Saltmarsh", 10, geonameid=8)]
    )

    assert SCRIPT["id_of"](named, "SALTMARSH", "US") == 8
    assert SCRIPT["id_of"](named, "Nowhere", "US") is None
    assert capsys.readouterr().err == "no id: Nowhere (US)\n"
