"""UTF-16 and UTF-32 without a byte order mark, told by where their NULs are."""

from collections import Counter
from collections.abc import Iterator
from unicodedata import category, name

from corpuskit.encoding.decoding.strict import strictly
from corpuskit.model.raw import Decoded

SAMPLE = 1 << 16  # code points that must read like text
SURE = 0.95
MOSTLY = 0.5  # share of ASCII from which a text needs no other sign
ONE_SCRIPT = 0.9  # share of the other letters that a single script must have
ASCII_TEXT = bytes([0, *b"\t\n\f\r", *range(0x20, 0x7F)])
BLANKS = "\t\n\f\r\u2028\u2029"
CJK = {"CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "KATAKANA-HIRAGANA"}


def by_nuls(data: bytes) -> Decoded | None:
    r"""Read bytes as UTF-16 or UTF-32 if their NULs stand where ASCII has them there; ``None`` otherwise.

    Such text passes for ASCII with NULs, so it must be asked for before UTF-8. Any even number of bytes
    "decodes" as UTF-16, though: what comes out must be free of controls and unassigned characters, and
    beside ASCII be of one script.

    >>> by_nuls("Fähre".encode("utf-16-le")).text
    'Fähre'
    >>> by_nuls(b"padded\0\0\0\0") is None
    True
    """
    if data.count(0) < 2:  # noqa: PLR2004 - one NUL is no pattern
        return None
    narrow = not data.translate(None, ASCII_TEXT)
    for charset in _charsets(data):
        decoded = strictly(data, charset, "detected", SURE)
        if decoded is not None and _is_text(decoded.text, narrow=narrow):
            return decoded
    return None


def _charsets(data: bytes) -> Iterator[str]:
    units = len(data) // 4
    first, _, _, last = (data[at::4].count(0) for at in range(4))
    # No code point needs the highest byte; in UTF-16 two characters in a row would have to be ASCII, always.
    if last == units:
        yield "utf-32le"
    if first >= units:
        yield "utf-32be"
    even, odd = data[::2].count(0), data[1::2].count(0)
    yield "utf-16le" if odd > even else "utf-16be"


def _is_text(text: str, *, narrow: bool) -> bool:
    counts = Counter(text[:SAMPLE].removesuffix("\ufffd"))
    if any(category(char) in ("Cc", "Cn", "Co", "Cs") for char in counts if char not in BLANKS):
        return False
    ascii_ones = sum(count for char, count in counts.items() if char.isascii())
    if ascii_ones >= MOSTLY * counts.total():
        return True
    if narrow or not ascii_ones:
        return False  # two letters of ASCII make an ideograph of UTF-16
    scripts: Counter[str] = Counter()
    for char, count in counts.items():
        if char.isalpha() and not char.isascii():
            script = name(char, "").split(" ", 1)[0]
            scripts["CJK" if script in CJK else script] += count
    return max(scripts.values(), default=0) >= ONE_SCRIPT * scripts.total()
