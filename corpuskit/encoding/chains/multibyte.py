"""UTF-8 read in an East Asian charset, which may swallow the character behind: ``don鈥檛``."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache

from corpuskit.data import table
from corpuskit.encoding.chains.byte_chains import FIRST, MULTI_BYTE, RUN
from corpuskit.encoding.chains.evidence import NONE, STRONG, WEAK
from corpuskit.encoding.chains.images import REPLACED, characters
from corpuskit.encoding.chains.places import MARKS, Candidates, Place, Reading
from corpuskit.encoding.chains.utf8 import CONTINUATIONS, sequence_length

UNKNOWN = -1
FOLLOWING = frozenset((UNKNOWN, *CONTINUATIONS))
LONGEST_UNKNOWN = 3  # bytes, as typographic punctuation has
MOST_OPEN = 32  # characters of one group that are not known; each of them is tried with all the others
FIRST_FOREIGN = "\u3040"
SHARE = 0.25  # of East Asian characters, above which a text is East Asian itself

Bytes = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class MultiByteChain:
    """UTF-8 read in a charset of one or two bytes a character; attributes as in `ByteChain`."""

    name: str
    damage: str
    rank: int
    codec: str
    drops: bool

    has_latin_mark = False

    def read(self, text: str) -> Reading:
        """Read a whole text backwards."""
        places: list[Place] = []
        unexplained = 0
        is_torn = REPLACED * LONGEST_UNKNOWN in text  # marks that became nothing but U+FFFD
        for run in RUN.finditer(text):
            base, behind = run.start(), text[run.end() : run.end() + 1]
            left = text[base - 1 : base] if base else ""
            for start, end, pieces in _groups(self, run.group(), behind):
                if pieces is None:
                    unexplained += end - start
                else:
                    weight = self._weight(run.group()[start:end], pieces, left)
                    is_known = all(len(options) == 1 for options in pieces) and not self.drops
                    if is_torn and is_known and end - start == 1 and (left.isalnum() or behind.isalnum()):
                        weight = STRONG
                    is_exact = is_known and REPLACED not in run.group()[start:end]
                    places.append(Place(base + start, base + end, pieces, weight, is_exact))
        return Reading(tuple(places), unexplained)

    def _weight(self, image: str, pieces: tuple[Candidates, ...], left: str) -> float:
        if not _foreign().search(image):
            return NONE
        is_mark = any(options and options[0][0] in MARKS for options in pieces)
        swallowed = any(len(options) == 1 and options[0][0].isascii() for options in pieces)
        if is_mark and (swallowed or len(image) > 1 or self.drops):
            return STRONG
        return WEAK if left.isascii() and left.isalpha() else NONE


@lru_cache(maxsize=1 << 12)
def _groups(
    chain: MultiByteChain, run: str, behind: str
) -> tuple[tuple[int, int, tuple[Candidates, ...] | None], ...]:
    """The run cut where a character of it and one of the original end together; ``None``: not explained."""
    return tuple(_cut(chain, run, behind))


def _cut(
    chain: MultiByteChain, run: str, behind: str
) -> Iterator[tuple[int, int, tuple[Candidates, ...] | None]]:
    data, offsets, borders = _encoded(chain.codec, run)
    at = start = 0  # in bytes, and in characters of the run
    pieces: list[Candidates] = []
    while at < len(data):
        length = _length(tuple(data[at : at + 4]))
        if not length:
            yield start, borders[at + 1], None
            start = borders[at + 1]
            at, pieces = offsets[start], []
            continue
        is_short = at + length > len(data)
        if is_short and not chain.drops:
            yield start, len(run), None
            return
        pieces.append(_candidates(tuple(data[at : at + length]), length))
        at = min(at + length, len(data))
        end = borders[at]
        if offsets[end] == at:
            yield start, end, _checked(chain, run[start:end], tuple(pieces), run[end : end + 1] or behind)
            start, pieces = end, []


def _encoded(codec: str, run: str) -> tuple[list[int], list[int], list[int]]:
    """The bytes, the byte at which each character begins, and the next border from each byte on."""
    data: list[int] = []
    offsets, borders = [0], [0]
    for number, char in enumerate(run, start=1):
        encoded = _bytes(codec, char)
        data += encoded
        offsets.append(len(data))
        borders += [number] * len(encoded)
    return data, offsets, borders


@lru_cache(maxsize=1 << 12)
def _bytes(codec: str, char: str) -> Bytes:
    """The bytes of a character: an unknown one for U+FFFD, one that fits nothing where it has none."""
    if char == REPLACED:
        return (UNKNOWN,)
    try:
        return tuple(char.encode(codec))
    except UnicodeEncodeError:
        return (0xFF,)


def _length(data: Bytes) -> int:
    """Bytes of the UTF-8 sequence at the start, 0 where there is none."""
    lead = data[0]
    if lead == UNKNOWN:
        length = 1
        while length < min(len(data), LONGEST_UNKNOWN) and data[length] in FOLLOWING:
            length += 1
        return length
    if lead < FIRST:
        return 1
    length = sequence_length(lead)
    return length if all(byte in FOLLOWING for byte in data[1:length]) else 0


@lru_cache(maxsize=1 << 12)
def _candidates(data: Bytes, length: int) -> Candidates:
    if UNKNOWN not in data and len(data) == length:
        try:
            return ((bytes(data).decode("utf-8"), 1.0),)
        except UnicodeDecodeError:
            return ()
    found = {
        char: share
        for share, length_of, encoded, char in _inventory()
        if length_of == length
        and all(known in (UNKNOWN, byte) for known, byte in zip(data, encoded, strict=False))
    }
    total = sum(found.values())
    return tuple(
        (char, share / total) for char, share in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


@cache
def _foreign() -> re.Pattern[str]:
    """East Asian characters; made when one may be there, because a class so wide takes 3 ms."""
    return re.compile(f"[{FIRST_FOREIGN}-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff61-\uff9f]")


@cache
def _inventory() -> tuple[tuple[int, int, bytes, str], ...]:
    encoded = ((share, char.encode("utf-8"), char) for char, share in characters().items())
    return tuple((share, len(data), data, char) for share, data, char in encoded)


def _checked(
    chain: MultiByteChain, image: str, pieces: tuple[Candidates, ...], behind: str
) -> tuple[Candidates, ...] | None:
    """The pieces without candidates that the codec would have shown otherwise; ``None`` if none is left."""
    several = sum(len(options) > 1 for options in pieces)
    if several > MOST_OPEN or any(not options for options in pieces):
        return None
    likeliest = [options[0][0] for options in pieces]
    if several < len(pieces) and not _is_shown(chain, image, likeliest, behind):
        return None
    checked = []
    for number, options in enumerate(pieces):
        kept = list(options)
        if len(options) > 1:
            whole = [*likeliest]
            kept = []
            for char, share in options:
                whole[number] = char
                if _is_shown(chain, image, whole, behind):
                    kept.append((char, share))
        total = sum(share for _, share in kept)
        if not kept:
            return None
        checked.append(tuple((char, share / total) for char, share in kept))
    return tuple(checked)


def _is_shown(chain: MultiByteChain, image: str, whole: list[str], behind: str) -> bool:
    """Whether the codec shows these characters, and the one behind them, as the image."""
    errors = "ignore" if chain.drops else "replace"
    data = ("".join(whole) + behind[:1]).encode("utf-8", "replace")
    return data.decode(chain.codec, errors).startswith(image)


@cache
def _chains() -> tuple[MultiByteChain, ...]:
    return tuple(
        MultiByteChain(
            row["name"], row["damage"], int(row["rank"]), row["codec"], row["unassigned"] == "drop"
        )
        for row in table("chains")
        if row["codec"] in MULTI_BYTE
    )


def multibyte_chains(text: str, chars: AbstractSet[str]) -> tuple[MultiByteChain, ...]:
    """The chains that may have produced a text of these characters; none for East Asian text."""
    if max(chars, default="") < FIRST_FOREIGN:
        return ()
    foreign = _foreign()
    if not any(foreign.match(char) for char in chars) or len(foreign.findall(text)) > SHARE * len(text):
        return ()
    return _chains()
