"""What stands behind a name and a comma: a further person, or what the person before it is."""

from corpuskit.text.bylines.lexicons import (
    agency_id,
    conjunctions,
    is_given_name,
    is_preposition,
    kind_of_word,
    particles,
    role_kind,
)
from corpuskit.text.bylines.names import Likeness, is_honorific, is_initials, likeness
from corpuskit.text.bylines.organisations import is_place
from corpuskit.text.bylines.pieces import Piece
from corpuskit.text.bylines.roles import Part, is_capitalized

_MOST_WORDS = 5  # of a role that no table has
_MOST_BEFORE = 2  # words before an occupation: ``a retired teacher``


def is_further_person(part: Part, piece: Piece) -> bool:
    """Whether a part that reads as a name is one where roles stand as well.

    Two words are needed, and the first must be a known given name, or initials, a particle or an honorific
    must stand there; in a list that a conjunction ends, before a place or an agency, two words will do.

    >>> alone, listed = Piece("", True, False), Piece("", True, True)
    >>> [is_further_person(Part(name="Xunki Oke", like=Likeness.FULL), piece) for piece in (alone, listed)]
    [False, True]
    """
    name = part.name or ""
    words = name.split()
    if part.like == Likeness.KNOWN or name.lower() == name.upper():  # scripts without capitals tell nothing
        return True
    if part.like == Likeness.SINGLE:
        return piece.is_listed and is_given_name(name)
    if any(role_kind(word) is not None for word in words[:1] + words[-1:]) or is_place(words[0]):
        return False
    if is_honorific(words[0]) or any(is_initials(word) or word.lower() in particles() for word in words[:-1]):
        return True
    return piece.is_listed or part.location is not None or agency_id(part.organisation or "") is not None


def read_standing(text: str) -> Part | None:
    """Read a role that no table has: capitalized words, or words around an occupation.

    Returns:
        `None` where it reads as a piece of a sentence. The part has a role and no kind, and a name where an
        occupation stands before one.

    >>> read_standing("Minister of Ports").role, read_standing("a retired teacher").role
    ('Minister of Ports', 'a retired teacher')
    >>> read_standing("mayor says") is None, read_standing("Where The Ferry Is") is None
    (True, True)
    """
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or any(character.isdigit() for character in text):
        return None
    name = " ".join(words[1:])
    if role_kind(words[0]) == "occupation" and likeness(name) == Likeness.KNOWN:
        return Part(name=name, like=Likeness.KNOWN, role=words[0])
    return Part(role=text) if _is_occupation(words) or _is_unknown_role(words) else None


def _is_unknown_role(words: list[str]) -> bool:
    plain = [word for word in words if word.lower() not in conjunctions()]
    if any(kind_of_word(word) == "word" and not is_preposition(word) for word in plain):
        return False
    return is_capitalized(plain)


def _is_occupation(words: list[str]) -> bool:
    """Whether an occupation of the table stands first or nearly so, and nothing but its place behind it."""
    for number, word in enumerate(words[: _MOST_BEFORE + 1]):
        if role_kind(word) == "occupation":
            rest = words[number + 1 :]
            return not rest or (is_preposition(rest[0]) and is_capitalized(rest[1:]))
    return False
