"""What surrounds a lost mark: the features by which its role is told."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

SLOT: Final = "\ue000"
LETTER: Final = "L"
QUESTION_MARK: Final = "?"
ROLES: Final = (
    "apostrophe",
    "opener",
    "closer",
    "dash",
    "ellipsis",
    "bullet",
    "space",
    "letter",
    "question",
    "other",
)
APOSTROPHE, OPENER, CLOSER, DASH, ELLIPSIS, BULLET, SPACE, LOST, QUESTION, OTHER = range(len(ROLES))

_REACH = 13  # code points on each side in which neighbouring words are looked for
_SIGHT = 5  # code points on each side of which the shape is looked at
_MARGIN = "\n" * _REACH  # before and after the text, so that every slot has surroundings
_LARGEST_GAP = 400  # code points between slots that tell something of each other
_GAPS = ((2, "0"), (3, "1"), (6, "2"), (20, "3"), (80, "4"))
_FAR = "5"
_WORDS = re.compile(r"\w+")
_KEPT = frozenset("\n‘’“”„‚«»‹›—–…•™€£°" + SLOT)
_LAST_ASCII = 127


class _Shapes(dict[int, str]):
    """Code point -> ``a``, ``A``, ``0``, a blank, the mark itself, or ``x`` for any other sign."""

    def __missing__(self, code: int) -> str:
        self[code] = shape = _shape(chr(code))
        return shape


class _Small(dict[int, str]):
    """Code point -> its small letter, if that is one code point; digits are ``0``."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        small = "0" if character.isdigit() else character.lower()
        self[code] = small = small if len(small) == 1 else character
        return small


def _shape(character: str) -> str:
    if character in _KEPT:
        return character
    if character.isspace():
        return " "
    if character.isdigit():
        return "0"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    if ord(character) <= _LAST_ASCII:
        return character
    return "a" if unicodedata.category(character).startswith("M") else "x"


_SHAPES = _Shapes()
_SMALL = _Small()


class Page:
    """A text with slots, as features see it.

    Attributes:
        starts: Where the slots are, in code points.
        near: For each slot the shapes of the characters before and after it, with itself between them.
    """

    __slots__ = ("_flags", "_links", "_shapes", "_small", "near", "starts")

    def __init__(self, masked: str) -> None:
        self.starts = _starts(masked)
        text = f"{_MARGIN}{masked}{_MARGIN}"
        middle = _REACH  # of a window, and of the text's margin
        self._small = [text[at : at + 2 * middle + 1].translate(_SMALL) for at in self.starts]
        self._shapes = [
            text[at + middle - _SIGHT : at + middle + _SIGHT + 1].translate(_SHAPES) for at in self.starts
        ]
        self.near = [shape[_SIGHT - 1 : _SIGHT + 2] for shape in self._shapes]
        self._links = _links(masked, self.starts)
        self._flags = _flags(masked)

    def features(self, number: int) -> tuple[str, ...]:
        """What surrounds a slot, one string for each template of a table."""
        near, shape, small = self.near[number], self._shapes[number], self._small[number]
        before = _WORDS.findall(small, 0, _REACH)
        after = _WORDS.findall(small, _REACH + 1)
        link, following = self._links[number], self._links[number + 1]
        return (
            near,
            shape[3:8],
            shape[1:10],
            shape[2:7],
            shape[4:9],
            small[12:15],
            small[11:15],
            small[12:16],
            small[10:15],
            small[12:17],
            before[-1] + near if before else near,
            near + after[0] if after else near,
            " ".join(before[-2:]) + near,
            near + " ".join(after[:2]),
            link + self.near[number - 1] + near if link else near,
            following + self.near[number + 1] + near if following else near,
            self._flags + near,
        )


def _starts(masked: str) -> list[int]:
    found = []
    at = masked.find(SLOT)
    while at >= 0:
        found.append(at)
        at = masked.find(SLOT, at + 1)
    return found


def _links(masked: str, starts: Sequence[int]) -> list[str]:
    """How far each slot is from the one before it; nothing where a paragraph ends between them."""
    links = [""]
    for at, to in pairwise(starts):
        gap = to - at
        near = gap <= _LARGEST_GAP and masked.find("\n", at, to) < 0
        links.append(next((name for limit, name in _GAPS if gap < limit), _FAR) if near else "")
    return [*links, ""]


def _flags(masked: str) -> str:
    """Which marks are not lost in this text: slots are less likely to be such ones."""
    seen = (
        '"' in masked,
        "'s " in masked or "'t " in masked,
        " - " in masked,
        "’" in masked,
        "“" in masked or "”" in masked,
        "—" in masked or "–" in masked,
    )
    return "".join("1" if yes else "0" for yes in seen)
