"""UTF-8 with a few bytes that are not: the vote of its characters on what the whole is."""

import codecs
import re

from corpuskit.encoding.decoding.strict import REPLACEMENT, UNDEFINED, byte_by_byte, torn_off
from corpuskit.model.edits import Edit
from corpuskit.model.raw import Decoded

MARK = codecs.BOM_UTF8
ENOUGH = 3  # characters of two bytes and more that can outvote stray bytes
RATIO = 4  # times as many of them as of stray bytes
# The beginnings of characters, as table 3-7 of the Unicode Standard has them, at the end of the bytes.
TORN = re.compile(
    rb"(?:[\xc2-\xdf]|\xe0[\xa0-\xbf]?|[\xe1-\xec\xee\xef][\x80-\xbf]?|\xed[\x80-\x9f]?"
    rb"|\xf0(?:[\x90-\xbf][\x80-\xbf]?)?|[\xf1-\xf3][\x80-\xbf]{0,2}|\xf4(?:[\x80-\x8f][\x80-\xbf]?)?)\Z"
)
NOT_ASCII = re.compile("[^\x00-\x7f]+")
STRAY = re.compile("[\udc80-\udcff]")  # what `surrogateescape` makes of a byte that is no UTF-8
READINGS = {chr(0xDC00 + byte): byte_by_byte(bytes([byte])) for byte in range(0x80, 0x100)}
SURE, UNSURE = 0.9, 0.2  # of a stray byte, and of one that windows-1252 leaves undefined


def vote(data: bytes, *, expected: bool = False) -> Decoded | None:
    r"""Read bytes as UTF-8 if they are that but for a torn end and a few stray bytes; ``None`` otherwise.

    One stray byte in an article is enough for every detector to answer a legacy charset, which damages all
    the other characters. Text in a legacy charset hardly ever holds valid UTF-8 sequences, though, so a few
    of them prove more than a stray byte does. Stray bytes are read as windows-1252, in which pasted
    fragments mostly are.

    Args:
        data: Any bytes.
        expected: Whether there is another sign of UTF-8, so that a bare majority will do.

    Returns:
        Each stray byte with an edit of its own, which has U+FFFD for `before`; the torn end as U+FFFD, with
        its bytes in an edit. The confidence is the share of valid sequences.

    Source:
        Unicode Standard, section 3.9, table 3-7, "Well-Formed UTF-8 Byte Sequences".

    >>> decoded = vote("– é – ü ".encode() + b"caf\xe9s")
    >>> decoded.text, decoded.edits[0].before, decoded.edits[0].out_start
    ('– é – ü cafés', '\ufffd', 11)
    >>> vote(b"caf\xe9 cr\xe8me") is None
    True
    """
    marked = data.startswith(MARK)
    body = data[len(MARK) :] if marked else data
    torn = TORN.search(body[-3:])
    tail = torn[0] if torn else b""
    text = body[: len(body) - len(tail)].decode("utf-8", "surrogateescape")
    strays = len(STRAY.findall(text))
    valid = sum(map(len, NOT_ASCII.findall(text))) - strays + marked
    wins = valid >= ENOUGH and valid >= RATIO * strays
    if not (marked or wins or (valid and not strays) or (expected and valid and valid >= strays)):
        return None
    edits = tuple(_edit(match) for match in STRAY.finditer(text))
    text = STRAY.sub(lambda match: READINGS[match[0]], text)
    if tail:
        edits = (*edits, torn_off(tail, len(text)))
        text += REPLACEMENT
    share = valid / (valid + strays) if valid else 1.0
    return Decoded(text=text, charset="utf-8", source="utf-8-vote", confidence=round(share, 2), edits=edits)


def _edit(stray: re.Match[str]) -> Edit:
    at, after = stray.start(), READINGS[stray[0]]
    sure = UNSURE if after in UNDEFINED else SURE
    return Edit(
        start=at,
        end=at + 1,
        out_start=at,
        before=REPLACEMENT,
        after=after,
        damage="mixed-in-file",
        chain="windows-1252→utf-8",
        basis="bytes",
        confidence=sure,
        role_confidence=sure,
    )
