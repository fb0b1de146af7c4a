"""What characters become when their UTF-8 bytes are read in a wrong charset, computed by the codecs."""

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType

from corpuskit.data import table

Images = tuple[tuple[str, ...], ...]  # for each byte from 80 on: the strings that may stand for it

# Besides the characters that were counted in print: whole blocks that mojibake is made of, and single signs.
BLOCKS = (
    *(range(0xA0, 0x180), range(0x386, 0x3CF), range(0x401, 0x460), range(0x490, 0x492)),
    *(range(0x2010, 0x2028), range(0x202F, 0x203B), range(0x20A0, 0x20C0), range(0x2190, 0x2196)),
    *(range(0x1EA0, 0x1EFA), range(0x2150, 0x215F)),
)
SIGNS = "ƒȘșȚțʻʼ\u2003\u2002\u2009\u200a\u200b№℠™Ω−≈≠≤≥■□▪▲►▼◆○●★☆☎☺♥♦♫✓✔✗❤➜\ufb01\ufb02\ufeff"
FLOOR = 1  # millionths of a character that was never counted

DROPPED, REPLACED, QUESTION = "", "\ufffd", "?"
UNASSIGNED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"drop": (DROPPED,), "fffd": (REPLACED,), "qmark": (QUESTION,), "c1": (), "c1+fffd": (REPLACED,)}
)
ASCII_FORMS = MappingProxyType(
    {
        "€": "EUR",
        "™": "(tm)",
        "œ": "oe",
        "Œ": "OE",
        "˜": "~",
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
    }
    | {"‚": ",", "—": "-", "–": "-", "¦": "|", "©": "(c)", "®": "(r)", "«": "<<", "»": ">>", "…": "..."}
    | {"•": "*", "¬": "!", "§": "SS", "ˆ": "^", "‹": "<", "›": ">"}
)
FIRST_SIGN = 0xA0  # the byte behind those of the C1 controls
WESTERN = frozenset({"cp1252", "latin-1"})
TRADE_MARK = "TM"
STRAIGHT = str.maketrans("‘’‚“”„", "'''\"\"\"")


@cache
def characters() -> Mapping[str, int]:
    """The characters that a damaged sequence may stand for, with their share in print, in millionths."""
    known = dict.fromkeys((chr(point) for block in BLOCKS for point in block), FLOOR)
    known |= dict.fromkeys(SIGNS, FLOOR)
    counted = {
        chr(int(row["code_point"].removeprefix("U+"), 16)): int(row["millionths"])
        for row in table("characters")
    }
    return MappingProxyType(known | counted)


def byte_images(codec: str, unassigned: str, controls: str, fold: str) -> Images:
    """What each byte from 80 to FF becomes; more than one string where programs differ.

    Args:
        codec: Python's name of the wrong charset, one byte a character.
        unassigned: What became of bytes it does not define: ``drop``, ``fffd``, ``qmark``, ``c1`` (the C1
            character of that number), or ``c1+fffd`` (the one or the other).
        controls: What became of C1 controls afterwards: ``keep``, ``drop`` or ``qmark``.
        fold: What was done to the characters afterwards: ``ascii``, ``letters``, ``straight``, or nothing.

    >>> byte_images("cp1252", "fffd", "keep", "")[0x19], byte_images("tis-620", "drop", "drop", "")[0x19]
    (('™',), ('',))
    """
    return tuple(_images(byte, codec, unassigned, controls, FOLDS[fold]) for byte in range(0x80, 0x100))


def _images(
    byte: int, codec: str, unassigned: str, controls: str, fold: Callable[[str], str]
) -> tuple[str, ...]:
    try:
        found: tuple[str, ...] = (bytes([byte]).decode(codec),)
    except UnicodeDecodeError:
        control = (chr(byte),) if unassigned.startswith("c1") and byte < FIRST_SIGN else ()
        found = (*control, *UNASSIGNED[unassigned]) or (REPLACED,)
    if codec in WESTERN and unassigned == "c1" and fold is str:
        found += tuple(form for form in map(_compatible, found) if form)
    if controls != "keep":
        mark = DROPPED if controls == "drop" else QUESTION
        found = tuple(mark if "\x80" <= image <= "\x9f" else image for image in found)
    return tuple(fold(image) for image in found)


def _compatible(image: str) -> str:
    """What normalization to NFKC makes of an accent that stands by itself, or of the trade mark sign."""
    form = unicodedata.normalize("NFKC", image)
    return form if form == TRADE_MARK or (form.startswith(" ") and form != " ") else ""


def _to_ascii(image: str) -> str:
    plain = ASCII_FORMS.get(image, image)
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()


def _to_base(image: str) -> str:
    return unicodedata.normalize("NFD", image)[0] if image.isalpha() else image


FOLDS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"": str, "ascii": _to_ascii, "letters": _to_base, "straight": lambda image: image.translate(STRAIGHT)}
)


def images_of(char: str, images: Images) -> list[str]:
    """What one character may look like, most often one string.

    >>> images_of("’", byte_images("cp1251", "c1", "keep", ""))
    ['вЂ™']
    """
    parts = (images[byte - 0x80] for byte in char.encode("utf-8"))
    return ["".join(chosen) for chosen in product(*parts)]
