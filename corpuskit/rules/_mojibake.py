"""Traces of text that was read in the wrong charset: cheap scans that suspect, never mend."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import name


class Trace(NamedTuple):
    """Where misread text shows first, how often it shows, and what it looks like."""

    start: int
    number: int
    looks_like: str


def _continuations() -> dict[str, int]:
    """The bytes 80 to BF as windows-1252 and as Latin-1 show them."""
    latin = {chr(byte): byte for byte in range(0x80, 0xC0)}
    return latin | {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xC0)}


CONTINUATIONS = {char: byte for char, byte in _continuations().items() if char}
# Ü to ß would give Syriac and N'Ko, and stand before closing quotation marks in German.
SEQUENCE = re.compile(f"[Â-Ûà-ô][{re.escape(''.join(CONTINUATIONS))}]+")
PUNCTUATION = frozenset("‘’“”‚„–—…•«»‹›\u00a0\u00ad¿¡·´")
# What may follow an accented letter in ordinary text.
NATURAL = PUNCTUATION | frozenset("ªº™®©°²³¹§€¸šžŠŽœŒŸ")
TYPOGRAPHIC = re.compile("[\u2010-\u203a\u20ac\u2122\U0001f000-\U0001faff]")
ENOUGH = 2

CYRILLIC_QUOTE = "вЂ"
CYRILLIC_SEQUENCE = re.compile("[РС][°±µ¶№‚†‡‰€ѓѕ¤¦§©®]")
CYRILLIC_ENOUGH = 3
OTHER_QUOTE = re.compile("ΓÇ|ÔÇ|‚Ä[ôúùìî]|[A-Za-z]鈥|Б─")
OTHER_SIGNS = ("ΓÇ", "ÔÇ", "‚Ä", "鈥", "Б─")  # to look for one string is far cheaper than for a pattern


def misread(text: str) -> Trace | None:
    r"""UTF-8 that was read as a charset of one byte a character: ``donâ€™t``, ``cafÃ©``, ``вЂ™``.

    Two bytes that look like UTF-8 also stand side by side in sound text (French ``là »`` with its no-break
    space, Czech ``náš“``), so each sequence is weighed by whether its signs could follow that letter.

    >>> misread("The cafÃ© is back.")
    Trace(start=7, number=1, looks_like='UTF-8 read as windows-1252')
    >>> misread("Il est là\u00a0» et à la ferme «\u00a0là\u00a0».") is None
    True
    """
    weight, places, end = 0, [], -1
    for found in SEQUENCE.finditer(text):
        # Sequence upon sequence is a word of another script; sound text has words between its signs.
        if own := _weight(text, found) or int(found.start() == end):
            weight += own
            places.append(found.start())
        end = found.end()
    if weight >= ENOUGH:
        return Trace(places[0], len(places), "UTF-8 read as windows-1252")
    quotes = text.count(CYRILLIC_QUOTE)
    capitals = "Р" in text or "С" in text
    letters = [found.start() for found in CYRILLIC_SEQUENCE.finditer(text)] if capitals else []
    if quotes or len(letters) >= CYRILLIC_ENOUGH:
        first = min([*letters, *([text.index(CYRILLIC_QUOTE)] if quotes else [])])
        return Trace(first, quotes + len(letters), "UTF-8 read as windows-1251")
    if not any(sign in text for sign in OTHER_SIGNS):
        return None
    others = [found.start() for found in OTHER_QUOTE.finditer(text)]
    return Trace(others[0], len(others), "UTF-8 read in another charset") if others else None


def _weight(text: str, found: re.Match[str]) -> int:
    """2 where a sequence proves the damage alone, 1 where two of its like do, 0 where it may be ordinary."""
    lead = ord(found[0][0])
    length = 1 + (lead >= 0xE0) + (lead >= 0xF0)  # noqa: PLR2004 - the lead bytes of UTF-8
    signs = found[0][1 : 1 + length]
    try:
        meant = bytes([lead, *(CONTINUATIONS[sign] for sign in signs)]).decode("utf-8")
    except UnicodeDecodeError:
        return 0
    if TYPOGRAPHIC.match(meant):
        return 2
    previous = text[found.start() - 1 : found.start()]
    if length == 1 and previous.isupper():
        return 0
    if lead <= 0xC3:  # noqa: PLR2004 - Â and Ã: the lead bytes of Latin letters, rare before any sign
        return 2 if previous.islower() or signs not in PUNCTUATION else 1
    return int((length == 1 and previous.islower()) or not NATURAL.issuperset(signs))


SCRIPTS = (
    "\u0370-\u03ff\u0400-\u052f\u05d0-\u05ea\u0621-\u064a\u0e01-\u0e3a\u0e40-\u0e4e\u4e00-\u9fff\uac00-\ud7a3"
)
HEAD = 300  # code points by which a text shows what script it is written in
GREEK = re.compile("[\u0370-\u03ff]")
CLOSED = re.compile(r"[A-Za-z\u00c0-\u024f][.,;:!?]+\Z")


def collapsed(text: str, separator: str) -> Trace | None:
    """Quotation marks and dashes that all became one letter of another script: ``harbourโs``, ``itтs``.

    Such letters are ordinary in text of their own script, so a text that has words of it is left alone; and
    Greek letters are ordinary in science, so they count only inside a word in small letters.

    Args:
        text: The text.
        separator: The sign that ends its dateline, where one letter is enough; empty where there is none.

    >>> collapsed("The ministryโs ferry wonโt sail.", "")
    Trace(start=12, number=2, looks_like='U+0E42 THAI CHARACTER SARA O in place of punctuation')
    >>> collapsed("A β-blocker, an α-helix and TNFα.", "") is None
    True
    """
    if len("".join(_writing().findall(text, 0, HEAD))) > HEAD // 4:
        return None
    places: dict[str, list[int]] = {}
    for at in _between_latin(text):
        places.setdefault(text[at], []).append(at)
    if not places:
        return None
    letter, found = Counter({letter: len(at) for letter, at in places.items()}).most_common(1)[0]
    enough = found >= ENOUGH or separator == letter
    if not enough or sum(map(len, _writing().findall(text))) > found:
        return None
    return Trace(places[letter][0], found, f"{describe(letter)} in place of punctuation")


def describe(char: str) -> str:
    """A character by number and name: ``U+0E42 THAI CHARACTER SARA O``."""
    return f"U+{ord(char):04X} {name(char, '')}".rstrip()


@cache
def _lone() -> re.Pattern[str]:
    """One letter of another script by itself; made when it is asked for, because few texts need it."""
    # The letter comes first, then what must not stand beside it: so the scan skips to the next candidate.
    return re.compile(f"[{SCRIPTS}](?![{SCRIPTS}])(?<![{SCRIPTS}]{{2}})")


@cache
def _writing() -> re.Pattern[str]:
    return re.compile(f"[{SCRIPTS}]{{3,}}")


def _between_latin(text: str) -> Iterator[int]:
    """Lone letters of other scripts that stand inside or between Latin words."""
    for found in _lone().finditer(text):
        at = found.start()
        left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if GREEK.match(found[0]):
            if left.islower() and _is_latin(left) and _is_latin(right) and right.islower():
                yield at
        elif _is_latin(left) or _is_latin(right) or _closes(text, at) or _is_spaced(text, at):
            yield at


def _is_latin(char: str) -> bool:
    return char.isalpha() and (char.isascii() or "\u00c0" <= char <= "\u024f")


def _closes(text: str, at: int) -> bool:
    """Whether it stands where a closing quotation mark would, after a Latin word and its full stop."""
    return CLOSED.search(text, max(0, at - 4), at) is not None


def _is_spaced(text: str, at: int) -> bool:
    """Whether it stands where a dash would, between Latin words."""
    left, right = text[max(0, at - 4) : at], text[at + 1 : at + 5]
    return (
        left.endswith(" ")
        and right.startswith(" ")
        and any(map(_is_latin, left))
        and any(map(_is_latin, right))
    )
