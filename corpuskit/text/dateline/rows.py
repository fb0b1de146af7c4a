"""What goes on after places and a dash that are no dateline: rows of results, titles, ranges."""

import re
from collections.abc import Iterator

from corpuskit.text.dateline.leads import Lead
from corpuskit.text.gazetteer import known_cities

_FOLLOWING = 60  # code points of the text that are looked at
_MOST_NAMES = 3  # words of a place in a row
_NEXT_WORDS = 3  # after an acronym
_LONGEST_ACRONYM = 6
_DASHES = "-–—―"
_AROUND = ".,:;()"
_NAMES = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
# a dash, a colon, a bracket, the end of the line, or a number that is no year
_SIGN_OF_ROW = re.compile(r"[ \t\xa0]*(?:-{2}|[–—―:(\n]|\Z)|[ \t\xa0]+(?:-\s|\d{1,3}(?!\d))")


def goes_on_as_row(lead: Lead, text: str, at: int) -> bool:
    """Whether what follows at `at` tells that places and a dash are no dateline.

    ``MADRID - MILAN 1-1``, ``SYDNEY - Melbourne - Perth: the tour``, ``PARIS - HERE WE GO``,
    ``LONDON - 3 - a number``. A known place in ordinary letters may well open a story (``LONDON - London
    police said``), and so may an acronym (``GENEVA - WHO officials said``). With a region only another place
    of a row counts: press releases print the names of companies in capitals there.

    >>> from corpuskit.text.dateline.leads import read_lead
    >>> text = "MADRID - MILAN 1-1"
    >>> goes_on_as_row(read_lead(text, 0, 6, None), text, 9)
    True
    >>> text = "MADRID - The ferry is back."
    >>> goes_on_as_row(read_lead(text, 0, 6, None), text, 9)
    False
    """
    following = text[at : at + _FOLLOWING]
    if not following:
        return False
    with_region = lead.places.with_region
    if not with_region and (following[0].isdigit() or following[0] in _DASHES or _is_heading(following)):
        return True
    for name in _first_words(following):
        is_of_row = _SIGN_OF_ROW.match(following, len(name)) or (name.isupper() and not with_region)
        if is_of_row and any(city.stands_alone for city in known_cities(name)[:1]):
            return True
    return False


def _first_words(following: str) -> Iterator[str]:
    """What may be the name of a place: ``New`` and ``New York`` of ``New York - Perth``."""
    end = 0
    for _ in range(_MOST_NAMES):
        word = _NAMES.match(following, end)
        if word is None:
            return
        yield following[: word.end()]
        end = word.end() + (following[word.end() : word.end() + 1] == " ")


def _is_heading(following: str) -> bool:
    """Whether a word in capitals opens a text and no acronym is meant, which small letters follow."""
    first, *words = following.split()[: _NEXT_WORDS + 1]
    letters = sum(map(str.isalpha, first))
    if letters < len("AB") or not first.isupper():
        return False
    is_acronym = letters <= _LONGEST_ACRONYM and not first.endswith((":", "!", "?"))
    return not (is_acronym and any(map(_has_small_letters, words)))


def _has_small_letters(word: str) -> bool:
    return any(map(str.islower, word.strip(_AROUND)))
