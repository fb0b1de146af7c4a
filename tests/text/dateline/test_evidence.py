"""What speaks for a dateline: every name has a weight, and the sums that matter stand."""

from datetime import date

import pytest

from corpuskit.text.dateline.evidence import WEIGHTS, evidence_of, stands_without_sign, warnings_of
from corpuskit.text.dateline.leads import Lead, read_lead
from corpuskit.text.separators import Separator

DASH = Separator(0, 1, "-")
NOTHING = Separator(0, 0, "")
LINE = Separator(0, 0, "", ends_line=True)


def lead(text: str) -> Lead:
    found = read_lead(text, 0, len(text), date(2025, 3, 5))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "separator", "following", "names"),
    [
        ("LONDON", DASH, "The", ["caps", "known-place"]),
        ("LONDON", DASH, "the", ["caps", "known-place", "lower-case-follows"]),
        ("London", Separator(0, 1, "—"), "The", ["ordinary-letters", "known-place", "dash"]),
        ("READING", DASH, "The", ["caps", "listed-place"]),
        ("KENYA", DASH, "The", ["caps", "territory"]),
        ("SALTMARSH, Ore.", DASH, "The", ["caps", "unknown-place", "region"]),
        ("LONDON/PARIS, March 4", DASH, "The", ["date", "caps", "known-place", "joined"]),
        ("LONDON (AP)", NOTHING, "The", ["agency", "caps", "known-place", "no-sign"]),
        ("LONDON, March 4, Reuter", LINE, "The", ["bare-agency", "date", "caps", "known-place", "line"]),
        ("LONDON (Halyard News)", DASH, "The", ["unknown-agency", "caps", "known-place"]),
        ("LONDON (HNA)", DASH, "The", ["unknown-initials", "caps", "known-place"]),
        (
            "London (HNA)",
            DASH,
            "the",
            ["unknown-initials", "ordinary-letters", "known-place", "lower-case-follows"],
        ),
        ("(AP)", DASH, "The", ["agency"]),
    ],
)
def test_evidence(text: str, separator: Separator, following: str, names: list[str]) -> None:
    assert list(evidence_of(lead(text), separator, following)) == names
    assert set(names) <= set(WEIGHTS)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        pytest.param("LONDON (AP)", "is", id="small letters follow"),
        pytest.param("LONDON (AP)", "", id="nothing follows"),
        pytest.param("SALTMARSH (AP)", "CONFIRMS", id="a heading goes on"),
        pytest.param("Saltmarsh (AP)", "The", id="ordinary letters, unknown"),
        pytest.param("LONDON, Old Harbour Street (AP)", "The", id="no region after the comma"),
        pytest.param("(ETA)", "The", id="an agency alone that is something else as well"),
    ],
)
def test_without_a_sign_less_is_believed(text: str, following: str) -> None:
    assert not stands_without_sign(lead(text), NOTHING, following)


@pytest.mark.parametrize("text", ["LONDON (AP)", "SALTMARSH (AP)", "Saltmarsh, March 4 (AP)", "(CNN)"])
def test_without_a_sign(text: str) -> None:
    assert stands_without_sign(lead(text), NOTHING, "The ferry")


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("LONDON, March 4", True),
        ("SALTMARSH 2025-03-04", True),
        ("LONDON (AP)", True),
        ("KYIV, Ukraine", True),
        ("LONDON", False),
        ("SALTMARSH, March 4", False),
        ("London, England", False),
        ("(AP)", False),
    ],
)
def test_at_the_end_of_a_line(text: str, *, stands: bool) -> None:
    assert stands_without_sign(lead(text), LINE, "The ferry") == stands


@pytest.mark.parametrize(
    ("text", "published", "warnings"),
    [
        ("LENINGRAD", date(1987, 3, 5), []),
        ("LENINGRAD", date(2025, 3, 5), ["former-name"]),
        ("LENINGRAD", None, []),
        ("NUR-SULTAN", date(2018, 3, 5), ["former-name"]),
        ("SALTMARSH ()", None, ["empty-agency", "unknown-place"]),
    ],
)
def test_warnings(text: str, published: date | None, warnings: list[str]) -> None:
    assert list(warnings_of(lead(text), DASH, published)) == warnings
