"""A part of a byline that holds a role: ``AP Political Writer``, ``special to The Courier``."""

from typing import NamedTuple

from corpuskit.text.bylines.lexicons import (
    FoundRole,
    agency_id,
    is_preposition,
    kind_of_word,
    particles,
    role_kind,
)
from corpuskit.text.bylines.names import Likeness, likeness
from corpuskit.text.bylines.organisations import is_organisation, is_place, without_possessive

_ARTICLES = frozenset(("the", "der", "die", "das", "la", "le", "el", "il", "de", "o"))


class Part(NamedTuple):
    """What one part of a byline says; what it does not say is `None`.

    Attributes:
        name: A person.
        like: How far `name` reads as one.
        role: As printed.
        kind: The kind of the role.
        organisation: As printed.
        location: As printed.
    """

    name: str | None = None
    like: Likeness = Likeness.NONE
    role: str | None = None
    kind: str | None = None
    organisation: str | None = None
    location: str | None = None


def read_role(words: list[str], role: FoundRole, *, after_name: bool = False) -> Part | None:
    """Read the words around a role: before it a name, an organisation and what tells the role nearer.

    Args:
        words: Of the part.
        role: Which of them are the role.
        after_name: A name stands before the part, so that unknown words before the role are none.

    Returns:
        `None` where a word stands there that is none of these.

    >>> found = read_role("AP Political Writer Ana Reyes".split(), FoundRole(2, 3, "author"))
    >>> found.name, found.role, found.organisation
    ('Ana Reyes', 'Political Writer', 'AP')
    >>> read_role("every week a writer".split(), FoundRole(3, 4, "author")) is None
    True
    """
    printed = words[role.start : role.end]
    before = _before(words[: role.start], least=Likeness.KNOWN if after_name else Likeness.FULL)
    after = _after(words[role.end :], role)
    if before is None or after is None or (before.name and after.name):
        return None
    qualifiers = (before.role or "").split()
    compound = printed[0].rpartition("-")[0]  # ``dpa-Korrespondent``
    own = compound if agency_id(compound) is not None else None
    return Part(
        name=before.name or after.name,
        like=max(before.like, after.like),
        role=" ".join([*qualifiers, *printed]).rstrip(".,"),
        kind=role.kind,
        organisation=after.organisation or before.organisation or own,
        location=after.location,
    )


def _before(words: list[str], *, least: Likeness) -> Part | None:
    """Name, organisation and qualifiers (as `Part.role`) before a role."""
    if not words:
        return Part()
    if is_preposition(words[0]) and len(words) > 1:
        words = words[1:]
    length = length_of_name(words, least=least)
    if length:
        rest = _before(words[length:], least=Likeness.KNOWN)
        # Capitalized words between a name and a role may be those of a headline.
        if rest is None or rest.name or not _are_qualifiers((rest.role or "").split()):
            return None
        name = " ".join(words[:length])
        return rest._replace(name=name, like=likeness(name))
    return _company(words)


def length_of_name(words: list[str], *, least: Likeness) -> int:
    """How many of the first words are a name: two, and one more for each initial and particle; 0 for none.

    Words that tell roles nearer, and names of places, are none however they look.

    >>> length_of_name("Ana B. Reyes White House".split(), least=Likeness.KNOWN)
    3
    >>> length_of_name("Foreign Affairs".split(), least=Likeness.FULL)
    0
    """
    most = 2
    while most < len(words) and (len(words[most - 1].rstrip(".")) == 1 or words[most - 1].islower()):
        most += 1
    for end in range(min(len(words), most), 1, -1):
        like = likeness(" ".join(words[:end]))
        told = any(role_kind(word) is not None for word in words[:end]) or is_place(words[0])
        if like == Likeness.KNOWN or (like >= least and not told):
            return end
    return 0


def _company(words: list[str]) -> Part | None:
    """The longest organisation that the words begin with, and qualifiers behind it."""
    ends = range(len(words), 0, -1)
    known = next((end for end in ends if agency_id(without_possessive(" ".join(words[:end])))), 0)
    if known:
        return _qualified(words[known:], without_possessive(" ".join(words[:known])))
    for end in ends:
        word = words[end - 1]
        if (kind_of_word(word) or "").startswith("organisation") and role_kind(word) is None:
            form = " ".join(words[:end])
            return _qualified(words[end:], form) if is_organisation(form) else None
    if words[0].lower() == "the" and is_capitalized(words[1:]):
        return Part(organisation=" ".join(words))
    return _qualified(words)


def _qualified(words: list[str], organisation: str | None = None) -> Part | None:
    """Words that tell a role nearer: those of the table, and capitalized ones that nothing speaks against."""
    plain = all(
        role_kind(word) is not None or (word[0].isupper() and _may_qualify(word, organisation))
        for word in words
    )
    found = Part(role=" ".join(words) or None, organisation=organisation)
    return found if plain or _are_qualifiers(words) else None


def _may_qualify(word: str, organisation: str | None) -> bool:
    """Behind an organisation any word but those of phrases: ``AP Winter Sports Writer``."""
    kind = kind_of_word(word) or "organisation"
    return kind.startswith("organisation") or (organisation is not None and kind != "word")


def _are_qualifiers(words: list[str]) -> bool:
    """Whether the table has every word, or two together (``White House``)."""
    if not words:
        return True
    if role_kind(words[0]) is not None:
        return _are_qualifiers(words[1:])
    return len(words) > 1 and role_kind(" ".join(words[:2])) is not None and _are_qualifiers(words[2:])


def _after(words: list[str], role: FoundRole) -> Part | None:
    if not words:
        return Part()
    text = " ".join(words)
    if role.kind == "special-to":
        return Part(organisation=text) if is_capitalized(words) else None
    if is_organisation(text):
        return Part(organisation=text)
    like = likeness(text)
    if like >= Likeness.FULL:
        return Part(name=text, like=like)
    return around_preposition(words, alone=True)


def around_preposition(words: list[str], *, alone: bool) -> Part | None:
    """A name, a preposition, and an organisation or a place: ``Ana Reyes of The Courier``.

    Args:
        words: Of the part.
        alone: The name may be missing.

    >>> around_preposition("Ana Reyes in Oslo".split(), alone=False).location
    'Oslo'
    >>> around_preposition("in the morning".split(), alone=True) is None
    True
    """
    for number, word in enumerate(words):
        if not is_preposition(word) or (number > 0 and word.istitle() and word.lower() in particles()):
            continue
        company = _behind_preposition(words[number:])
        if company is None:
            continue
        if number == 0:
            return company if alone else None
        name = " ".join(words[:number])
        if company.location is not None and agency_id(name) is not None:
            return company._replace(organisation=name)
        like = likeness(name)
        if like:
            return company._replace(name=name, like=like)
    return None


def _behind_preposition(words: list[str]) -> Part | None:
    rest, text = words[1:], " ".join(words[1:])
    if not rest:
        return None
    if is_organisation(text):
        return Part(organisation=text)
    if not is_capitalized(rest):
        return None
    is_local = role_kind(words[0]) == "preposition-of-place" or is_place(text)
    return Part(location=text) if is_local else Part(organisation=text)


def is_capitalized(words: list[str]) -> bool:
    """Whether a proper name stands there: every word in capitals but an article and prepositions.

    >>> is_capitalized(["The", "Courier"]), is_capitalized(["the", "week"]), is_capitalized([])
    (True, False, False)
    """
    rest = words[1:] if words and words[0].lower() in _ARTICLES else words
    if not rest or not rest[0][0].isupper():
        return False
    return all(word[0].isupper() or is_preposition(word) for word in rest)
