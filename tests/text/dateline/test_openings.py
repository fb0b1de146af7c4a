"""Where a dateline may begin further in: after what it may, and after what it may not."""

import pytest

from corpuskit.text.dateline.openings import later_openings
from corpuskit.text.datelines import parse_dateline


def starts(text: str) -> list[int]:
    return [opening.start for opening in later_openings(text, 0)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The ferry is back.", id="a sentence"),
        pytest.param("Tides - LONDON (AP) - Rain.", id="neither an agency nor a label before the dash"),
        pytest.param("By noon the ferry was back.", id="By that opens no byline"),
        pytest.param("Rain\nSun\n", id="lines without a sign"),
        pytest.param("R" * 151 + "\nLONDON (AP) - Rain.", id="a line too long for a headline"),
    ],
)
def test_no_opening(text: str) -> None:
    assert starts(text) == []


@pytest.mark.parametrize(
    ("text", "before"),
    [
        pytest.param("AP - LONDON (AP) - Rain.", "AP - ", id="a credit"),
        pytest.param("UPDATE 2-LONDON (AP) - Rain.", "UPDATE 2-", id="a label with a number"),
        pytest.param("Rain falls\nLONDON (AP) - Rain.", "Rain falls\n", id="a headline"),
        pytest.param(
            "Rain falls.\n\n* LONDON (AP) - Rain.", "Rain falls.\n\n* ", id="a full stop, an asterisk"
        ),
        pytest.param("FULL TEXT.\nLONDON - Rain.", "FULL TEXT.\n", id="the label of the full text"),
    ],
)
def test_opening(text: str, before: str) -> None:
    assert len(before) in starts(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("AP - SALTMARSH - Rain.", id="after a credit, a place that no table has"),
        pytest.param("Rain falls\nSALTMARSH - Rain.", id="after a headline, a place that no table has"),
        pytest.param("Rain falls\nLondon, March 4\nRain.", id="after a headline, a line without a sign"),
        pytest.param(
            "Rain falls\nParis, March 4 - Rain.", id="after a headline, ordinary letters, no agency"
        ),
        pytest.param("Rain falls\nLONDON - Rain.", id="after a headline, a place and a hyphen"),
        pytest.param("Rain falls\nLONDON (HNA) - Rain.", id="after a headline, unknown initials"),
        pytest.param("By Tamsin Oke LONDON, March 4 - Rain.", id="after a byline, no agency"),
    ],
)
def test_less_is_believed_further_in(text: str) -> None:
    assert parse_dateline(text) is None


def test_two_names_or_more_make_a_byline() -> None:
    found = parse_dateline("By Tamsin Oke Rampur, Oct 17 (PTI) Rain fell.")

    assert found is not None
    assert found.raw == "Rampur, Oct 17 (PTI)"


@pytest.mark.parametrize(
    "dateline", ["LONDON —", "LONDON --", "LONDON, March 4 -", "LONDON, England -", "LONDON (AP) -"]
)
def test_enough_after_a_headline(dateline: str) -> None:
    found = parse_dateline(f"Rain falls\n{dateline} Rain fell.")

    assert found is not None
    assert found.raw == dateline
