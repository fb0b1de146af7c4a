"""Places of datelines: which words are no names, and how names are spelled, coded and split."""

import pytest

from corpuskit.text.gazetteer import known_city, known_territory, region_after
from corpuskit.text.places import parse_places


def names(text: str) -> list[str] | None:
    found = parse_places(text, 0, len(text))
    return None if found is None else [place.name for place in found.places]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("NATO ministers met", id="small letters after a name"),
        pytest.param("saltmarsh", id="small letters alone"),
        pytest.param("ONE TWO THREE FOUR FIVE SIX SEVEN", id="more words than a name has"),
        pytest.param("A, B, C, D, E, F", id="more parts than a place has"),
        pytest.param("LONDON/PARIS/ROME/OSLO/BERN", id="more places than a dateline has"),
        pytest.param("ROUTE 66", id="a number"),
        pytest.param("X", id="one letter"),
        pytest.param("A" * 91, id="longer than datelines are"),
        pytest.param("LONDON/?", id="a sign after the slash"),
    ],
)
def test_no_places(text: str) -> None:
    assert names(text) is None


def test_nothing_is_no_place_and_no_refusal() -> None:
    assert names(" , ") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("KYIV", ["Kyiv"], id="known"),
        pytest.param("SALTMARSH-ON-SEA", ["Saltmarsh-On-Sea"], id="unknown, hyphens"),
        pytest.param("VILA DE CONCHAS", ["Vila de Conchas"], id="particle in small letters"),
        pytest.param("McDOVER", ["McDover"], id="Scottish prefix"),
        pytest.param("O'FERRY", ["O'Ferry"], id="Irish prefix"),
        pytest.param("ST. ANA'S", ["St. Ana's"], id="possessive"),
        pytest.param("Saltmarsh", ["Saltmarsh"], id="as printed"),
        pytest.param("Mexico city", ["Mexico City"], id="known, small letters inside"),
        pytest.param("ZÜRICH", ["Zürich"], id="accents as printed"),
        pytest.param("SALTMARSH   BAY", ["Saltmarsh Bay"], id="blanks joined"),
        pytest.param("LONDON/PARIS", ["London", "Paris"], id="slash"),
        pytest.param("LONDON AND PARIS", ["London", "Paris"], id="and in capitals"),
        pytest.param("TRINIDAD AND TOBAGO", ["Trinidad and Tobago"], id="and inside a name"),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_full_stop_of_an_abbreviation_belongs_to_the_place() -> None:
    text = "PORTLAND, Ore. (AP)"
    found = parse_places(text, 0, 15)

    assert found is not None
    assert found.places[0].raw == "PORTLAND, Ore."


def test_a_region_that_no_table_has_leaves_the_citys_country() -> None:
    text = "LONDON, Nowhereshire"
    found = parse_places(text, 0, len(text))

    assert found is not None
    assert (found.places[0].country, found.warnings) == ("GB", ("unknown-region",))


def test_a_country_that_is_no_more_leaves_the_citys_country() -> None:
    text = "KIEV, Soviet Union"
    found = parse_places(text, 0, len(text))

    assert found is not None
    assert (found.places[0].country, found.with_region) == ("UA", True)


def test_a_name_of_a_state_and_a_country_outweighs_the_citys_own_country() -> None:
    text = "LONDON, Georgia"
    found = parse_places(text, 0, len(text))

    assert found is not None
    assert (found.places[0].country, found.warnings) == (None, ("ambiguous-region",))


def test_a_country_alone_is_a_territory_and_no_known_city() -> None:
    found = parse_places("TURKEY", 0, 6)

    assert found is not None
    assert (found.known, found.territories, found.places[0].kind) == (False, True, "country")


def test_an_abbreviated_region_stands_after_a_name_only() -> None:
    assert known_territory("Pa.") is None
    assert known_territory("PA") is None
    assert region_after("Pa.", None) is not None


def test_an_article_before_a_country_is_passed_over() -> None:
    found = region_after("the Netherlands", None)

    assert found is not None
    assert found.country == "NL"


@pytest.mark.parametrize(
    ("city", "codes"),
    [
        pytest.param("ATLANTA", ("US-GA", "US"), id="a city of the state"),
        pytest.param("TBILISI", (None, "GE"), id="a city of the country"),
        pytest.param("LONDON", (None, None), id="a city of neither"),
        pytest.param("SALTMARSH", (None, None), id="an unknown city"),
    ],
)
def test_the_city_decides_between_a_state_and_a_country(
    city: str, codes: tuple[str | None, str | None]
) -> None:
    found = region_after("Georgia", known_city(city))

    assert found is not None
    assert (found.region, found.country) == codes


def test_unknown_names_are_in_no_table() -> None:
    assert known_city("Saltmarsh") is None
    assert known_territory("Saltmarshia") is None
    assert region_after("Saltmarshire", None) is None


@pytest.mark.parametrize(
    ("form", "region"),
    [
        ("Calif.", "US-CA"), ("CALIF", "US-CA"), ("CA", "US-CA"), ("California", "US-CA"),
        ("W. Va.", "US-WV"), ("Ont.", "CA-ON"), ("British Columbia", "CA-BC"),
        ("New South Wales", "AU-NSW"), ("Scotland", "GB-SCT"),
    ],
)  # fmt: skip
def test_regions(form: str, region: str) -> None:
    found = region_after(form, None)

    assert found is not None
    assert found.region == region
