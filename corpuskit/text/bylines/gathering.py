"""The parts of a byline, parted and gathered: all its names, roles, organisations and places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.text.bylines.lexicons import agency_id, is_label
from corpuskit.text.bylines.names import Likeness, is_suffix, part_names
from corpuskit.text.bylines.organisations import is_organisation
from corpuskit.text.bylines.parts import read_part
from corpuskit.text.bylines.roles import Part

HARD_SIGN = re.compile(r"\s*[,;|•·،؛、，；\n\r\t]\s*|\s+[-–—]+\s+|\s*[()\[\]]\s*|\s{3,}")
_SLASH = re.compile(r"\s*/\s*")
_CONTACT = re.compile(r"(?:e-?mail:?\s)?\S*@\S*|https?:\S*|www\.\S*", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?:(?:last |first )?(?:published|updated|posted|modified|veröffentlicht|aktualisiert|stand|publié"
    r"|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opublikowano)\b.*"
    r"|.*\d.*)",
    re.IGNORECASE,
)
_LONGEST_DESK = 4  # letters of the sign of a desk
_SHORTEST = 2  # code points of a last word that keeps its full stop: an initial


class Gathered(NamedTuple):
    """What the parts of a byline hold together, in the order printed.

    Attributes:
        names: Of persons.
        likenesses: How far each reads as one.
        roles: As printed.
        kinds: Of the roles.
        organisations: As printed.
        locations: As printed.
    """

    names: list[str]
    likenesses: list[Likeness]
    roles: list[str]
    kinds: list[str]
    organisations: list[str]
    locations: list[str]

    @property
    def best(self) -> Likeness:
        """Of all names."""
        return max(self.likenesses, default=Likeness.NONE)

    @property
    def has_agency(self) -> bool:
        """Whether an agency of the table stands there."""
        return any(agency_id(form) for form in self.organisations)

    @property
    def has_company(self) -> bool:
        """Whether a role or an agency of the table stands there."""
        return bool(self.roles) or self.has_agency

    def add(self, part: Part) -> None:
        """Add what a part says."""
        if part.name is not None:
            self.names.append(part.name)
            self.likenesses.append(part.like)
        if part.role is not None:
            self.roles.append(part.role)
            self.kinds.append(part.kind or "author")
        if part.organisation is not None:
            self.organisations.append(part.organisation)
        if part.location is not None:
            self.locations.append(part.location)


def gather(payload: str) -> Gathered | None:
    """Every part of what stands behind an opener; addresses and moments are passed over.

    Returns:
        `None` where a part is nothing that bylines hold.

    >>> found = gather("Ana Reyes and Jo Smith, Jr., Reuters, 4 March 2025")
    >>> found.names, found.organisations
    (['Ana Reyes', 'Jo Smith, Jr.'], ['Reuters'])
    >>> gather("Friday the ferry is back") is None
    True
    """
    gathered = Gathered([], [], [], [], [], [])
    for text in _parts(payload):
        if gathered.names and is_suffix(text):
            gathered.names[-1] += f", {text}"
            continue
        if gathered.names and is_label(text):
            continue  # what a person did: ``Ana Reyes (Text)``
        part = read_part(text, after_name=bool(gathered.names))
        if part is not None:
            gathered.add(part)
        elif not _may_be_passed_over(text, gathered):
            return None
    return gathered


def _may_be_passed_over(text: str, gathered: Gathered) -> bool:
    """A moment behind a name, or a desk of an agency (``dpa/tmn``)."""
    if gathered.has_agency and text.islower() and text.isalpha() and len(text) <= _LONGEST_DESK:
        return True
    return bool(gathered.names or gathered.organisations) and _MOMENT.fullmatch(text) is not None


def _parts(payload: str) -> Iterator[str]:
    if "@" in payload or "://" in payload or "www." in payload:
        payload = _CONTACT.sub(" ", payload)
    for piece in HARD_SIGN.split(payload):
        whole = _without_full_stop(piece)
        parts = _SLASH.split(whole) if "/" in whole and agency_id(whole) is None else [whole]
        for text in parts:
            names = part_names(text)
            yield from [text] if len(names) > 1 and is_organisation(text) else names


def _without_full_stop(piece: str) -> str:
    """A part without the sign that ends the line; initials and suffixes keep their full stop."""
    text = " ".join(piece.split()).rstrip(":")
    if not text.endswith("."):
        return text
    last = text.rpartition(" ")[2]
    return text if len(last) <= _SHORTEST or "." in last[:-1] or is_suffix(last) else text[:-1]
