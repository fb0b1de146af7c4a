"""What goes on after places and a dash: rows, titles and labels are told from stories."""

import pytest

from corpuskit.text.dateline.leads import read_lead
from corpuskit.text.dateline.rows import goes_on_as_row


def goes_on(places: str, following: str) -> bool:
    lead = read_lead(places, 0, len(places), None)
    assert lead is not None
    return goes_on_as_row(lead, f"{places} - {following}", len(places) + 3)


@pytest.mark.parametrize(
    "following",
    [
        "",
        "The ferry is back.",
        "A ferry is back.",
        "London police said the ferry was back.",
        "London 2012 was the year of the ferry.",
        "London, the city of ferries, has one more.",
        "U.S. officials said the ferry was back.",
        "UN Secretary-General Ana Reyes is on the ferry.",
        "ABC PLC said its ferry was back.",
        "ABC's ferry is back.",
        "\u201cHERE WE GO,\u201d the captain said.",
    ],
)
def test_stories(following: str) -> None:
    assert not goes_on("MADRID", following)


@pytest.mark.parametrize(
    "following",
    [
        "MILAN 1-1 (0-1)",
        "MILAN",
        "Milan",
        "Milan 1-1",
        "Milan (2)",
        "Milan: the ferry",
        "Milan - Perth: the tour",
        "Milan \u2014 the ferry",
        "New York - Perth: the tour",
        "NEW YORK by ferry",
        "ARSENAL 2:1",
        "HALYARD ferry returns",
        "HERE WE GO",
        "NEWS: the ferry is back",
        "3 - a number",
        "- a ferry",
        "\u2014 a ferry",
    ],
)
def test_rows(following: str) -> None:
    assert goes_on("MADRID", following)


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        pytest.param("HALYARD FERRIES CORP. bought a ship.", False, id="a company in capitals"),
        pytest.param("3 ferries are back.", False, id="a number"),
        pytest.param("OSLO (Norway) 2-0", True, id="another place of the row"),
    ],
)
def test_after_a_region(following: str, expected: bool) -> None:
    assert goes_on("BERLIN (Germany)", following) is expected
