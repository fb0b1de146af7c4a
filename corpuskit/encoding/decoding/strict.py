"""Strict decoding: nothing is forgiven but a character that the end of the bytes tore apart."""

import codecs

from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.model.edits import Edit
from corpuskit.model.raw import Decoded

# The bytes that windows-1252 leaves undefined; WHATWG reads them as the C1 controls of their number.
UNDEFINED = "".join(map(chr, (0x81, 0x8D, 0x8F, 0x90, 0x9D)))
REPLACEMENT = "\ufffd"


def strictly(data: bytes, name: str, source: str, confidence: float) -> Decoded | None:
    r"""Read bytes in a charset; ``None`` where they are not of it, or where nothing decodes it.

    A file that was cut at a number of bytes may end inside a character. That proves nothing against its
    charset: the text gets U+FFFD in that place, and an edit keeps the bytes.

    Args:
        data: The bytes, without a byte order mark.
        name: WHATWG name of the charset, `utf-32le` and the like too.
        source: As in `Decoded`.
        confidence: As in `Decoded`.

    >>> strictly("船が戻".encode("cp932")[:-1], "shift_jis", "declared", 0.95).text
    '船が\ufffd'
    >>> strictly(b"caf\xe9s", "utf-8", "declared", 0.95) is None
    True
    """
    try:
        decoder = codecs.getincrementaldecoder(python_codec(name))()
        text = decoder.decode(data)
    except (KeyError, UnicodeDecodeError):  # KeyError: a label such as `replacement`, which nothing decodes
        return None
    torn = decoder.getstate()[0]
    if torn and not text:
        return None  # bytes that are all torn say nothing
    edits = (torn_off(torn, len(text)),) if torn else ()
    text += REPLACEMENT if torn else ""
    return Decoded(text=text, charset=name, source=source, confidence=confidence, edits=edits)


def byte_by_byte(data: bytes) -> str:
    r"""Bytes as windows-1252, each byte one character, whether or not that makes sense.

    >>> byte_by_byte(b"\x81\x93")
    '\x81“'
    """
    text = data.decode("cp1252", "surrogateescape")
    return text.translate({0xDC00 + ord(char): char for char in UNDEFINED})


def torn_off(tail: bytes, at: int) -> Edit:
    """The record of U+FFFD at the end of a text, with the bytes that it stands for, read one by one."""
    before = byte_by_byte(tail)
    return Edit(
        start=at,
        end=at + len(before),
        out_start=at,
        before=before,
        after=REPLACEMENT,
        damage="truncated-tail",
        basis="bytes",
    )
