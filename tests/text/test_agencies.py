"""Agency credits: what is no credit, what is a known one, and how an unknown one is named."""

import pytest

from corpuskit.text.agencies import (
    agencies,
    agency_slug,
    credit_at_end,
    credit_at_start,
    is_code,
    is_initials,
    known_agency,
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SALTMARSH", id="no credit"),
        pytest.param("SALTMARSH (not shown)", id="an aside in small letters"),
        pytest.param("SALTMARSH (7)", id="a number"),
        pytest.param("SALTMARSH (January 4, 2006)", id="a date"),
        pytest.param("SALTMARSH (D)", id="a party"),
        pytest.param("SALTMARSH (R-Ore.)", id="a party and a state"),
        pytest.param("SALTMARSH ()", id="nothing in the brackets"),
        pytest.param("SALTMARSH )", id="a bracket never opened"),
        pytest.param("SALTMARSH /Halyard News/", id="unknown between slashes"),
        pytest.param("SALTMARSH, Halyard News", id="unknown after a comma"),
        pytest.param("SALTMARSH (通信社)", id="no letter that an id could have"),
        pytest.param("(" + "A" * 60 + ")", id="longer than credits are"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_credit(text: str) -> None:
    assert credit_at_end(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "raw", "slug", "enclosed"),
    [
        pytest.param("LONDON (Reuters)", "Reuters", "reuters", True, id="brackets"),
        pytest.param("LONDON ( AP ),", "AP", "ap", True, id="blanks inside, comma after"),
        pytest.param("LONDON /TASS/", "TASS", "tass", True, id="slashes"),
        pytest.param("LONDON, Reuter", "Reuter", "reuters", False, id="comma"),
        pytest.param("LONDON (Dow Jones/AP)", "Dow Jones/AP", "dow-jones", True, id="the first of two"),
        pytest.param("LONDON (Halyard News)", "Halyard News", "halyard-news", True, id="unknown"),
        pytest.param("LONDON (halyard.example)", "halyard.example", "halyard-example", True, id="a domain"),
    ],
)
def test_credit(text: str, raw: str, slug: str, *, enclosed: bool) -> None:
    found = credit_at_end(text, 0, len(text))

    assert found is not None
    assert (found.agency.raw, found.agency.id, found.enclosed) == (raw, slug, enclosed)
    assert text[found.agency.start : found.agency.end] == raw


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LONDON (AP)", id="not at the start"),
        pytest.param("(not shown) -", id="an aside"),
        pytest.param("(Halyard News) -", id="unknown"),
        pytest.param("(AP", id="never closed"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_credit_at_the_start(text: str) -> None:
    assert credit_at_start(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "slug"), [("(ANSA) - ROMA", "ansa"), ("/TASS/ -", "tass"), ("[AP] -", "ap")]
)
def test_credit_at_the_start(text: str, slug: str) -> None:
    found = credit_at_start(text, 0, len(text))

    assert found is not None
    assert (found[0].agency.id, text[found[1] - 1]) == (slug, text[len(found[0].agency.raw) + 1])


@pytest.mark.parametrize("form", ["Alma-Ata", "Stratford-upon-Avon", "Halyard/Saltmarsh"])
def test_a_part_after_a_hyphen_is_no_agency(form: str) -> None:
    assert known_agency(form) is None


def test_a_form_that_means_several_has_no_country() -> None:
    assert {form: agencies()[form].country for form in ("cna", "cns", "spa", "sw")} == dict.fromkeys(
        ("cna", "cns", "spa", "sw"), ""
    )


def test_an_agency_has_a_country_and_languages() -> None:
    found = known_agency("AFP")

    assert found is not None
    assert (found.country, "fr" in found.languages) == ("FR", True)


def test_a_credit_does_not_reach_before_the_start() -> None:
    assert credit_at_end("(AP) LONDON", 1, 4) is None


@pytest.mark.parametrize("form", ["GER", "GBR", "ENG", "NYSE", "AIM", "XETRA"])
def test_codes(form: str) -> None:
    assert is_code(form)


@pytest.mark.parametrize("form", ["", "AP", "ger", "Halyard News", "PSG"])
def test_no_codes(form: str) -> None:
    assert not is_code(form)


@pytest.mark.parametrize("form", ["PSG", "D.P.", "XVe", "HNA", "U.F.O."])
def test_initials(form: str) -> None:
    assert is_initials(form)


@pytest.mark.parametrize("form", ["", "A", "Halyard", "Halyard News", "HALYARD", "H N", "New"])
def test_no_initials(form: str) -> None:
    assert not is_initials(form)


def test_unknown_agency_has_no_entry() -> None:
    assert known_agency("Halyard News") is None


def test_slugs_of_the_table_are_slugs() -> None:
    assert {agency.id for agency in agencies().values()} == {
        agency_slug(agency.id) for agency in agencies().values()
    }
