"""How the places of a dateline are told apart, and each from its regions: by signs, "and" and brackets."""

import re
from collections.abc import Iterator

from corpuskit.text.folding import fold_place
from corpuskit.text.gazetteer import KnownPlace, known_cities, known_territory
from corpuskit.text.place_names import is_name

_JOINT = re.compile(r"[/;]|\s[-–—]\s")
_RIVER = ("", "am ", "an der ")  # what stands for the slash of a city on a river
_AND = re.compile(r"\s(?:and|AND)\s")
_FOREIGN_AND = re.compile(r"\s(?:und|et|y|e|i|en|og|och|ve|и|і|та|й|και)\s", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s?[(\[]\s?([^()\[\]]+?)\s?[)\]]\Z")
_COMMA = re.compile(r"[,،]")
AROUND = " \t\r\n\xa0,،.*("


def groups(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each place of ``text[start:end]`` stands, its regions with it.

    >>> [slice(*group) for group in groups("OSLO/ROME", 0, 9)]
    [slice(0, 4, None), slice(5, 9, None)]
    """
    while start < end:
        joint = _JOINT.search(text, start, end)
        if joint is not None and joint[0] == "/" and _is_one_name(text, start, joint.end(), end):
            joint = _JOINT.search(text, joint.end(), end)
        until = joint.start() if joint else end
        yield from _halves(text, start, until)
        start = joint.end() if joint else end


def _is_one_name(text: str, start: int, second: int, end: int) -> bool:
    """``Frankfurt/Main``, ``Halle/Saale``, ``DALLAS/FORT WORTH``: a slash inside the name of one city."""
    following = _JOINT.search(text, second, end)
    last = text[second : following.start() if following else end].partition(",")[0]
    return bool(cities_on_river(f"{text[start : second - 1].strip(AROUND)}/{last.strip(AROUND)}"))


def cities_on_river(name: str) -> tuple[KnownPlace, ...]:
    """The cities whose name a slash divides, as those on a river.

    >>> cities_on_river("Frankfurt/Main")[0].country, cities_on_river("Oslo/Rome")
    ('DE', ())
    """
    first, _, last = name.partition("/")
    if not is_name(last) or fold_place(first) == fold_place(last):
        return ()
    found = (known_cities(f"{first} {river}{last}") for river in _RIVER)
    return next(filter(None, found), ())


def _halves(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split at "and", unless it stands inside the name of a country (``Bosnia and Herzegovina``).

    The "and" of other languages may be a part of any name (``Castilla y León``): it parts known cities only.
    """
    joint = _AND.search(text, start, end)
    if joint is None:
        joint = _FOREIGN_AND.search(text, start, end)
        halves = (text[start : joint.start()], text[joint.end() : end]) if joint else ()
        parted = bool(halves) and all(known_cities(half.split(",")[0].strip(AROUND)) for half in halves)
    else:
        names = text[start:end].split(",")
        parted = not any(known_territory(name) for name in names if _AND.search(name))
    if joint is not None and parted:
        yield start, joint.start()
        yield joint.end(), end
    else:
        yield start, end


def name_and_regions(printed: str) -> tuple[str, list[str]]:
    """The name and the regions after it, set off by commas or in brackets: ``MONOPOLI (BARI)``.

    >>> name_and_regions("PORTLAND, Ore."), name_and_regions("MONOPOLI (BARI)")
    (('PORTLAND', ['Ore']), ('MONOPOLI', ['BARI']))
    """
    if "," not in printed and "،" not in printed and not printed.endswith((")", "]")):
        return printed, []
    parts: list[str] = []
    for part in _COMMA.split(printed):
        bracketed = _IN_BRACKETS.search(part)
        parts.append((part[: bracketed.start()] if bracketed else part).strip(AROUND))
        if bracketed:
            parts.append(bracketed[1])
    return parts[0], [part for part in parts[1:] if part]


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks and signs around it.

    >>> strip(" OSLO, ", 0, 7)
    (1, 5)
    """
    while start < end and text[start] != "(" and (text[start] in AROUND or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in AROUND or text[end - 1].isspace()):
        end -= 1
    return start, end
