"""What words and numbers beside a lost mark say of it."""

import pytest

from corpuskit.encoding.marks.hints import Hint, em_odds, hint_of
from corpuskit.encoding.marks.resolve import LETTER, SLOT, resolve
from corpuskit.encoding.marks.roles import APOSTROPHE, CLOSER, DASH, LOST, OPENER, Page

MARKS = "‘’“”—–"


def hint(text: str, number: int = 0) -> Hint | None:
    """What stands out around a slot of a text in which each is written as `_`."""
    masked = text.replace("_", SLOT)
    page = Page(masked)
    return hint_of(masked, page.starts[number], page.near[number])


@pytest.mark.parametrize(
    "text",
    [
        "The ferry _sails at noon",
        "They tried _t",
        "a caf_s owner",
        "the na_ve mayor",
        "in _98 the pier",
        "She said _Wait",
        "_ The pier is closed",
        "The pier _ which is old",
        "It was late._ She left",
        "_",
    ],
    ids=[
        "a word that begins like an ending",
        "an ending with nothing behind it",
        "a letter that is an ending in part",
        "a letter before others that are no word",
        "a year",
        "a capital without a colon",
        "a list",
        "a blank on both sides",
        "one mark behind a stop",
        "nothing around it",
    ],
)
def test_nothing_stands_out(text: str) -> None:
    assert hint(text) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the council _s pier", APOSTROPHE),
        ("The mayor wrote: _Nobody asked", OPENER),
        ("late.\n_Nobody asked me", OPENER),
        ("Is it late? _\n", CLOSER),
        ("from 40%_60% of them", DASH),
        ("on May 3_nine days later", DASH),
        ("for years_26 of them", DASH),
        ("the pier_and the ferry", DASH),
        ("_ Ana Marsh (@anamarsh) May 3", DASH),
        ("it cost _4,000 then", LOST),
        ("it cost (_2.50 each)", LOST),
        ("it cost _3 million", LOST),
    ],
    ids=[
        "an ending set apart",
        "behind a colon",
        "a paragraph begins",
        "a paragraph ends",
        "shares",
        "a number and a word",
        "a word and a number",
        "two words",
        "the author of a post",
        "thousands",
        "hundredths",
        "millions",
    ],
)
def test_a_role_stands_out(text: str, role: int) -> None:
    found = hint(text)

    assert found is not None
    assert (found.roles, found.factor > 1) == ((role,), True)


def test_both_of_two_marks_behind_a_stop_close() -> None:
    text = "“He said ‘wait.__ Then"

    assert [hint(text, number) for number in (0, 1)] == [Hint((CLOSER,), 10.0)] * 2


def test_a_dash_is_unlikely_between_a_word_and_a_stop() -> None:
    found = hint("the crews_.")

    assert found is not None
    assert (DASH in found.roles, found.factor < 1) == (True, True)


@pytest.mark.parametrize(
    ("text", "sign"),
    [("a b _ c", 0), ("late _ 2004", 0), ("1998_2004", 0), ("1998 _ 2004", -1), ("_ Ana (@ana) May 3", 1)],
    ids=["words", "a number on one side", "no blanks", "a range", "the author of a post"],
)
def test_places_that_tell_which_dash_it_is(text: str, sign: int) -> None:
    masked = text.replace("_", SLOT)
    page = Page(masked)
    odds = em_odds(masked, page.starts[0], page.near[0])

    assert (odds > 1) - (odds < 1) == sign


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("The details of the council _s session were shared online.", "’"),
        ("The pier was open from May 3_nine days before the gale.", "—"),
        ("The pier is late.\n_ Ana Marsh (@anamarsh) May 3, 2021", "—"),
    ],
    ids=["apostrophe", "dash", "author"],
)
def test_what_stands_out_is_sure_enough_to_be_mended(text: str, mark: str) -> None:
    (found,) = resolve(text.replace("_", SLOT), [MARKS])

    assert (found.after, found.role_confidence >= 0.95) == (mark, True)


def test_what_stands_out_in_english_says_nothing_of_other_languages() -> None:
    text = f"Er kam am 3{SLOT}und ging".replace("und", "the")

    german, english = (resolve(text, [MARKS + LETTER], language=name)[0] for name in ("de", "en"))
    assert german.role_confidence < english.role_confidence
