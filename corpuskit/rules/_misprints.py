"""Whether one word is a misprint of another."""

from corpuskit.text.months import one_edit_apart


def is_misprint(one: str, other: str) -> bool:
    """Whether two words differ in one letter, or in two neighbours that changed places.

    >>> is_misprint("headlin", "headline"), is_misprint("headlnie", "headline"), is_misprint("desk", "dek")
    (True, True, True)
    >>> is_misprint("headline", "headline"), is_misprint("deadlnie", "headline")
    (False, False)
    """
    return one_edit_apart(one, other) or _is_swapped(one, other)


def _is_swapped(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    apart = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 2 or apart[1] != apart[0] + 1:  # noqa: PLR2004
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]
