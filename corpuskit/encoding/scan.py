"""A quick look that tells sound text from text that may be damaged, one at a time or a column at once."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corpuskit.data import table
from corpuskit.encoding.chains.byte_chains import FIRST, LEADS, ByteChain, byte_chains
from corpuskit.encoding.chains.evidence import ENDINGS

if TYPE_CHECKING:
    import pyarrow as pa

# ASCII by which escapes and lost characters are known; all other printable ASCII is passed over at once.
SIGNS = {
    "&": r"&#?[A-Za-z0-9]{2,31};",
    "#": r"#[0-9]{2,5};",
    "=": r"=[89A-F][0-9A-F]=[89A-F]",
    "%": r"%[89A-Fa-f][0-9A-Fa-f]%[89A-Fa-f]",
    "\\": r"\\(?:u[0-9A-Fa-f]{4}|x[89A-Fa-f][0-9A-Fa-f])",
    "?": r"\?(?:[a-z]|\?\?)",
    "+": r"\+[A-Za-z0-9/]{2,80}-",
}
TRANSLITERATED = b"aEUR"
RARE = TRANSLITERATED[1:]  # what is left of it, for no plain letter is as rare
PLAIN = bytes(byte for byte in range(0x20, 0x7F) if chr(byte) not in SIGNS and byte not in RARE) + b"\t\n\r"
# Blanks on both sides of a dash that is gone; behind a full stop they only part sentences.
DOUBLED = re.compile(rb"  (?<=[a-z,)]  )[A-Za-z]|  (?<=[A-Z)]  )[A-Z][a-z]")
OWNERS = re.compile(rb"ys (?<=[bcdfghjklmnpqrstvwxz]ys )(?<=[a-z]{5}ys )")  # no plural ends so: companys
BARE = 1_000  # code points of English that hardly ever come without any quotation mark or apostrophe
# What stands in sound text, and begins nothing that damage leaves but with others beside it.
HARMLESS = frozenset("‘’“”–—…•‚„«»‹› \u00a0\u00ad\u202f£¥¢§°·½¼¾¡¿ºª²³¹×÷±′″→−") | frozenset(
    chr(point) for point in range(0xDF, 0x180) if chr(point).islower() and chr(point) not in "âāă"
)
CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"
INVISIBLE = "\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
BREAKS = f"[{CONTROLS}{INVISIBLE}\ufffd\ue000-\uf8ff]"
# Letters that begin three bytes, and what would not follow them; Thai, Hindi and Chinese are full of it.
THREE_BYTES = "[à-ï][\u00a1-\u00a9\u00ac-\u00ba\u00bc-\u00bf†‡ˆ‰‹œ˜€]"
MARK_LEADS = frozenset({0xCC, 0xCD})  # of combining marks, which hardly ever were one character
LETTER_LEADS = (*range(0xC2, 0xC6), 0xD0, 0xD1)  # of Latin and Cyrillic letters
SPARED = frozenset("ßàáäåæçèéêëìíîïðñòóôöŔŕ")  # leads that are common letters
ENDING = 2  # letters of a word by which it is looked for
STRANGE = re.compile(f"[^{''.join(map(re.escape, sorted(HARMLESS)))}{RARE.decode()}]")
FEW = 12  # kinds of odd characters, up to which each is looked at by itself
BEFORE, BEHIND = 3, 6  # code points that a pattern may reach to
ORDINARY = frozenset("«»“”„‘’–—…\u00a0")
FOREIGN = 4  # one byte in so many that is not plain ASCII: text of another script, which RE2 looks at
LISTED = 6  # rank; of rarer charsets only typographic marks are looked for


def is_suspect(text: str) -> bool:
    """Whether a text shows anything that damage may have left.

    Most of a text is passed over by a table of bytes; only what is left is looked at. Sound English passes in
    some microseconds, and next to none of it is suspected; text with many accents takes longer.

    >>> is_suspect("“It’s open,” she said — why?"), is_suspect("Itâ€™s"), is_suspect("R&amp;D")
    (False, True, True)
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair
        return True
    return _is_suspect(data, data.translate(None, PLAIN))


def suspects(texts: "pa.StringArray") -> list[bool]:
    """`is_suspect` for a column of texts at once, hundreds of megabytes a second.

    The bytes are looked at as they lie there, and strings are made of few; texts in other scripts are left to
    RE2. It suspects whatever `is_suspect` suspects, and hardly more.

    Args:
        texts: Without nulls; strings of Arrow cannot hold lone surrogates.
    """
    found: list[bool] = []
    foreign: list[int] = []
    for number, data in enumerate(_each(texts)):
        rest = data.translate(None, PLAIN)
        is_foreign = FOREIGN * len(rest) > len(data) and len(rest) > FEW and not rest.isascii()
        if is_foreign:
            foreign.append(number)
        found.append(not is_foreign and _is_suspect(data, rest))
    if foreign:
        for number, is_seen in zip(foreign, _match(texts, foreign), strict=True):
            found[number] = is_seen
    return found


def _each(texts: "pa.StringArray") -> Iterator[bytes]:
    """The bytes of each text."""
    _, borders, values = texts.buffers()
    if borders is None or values is None:  # there is nothing in any of them
        return iter([b""] * len(texts))
    view = memoryview(values)
    ends = memoryview(borders).cast("i")[texts.offset : texts.offset + len(texts) + 1]
    return (bytes(view[start:end]) for start, end in pairwise(ends))


def _match(texts: "pa.StringArray", chosen: list[int]) -> list[bool]:
    import pyarrow as pa
    import pyarrow.compute as pc

    those = texts if len(chosen) == len(texts) else texts.take(pa.array(chosen, pa.int32()))
    return [bool(seen) for seen in pc.match_substring_regex(those, pattern()).to_pylist()]


def _is_suspect(data: bytes, rest: bytes) -> bool:
    """Whether a text of these bytes is suspect, of which so much is not plain."""
    if rest:
        chars = STRANGE.findall(rest.decode("utf-8"))
        if chars and _is_strange(data, set(chars)):
            return True
        if RARE in rest and TRANSLITERATED in data:
            return True
        if not rest.isascii():
            return False
    return _may_lack(data)


def _is_strange(data: bytes, chars: AbstractSet[str]) -> bool:
    """Whether something stands around these characters that damage may have left."""
    signs = chars & SIGNS.keys()
    if any(_sign(sign).search(data) for sign in signs):
        return True
    return len(chars) > len(signs) and _is_odd(data.decode("utf-8"), chars - signs)


def _is_odd(text: str, odd: AbstractSet[str]) -> bool:
    """Whether something stands around these characters that damage may have left."""
    if len(odd) > FEW:
        return _beyond_ascii().search(text) is not None
    for char in odd:
        at = text.find(char)
        while at >= 0:
            if _shows(text[max(0, at - BEFORE) : at + BEHIND]):
                return True
            at = text.find(char, at + 1)
    return False


@lru_cache(maxsize=1 << 13)
def _shows(stretch: str) -> bool:
    return _beyond_ascii().search(stretch) is not None


@cache
def pattern() -> str:
    """One alternation without look-around, as RE2 and `re` read it alike."""
    return "|".join((*SIGNS.values(), _beyond_ascii().pattern, TRANSLITERATED.decode()))


@cache
def _words() -> tuple[re.Pattern[bytes], ...]:
    """Find frequent words without their apostrophe, all of one ending at once.

    What a pattern begins with is found far sooner than one word after the other. The blanks keep out the
    insides of other words.
    """
    words = [row["without_apostrophe"] for row in table("contractions") if row["is_frequent"] == "yes"]
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-ENDING:], []).append(f"(?<= {word} )")
    return tuple(re.compile(f"{ending} (?:{'|'.join(those)})".encode()) for ending, those in found.items())


def _may_lack(data: bytes) -> bool:
    """Whether apostrophes or quotation marks may have been dropped from a text in ASCII."""
    if any(words.search(data) for words in _words()) or DOUBLED.search(data) or OWNERS.search(data):
        return True
    return len(data) >= BARE and b"'" not in data and b'"' not in data


@cache
def _sign(sign: str) -> re.Pattern[bytes]:
    return re.compile(SIGNS[sign].encode())


@cache
def _beyond_ascii() -> re.Pattern[str]:
    parts = [
        BREAKS,
        THREE_BYTES,
        "[a-zA-Z][\u4e00-\u9fff\uac00-\ud7a3]",
        "[\u9225\u7ab6]|ðŸ",
        "a€|[A-Z][©®]|[ÂÃ] [\u0300-\u0327]",
    ]
    for chain in byte_chains():
        parts += _pairs(chain)
        if chain.is_collapsing:
            parts += _marks(chain.mark)
    return re.compile("|".join(dict.fromkeys(parts)))


def _pairs(chain: ByteChain) -> list[str]:
    """A lead and what may follow it, as far as sound text does not have the two side by side."""
    leads = {
        image
        for byte in LEADS
        if byte not in MARK_LEADS
        for image in chain.images[byte - FIRST]
        if len(image) == 1
    }
    signs = {image for images in chain.images[:0x40] for image in images if len(image) == 1}
    leads = {lead for lead in leads if lead > "\x7f" and lead not in SPARED}
    signs = {sign for sign in signs if sign > "\x9f"}
    odd = {sign for sign in signs if not sign.isalpha()}
    if not chain.has_latin_mark:  # words of other scripts end before these all the time
        odd -= ORDINARY
    drawn = {lead for lead in leads - HARMLESS if not lead.isalpha()}
    capitals = {
        image
        for byte in LETTER_LEADS
        for image in chain.images[byte - FIRST]
        if image.isupper() and image > "\x7f"
    }
    marks = {image for image in chain.images[0x80 - FIRST] if image > "\x7f"}
    if chain.rank > LISTED:
        return [re.escape(chain.mark + sign) for sign in marks]
    found = [f"[{_class(leads)}][{_class(odd)}]"] if leads and odd else []
    found += [f"[a-z][{_class(capitals)}]"] if capitals else []
    found += [f"[{_class(drawn)}][{_class(signs)}]"] if drawn else []
    return found + [re.escape(chain.mark + sign) for sign in marks]


def _marks(mark: str) -> list[str]:
    if mark < "\u0250":
        return [
            f"{mark}[?][?]",
            f"{mark}{ENDINGS}(?:[^a-z]|$)",
            f"[.,!?]{mark}",
            f" {mark}[A-Z]",
            f" {mark} ",
            f"[a-z]{mark}$",
            f"[a-z]{mark}[^a-z\u00df-\u024f]",
        ]
    return [f"[A-Za-z.,!?]{mark}", f"{mark}[A-Za-z]", f"[A-Za-z,] {mark} [A-Za-z]"]


def _class(chars: set[str]) -> str:
    return "".join(re.escape(char) for char in sorted(chars))
