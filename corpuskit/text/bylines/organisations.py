"""What stands in bylines beside persons: organisations and places."""

import re

from corpuskit.text.bylines.lexicons import (
    agency_id,
    find_role,
    is_given_name,
    is_preposition,
    kind_of_word,
)
from corpuskit.text.gazetteer import known_city, known_territory

_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST_AGENCY = 3  # letters
_ARTICLES = frozenset(("the", "a", "an"))


def without_possessive(text: str) -> str:
    """The text without ``'s`` at its end.

    >>> without_possessive("CNN's")
    'CNN'
    """
    return _POSSESSIVE.sub("", text)


def is_organisation(text: str) -> bool:
    """Whether a text is an agency of the table, or capitalized words with one that organisations have.

    Words that are family names as well (``Post``) tell an organisation at the end only, and not behind a
    known given name.

    >>> is_organisation("dpa"), is_organisation("The Harbour Gazette"), is_organisation("Harbour Post")
    (True, True, True)
    >>> is_organisation("Emily Post"), is_organisation("the ferry"), is_organisation("Gazette Writer")
    (False, False, False)
    """
    if agency_id(without_possessive(text)) is not None:
        return True
    words = text.split()
    if _is_service(words):
        return True
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    if is_preposition(words[0]) and not words[0].isupper():
        return False
    if not all(_is_written_large(word) for word in words) or find_role(words) is not None:
        return False
    kinds = [kind_of_word(word) for word in words]
    if "organisation" in kinds:
        return kinds[-1] != "word"  # ``Premier League Rules``
    return len(words) > 1 and kinds[-1] == "organisation-or-name" and not is_given_name(words[0])


def _is_service(words: list[str]) -> bool:
    """A service of an agency: ``dpa-infocom``, ``AFP Deutschland``; two letters may be initials.

    Behind two letters a place must follow: ``PA Scotland``.
    """
    if len(words) == 1:
        return agency_id(words[0].partition("-")[0]) is not None
    first = words[0]
    return (
        (len(first) >= _SHORTEST_AGENCY or is_place(" ".join(words[1:])))
        and all(word[0].isupper() for word in words[1:])
        and agency_id(first) is not None
        and not is_given_name(first)
    )


def _is_written_large(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or is_preposition(word)


def is_place(text: str) -> bool:
    """Whether a text is a city, region or country of the tables.

    >>> is_place("Buenos Aires"), is_place("Saltmarsh")
    (True, False)
    """
    return known_city(text) is not None or known_territory(text) is not None
