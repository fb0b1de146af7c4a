"""What English words and numbers beside a lost mark say of it, where tables saw too few such places."""

import re
from functools import cache
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.encoding.marks.roles import APOSTROPHE, CLOSER, DASH, LOST, OPENER, SLOT

_ENCLITIC = re.compile(r"(?:s|t|d|m|ll|re|ve) (?=\w)")  # what follows an apostrophe
_CREDIT = re.compile(r" [^\n@]{2,80}\(@\w{1,30}\)")  # who wrote the post that is quoted above
_AMOUNT = re.compile(
    r"\d{1,3}(?:,\d{3})+|\d+\.\d\d(?!\d)|"
    r"\d+(?:\.\d+)?(?:[kmb]|bn|tn| (?:thousand|million|billion|trillion))\b"
)
_WORD = re.compile(r"(?!(?:ll|re|ve)\b)[a-z]{2}")
_FOLLOWING = re.compile(r"[a-z]{3,}(?!\w)")
_LEFT = 3  # letters of a word before a dash


class Hint(NamedTuple):
    """Roles, and how much likelier they are than the tables say."""

    roles: tuple[int, ...]
    factor: float


_STOPS = frozenset(".,!?")
_BLANKS = frozenset((" ", "\n"))
_SET_APART = Hint((APOSTROPHE,), 500.0)
_CREDITED = Hint((DASH,), 300.0)
_BETWEEN_WORDS = Hint((DASH,), 10.0)
_BETWEEN_SHARES = Hint((DASH,), 200.0)
_BEFORE_NUMBER = Hint((DASH,), 20.0)
_ASIDE = Hint((DASH,), 60.0)
_QUOTED = Hint((OPENER,), 15.0)
_OPENED = Hint((OPENER,), 5.0)
_PRICED = Hint((LOST,), 20.0)
_ENDED = Hint((CLOSER,), 10.0)
_BEFORE_STOP = Hint((DASH, OPENER), 0.1)
_RANGE_EM, _CREDIT_EM = 0.15, 20.0  # odds of em dashes between two numbers, and before an author; else 1


def hint_of(masked: str, at: int, near: str) -> Hint | None:
    """What stands out around a slot, or ``None``.

    An ending such as ``s`` by itself lost its apostrophe. Before a capital, a quotation opens after a colon
    and where a paragraph begins. Of two marks behind a stop both close one, and so does what ends a
    paragraph behind a stop and a blank. What parts two words or numbers without a blank is a dash, and so is
    what begins the line that names the author of a quoted post. What stands before an amount is a currency
    sign.

    Args:
        masked: The text.
        at: The slot.
        near: The shapes before and after it, see `Page`.

    >>> hint_of("the Senate \ue000s session", 11, " \ue000a").factor
    500.0
    >>> hint_of("the Senate \ue000sits", 11, " \ue000a") is None
    True
    """
    before, after = near[0], near[-1]
    if after == "0":
        return _before_number(masked, at, before)
    if after == "a":
        return _before_word(masked, at, before)
    if after == "A":
        return _before_capital(masked, at, before)
    if before == "\n" and after == " ":
        return _CREDITED if _CREDIT.match(masked, at + 1) else None
    return _at_end(masked, at, before, after)


def _before_capital(masked: str, at: int, before: str) -> Hint | None:
    if before == "\n":
        return _OPENED
    return _QUOTED if before == " " and masked[at - 2 : at - 1] == ":" else None


def _at_end(masked: str, at: int, before: str, after: str) -> Hint | None:
    """Behind a word or a stop, with no letter following."""
    if before in _STOPS:
        return _ENDED if after == SLOT and masked[at + 2 : at + 3] in _BLANKS else None
    if after in _STOPS:
        return _BEFORE_STOP if before in "aA0" else None
    if after in _BLANKS and before == SLOT:
        return _ENDED if masked[at - 2 : at - 1] in _STOPS else None
    if after == "\n" and before == " ":
        return _ENDED if masked[at - 2 : at - 1] in _STOPS else None
    return None


def em_odds(masked: str, at: int, near: str) -> float:
    """How much likelier an em dash is in a slot than the style of the house says, if it is a dash.

    >>> em_odds("from 1998 \ue000 2004", 10, " \ue000 ") < 1
    True
    """
    if near[-1] != " ":
        return 1.0
    if near[0] == " ":
        is_range = masked[at - 2 : at - 1].isdigit() and masked[at + 2 : at + 3].isdigit()
        return _RANGE_EM if is_range else 1.0
    return _CREDIT_EM if near[0] == "\n" and _CREDIT.match(masked, at + 1) else 1.0


def _before_number(masked: str, at: int, before: str) -> Hint | None:
    if before in " \n(":
        return _PRICED if _AMOUNT.match(masked, at + 1) else None
    if before == "%":
        return _BETWEEN_SHARES
    return _BEFORE_NUMBER if before == "a" and _is_word(masked, at) else None


def _before_word(masked: str, at: int, before: str) -> Hint | None:
    if before == " ":
        return _SET_APART if masked[at - 2 : at - 1].isalnum() and _ENCLITIC.match(masked, at + 1) else None
    if before == "0":
        return _ASIDE if _WORD.match(masked, at + 1) else None
    if before == "a" and _is_word(masked, at):
        found = _FOLLOWING.match(masked, at + 1)
        return _BETWEEN_WORDS if found is not None and found.group() in _function_words() else None
    return None


def _is_word(masked: str, at: int) -> bool:
    return masked[max(0, at - _LEFT) : at].isalpha() and at >= _LEFT


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row["word"] for row in table("function_words"))
