"""Headlines: what papers print is left alone."""

import pytest

from corpuskit.model.fixes import Applicability, Remedy
from tests.rules.spoken import found, remedies

CODES = [f"HED{number}" for number in range(101, 110)]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry is back - and full",
        "Ferry: Saltmarsh Courier wins prize",
        "Saltmarsh-Courier building sold",
        "“… and then it sailed”",
        "NATO, EU and UN meet on ferry",
        "Tide < 3 m, wind > 8 knots",
        "Untitled poem found in harbour",
        "Opinion | The ferry is late",
        "轮渡回来了",
        "Hafenverwaltungsbeschwerdestelle",
    ],
)
def test_a_sound_headline_is_left_alone(headline: str) -> None:
    assert [code for code in CODES if found(code, headline=headline, publisher="Saltmarsh Courier")] == []


@pytest.mark.parametrize(
    ("headline", "code"),
    [
        ("FERRY RETURNS TO SALTMARSH", "HED102"),
        ("Ferry is back. " * 20, "HED104"),
        ("Ferry", "HED105"),
        ("***", "HED105"),
        ("Untitled", "HED106"),
        ("[No headline]", "HED106"),
        ("The **ferry** is back", "HED107"),
        ("The <em>ferry</em> is back", "HED107"),
        ("Ferry returns to ...", "HED108"),
        ("Ferry returns to <b>...</b>", "HED108"),
    ],
)
def test_a_fault_has_its_code(headline: str, code: str) -> None:
    assert len(found(code, headline=headline)) == 1


def _applied(text: str, remedy: Remedy) -> str:
    for edit in reversed(remedy.edits):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry is back - Saltmarsh Courier",
        "Ferry is back | The Saltmarsh Courier",
        "Ferry is back – saltmarsh-courier.example",
        "SALTMARSH COURIER | Ferry is back",
        "Ferry is back | Saltmarsh Courier | saltmarsh-courier.example",
        "Saltmarsh Courier: | Ferry is back » Saltmarsh Courier",
    ],
)
def test_the_publisher_goes_with_its_sign(headline: str) -> None:
    site = {"publisher": "The Saltmarsh Courier", "domain": "saltmarsh-courier.example"}
    [remedy] = remedies("HED103", headline=headline, **site)

    assert remedy.applicability is Applicability.SAFE
    assert _applied(headline, remedy) == "Ferry is back"


@pytest.mark.parametrize(
    ("headline", "publisher"),
    [
        ("Ferry is back - Skerrin Islander", "Saltmarsh Courier"),
        ("Ferry is back - Saltmarsh Courier", None),
        ("Who reads the Saltmarsh Courier", "Saltmarsh Courier"),
    ],
)
def test_other_names_stay(headline: str, publisher: str | None) -> None:
    assert found("HED103", headline=headline, publisher=publisher, domain=None) == []


def test_a_headline_that_is_only_the_name_is_left_to_somebody() -> None:
    assert remedies("HED103", headline="Opinion | Saltmarsh Courier", publisher="Saltmarsh Courier") == []
    assert len(found("HED103", headline="Opinion | Saltmarsh Courier", publisher="Saltmarsh Courier")) == 1


def test_the_headline_alone_is_no_text() -> None:
    assert len(found("HED109", headline="Ferry is back", text="FERRY IS BACK.")) == 1
    assert found("HED109", headline="Ferry is back", text="Ferry is back at last.") == []
    assert found("HED109", headline="***", text="***") == []
