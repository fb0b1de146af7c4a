"""Which roles the marks play, and which of them are open where only certain marks may have stood."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.encoding.marks.levels import Machine, Pair, machine
from corpuskit.encoding.marks.roles import (
    APOSTROPHE,
    BULLET,
    CLOSER,
    DASH,
    ELLIPSIS,
    LETTER,
    LOST,
    OPENER,
    OTHER,
    QUESTION,
    QUESTION_MARK,
    ROLES,
    SPACE,
)

# Quotation marks as newspapers of a language pair them, the usual outer pair first.
_PAIRS: Mapping[str, tuple[Pair, ...]] = MappingProxyType(
    {
        "cs": (("„", "“"), ("‚", "‘"), ("»", "«")),
        "de": (("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹")),
        "en": (("“", "”"), ("‘", "’")),
        "es": (("«", "»"), ("“", "”"), ("‘", "’")),
        "fi": (("”", "”"), ("’", "’"), ("»", "»")),
        "fr": (("«", "»"), ("“", "”"), ("‘", "’")),
        "it": (("«", "»"), ("“", "”"), ("‘", "’")),
        "pl": (("„", "”"), ("«", "»"), ("‚", "’")),
        "ru": (("«", "»"), ("„", "“"), ("“", "”")),
        "sv": (("”", "”"), ("’", "’"), ("»", "»")),
        "uk": (("«", "»"), ("“", "”"), ("„", "“")),
    }
)

# Marks that are no quotation marks: the role, and the share among the marks of that role.
_SINGLE: Mapping[str, tuple[int, float]] = MappingProxyType(
    {
        "’": (APOSTROPHE, 1.0),
        "ʼ": (APOSTROPHE, 0.05),
        "'": (APOSTROPHE, 0.02),
        "—": (DASH, 1.0),
        "–": (DASH, 1.0),
        "―": (DASH, 0.01),
        "‒": (DASH, 0.003),
        "…": (ELLIPSIS, 1.0),
        "•": (BULLET, 1.0),
        "·": (BULLET, 0.1),
        "▪": (BULLET, 0.05),
        "●": (BULLET, 0.05),
        "■": (BULLET, 0.05),
        "\u00a0": (SPACE, 1.0),
        "\u202f": (SPACE, 0.05),
        "\u2009": (SPACE, 0.05),
        LETTER: (LOST, 1.0),
        QUESTION_MARK: (QUESTION, 1.0),
    }
)


class Plan(NamedTuple):
    """What a set of marks leaves open.

    Attributes:
        roles: Roles that have to be weighed; with `LETTER` among the marks also those that no mark plays, for
            what plays them is lost.
        marks: For each role its marks.
        shares: How frequent they are beside each other, as far as no style decides.
        machine: For those that open or close quotations.
        only: The mark, if it is but one.
        is_lost: Whether letters or question marks may have stood where marks may.
    """

    roles: tuple[int, ...]
    marks: tuple[tuple[str, ...], ...]
    shares: tuple[tuple[float, ...], ...]
    machine: Machine
    only: str | None
    is_lost: bool


def pairs_of(language: str) -> tuple[Pair, ...]:
    """The pairs of quotation marks of a language; those of English for a language that is not known."""
    return _PAIRS.get(language, _PAIRS["en"])


@lru_cache(maxsize=2048)
def plan_of(allowed: str, language: str) -> Plan:
    """Sort marks by role.

    >>> plan = plan_of("’”—x", "en")
    >>> [ROLES[role] for role in plan.roles], plan.marks[OTHER]
    (['apostrophe', 'closer', 'dash'], ('x',))
    """
    pairs = pairs_of(language)
    marks: list[dict[str, float]] = [{} for _ in ROLES]
    for mark in dict.fromkeys(allowed):
        for pair in pairs:
            for role, quote in zip((OPENER, CLOSER), pair, strict=True):
                if mark == quote:
                    marks[role][mark] = 1.0
        if mark in _SINGLE:
            role, share = _SINGLE[mark]
            marks[role][mark] = share
        elif mark not in marks[OPENER] and mark not in marks[CLOSER]:
            marks[OTHER][mark] = 1.0
    weighed = range(LOST + 1) if marks[LOST] else ()
    return Plan(
        tuple(role for role in range(OTHER) if marks[role] or role in weighed),
        tuple(map(tuple, marks)),
        tuple(tuple(found.values()) for found in marks),
        machine(pairs, allowed),
        allowed[0] if len(set(allowed)) == 1 else None,
        bool(marks[LOST] or marks[QUESTION]) and len({*allowed}) > 1,
    )
