"""One part of a byline, between commas: the name, role, organisation and place in it."""

from corpuskit.text.bylines.lexicons import agency_id, find_role
from corpuskit.text.bylines.names import Likeness, likeness
from corpuskit.text.bylines.organisations import is_organisation, is_place, without_possessive
from corpuskit.text.bylines.roles import Part, around_preposition, length_of_name, read_role

_MOST_WORDS = 12


def read_part(text: str, *, after_name: bool = False) -> Part | None:
    """Read one part of a byline.

    Args:
        text: Without the opener, between two commas or conjunctions.
        after_name: A name stands before it, so that a place may.

    Returns:
        `None` where it is none of what bylines hold.

    >>> read_part("Associated Press Political Writer")[2:5]
    ('Political Writer', 'author', 'Associated Press')
    >>> read_part("Ana Reyes in Oslo").location, read_part("Special to The Courier").organisation
    ('Oslo', 'The Courier')
    >>> read_part("the ferry is back") is None
    True
    """
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    if words[0].endswith(("'s", "’s")):
        owned = _of_owner(words)
        if owned is not None:
            return owned
    role = find_role(words)
    if role is not None:
        return (
            Part(organisation=text)
            if agency_id(text) is not None
            else read_role(words, role, after_name=after_name)
        )
    return _without_role(text, words, after_name=after_name)


def _of_owner(words: list[str]) -> Part | None:
    """``CNN's Ana Reyes``: an agency and its reporter."""
    owner = without_possessive(words[0])
    found = read_part(" ".join(words[1:])) if agency_id(owner) is not None else None
    return None if found is None else found._replace(organisation=owner)


def _without_role(text: str, words: list[str], *, after_name: bool) -> Part | None:
    like = likeness(text)
    if like == Likeness.KNOWN:
        return Part(name=text, like=like)
    length = length_of_name(words, least=Likeness.FULL)
    if length and agency_id(" ".join(words[length:])) is not None:
        name = " ".join(words[:length])
        return Part(name=name, like=likeness(name), organisation=" ".join(words[length:]))
    if is_organisation(text):
        return Part(organisation=text)
    if after_name and is_place(text):
        return Part(location=text)
    return Part(name=text, like=like) if like else around_preposition(words, alone=after_name)
