"""Pound signs that were lost before amounts."""

import pytest

from corpuskit.encoding.marks.plans import POUND
from corpuskit.encoding.marks.resolve import LETTER, SLOT, resolve

ALLOWED = "‘’“”—–…" + POUND + LETTER


def signs(text: str, allowed: str = ALLOWED) -> list[tuple[str, bool]]:
    """What stood in the slots of a text in which each is written as `_`, and whether that is sure."""
    masked = text.replace("_", SLOT)
    return [
        (found.after, found.role_confidence >= 0.95) for found in resolve(masked, [allowed] * text.count("_"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The new ferry cost _4,000 and the pier _3,500 in all.",
        "The center in Ohio cost _4,000 in all.",
        "The colour of the ferry cost _4,000, or 5,000 euros.",
        "The colour of the ferry cost _4,000, said a minister in Dublin.",
        "The colour of the ferry cost _4,000, said a minister in Japan.",
    ],
    ids=["no country", "America", "euros", "Ireland", "Japan"],
)
def test_a_sign_of_no_country_or_of_another_stays_lost(text: str) -> None:
    assert POUND not in {mark for mark, _ in signs(text)}


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("In London the ferry left on pier_4,000 times.", ALLOWED),
        ("In London the ferr_ left 4,000 times.", ALLOWED),
        ("In London the ferry cost _4,000 in all.", "“”—" + LETTER),
    ],
    ids=["within a word", "no amount", "not among the marks"],
)
def test_a_pound_stands_before_an_amount_where_it_may_stand(text: str, allowed: str) -> None:
    assert POUND not in {mark for mark, _ in signs(text, allowed)}


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the ferry cost _4,000 in all.",
        "In London the ferry cost _4.50 in all.",
        "A load costs 10p, or _3 million in all, said a minister for Northern Ireland.",
    ],
    ids=["spelling", "a place", "pence"],
)
def test_a_pound_of_a_british_text_comes_back(text: str) -> None:
    assert signs(text) == [(POUND, True)]


def test_two_prices_vouch_for_a_third_that_is_a_bare_number() -> None:
    text = "In London the pier cost _4,000, the ferry _3,500 and the boat _40."

    assert signs(text) == [(POUND, True)] * 3


def test_a_sign_that_is_open_between_a_pound_and_something_lost() -> None:
    assert signs("In London it cost _4,000.", POUND + LETTER) == [(POUND, True)]
    assert signs("In Ohio the center cost _4,000.", POUND + LETTER) == [(LETTER, True)]
