"""Chains of encoding mistakes of one byte a character: what each makes of a text, and the way back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from corpuskit.data import table
from corpuskit.encoding.chains.images import (
    QUESTION,
    REPLACED,
    TRADE_MARK,
    Images,
    byte_images,
    characters,
    images_of,
)
from corpuskit.encoding.chains.places import Candidates, shares
from corpuskit.encoding.chains.utf8 import sequence_length

FIRST = 0x80  # the bytes below are ASCII, whose images are themselves
# First bytes of Latin, Greek, Cyrillic, Hebrew and Arabic letters, of typographic marks, of much else.
LEADS = (*range(0xC2, 0xC6), 0xC8, *range(0xCB, 0xD2), 0xD7, 0xD8, 0xD9, *range(0xE0, 0xF1))
# A pattern that begins with one character of a class, not with several, is searched for four times as fast.
_HIGH = r"[^\x00-\x7f]"
_FOLDED = "ACDEINOaino"
# All that is ASCII but for those: to exclude them is the same as to list what is beyond, and made in no time.
_UNFOLDED = re.escape("".join(sign for sign in map(chr, range(0x80)) if sign not in _FOLDED))
RUN = re.compile(f"{_HIGH}{_HIGH}*")
RUN_BLANK = re.compile(f"{_HIGH}{_HIGH}*(?: {_HIGH}+)* ?")  # the blank may have been a no-break space
RUN_TRADE_MARK = re.compile(f"{_HIGH}{_HIGH}*(?:TM)?(?:{_HIGH}+(?:TM)?)*(?: (?:{_HIGH}+(?:TM)?)+)* ?")
RUN_QUESTION = re.compile(rf"{_HIGH}{_HIGH}*\?{{0,3}}(?:{_HIGH}+\?{{0,3}})*")
RUN_QUOTES = re.compile(f"{_HIGH}{_HIGH}*[\"']?(?:{_HIGH}+[\"']?)*")
RUN_LETTERS = re.compile(f"[^{_UNFOLDED}](?:(?<={_HIGH})|(?={_HIGH})){_HIGH}*(?:[{_FOLDED}]?{_HIGH}+)*")
MULTI_BYTE = frozenset({"gbk", "cp932", "big5", "cp949"})
FOREIGN, PUNCTUATION = "\u0370", "\u1e00"  # the letters between are not Latin
STRANGE = 0.02  # their weight where it is open what a character was: text whose letters are lost is Latin


@dataclass(frozen=True, eq=False)
class ByteChain:
    """UTF-8 read in a charset of one byte a character, and what was done to the result.

    Attributes:
        name: As edits give it.
        damage: Class of the damage.
        rank: 1 for the most common mistakes; decides where nothing else does.
        images: What each byte from 80 on becomes.
        fold: As in `byte_images`.
    """

    name: str
    damage: str
    rank: int
    images: Images
    fold: str

    @cached_property
    def byte_of(self) -> Mapping[str, int]:
        """Characters that stand for one byte and no other."""
        found: dict[str, int] = {}
        twice: set[str] = set()
        for number, images in enumerate(self.images):
            for image in images:
                if len(image) == 1 and image > "\x7f" and image != REPLACED:
                    twice |= {image} if image in found else set()
                    found[image] = number + FIRST
        return {image: byte for image, byte in found.items() if image not in twice}

    @cached_property
    def high(self) -> frozenset[str]:
        """The characters beyond ASCII that it produces, but for U+FFFD."""
        chars = {char for images in self.images for image in images for char in image}
        if self.fold:
            chars |= ByteChain("", "", 0, byte_images("cp1252", "c1", "keep", ""), "").high
        return frozenset(char for char in chars if char > "\x7f" and char != REPLACED)

    @cached_property
    def leads(self) -> frozenset[str]:
        """First characters of what it makes of letters, punctuation and other common characters."""
        return frozenset(image[:1] for byte in LEADS for image in self.images[byte - FIRST] if image)

    @cached_property
    def mark(self) -> str:
        """What it makes of E2, the first byte of all typographic punctuation."""
        return self.images[0xE2 - FIRST][0]

    @cached_property
    def has_latin_mark(self) -> bool:
        """Whether what it makes of typographic punctuation begins with a letter of the Latin script."""
        return self.mark < FOREIGN

    @cached_property
    def is_collapsing(self) -> bool:
        """Whether both further bytes of typographic punctuation are lost."""
        return images_of("’", self.images) == images_of("“", self.images) == [self.mark]

    @cached_property
    def is_lossy(self) -> bool:
        """Whether typographic marks become alike."""
        return len({tuple(images_of(char, self.images)) for char in "‘’“”–—"}) < len("‘’“”–—")

    @cached_property
    def has_drops(self) -> bool:
        """Whether bytes leave nothing."""
        return any("" in images for images in self.images)

    @cached_property
    def blank(self) -> int:
        """The byte that a blank may have been, where programs made no-break spaces blanks; 0 for none."""
        return self.byte_of.get("\u00a0", 0)

    @cached_property
    def can_replace(self) -> bool:
        """Whether bytes become U+FFFD."""
        return any(REPLACED in images for images in self.images)

    @cached_property
    def run(self) -> re.Pattern[str]:
        """Finds the stretches of a text that it may have produced."""
        if self.fold == "straight":
            return RUN_QUOTES
        if self.fold == "letters":
            return RUN_LETTERS
        if any(QUESTION in images for images in self.images):
            return RUN_QUESTION
        if any(TRADE_MARK in images for images in self.images):
            return RUN_TRADE_MARK
        return RUN_BLANK if "\u00a0" in self.byte_of else RUN

    def run_with(self, text: str) -> re.Pattern[str]:
        """A cheaper pattern for the runs, as far as the text has what the full one is for."""
        if self.run in {RUN_BLANK, RUN_TRADE_MARK} or (self.run is RUN_QUESTION and QUESTION not in text):
            return RUN
        return self.run

    @cached_property
    def inverse(self) -> Mapping[str, Candidates]:
        """Image -> what it may have been, with shares that add up to 1, the likeliest first."""
        gathered: dict[str, dict[str, float]] = {}
        for char, millionths in characters().items():
            weight = millionths if char < FOREIGN or char > PUNCTUATION else millionths * STRANGE
            for image in images_of(char, self.images):
                if not image.isascii():
                    gathered.setdefault(image, {})[char] = weight
        return {image: shares(chars) for image, chars in gathered.items() if list(chars) != [image]}

    @cached_property
    def lengths(self) -> Mapping[str, tuple[int, ...]]:
        """First character of images -> their lengths in code points, the longest first."""
        found: dict[str, set[int]] = {}
        for image in self.inverse:
            found.setdefault(image[0], set()).add(len(image))
        return {sign: tuple(sorted(lengths, reverse=True)) for sign, lengths in found.items()}

    @cached_property
    def reaches(self) -> Mapping[str, int]:
        """First character of tokens -> code points of the longest: an image, or a sequence byte by byte."""
        found = {sign: sequence_length(byte) for sign, byte in self.byte_of.items()}
        found |= {sign: max(found.get(sign, 0), lengths[0]) for sign, lengths in self.lengths.items()}
        return {sign: reach for sign, reach in found.items() if reach}


@cache
def byte_chains() -> tuple[ByteChain, ...]:
    """All chains of one byte a character, the most common first."""
    chains = [
        ByteChain(
            name=row["name"],
            damage=row["damage"],
            rank=int(row["rank"]),
            images=byte_images(row["codec"], row["unassigned"], row["controls"], row["fold"]),
            fold=row["fold"],
        )
        for row in table("chains")
        if row["codec"] not in MULTI_BYTE and row["fold"] != "ascii"
    ]
    return tuple(sorted(chains, key=lambda chain: (chain.rank, chain.name)))


def chain_by_name(name: str) -> ByteChain:
    """The chain of that name.

    Raises:
        StopIteration: There is none.
    """
    return next(chain for chain in byte_chains() if chain.name == name)
