"""What stands before the end of a dateline: what is refused, and where agency, day and places stand."""

import pytest

from corpuskit.text.dateline.leads import read_lead


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LONDON, 5 pct", id="no date"),
        pytest.param('"LONDON"', id="quotation marks"),
        pytest.param("LONDON: March 4", id="a colon inside"),
        pytest.param("LONDON\n\nPARIS", id="an empty line inside"),
        pytest.param("A" * 121, id="longer than datelines are"),
        pytest.param("TUE, MAR 04", id="a weekday for a place"),
        pytest.param("GDP (Gross Domestic Product)", id="an acronym"),
        pytest.param("CANADIAN PACIFIC (CP)", id="a company and its ticker, which is an agency too"),
        pytest.param("LONDON - (AP", id="an open bracket"),
        pytest.param("LONDON [AP", id="an open square bracket"),
        pytest.param("Mrach 4", id="a month that is none"),
        pytest.param("SALTMARSH Narch 4", id="a misspelt month without a comma"),
    ],
)
def test_no_lead(text: str) -> None:
    assert read_lead(text, 0, len(text), None) is None


@pytest.mark.parametrize(
    ("text", "places", "day", "agency"),
    [
        ("LONDON, March 4 (AP)", ["LONDON"], "March 4", "AP"),
        ("LONDON (March 4)", ["LONDON"], "March 4", None),
        ("LONDON / ACCESSWIRE / March 4, 2025 /", ["LONDON"], "March 4, 2025", "ACCESSWIRE"),
        ("LONDON--(Marketwired - March 4, 2025)", ["LONDON"], "March 4, 2025", "Marketwired"),
        ("МОСКВА, 3 мар — РИА Новости", ["МОСКВА"], "3 мар", "РИА Новости"),
        ("LONDON, Tuesday, March 4", ["LONDON"], "March 4", None),
        ("Bruxelles, le 4 mars (Belga)", ["Bruxelles"], "4 mars", "Belga"),
        ("(AP)", [], None, "AP"),
        ("SCRANTON, Pa.", ["SCRANTON, Pa."], None, None),
    ],
)  # fmt: skip
def test_lead(text: str, places: list[str], day: str | None, agency: str | None) -> None:
    found = read_lead(text, 0, len(text), None)

    assert found is not None
    assert [place.raw for place in found.places.places] == places
    assert (found.day.raw if found.day else None, found.agency.raw if found.agency else None) == (day, agency)


def test_empty_brackets_are_noted() -> None:
    found = read_lead("LONDON ()", 0, 9, None)

    assert found is not None
    assert (found.emptied, found.agency) == (True, None)


@pytest.mark.parametrize(
    ("text", "is_place_only", "agency"),
    [
        pytest.param("LONDON", True, None, id="a place"),
        pytest.param("LONDON (GBR)", True, None, id="a code of a country is no agency"),
        pytest.param("LONDON (NYSE)", True, None, id="an exchange is none"),
        pytest.param("LONDON (HNA)", True, "HNA", id="unknown initials"),
        pytest.param("LONDON, March 4 (HNA)", False, "HNA", id="unknown initials beside a date"),
        pytest.param("LONDON (Halyard News)", False, "Halyard News", id="an unknown agency by name"),
        pytest.param("LONDON (AP)", False, "AP", id="initials of the table"),
    ],
)
def test_what_stands_with_the_places(text: str, is_place_only: bool, agency: str | None) -> None:
    lead = read_lead(text, 0, len(text), None)

    assert lead is not None
    assert lead.is_place_only is is_place_only
    assert (lead.agency.raw if lead.agency else None) == agency
