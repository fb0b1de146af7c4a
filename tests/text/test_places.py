"""Places of datelines: which words are no names, and how names are spelled, coded and split."""

import pytest

from corpuskit.text.gazetteer import known_city, known_territory, region_after
from corpuskit.text.places import mended, parse_places


def names(text: str) -> list[str] | None:
    found = parse_places(text, 0, len(text))
    return None if found is None else [place.name for place in found.places]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("NATO ministers met", id="small letters after a name"),
        pytest.param("saltmarsh", id="small letters alone"),
        pytest.param("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE", id="more words than a name has"),
        pytest.param("A, B, C, D, E, F", id="more parts than a place has"),
        pytest.param("LONDON/PARIS/ROME/OSLO/BERN", id="more places than a dateline has"),
        pytest.param("ROUTE 66", id="a number"),
        pytest.param("X", id="one letter"),
        pytest.param("A" * 91, id="longer than datelines are"),
        pytest.param("LONDON/?", id="a sign after the slash"),
        pytest.param("By Tamsin Oke", id="a byline"),
        pytest.param("LONDON - SALTMARSH", id="a dash before a place that no table has"),
        pytest.param("LONDON - LONDON", id="a dash between the same"),
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
        pytest.param("LONDON - PARIS", ["London", "Paris"], id="dash"),
        pytest.param("Hamburg und Berlin", ["Hamburg", "Berlin"], id="German and"),
        pytest.param("Trinidad y Tobago", ["Trinidad y Tobago"], id="Spanish and inside a name"),
        pytest.param("Frankfurt/Main", ["Frankfurt/Main"], id="slash before a river"),
        pytest.param("LONDON/LONDON", ["London", "London"], id="slash between the same"),
        pytest.param("MONOPOLI (BARI)", ["Monopoli"], id="province in brackets"),
        pytest.param("New Delhi [India]", ["New Delhi"], id="country in brackets"),
        pytest.param("PORTLAND Ore.", ["Portland"], id="state without a comma"),
        pytest.param("دبي، الإمارات", ["دبي"], id="Arabic comma"),
        pytest.param("ΘΕΣΣΑΛΟΝΙΚΗ", ["Θεσσαλονίκη"], id="Greek capitals without accents"),
        pytest.param("TRINIDAD AND TOBAGO", ["Trinidad and Tobago"], id="and inside a name"),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "region", "country", "geoname_id"),
    [
        pytest.param("PORTLAND", "US-OR", "US", 5746545, id="bare: the best known"),
        pytest.param("PORTLAND, Maine", "US-ME", "US", 4975802, id="the state printed"),
        pytest.param("ROME, Georgia", "US-GA", "US", 4219762, id="a namesake tells state from country"),
        pytest.param("CORK, Ireland", None, "IE", 2965140, id="the country printed"),
        pytest.param("CORK, Oregon", "US-OR", "US", None, id="no such city there"),
        pytest.param("SALTMARSH, Oregon", "US-OR", "US", None, id="unknown"),
        pytest.param("KENYA", None, "KE", 192950, id="a country"),
    ],
)
def test_codes_and_ids(text: str, region: str | None, country: str | None, geoname_id: int | None) -> None:
    found = parse_places(text, 0, len(text))

    assert found is not None
    place = found.places[0]
    assert (place.region, place.country, place.geoname_id) == (region, country, geoname_id)


@pytest.mark.parametrize(
    ("text", "known", "listed"),
    [
        pytest.param("LONDON", True, True, id="a city"),
        pytest.param("READING", False, True, id="a word"),
        pytest.param("READING, Pa.", True, True, id="a word with its state"),
        pytest.param("LONDON/READING", False, True, id="one of both"),
        pytest.param("LONDON/SALTMARSH", False, False, id="one that no table has"),
    ],
)
def test_names_that_are_words_are_listed_only(text: str, *, known: bool, listed: bool) -> None:
    found = parse_places(text, 0, len(text))

    assert found is not None
    assert (found.known, found.listed) == (known, listed)


def test_a_misspelt_city_is_mended_and_keeps_its_print() -> None:
    found = parse_places("WASINGTON/SALTMARSH/LONDON", 0, 26)

    assert found is not None
    assert [(place.name, place.country) for place in map(mended, found.places)] == [
        ("Wasington", "US"), ("Saltmarsh", None), ("London", "GB"),
    ]  # fmt: skip


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
