"""Folding: what is kept of a name when it is looked up."""

import pytest

from corpuskit.text.folding import fold, fold_place


@pytest.mark.parametrize("name", ["", " ", "?!", "—"])
def test_nothing_is_left(name: str) -> None:
    assert fold(name) == ""


@pytest.mark.parametrize(
    ("name", "key"),
    [("W. Va.", "wva"), ("ÎLE-ANA", "ileana"), ("KÖLN", "koln"), ("Москва", "москва")],
)
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize(("one", "other"), [("FORT WORTH", "Ft. Worth"), ("Mount Ana", "Mt. Ana")])
def test_places_are_one_in_both_forms(one: str, other: str) -> None:
    assert fold_place(one) == fold_place(other)
