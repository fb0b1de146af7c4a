"""The pieces of a byline between its signs, and how each stands to the one before it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.text.bylines.lexicons import agency_id, conjunctions, is_given_name
from corpuskit.text.bylines.names import Likeness, is_suffix, part_names
from corpuskit.text.bylines.organisations import is_organisation
from corpuskit.text.bylines.parts import read_part

HARD_SIGN = re.compile(r"\s*[,;|•·،؛、，；\n\r\t]\s*|\s+[-–—]+\s+|\s*[()\[\]]\s*|\s{3,}")
_LIST_SIGNS = frozenset(";•·،؛、；")  # between persons, not between a person and a role
_SLASH = re.compile(r"\s*/\s*")
_SHORTEST = 2  # code points of a last word that keeps its full stop: an initial


class Piece(NamedTuple):
    """One piece.

    Attributes:
        text: Without the signs around it.
        is_behind_comma: Whether what the person before it is may stand there.
        is_listed: Whether it, or a piece behind it, ends a list of persons with a conjunction.
    """

    text: str
    is_behind_comma: bool
    is_listed: bool


def pieces(payload: str) -> Iterator[Piece]:
    """Part what stands behind an opener.

    >>> [piece.text for piece in pieces("Ana Reyes and Tom Okafor, Business and Politics")]
    ['Ana Reyes', 'Tom Okafor', 'Business and Politics']
    >>> [piece.is_listed for piece in pieces("Ana Reyes, Tom Okafor, and Jo Oke")]
    [True, True, True]
    """
    parted = list(_between_signs(payload))
    ends = (number for number, (text, is_behind) in enumerate(parted) if is_behind and _ends_a_list(text))
    last = max(ends, default=-1)
    for number, (whole, is_behind_comma) in enumerate(parted):
        parts = _SLASH.split(whole) if "/" in whole and agency_id(whole) is None else [whole]
        for text in parts:
            names = part_names(text)
            is_one = len(names) > 1 and (is_organisation(text) or (is_behind_comma and not _is_list(names)))
            for one in [text] if is_one else names:
                yield Piece(one, is_behind_comma, number <= last)


def _between_signs(payload: str) -> Iterator[tuple[str, bool]]:
    """The texts between hard signs, and whether the sign before is such as stand before roles."""
    start, is_behind_comma = 0, False
    for sign in HARD_SIGN.finditer(payload):
        yield _without_full_stop(payload[start : sign.start()]), is_behind_comma
        start, is_behind_comma = sign.end(), _LIST_SIGNS.isdisjoint(sign[0])
    yield _without_full_stop(payload[start:]), is_behind_comma


def _ends_a_list(text: str) -> bool:
    first = text.partition(" ")[0].lower()
    if first in conjunctions() and not is_given_name(first):
        return True
    names = part_names(text)
    return len(names) > 1 and _is_list(names)


def _is_list(names: list[str]) -> bool:
    """Whether words around conjunctions list persons and agencies, and are no role: ``Arts and Culture``."""
    found = [read_part(text, after_name=True) for text in names]
    if any(part is not None and part.like == Likeness.KNOWN for part in found):
        return True
    return all(
        part is not None and (part.like != Likeness.SINGLE or is_given_name(part.name or ""))
        for part in found
    )


def _without_full_stop(piece: str) -> str:
    """A part without the sign that ends the line; initials and suffixes keep their full stop."""
    text = " ".join(piece.split()).rstrip(":")
    if not text.endswith("."):
        return text
    last = text.rpartition(" ")[2]
    return text if len(last) <= _SHORTEST or "." in last[:-1] or is_suffix(last) else text[:-1]
