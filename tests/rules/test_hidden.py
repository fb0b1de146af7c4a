"""Characters that do not show: those that do their work are left alone, the others are found and deleted."""

import pytest

from corpuskit.model.fixes import Applicability, Replacement
from corpuskit.rules._hidden import hidden
from tests.rules.spoken import found, marked, remedies

CODES = ("TXT111", "TXT112", "TXT113", "TXT114", "TXT115")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry is back.", id="ascii"),
        pytest.param("Le café – l’été, «\u00a0là\u00a0» et 5\u202f000.", id="no-break spaces"),
        pytest.param("هم می\u200cروند و نمی\u200cدانند", id="non-joiners of Persian"),
        pytest.param("क्\u200dष और क्\u200cष", id="joiners of Devanagari"),
        pytest.param("👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 ☂\ufe0e 👩🏽\u200d🚒", id="emoji"),
        pytest.param("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f wins", id="flag"),
        pytest.param("葛\U000e0100飾区", id="variant of a character"),
        pytest.param("ᠮᠣᠩᠭᠣᠯ\u180e", id="separator of Mongolian"),
        pytest.param("ㅎ\u3164ㅏ", id="filler of Hangul"),
        pytest.param("השלט אומר \u2066ferry\u2069.", id="isolate in Hebrew"),
        pytest.param("The sign says \u202bהמעבורת\u202c.", id="embedding of Hebrew"),
    ],
)
def test_what_does_its_work_is_left_alone(text: str) -> None:
    assert [one for code in CODES for one in found(code, text=text)] == []


@pytest.mark.parametrize(
    ("text", "code", "places"),
    [
        ("The har\u00adbour and the fer\u00adry", "TXT114", (7, 20)),
        ("har\u200cbour", "TXT113", (3,)),
        ("har\u200dbour", "TXT113", (3,)),
        ("a\ufe0fb \ufe0f", "TXT113", (1, 4)),
        ("ferry\U000e0121\U000e0122", "TXT113", (5, 6)),
        ("The\U000e0041 ferry", "TXT113", (3,)),
        ("fer\u2063ry", "TXT113", (3,)),
        ("fer\u034fry", "TXT113", (3,)),
        ("fer\u3164ry", "TXT113", (3,)),
        ("The \u2068ferry\u2069 is back", "TXT112", (4, 10)),
        ("\u202aThe ferry\u202c", "TXT112", (0, 10)),
        ("The \u202eyrref", "TXT111", (4,)),
        ("The\ufffe ferry\U0001ffff", "TXT115", (3, 10)),
    ],
)
def test_what_is_idle_is_found(text: str, code: str, places: tuple[int, ...]) -> None:
    [one] = found(code, text=text)

    assert one.finding is not None
    assert (one.finding.at, one.finding.end) == (places[0], places[0] + 1)
    assert sum(map(len, hidden(text).values())) >= len(places)


@pytest.mark.parametrize("field", ["headline", "description"])
def test_other_fields_are_looked_at_as_well(field: str) -> None:
    assert marked("TXT113", field, **{field: "The fer\u200cry is back"}) == ["\u200c"]


def test_neighbours_go_in_one_edit() -> None:
    [remedy] = remedies("TXT113", text="fe\u200c\u200drry\u2063s")

    assert remedy.applicability is Applicability.SAFE
    assert remedy.edits == (Replacement(2, 4, ""), Replacement(7, 8, ""))


def test_an_override_goes_with_what_closes_it_and_only_where_somebody_looks() -> None:
    text = "The \u202eyrref\u202c is back"
    [remedy] = remedies("TXT111", text=text)

    assert remedy.applicability is Applicability.UNSAFE
    assert remedy.edits == (Replacement(4, 5, ""), Replacement(10, 11, ""))
    assert found("TXT112", text=text) == []


def test_each_paragraph_has_its_own_direction() -> None:
    text = "\u2068The ferry\u2069\n\u2067המעבורת\u2069 is back\n\u2068again\u2069"

    [remedy] = remedies("TXT112", text=text)

    assert [(edit.start, edit.end) for edit in remedy.edits] == [(0, 1), (10, 11), (30, 31), (36, 37)]


def test_noncharacters_have_no_remedy() -> None:
    assert remedies("TXT115", text="The\uffff ferry") == []
