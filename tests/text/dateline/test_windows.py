"""How far a dateline may reach."""

import pytest

from corpuskit.text.dateline.windows import end_of_window


@pytest.mark.parametrize(
    ("text", "within"),
    [
        pytest.param("LONDON - The ferry is back.", "LONDON - The ", id="to the first small word"),
        pytest.param("The ferry is back.", "The ", id="a sentence"),
        pytest.param(
            "Rio de Janeiro, 4 de março - O", "Rio de Janeiro, 4 de março - O", id="particles and months"
        ),
        pytest.param("Bern (sda) - Die", "Bern (sda) - Die", id="an agency in brackets"),
        pytest.param("Bern (not shown) - Die", "Bern (not ", id="an aside of two words"),
        pytest.param("PARIS &mdash; Le", "PARIS &mdash; Le", id="an entity"),
        pytest.param("МОСКВА, 3 марта - Паром", "МОСКВА, 3 марта - Паром", id="another script"),
        pytest.param("A" * 200, "A" * 180, id="the longest"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_window(text: str, within: str) -> None:
    assert text[: end_of_window(text, 0)] == within
