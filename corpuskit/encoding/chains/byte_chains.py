"""Chains of encoding mistakes of one byte a character: what each makes of a text, and the way back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.encoding.chains.evidence import is_plausible
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
from corpuskit.encoding.chains.utf8 import CONTINUATIONS, LONGEST, sequence_length

FIRST = 0x80  # the bytes below are ASCII, whose images are themselves
# First bytes of Latin, Greek, Cyrillic, Hebrew and Arabic letters, of typographic marks, of much else.
LEADS = (*range(0xC2, 0xC6), 0xC8, *range(0xCB, 0xD2), 0xD7, 0xD8, 0xD9, *range(0xE0, 0xF1))
SHORT = 64  # code points of a run that may well come again
MARK_BYTES = [0xE2, 0x80]  # with which typographic punctuation begins
RUN = re.compile(r"[^\x00-\x7f]+")
RUN_BLANK = re.compile(r"[^\x00-\x7f]+(?: [^\x00-\x7f]+)* ?")  # the blank may have been a no-break space
RUN_TRADE_MARK = re.compile(r"(?:[^\x00-\x7f]+(?:TM)?)+(?: (?:[^\x00-\x7f]+(?:TM)?)+)* ?")
RUN_QUESTION = re.compile(r"(?:[^\x00-\x7f]+\?{0,3})+")
RUN_QUOTES = re.compile(r"(?:[^\x00-\x7f]+[\"']?)+")
RUN_LETTERS = re.compile(r"(?:[ACDEINOaino]?[^\x00-\x7f]+)+")
MULTI_BYTE = frozenset({"gbk", "cp932", "big5", "cp949"})
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f ")
FOREIGN, PUNCTUATION = "\u0370", "\u1e00"  # the letters between are not Latin
STRANGE = 0.02  # their weight where it is open what a character was: text whose letters are lost is Latin


class Token(NamedTuple):
    """A stretch of a run that one character became: `start` and `end` within the run.

    `candidates` are the characters it may have been with their shares, the likeliest first; none where it is
    the rest of a sequence of which too much is gone. `is_exact`: each of its bytes is known.
    """

    start: int
    end: int
    candidates: Candidates
    is_exact: bool = False


class Parsed(NamedTuple):
    """A run of characters beyond ASCII, read backwards: its tokens, and how many characters are left over."""

    tokens: tuple[Token, ...]
    explained: int
    unexplained: int


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
    def longest(self) -> int:
        """Code points of the longest image."""
        return max(map(len, self.inverse))


def parse(chain: ByteChain, run: str) -> Parsed:
    """Read a run backwards: the longest image first, and sequences that lost nothing byte by byte.

    >>> parse(chain_by_name("utf-8→windows-1252"), "â€™").tokens
    (Token(start=0, end=3, candidates=(('’', 1.0),), is_exact=True),)
    >>> parse(chain_by_name("utf-8→windows-1252"), "é")
    Parsed(tokens=(), explained=0, unexplained=1)
    """
    return _remembered(chain, run) if len(run) <= SHORT else _parse(chain, run)


def _parse(chain: ByteChain, run: str) -> Parsed:
    tokens: list[Token] = []
    unexplained = at = 0
    reach = max(chain.longest, LONGEST)
    while at < len(run):
        token = _token(chain, run[at : at + reach])
        if token is None:
            unexplained += _is_odd(chain, run[at])
            at += 1
        else:
            tokens.append(Token(at, at + token.end, token.candidates, token.is_exact))
            at += token.end
    return Parsed(tuple(tokens), sum(token.end - token.start for token in tokens), unexplained)


_remembered = lru_cache(maxsize=1 << 14)(_parse)


def _is_odd(chain: ByteChain, char: str) -> bool:
    """Whether a character speaks against a chain: one that would look otherwise, or would not be there."""
    return char in chain.high or (chain.is_lossy and char != REPLACED and char not in INVISIBLE)


@lru_cache(maxsize=1 << 15)
def _token(chain: ByteChain, signs: str) -> Token | None:
    """The token that these characters begin with."""
    whole = _sequence(chain, signs)
    if whole is not None and whole.is_exact and not chain.is_lossy:
        return whole
    for length in range(min(chain.longest, len(signs)), 0, -1):
        found = chain.inverse.get(signs[:length])
        if found and (whole is None or not whole.is_exact or length > whole.end):
            return Token(0, length, found)
    return whole


def _sequence(chain: ByteChain, signs: str) -> Token | None:
    """A sequence of UTF-8 of which each byte is known; or one that U+FFFD broke."""
    length = sequence_length(chain.byte_of.get(signs[0], 0))
    signs = signs[:length]
    if not length or len(signs) < length:
        return None
    if REPLACED in signs[1:]:
        return _broken(chain, signs)
    known = bytes(chain.byte_of.get(sign, chain.blank if sign == " " else 0) for sign in signs)
    try:
        text = known.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(text) > 1 or (" " in signs and not is_plausible(text)):
        return None
    # The word `à` has a blank of its own behind it, which was lost with the byte or is the byte.
    end = length - (signs[-1] == " " and text in "àÀ")
    return Token(0, end, ((text, 1.0),), is_exact=" " not in signs)


def _broken(chain: ByteChain, signs: str) -> Token | None:
    """The rest of a sequence; typographic punctuation never gets here, as all of it is in the table."""
    is_mark = [chain.byte_of.get(sign) for sign in signs[:2]] == MARK_BYTES
    if not chain.can_replace or is_mark:
        return None
    follows = all(sign == REPLACED or chain.byte_of.get(sign) in CONTINUATIONS for sign in signs[1:])
    return Token(0, len(signs) if follows else signs.index(REPLACED) + 1, ())


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
