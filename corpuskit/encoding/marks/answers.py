"""From weights to an answer: the likeliest mark of the likeliest role, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpuskit.encoding.marks.house import House
from corpuskit.encoding.marks.levels import Heard
from corpuskit.encoding.marks.quotations import Slot
from corpuskit.encoding.marks.roles import APOSTROPHE, CLOSER, DASH, OPENER, ROLES

_SHOWN = 0.02  # weight of a mark that is worth to be named
_SURE = 0.98  # weight of a role beside which no other mark is worth to be named
_RARE_DASH = 0.01  # weight of any other dash beside em and en dash
_WORD = frozenset("aA0")  # shapes of letters and digits
_DIGITS = 3  # of weights
_FAINT = 0.0005  # lighter roles are left out
_HEARD = (OPENER, CLOSER)

_Part = tuple[int, str, float]  # role, mark, weight


@dataclass(frozen=True, slots=True)
class Resolution:
    """What probably stood in a slot.

    Attributes:
        after: One of the marks that were allowed.
        role: ``apostrophe``, ``opener``, ``closer``, ``dash``, ``ellipsis``, ``bullet``, ``space``,
            ``letter``, ``question`` or ``other``.
        confidence: 0 to 1, of the mark.
        role_confidence: 0 to 1, of the role. Openers and closers of either level are one role each; so are a
            closer and an apostrophe, where neither letter nor digit follows.
        alternatives: Other marks with more than 0.02 of the weight, likeliest first.
    """

    after: str
    role: str
    confidence: float
    role_confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()


def answer(slot: Slot, house: House, heard: Heard | None) -> Resolution:
    """What probably stood in a slot, after its quotations were heard."""
    if slot.plan.only is not None:
        return _resolution(slot.plan.only, _name(slot, heard), 1.0, 1.0)
    if heard is None:
        share = max(slot.shares)
        role = slot.shares.index(share)
        if share >= _SURE and len(slot.plan.marks[role]) == 1:
            share = round(share, _DIGITS)
            return _resolution(slot.plan.marks[role][0], ROLES[role], share, share)
    else:
        for role, marks in ((OPENER, heard.opening), (CLOSER, heard.closing)):
            for mark, share in marks.items():
                if share >= _SURE:
                    total = round(min(1.0, sum(marks.values())), _DIGITS)
                    return _resolution(mark, ROLES[role], round(min(1.0, share), _DIGITS), total)
    return _likeliest(slot, list(_weigh(slot, house, heard)))


def _name(slot: Slot, heard: Heard | None) -> str:
    """The likeliest role of a mark that is known."""
    parts = [*slot.shares]
    if heard is not None:
        parts[OPENER], parts[CLOSER] = sum(heard.opening.values()), sum(heard.closing.values())
        parts[APOSTROPHE] *= heard.stays
    return ROLES[parts.index(max(parts))]


def _likeliest(slot: Slot, parts: list[_Part]) -> Resolution:
    # Where no word goes on, an apostrophe (of a plural's genitive) and a closer are alike, and look alike.
    merged = slot.near[-1] not in _WORD
    roles = [0.0] * len(ROLES)
    marks: dict[str, float] = {}
    for role, mark, weight in parts:
        roles[CLOSER if merged and role == APOSTROPHE else role] += weight
        marks[mark] = marks.get(mark, 0.0) + weight
    role = roles.index(max(roles))
    own = [part for part in parts if part[0] == role or (merged and role == CLOSER and part[0] == APOSTROPHE)]
    after = max(own, key=lambda part: marks[part[1]])[1]
    name = max((weight, -played) for played, mark, weight in own if mark == after)[1]
    confidence = round(min(1.0, marks.pop(after)), _DIGITS)
    role_confidence = round(min(1.0, roles[role]), _DIGITS)
    others = sorted([(-weight, mark) for mark, weight in marks.items() if weight > _SHOWN])
    if not others:
        return _resolution(after, ROLES[-name], confidence, role_confidence)
    shown = tuple((mark, round(-weight, _DIGITS)) for weight, mark in others)
    return Resolution(after, ROLES[-name], confidence, role_confidence, shown)


@lru_cache(maxsize=4096)
def _resolution(after: str, role: str, confidence: float, role_confidence: float) -> Resolution:
    """One object for all that are alike: most slots of a text are, and making one is slow."""
    return Resolution(after, role, confidence, role_confidence)


def _weigh(slot: Slot, house: House, heard: Heard | None) -> Iterator[_Part]:
    """Roles, their marks and the weights, which nearly add up to 1."""
    shares = slot.shares
    scale = 1.0
    if heard is not None:
        stays = 1.0 - shares[OPENER] - shares[CLOSER]
        scale = heard.stays / stays if stays > 0 else 0.0
        for mark, weight in heard.opening.items():
            yield OPENER, mark, weight
        for mark, weight in heard.closing.items():
            yield CLOSER, mark, weight
    for role, part in enumerate(shares):
        share = part * scale
        if share < _FAINT or (heard is not None and role in _HEARD):
            continue
        marks, weights = slot.plan.marks[role], slot.plan.shares[role]
        if role == DASH and len(marks) > 1:
            em = house.em_share(slot.near, slot.em)
            weights = tuple(em if mark == "—" else 1 - em if mark == "–" else _RARE_DASH for mark in marks)
        total = sum(weights)
        for mark, weight in zip(marks, weights, strict=True):
            yield role, mark, share * weight / total
