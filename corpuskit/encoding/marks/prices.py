"""Pound signs that were lost before amounts, told from other signs by the country of an English text."""

import re
from collections.abc import Sequence

from corpuskit.encoding.marks.hints import AMOUNT
from corpuskit.encoding.marks.house import region_of
from corpuskit.encoding.marks.plans import POUND, Plan
from corpuskit.encoding.marks.roles import LOST, OTHER, Page

_BRITISH = re.compile(r"\b(?:\d{1,3}p|Britain|British|England|London|pence|Scotland|sterling|UK|Wales)\b")
# Signs of these stand before amounts as well, and were lost with that of the pound.
_ELSEWHERE = re.compile(r"\b(?:[Ee]uros?|eurozone|(?<!Northern )Ireland|Irish|Dublin|Japan|Japanese|yen)\b")
_BEFORE = " \n("
_SHARE = 0.98  # of pounds among lost signs before amounts in a British text
_MANY, _LIKELIER = 2, 10.0  # a text with so many prices has others; how much likelier those are then


def price_shares(
    masked: str, page: Page, plans: Sequence[Plan], shares: Sequence[list[float]]
) -> list[list[float]]:
    """The shares of roles, where `POUND` is among the marks; of it, that is the share of other marks.

    Nothing is taken for a pound where the text is not of Britain, or speaks of the euro, the yen or their
    countries.

    Args:
        masked: The text.
        page: Its slots.
        plans: For each slot the marks that may have stood there.
        shares: For each slot how likely each role is.
    """
    slots = [
        number
        for number, near in enumerate(page.near)
        if near[-1] == "0" and near[0] in _BEFORE and POUND in plans[number].marks[OTHER]
    ]
    if not slots or not _is_british(masked):
        return list(shares)
    amounts = sum(AMOUNT.match(masked, page.starts[number] + 1) is not None for number in slots)
    factor = _LIKELIER if amounts >= _MANY else 1.0
    changed = list(shares)
    for number in slots:
        changed[number] = _priced(changed[number], factor)
    return changed


def _priced(shares: list[float], factor: float) -> list[float]:
    lost = shares[LOST] * factor
    scale = 1.0 / (1.0 + lost - shares[LOST])
    priced = [share * scale for share in shares]
    priced[LOST] = lost * scale * (1.0 - _SHARE)
    priced[OTHER] += lost * scale * _SHARE
    return priced


def _is_british(text: str) -> bool:
    """Whether a text is of Britain, by its spelling or what it names, and of no other country with a sign."""
    region = region_of(text)
    if region < 0 or _ELSEWHERE.search(text):
        return False
    return region > 0 or _BRITISH.search(text) is not None
