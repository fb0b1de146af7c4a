"""Bytes to text: an ordered list of steps, of which the first that is sure of its answer gives it."""

import codecs
from collections.abc import Callable

from corpuskit.encoding.charsets import python_codec, whatwg_name
from corpuskit.encoding.detect import detect
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
UNDEFINED = "".join(
    map(chr, (0x81, 0x8D, 0x8F, 0x90, 0x9D))
)  # in windows-1252; WHATWG reads them as C1 controls


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
        The text without a byte order mark, and how it was read; ``""`` as UTF-8 for no bytes.

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


def fall_back(data: bytes) -> Decoded:
    r"""Read bytes as windows-1252, each byte one character, whether or not that makes sense.

    >>> fall_back(b"\x81\x93").text
    '\x81“'
    """
    text = data.decode("cp1252", "surrogateescape")
    text = text.translate({0xDC00 + ord(char): char for char in UNDEFINED})
    return Decoded(text=text, charset="windows-1252", source="fallback", confidence=FALLBACK)


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
    return _strictly(data[width:], name, "bom", 1.0)


def _by_utf8(data: bytes, _declared: str | None) -> Decoded | None:
    return _strictly(data, "utf-8", "utf-8", 1.0)


def _by_declaration(data: bytes, declared: str | None) -> Decoded | None:
    name = None if declared is None else whatwg_name(declared)
    return None if name is None else _strictly(data, name, "declared", DECLARED)


def _by_detection(data: bytes, _declared: str | None) -> Decoded | None:
    guess = detect(data)
    return None if guess is None else _strictly(data, guess.charset, "detected", guess.confidence)


def _strictly(data: bytes, name: str, source: str, confidence: float) -> Decoded | None:
    try:
        text = data.decode(python_codec(name))
    except (KeyError, UnicodeDecodeError):  # KeyError: a label such as `replacement`, which nothing decodes
        return None
    return Decoded(text=text, charset=name, source=source, confidence=confidence)


STEPS: tuple[Callable[[bytes, str | None], Decoded | None], ...] = (
    _by_mark,
    _by_utf8,
    _by_declaration,
    _by_detection,
)
