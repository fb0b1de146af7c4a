"""Mojibake that was then written in ASCII: ``donaEUR(tm)t``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from corpuskit.data import table
from corpuskit.encoding.chains.evidence import CERTAIN, NONE, STRONG, TYPOGRAPHIC, WEAK
from corpuskit.encoding.chains.images import byte_images, characters, images_of
from corpuskit.encoding.chains.places import Candidates, Place, Reading, shares

SIGN = "aEUR"  # the first two bytes of typographic punctuation
BARE = "A"  # what is left of a sign whose second byte was no ASCII at all
POUND = r"(?<![A-Za-z0-9])A(?=[0-9])"
INSIDE = r"(?<=[a-z])A(?=[a-z])"
# Beside what begins with the sign, only images that no sound text holds within a word.
LETTER = re.compile(r"A(?:\(c\)|\(r\)|<<|>>|14|12|34|SS)")


@dataclass(frozen=True, slots=True)
class Transliteration:
    """The chain as `hypotheses` weighs it; attributes as in `ByteChain`."""

    name: str
    damage: str
    rank: int
    has_latin_mark: bool = True


@cache
def chain() -> Transliteration:
    """The chain, as the table has it."""
    row = next(row for row in table("chains") if row["fold"] == "ascii")
    return Transliteration(row["name"], row["damage"], int(row["rank"]))


@cache
def _inverse() -> Mapping[str, Candidates]:
    images = byte_images("cp1252", "c1", "keep", "ascii")
    gathered: dict[str, dict[str, float]] = {}
    for char, millionths in characters().items():
        for image in images_of(char, images):
            if char in TYPOGRAPHIC if image.startswith(SIGN) else _is_letter(char, image):
                gathered.setdefault(image, {})[char] = millionths
    # An image that ends with a blank is that of a rare sign, or of a closing mark before a blank.
    return {image: shares(chars) for image, chars in gathered.items() if not image.endswith(" ")}


@cache
def _pattern() -> re.Pattern[str]:
    images = (re.escape(image) for image in sorted(_inverse(), key=len, reverse=True) if image != BARE)
    return re.compile("|".join((*images, POUND, INSIDE)))


def _is_letter(char: str, image: str) -> bool:
    return LETTER.fullmatch(image) is not None or (image == BARE and char.islower())


def read(text: str) -> Reading:
    """Read a text backwards; nothing where the sign of typographic punctuation is not in it."""
    if SIGN not in text:
        return Reading((), 0)
    places = []
    for found in _pattern().finditer(text):
        image, left = found.group(), text[found.start() - 1 : found.start()]
        if image == BARE:
            options = _inverse()[BARE] if left.islower() else (("£", 1.0),)
            places.append(Place(found.start(), found.end(), (options,), NONE))
            continue
        if image.startswith(SIGN):
            weight = CERTAIN if len(image) > len(SIGN) and left.islower() else STRONG
        elif left.isalpha() or text[found.end() : found.end() + 1].islower():
            weight = WEAK
        else:
            continue
        places.append(Place(found.start(), found.end(), (_inverse()[image],), weight))
    return Reading(tuple(places), 0)
