"""Bytes to text: an ordered list of steps, of which the first that is sure of its answer gives it."""

import codecs
from collections.abc import Callable

from corpuskit.encoding.decoding.charsets import whatwg_name
from corpuskit.encoding.decoding.detect import detect
from corpuskit.encoding.decoding.iso2022 import by_escapes
from corpuskit.encoding.decoding.strict import byte_by_byte, strictly
from corpuskit.encoding.decoding.utf8_vote import vote
from corpuskit.encoding.decoding.wide import by_nuls
from corpuskit.model.raw import Decoded

# The mark of UTF-32LE begins with the mark of UTF-16LE, so it must be asked for first.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
DECLARED = 0.95
FALLBACK = 0.2
UNDECIDED = 0.6  # a guess less sure than this gives way to what the publisher always uses
USUAL = 0.9
TELLING = ("utf-16le", "utf-16be")  # any bytes are text in these; those that are, show it by their NULs


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    r"""Read bytes as text, losing none of them.

    The order is that of how much each sign proves. Valid UTF-8 goes before the declared charset, because text
    that is not ASCII hardly ever happens to be valid UTF-8, while declarations are wrong every day; detection
    goes last, because it is a guess. Where nothing fits, windows-1252 with WHATWG's reading of its five
    undefined bytes maps each byte to one character, so that the bytes can be had back.

    Args:
        data: The bytes; any bytes.
        declared: The charset label that an envelope gives, such as ``latin1``; unknown labels are passed
            over.

    Returns:
        The text without a byte order mark, and how it was read; ``""`` as UTF-8 for no bytes. Its edits are
        the bytes that do not belong to the charset: stray ones, and a character that the end tore apart.

    Raises:
        Nothing, whatever the bytes.

    >>> decode(b"caf\xc3\xa9", declared="latin1").text
    'café'
    >>> decode(b"caf\xe9", declared="latin1").source
    'declared'
    >>> decode(b"\x81\xff\xfe\x00").source
    'fallback'
    """
    for step in STEPS:
        decoded = step(data, declared)
        if decoded is not None:
            return decoded
    return fall_back(data)


def settle(data: bytes, *, declared: str | None = None, usual: str | None = None) -> Decoded:
    r"""Read bytes as `decode` does, but where that would guess, believe the publisher's other files.

    Args:
        data: As for `decode`.
        declared: As for `decode`.
        usual: The charset that the publisher uses where there is no doubt, by a label; ``None`` where that is
            not known.

    Returns:
        As `decode`, unless it falls back or guesses below `UNDECIDED` and the bytes are of the usual charset.

    >>> settle(b"Bra\xbaov", usual="windows-1250").text, decode(b"Bra\xbaov").text
    ('Braşov', 'Braºov')
    >>> settle("été".encode(), usual="windows-1250").source
    'utf-8'
    """
    decoded = decode(data, declared=declared)
    guessed = decoded.source in ("detected", "fallback") and decoded.confidence < UNDECIDED
    name = whatwg_name(usual) if usual is not None and guessed else None
    if name is None or name in TELLING:
        return decoded
    followed = vote(data, expected=True) if name == "utf-8" else strictly(data, name, "detected", USUAL)
    return followed or decoded


def fall_back(data: bytes) -> Decoded:
    r"""Read bytes as windows-1252, each byte one character, whether or not that makes sense.

    >>> fall_back(b"\x81\x93").text
    '\x81“'
    """
    return Decoded(text=byte_by_byte(data), charset="windows-1252", source="fallback", confidence=FALLBACK)


def marked_charset(data: bytes) -> tuple[str, int] | None:
    r"""The charset that a byte order mark names, and the bytes that the mark takes; ``None`` without a mark.

    >>> marked_charset(b"\xff\xfea\x00"), marked_charset(b"abc")
    (('utf-16le', 2), None)
    """
    return next(((name, len(mark)) for mark, name in MARKS if data.startswith(mark)), None)


def _by_mark(data: bytes, _declared: str | None) -> Decoded | None:
    marked = marked_charset(data)
    if marked is None:
        return None
    name, width = marked
    return strictly(data[width:], name, "bom", 1.0)


def _by_nuls(data: bytes, _declared: str | None) -> Decoded | None:
    return by_nuls(data)


def _by_escapes(data: bytes, _declared: str | None) -> Decoded | None:
    return by_escapes(data)


def _by_utf8(data: bytes, _declared: str | None) -> Decoded | None:
    try:
        return Decoded(text=data.decode("utf-8"), charset="utf-8", source="utf-8", confidence=1.0)
    except UnicodeDecodeError:
        return None


def _by_vote(data: bytes, declared: str | None) -> Decoded | None:
    return vote(data, expected=declared is not None and whatwg_name(declared) == "utf-8")


def _by_declaration(data: bytes, declared: str | None) -> Decoded | None:
    name = None if declared is None else whatwg_name(declared)
    return None if name in (None, "utf-8") else strictly(data, name, "declared", DECLARED)


def _by_detection(data: bytes, _declared: str | None) -> Decoded | None:
    guess = detect(data)
    return None if guess is None else strictly(data, guess.charset, "detected", guess.confidence)


STEPS: tuple[Callable[[bytes, str | None], Decoded | None], ...] = (
    _by_mark,
    _by_nuls,
    _by_escapes,
    _by_utf8,
    _by_vote,
    _by_declaration,
    _by_detection,
)
