"""A quick look that tells sound text from text that may be damaged, one at a time or a column at once."""

import re
from collections.abc import Set as AbstractSet
from functools import cache
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
PLAIN = bytes(byte for byte in range(0x20, 0x7F) if chr(byte) not in SIGNS) + b"\t\n\r"
TRANSLITERATED = "aEUR"
DOUBLED = "[a-z,]  [a-z]"  # blanks on both sides of a dash that is gone
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
FEW = 12  # kinds of odd characters, up to which each is looked at by itself
BEFORE, BEHIND = 3, 6  # code points that a pattern may reach to
ORDINARY = frozenset("«»“”„‘’–—…\u00a0")
LISTED = 6  # rank; of rarer charsets only typographic marks are looked for


def is_suspect(text: str) -> bool:
    """Whether a text shows anything that damage may have left.

    Most of a text is passed over by a table of bytes; only what is left is looked at. Sound English passes in
    some microseconds, and next to none of it is suspected; text with many accents takes longer.

    >>> is_suspect("“It’s open,” she said — why?"), is_suspect("Itâ€™s"), is_suspect("R&amp;D")
    (False, True, True)
    """
    try:
        rest = text.encode("utf-8").translate(None, PLAIN)
    except UnicodeEncodeError:  # half of a surrogate pair
        return True
    if rest:
        chars = set(rest.decode("utf-8"))
        if not chars <= HARMLESS:
            signs = chars & SIGNS.keys()
            if any(_sign(sign).search(text) for sign in signs):
                return True
            if _is_odd(text, chars - HARMLESS - signs):
                return True
    return TRANSLITERATED in text or (text.isascii() and _may_lack(text))


def _is_odd(text: str, odd: AbstractSet[str]) -> bool:
    """Whether something stands around these characters that damage may have left."""
    if len(odd) > FEW:
        return _beyond_ascii().search(text) is not None
    search = _beyond_ascii().search
    for char in odd:
        at = text.find(char)
        while at >= 0:
            if search(text, max(0, at - BEFORE), at + BEHIND):
                return True
            at = text.find(char, at + 1)
    return False


def suspects(texts: "pa.StringArray") -> list[bool]:
    """`is_suspect` for a column of texts at once, by RE2: hundreds of megabytes a second.

    It suspects whatever `is_suspect` suspects, and hardly more.

    Args:
        texts: Without nulls; strings of Arrow cannot hold lone surrogates.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    found = [bool(seen) for seen in pc.match_substring_regex(texts, pattern()).to_pylist()]
    long = pc.greater_equal(pc.utf8_length(texts), pa.scalar(BARE, pa.int32()))
    bare = pc.and_(pc.string_is_ascii(texts), long).to_pylist()
    for number in (number for number, is_bare in enumerate(bare) if is_bare and not found[number]):
        text = texts[number].as_py() or ""
        found[number] = "'" not in text and '"' not in text
    return found


@cache
def pattern() -> str:
    """One alternation without look-around, as RE2 and `re` read it alike."""
    words = "|".join(re.escape(word) for word in (*_words(), TRANSLITERATED))
    return "|".join((*SIGNS.values(), _beyond_ascii().pattern, words, DOUBLED))


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(DOUBLED)


@cache
def _words() -> tuple[str, ...]:
    """Frequent words without their apostrophe; the blanks keep out the insides of other words."""
    return tuple(
        f" {row['without_apostrophe']} " for row in table("contractions") if row["is_frequent"] == "yes"
    )


@cache
def _sign(sign: str) -> re.Pattern[str]:
    return re.compile(SIGNS[sign])


def _may_lack(text: str) -> bool:
    """Whether apostrophes or quotation marks may have been dropped from a text in ASCII."""
    if any(word in text for word in _words()) or ("  " in text and _doubled().search(text)):
        return True
    return len(text) >= BARE and "'" not in text and '"' not in text


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
