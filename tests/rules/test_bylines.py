"""Bylines as the record gives them: persons are left alone."""

import pytest

from corpuskit.model.fixes import Applicability
from tests.rules.spoken import found, marked, remedies

CODES = [f"BYL{number}" for number in range(101, 109)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"byline": None, "authors": None},
        {"byline": ""},
        {"byline": "By Ana Reyes"},
        {"byline": "Von Anna Zöllner und Ole Nyström"},
        {"authors": ["Ana Reyes", "Jo Smith, Jr."]},
        {"authors": [{"@type": "Person", "name": "Ana Reyes"}, None, 7]},
        {"authors": "Reyes, Ana"},
        {"authors": ["May Holt", "April News", "Guest Nyström"]},
        {"byline": "By Ana Reyes, Halyard News"},
    ],
)
def test_persons_are_left_alone(fields: dict[str, object]) -> None:
    assert [code for code in CODES if found(code, fields=fields, publisher="Saltmarsh Courier")] == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"byline": "By Saltmarsh Courier"}, "BYL101"),
        ({"authors": ["Ana Reyes", "The Saltmarsh Courier"]}, "BYL101"),
        ({"authors": "saltmarsh-courier.example"}, "BYL101"),
        ({"byline": "admin"}, "BYL102"),
        ({"authors": ["#ferry"]}, "BYL102"),
        ({"authors": ["Ana Reyes", "12"]}, "BYL102"),
        ({"authors": [{"name": "null"}]}, "BYL102"),
        ({"authors": ["ana@courier.example"]}, "BYL103"),
        ({"authors": ["https://courier.example/ana"]}, "BYL103"),
        ({"byline": "By Ana Reyes, @anareyes"}, "BYL103"),
        ({"authors": ["Ana Reyes", "Tom Okafor", "ana reyes"]}, "BYL104"),
        ({"authors": ["Ana Reyes & Tom Okafor"]}, "BYL105"),
        ({"byline": "By Ana Reyes | Updated 7:30"}, "BYL107"),
        ({"byline": "Von Anna Zöllner, 4.3.2025"}, "BYL107"),
        ({"authors": ["Ana Reyes has written about the harbour since it froze over. " * 2]}, "BYL108"),
    ],
)
def test_a_fault_has_its_code(fields: dict[str, object], code: str) -> None:
    site = {"publisher": "Saltmarsh Courier", "domain": "saltmarsh-courier.example"}

    assert len(found(code, fields=fields, **site)) == 1


def test_an_agency_says_whose_story_it_is() -> None:
    assert [code for code in CODES if found(code, fields={"byline": "Reuters"}, authors=[])] == []


@pytest.mark.parametrize(
    "byline", ["Staff Writer", "Redaktion", "Islander staff and Halyard News", "admin", "Reuters"]
)
def test_a_desk_or_what_another_rule_tells_can_be_read(byline: str) -> None:
    assert found("BYL106", fields={"byline": byline}, authors=[]) == []


def test_a_sentence_is_no_byline() -> None:
    assert len(found("BYL106", fields={"byline": "the ferry is back at last"}, authors=[])) == 1
    assert found("BYL106", fields={"byline": "the ferry is back at last"}, authors=["Ana Reyes"]) == []


def test_only_a_whole_value_is_removed() -> None:
    site = {"publisher": "Saltmarsh Courier"}
    [remedy] = remedies("BYL101", fields={"byline": "Saltmarsh Courier"}, **site)

    assert (remedy.remove, remedy.field, remedy.applicability) == (True, "byline", Applicability.SAFE)
    assert remedies("BYL101", fields={"authors": ["Saltmarsh Courier"]}, **site) == []


@pytest.mark.parametrize(
    ("byline", "address", "mended"),
    [
        ("By Ana Reyes (ana@courier.example)", "ana@courier.example", "By Ana Reyes"),
        ("By Ana Reyes, @anareyes, Halyard News", "@anareyes", "By Ana Reyes, Halyard News"),
        ("By Ana Reyes | https://courier.example/ana", "https://courier.example/ana", "By Ana Reyes"),
    ],
)
def test_an_address_is_cut_out(byline: str, address: str, mended: str) -> None:
    values = {"byline": byline, "fields": {"byline": byline}}
    [remedy] = remedies("BYL103", **values)
    [edit] = remedy.edits

    assert marked("BYL103", "byline", **values) == [address]
    assert byline[: edit.start] + edit.after + byline[edit.end :] == mended
    assert remedy.applicability is Applicability.UNSAFE


def test_where_there_is_only_an_address_the_key_goes() -> None:
    values = {"byline": "ana@courier.example", "fields": {"byline": "ana@courier.example"}}

    assert remedies("BYL103", **values)[0].remove
