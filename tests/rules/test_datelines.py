"""Rules of datelines point at the part that is odd, and leave sound ones alone."""

import pytest

from tests.rules.found import found, spans

STORY = "The ferry is back."


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("DTL102", STORY, id="no dateline"),
        pytest.param("DTL102", f"LONDON (Halyard News) - {STORY}", id="an agency like none of the table"),
        pytest.param("DTL102", f"LONDON, March 4 - {STORY}", id="no agency"),
        pytest.param("DTL103", f"SALTMARSH (Reuters) - {STORY}", id="a town of no table"),
        pytest.param("DTL103", "SALTMRASH (Reuters) - Saltmrash slept. Saltmarsh too.", id="both spellings"),
        pytest.param("DTL103", "TIEFENSIEL (dpa) - Tiefensiels Hafen ist voll.", id="an ending"),
        pytest.param("DTL103", "LOWSEA (Reuters) - The lowsee is a fish.", id="a word in small letters"),
        pytest.param("DTL104", f"PARIS, Texas (AP) - {STORY}", id="a region is believed"),
        pytest.param("DTL104", f"LIMA, Chile (AP) - {STORY}", id="short names are shared"),
        pytest.param("DTL105", f"LONDON, March 4 (Reuters) - {STORY}", id="nothing misspelt"),
        pytest.param("DTL106", f"LONDON, March 4 (Reuters) - {STORY}", id="brackets with an agency"),
        pytest.param("DTL107", f"LONDON (Reuters) - {STORY} LONDON is happy.", id="the name comes again"),
        pytest.param("DTL108", f"LONDON, March 4 (Reuters) - {STORY}", id="a hyphen is a dash too"),
        pytest.param("DTL109", f"LONDON (Reuters)\n{STORY}", id="a line of its own"),
        pytest.param("DTL110", f"KYIV, March 4, 2025 (Reuters) - {STORY}", id="the name of the day"),
        pytest.param("DTL113", f"LONDON (Reuters) - {STORY}\n(Reporting by Ana Reyes)", id="a note"),
        pytest.param("DTL113", f"LONDON (Reuters) - {STORY}\nLONDON - {STORY}", id="no agency below"),
    ],
)
def test_silence(code: str, text: str) -> None:
    assert found(code, {"text": text}) == []


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [
        pytest.param("DTL102", f"LONDON (Retuers) - {STORY}", "Retuers", id="letters changed places"),
        pytest.param("DTL102", f"LONDON, March 4 (Reutars) - {STORY}", "Reutars", id="another letter"),
        pytest.param("DTL103", "OUTER SKERIN (Reuters) - Outer Skerrin is cold.", "OUTER SKERIN", id="words"),
        pytest.param("DTL104", f"STOCKHOLM, Norway (AP) - {STORY}", "STOCKHOLM, Norway", id="country"),
        pytest.param("DTL105", f"LONDON, Marchg 4 (Reuters) - {STORY}", "Marchg 4", id="month"),
        pytest.param("DTL106", f"LONDON, March 4 () - {STORY}", "()", id="empty brackets"),
        pytest.param("DTL113", f"LONDON (AP) - {STORY}\nPARIS (AFP) - {STORY}", "PARIS (AFP) -", id="two"),
    ],
)
def test_the_odd_part_is_pointed_at(code: str, text: str, shown: str) -> None:
    assert spans(code, text) == [shown]


def test_a_place_is_mended_in_its_own_capitals() -> None:
    [one] = found("DTL103", {"text": "SALTMRASH (Reuters) - Saltmarsh is cold."})

    assert one.remedy is not None
    assert [edit.after for edit in one.remedy.edits] == ["SALTMARSH"]


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param(None, id="none"),
        pytest.param("Ferry (small) returns - at last", id="brackets and a dash"),
        pytest.param("LONDON (Reuters) -", id="nothing but a dateline"),
        pytest.param("Ferry returns (Reuters) - for now", id="an agency without a place"),
    ],
)
def test_a_headline_without_dateline(headline: str | None) -> None:
    assert found("DTL112", {"headline": headline}) == []


@pytest.mark.parametrize(
    "credit",
    [
        pytest.param(None, id="none"),
        pytest.param("Agence France-Presse", id="its full name"),
        pytest.param("Reuters/AFP", id="both"),
        pytest.param("Saltmarsh Courier", id="no agency"),
    ],
)
def test_a_credit_that_agrees_with_the_dateline(credit: str | None) -> None:
    assert found("DTL111", {"text": f"PARIS (AFP) – {STORY}", "credit": credit}) == []
