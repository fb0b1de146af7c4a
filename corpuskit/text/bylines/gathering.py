"""The parts of a byline, parted and gathered: all its names, roles, organisations and places."""

import re
from typing import NamedTuple

from corpuskit.text.bylines.lexicons import agency_id, is_label
from corpuskit.text.bylines.names import Likeness, is_suffix
from corpuskit.text.bylines.parts import read_part
from corpuskit.text.bylines.pieces import Piece, pieces
from corpuskit.text.bylines.roles import Part
from corpuskit.text.bylines.standing import is_further_person, read_standing

_CONTACT = re.compile(r"(?:e-?mail:?\s)?\S*@\S*|https?:\S*|www\.\S*", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?:(?:last |first )?(?:published|updated|posted|modified|veröffentlicht|aktualisiert|stand|publié"
    r"|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opublikowano)\b.*"
    r"|.*\d.*)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s(?:(?:last|first) )?(?:published|updated|posted|modified)\b[^\d]{0,20}\d", re.IGNORECASE
)
_LONGEST_DESK = 4  # letters of the sign of a desk


class Gathered(NamedTuple):
    """What the parts of a byline hold together, in the order printed.

    Attributes:
        names: Of persons.
        likenesses: How far each reads as one.
        roles: As printed.
        kinds: Of the roles that the table has.
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
        return bool(self.kinds) or self.has_agency

    def add(self, part: Part) -> None:
        """Add what a part says."""
        if part.name is not None:
            self.names.append(part.name)
            self.likenesses.append(part.like)
        if part.role is not None:
            self.roles.append(part.role)
        if part.kind is not None:
            self.kinds.append(part.kind)
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
    for piece in pieces(_without_contacts(payload)):
        text = piece.text
        if gathered.names and is_suffix(text):
            gathered.names[-1] += f", {text}"
            continue
        if gathered.names and is_label(text):
            continue  # what a person did: ``Ana Reyes (Text)``
        part = _read_piece(piece, gathered)
        if part is not None:
            gathered.add(part)
        elif not _may_be_passed_over(text, gathered):
            return None
    return gathered


def _read_piece(piece: Piece, gathered: Gathered) -> Part | None:
    """A part; behind a name and a comma, what is neither a further person nor a moment is a role."""
    part = read_part(piece.text, after_name=bool(gathered.names))
    if not (gathered.names and piece.is_behind_comma):
        return part
    if part is None:
        return None if _may_be_passed_over(piece.text, gathered) else read_standing(piece.text)
    if part.name is None or part.role is not None:
        return part
    return part if is_further_person(part, piece) else read_standing(piece.text)


def _may_be_passed_over(text: str, gathered: Gathered) -> bool:
    """A moment behind a name, or a desk of an agency (``dpa/tmn``)."""
    if gathered.has_agency and text.islower() and text.isalpha() and len(text) <= _LONGEST_DESK:
        return True
    return bool(gathered.names or gathered.organisations) and _MOMENT.fullmatch(text) is not None


def _without_contacts(payload: str) -> str:
    """What stands before ``Published`` and a date, without addresses."""
    dated = _DATED.search(payload)
    payload = payload if dated is None else payload[: dated.start()]
    if "@" in payload or "://" in payload or "www." in payload:
        return _CONTACT.sub(" ", payload)
    return payload
