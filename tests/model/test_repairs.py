"""What a repair says of itself."""

import pytest

from corpuskit.model.edits import Edit, Suspicion
from corpuskit.model.repairs import Repair

EDIT = Edit(start=2, end=5, out_start=2, before="â€™", after="’", damage="utf8-as-cp1252")
FINDING = Suspicion(start=9, end=10, damage="legacy-as-utf8", chain=None, reason="letter-lost")


@pytest.mark.parametrize(
    ("edits", "findings", "status"),
    [
        ((), (), "clean"),
        ((), (FINDING,), "unrepaired"),
        ((EDIT,), (), "repaired"),
        ((EDIT,), (FINDING,), "partly"),
    ],
)
def test_status(edits: tuple[Edit, ...], findings: tuple[Suspicion, ...], status: str) -> None:
    assert Repair(text="It’s", edits=edits, findings=findings).status == status


def test_undo_gives_the_input_back() -> None:
    assert Repair(text="It’s", edits=(EDIT,)).undo() == "Itâ€™s"
    assert Repair(text="It’s").undo() == "It’s"


def test_edits_of_another_text_are_an_error() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Repair(text="Isn’t", edits=(EDIT,)).undo()
