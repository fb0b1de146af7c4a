"""Which marks stood where a text lost them: roles by context, levels by quotations, the rest by style."""

from collections.abc import Sequence

from corpuskit.encoding.marks.answers import Resolution, answer
from corpuskit.encoding.marks.hints import em_odds, hint_of
from corpuskit.encoding.marks.house import house_of, turned
from corpuskit.encoding.marks.plans import Plan, pairs_of, plan_of
from corpuskit.encoding.marks.quotations import Slot, hear_quotations
from corpuskit.encoding.marks.role_table import RoleTable, role_table
from corpuskit.encoding.marks.roles import CLOSER, LETTER, LOST, OTHER, ROLES, SLOT, Page
from corpuskit.model.profiles import StyleProfile

__all__ = ["LETTER", "SLOT", "Resolution", "resolve"]

_RARE = 0.0005  # weight of a mark that has no role beside all that have one
_NEVER = 1e-4  # roles that are less likely are not thought of
_PROBABLY = 0.5


def resolve(
    masked: str, allowed: Sequence[str], *, language: str = "en", profile: StyleProfile | None = None
) -> list[Resolution]:
    r"""Decide for each slot which of the allowed marks stood there.

    Roles come from a table of the language, or that of English where there is none: what the characters and
    words around a slot say, and how the next slots look. Quotation marks are then heard together, paragraph
    by paragraph, for what opens has to close. Which dash it is, and whether quotations open with double
    marks, context hardly tells: that is house style, known from the marks that the text shows, from its
    spelling and, best, from other articles of the publisher.

    Args:
        masked: The whole text, paragraphs separated by ``\n``. Each lost character is a `SLOT`; known marks
            stand in their places and are heard as well.
        allowed: For each slot, in order, the marks that may have stood there. `LETTER` among them means
            something that cannot be restored, ``?`` a question mark that was one all along.
        language: BCP 47.
        profile: House style of the publisher.

    Returns:
        One for each slot.

    Raises:
        ValueError: The slots are not as many as the sets of marks, or a set is empty.

    >>> [found.after for found in resolve("It\ue000s \ue000late,\ue000 she said.", ["‘’“”—–"] * 3)]
    ['’', '“', '”']
    >>> resolve("caf\ue000", ["L"])[0].confidence
    1.0
    >>> resolve("caf\ue000", [])
    Traceback (most recent call last):
    ValueError: 1 slots, 0 sets of marks
    """
    page = Page(masked)
    if len(page.starts) != len(allowed) or not all(allowed):
        message = f"{len(page.starts)} slots, {len(allowed)} sets of marks"
        raise ValueError(message)
    if not allowed:
        return []
    language = language.lower().partition("-")[0]
    slots = _slots(masked, page, allowed, language)
    closers = (slot.near for slot in slots if slot.shares[CLOSER] > _PROBABLY)
    house = house_of(masked, sum(map(turned, closers)), profile, language=language)
    heard = hear_quotations(masked, slots, house, pairs_of(language))
    return [answer(slot, house, heard.get(slot.at)) for slot in slots]


def _slots(masked: str, page: Page, allowed: Sequence[str], language: str) -> list[Slot]:
    plans = [plan_of(marks, language) for marks in allowed]
    table = _table(language, plans)
    shares = [_shares(table, page, number, plan) for number, plan in enumerate(plans)]
    if language != "en":
        return list(map(Slot, page.starts, page.near, plans, shares))
    places = list(zip(page.starts, page.near, strict=True))
    for number, (at, near) in enumerate(places):
        if (hint := hint_of(masked, at, near)) is not None:
            shares[number] = _strengthened(shares[number], *hint)
    odds = [em_odds(masked, at, near) for at, near in places]
    return list(map(Slot, page.starts, page.near, plans, shares, odds))


def _strengthened(shares: list[float], roles: tuple[int, ...], factor: float) -> list[float]:
    """Shares with some roles so much likelier beside the others."""
    scale = 1.0 / (1.0 + (factor - 1.0) * sum(shares[role] for role in roles))
    return [share * scale * (factor if number in roles else 1.0) for number, share in enumerate(shares)]


def _table(language: str, plans: Sequence[Plan]) -> RoleTable | None:
    """The table for texts that lost marks, or for those that lost their letters too."""
    kind = "-lost" if any(plan.is_lost for plan in plans) else ""
    return role_table(f"{language}{kind}") or role_table(f"en{kind}")


def _shares(table: RoleTable | None, page: Page, number: int, plan: Plan) -> list[float]:
    """How likely each role is by the surroundings alone; they add up to 1."""
    shares = [0.0] * len(ROLES)
    roles = plan.roles
    if len(roles) > 1 and table is not None:
        weights = table.weights(page.features(number), roles)
    else:
        weights = [1.0] * len(roles)
    total = sum(weights)
    rare = _RARE * len(plan.marks[OTHER]) * total if roles else 1.0
    total += rare
    for role, weight in zip(roles, weights, strict=True):
        if weight > _NEVER:
            shares[role if plan.marks[role] else LOST] += weight / total
    shares[OTHER] = rare / total
    return shares
