"""What repair did and left is told field by field, and no damage is told twice."""

from typing import cast

import pytest

from corpuskit.encoding.repair import repair
from corpuskit.model.checked import Mended
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.edits import Edit, Suspicion
from corpuskit.rules import check_article, text_damage_mentioned, text_damage_possible
from corpuskit.rules.rule import ArticleRule
from tests.rules.subjects import subject

TEXT = "It’s old. It’s blue, caf? and all."
CHAIN = "utf-8→windows-1252"


def _edit(at: int, out: int, damage: str = "utf8-as-cp1252") -> Edit:
    return Edit(start=at, end=at + 3, out_start=out, before="â€™", after="’", damage=damage, chain=CHAIN)


def _left(reason: str, *, damage: str = "qmark", start: int = 27) -> Suspicion:
    return Suspicion(start=start, end=start + 1, damage=damage, chain=None, reason=reason)


def _found(mended: dict[str, Mended], **article: object) -> list[Diagnostic]:
    values = {"text": TEXT, "mended": mended, **article}
    return [
        one for one in check_article(*subject(values)) if one.code.startswith("TXT1") and one.code > "TXT102"
    ]


def test_what_was_sound_is_not_mentioned() -> None:
    assert _found({}, text="It’s old.") == []
    assert _found({"text": Mended()}, text="It’s old.") == []


def test_nfc_is_no_damage() -> None:
    composed = Edit(start=3, end=5, out_start=3, before="e\u0301", after="é", damage="nfc")

    assert _found({"text": Mended(nfc=(composed,))}, text="café") == []


def test_repairs_of_one_kind_are_one_diagnostic_at_the_first() -> None:
    [found] = _found({"text": Mended(repair=(_edit(2, 2), _edit(14, 12)))})

    assert found.value == "It[â€™ -> ’]s old. It’s blue, ca"
    assert found.message == f"2 characters repaired: utf8-as-cp1252 ({CHAIN}), as in '{found.value}'"
    assert (found.field, found.location.line, found.location.column) == ("text", 5, 3)


def test_the_message_can_be_printed_whatever_was_repaired() -> None:
    control = Edit(start=2, end=3, out_start=2, before="\x92", after="’", damage="c1-cp1252")
    [found] = _found({"text": Mended(repair=(control,))})

    assert found.message == "1 character repaired: c1-cp1252, as in 'It[\\x92 -> ’]s old. It’s blue, ca'"


def test_each_kind_and_each_field_is_told_by_itself() -> None:
    repaired = Mended(repair=(_edit(2, 2), _edit(14, 12, "double")))
    found = _found({"text": repaired, "authors[0]": Mended(repair=(_edit(1, 1),))}, authors=["O’Shea"])

    assert [(one.field, one.message.split(" ")[3]) for one in found] == [
        ("text", "double"),
        ("text", "utf8-as-cp1252"),
        ("authors", "utf8-as-cp1252"),
    ]
    assert found[2].value == "O[â€™ -> ’]Shea"


@pytest.mark.parametrize(
    ("suspicion", "code", "message"),
    [
        (_left("letter-lost"), "TXT107", "1 letter lost: qmark"),
        (_left("cut", damage="truncated-tail"), "TXT107", "1 letter lost: truncated-tail"),
        (_left("characters-dropped", damage="dropped"), "TXT108", "characters missing in 1 place"),
        (_left("mentioned"), "TXT109", "qmark left as meant in 1 place"),
        (_left("ambiguous"), "TXT105", "qmark in 1 place"),
        (_left("too-little-evidence"), "TXT110", "perhaps qmark in 1 place"),
        (_left("language-unknown"), "TXT110", "perhaps qmark in 1 place"),
    ],
    ids=lambda value: value.reason if isinstance(value, Suspicion) else "",
)
def test_what_was_left_has_one_code(suspicion: Suspicion, code: str, message: str) -> None:
    [found] = _found({"text": Mended(repair=(), suspicions=(suspicion,))})

    assert (found.code, found.message) == (code, message)


@pytest.mark.parametrize("reason", ["letter-lost", "ambiguous", "too-little-evidence"])
def test_replacement_characters_are_told_once(reason: str) -> None:
    lost = Mended(suspicions=(_left(reason, damage="legacy-as-utf8", start=3),))
    found = _found({"text": lost, "byline": lost}, text="caf\ufffd", byline="Ren\ufffd")

    assert [(one.code, one.field) for one in found] == [("TXT104", "text"), ("TXT104", "byline")]


@pytest.mark.parametrize("reason", ["ambiguous", "unassigned", "letter-lost"])
def test_control_characters_are_told_once(reason: str) -> None:
    stray = Mended(suspicions=(_left(reason, damage="c1-cp1252", start=3),))
    found = _found({"text": stray, "byline": stray}, text="caf\x81", byline="Ren\x81")

    assert [(one.code, one.field) for one in found] == [("TXT103", "text"), ("TXT103", "byline")]


def test_a_suspicion_is_placed_in_the_published_text() -> None:
    mended = Mended(repair=(_edit(2, 2), _edit(14, 12)), suspicions=(_left("letter-lost", start=28),))
    found = {one.code: one for one in _found({"text": mended})}

    assert found["TXT107"].location.column == 29
    assert found["TXT107"].value == TEXT[TEXT.index("?") - 20 :]


@pytest.mark.parametrize(
    "rule", [text_damage_mentioned.RULE, text_damage_possible.RULE], ids=lambda rule: rule.code
)
def test_repair_itself_finds_what_the_example_shows(rule: ArticleRule) -> None:
    made = cast("dict[str, Mended]", rule.bad["mended"])["text"]

    assert repair(str(rule.bad["text"])).findings == made.suspicions
    assert repair(str(rule.good["text"])).status == "clean"
