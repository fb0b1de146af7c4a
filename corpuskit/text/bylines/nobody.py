"""Values that stand where authors do and name nobody: desks, sections, missing values, companies."""

from corpuskit.text.bylines.lexicons import is_given_name, kind_of_word, role_kind
from corpuskit.text.bylines.names import part_names

_MISSING = frozenset(("null", "undefined", "n/a"))
_MACHINES = frozenset(("wpengine", "chatgpt", "ai assistant"))
_NAN = ("nan", "NaN")  # ``Nan`` is a given name
_MOST_WORDS = 4


def is_nobody(text: str) -> bool:
    """Whether an author as a record gives it is no person, whatever its shape.

    >>> [is_nobody(text) for text in ("null", "123", "Opinion", "ledger staff", "Marks and Spencer")]
    [True, True, True, True, True]
    >>> [is_nobody(text) for text in ("Ana Reyes", "harbour_ana", "Rania", "May", "Ana and Tom")]
    [False, False, False, False, False]
    """
    lowered, words = text.lower().strip(), text.split()
    if lowered in _MISSING or lowered in _MACHINES or text in _NAN:
        return True
    if "@" not in text and not any(character.isalpha() for character in text):
        return True
    if not 0 < len(words) <= _MOST_WORDS or is_given_name(words[0]):
        return False
    if all(role_kind(word) is not None or kind_of_word(word) is not None for word in words):
        return True
    return role_kind(words[-1]) == "collective" or _is_company(text)


def _is_company(text: str) -> bool:
    """Two single words around a conjunction, of which the first is no given name."""
    names = part_names(text)
    return len(names) == len(("first", "second")) and not any(" " in one for one in names)
