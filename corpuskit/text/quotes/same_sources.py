"""Which names of cited sources stand for one: ``the Lake Board``, later ``the board`` or ``LB``."""

from collections.abc import Sequence

_DEFINITE = frozenset(
    ("das", "de", "der", "die", "el", "het", "i", "il", "la", "las", "le", "les", "lo", "los", "os", "the")
)
_INNER = frozenset(
    ("at", "by", "de", "del", "des", "di", "do", "du", "for", "from", "für", "in", "of", "on", "von", "with")
)  # prepositions behind the head of a name
_MOST_INITIALS = 8  # letters of an abbreviation
_LEAST_INITIALS = 2


def key_of(name: str) -> str:
    """A name without case and without a definite article, by which its mentions are counted.

    >>> key_of("The harbour board"), key_of("the")
    ('harbour board', 'the')
    """
    words = name.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _DEFINITE else words)


def full_form(name: str, earlier: Sequence[str]) -> int | None:
    """The index of the last earlier name that a short one stands for.

    A short form is one noun, ``the board`` of ``the Lake Board``, the initials of a longer name, or its end:
    ``Coast Guard`` of ``U.S. Coast Guard``.

    Args:
        name: Perhaps a short form.
        earlier: Names in the order of their last mention.

    >>> full_form("the board", ["the Lake Board", "Ana Poe"])
    0
    >>> full_form("the union", ["the Lake Board"])
    """
    words = name.split()
    has_article = len(words) > 1 and words[0].casefold() in _DEFINITE
    if len(words) - has_article > 1:
        ending = f" {key_of(name)}" if words[0][:1].isupper() or has_article else None
        return _last(earlier, ending)
    if not words:
        return None
    short = words[-1]
    initials = short.isupper() and _LEAST_INITIALS <= len(short) <= _MOST_INITIALS
    for index in range(len(earlier) - 1, -1, -1):
        if has_article and _head(earlier[index]) == short.casefold():
            return index
        if initials and _initials(earlier[index]) == short:
            return index
    return None


def _last(earlier: Sequence[str], ending: str | None) -> int | None:
    """The index of the last name that ends with words: ``the U.S. Coast Guard`` with ``Coast Guard``."""
    if ending is None:
        return None
    indices = range(len(earlier) - 1, -1, -1)
    return next((index for index in indices if earlier[index].casefold().endswith(ending)), None)


def _head(name: str) -> str:
    """The noun of a name, without what a preposition or comma adds to it."""
    kept = ""
    for word in name.split():
        if kept and word.casefold() in _INNER:
            break
        kept = word
        if word.endswith(","):
            break
    return kept.rstrip(",").casefold()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
