"""The charset of a file of many records: settled once from its first bytes, then used for each record."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from corpuskit.encoding.decode import decode, fall_back, marked_charset
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.wide import by_nuls
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Decoded, Record, Source
from corpuskit.text.plurals import counted

UNITS = {"utf-16le": 2, "utf-16be": 2, "utf-32le": 4, "utf-32be": 4}
# Bytes of ASCII that end a run of characters in every charset without a mark.
BREAKS = (b"\n", b" ", b",", b'"')
# Charsets whose second bytes may look like brackets and backslashes.
PAIRS = {
    "shift_jis": re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\xfc]"),
    "gbk": re.compile(rb"[\x81-\xfe][\x30-\xfe]"),
    "gb18030": re.compile(rb"[\x81-\xfe][\x30-\xfe]"),
    "big5": re.compile(rb"[\x81-\xfe][\x30-\xfe]"),
}
# A short text in these may be UTF-8 by chance.
TWO_BYTES = {"big5", "euc-jp", "euc-kr", "gb18030", "gbk", "shift_jis"}
HIGH = bytes(range(0x80, 0x100))
FOLLOWING = bytes(range(0x80, 0xC0))  # bytes of UTF-8 that begin no character
SECOND_HALVES = bytes(range(0xDC, 0xE0))  # first bytes of the second halves of surrogate pairs
MASK = bytes([0, *[0xFF] * 255])  # 0 stays 0, everything else becomes 0xFF


@dataclass(frozen=True, slots=True)
class Charset:
    """How the records of one source are read.

    Attributes:
        name: WHATWG name.
        source: As in `Decoded`.
        mark: Bytes of the byte order mark at the beginning.
        unit: Bytes of a code unit: 2 for UTF-16, 4 for UTF-32, otherwise 1.
        line_end: What ends a line: a line feed, or a carriage return where the source has no line feeds.
    """

    name: str
    source: str
    mark: int = 0
    unit: int = 1
    line_end: str = "\n"

    def encode(self, ascii_text: str) -> bytes:
        """ASCII in this charset, for comparing with the source's bytes."""
        return ascii_text.encode(python_codec(self.name)) if self.unit > 1 else ascii_text.encode("ascii")

    def trimmed(self, line: bytes) -> bytes:
        """A line without the carriage return that belongs to its end."""
        return line.removesuffix(self.encode("\r")) if line.endswith(b"\r") or self.unit > 1 else line

    def is_blank(self, line: bytes) -> bool:
        """Whether a line holds nothing but ASCII blanks."""
        if self.unit == 1:
            return not line or line.isspace()
        # In UTF-16 the two bytes of a letter may both be those of blanks (U+0909), so characters are looked
        # at.
        return not line.decode(python_codec(self.name), "replace").strip(" \t\r")


def settle(source: Source) -> Charset:
    """Settle the charset of a source, and what ends its lines, from its first bytes.

    Lines that end in carriage returns alone, as old spreadsheets write them, would otherwise be one line.
    """
    charset = _charset(source)
    plain = plainer(charset)(source.head[charset.mark :])
    if len(source.head) < source.size:
        plain = plain.removesuffix(b"\r")  # it may be the first half of a line break
    return charset if b"\n" in plain or b"\r" not in plain else replace(charset, line_end="\r")


def _charset(source: Source) -> Charset:
    """Settle the charset of a source from its mark, else from its first bytes, else from what is declared.

    The head may end inside a character; that is no sign against UTF-8. Nor is a line that is not UTF-8 among
    others that are: such lines are read by themselves later, while all the others would be damaged by any
    other charset.
    """
    head = source.head
    marked = marked_charset(head)
    if marked is not None:
        name, mark = marked
        return Charset(name, "bom", mark, UNITS.get(name, 1))
    decoded = by_nuls(head) if b"\0" in head else None
    if decoded is not None:
        return Charset(decoded.charset, decoded.source, 0, UNITS.get(decoded.charset, 1))
    whole = len(head) >= source.size
    if _is_utf8(head, whole=whole) or _mostly_utf8(head):
        return Charset("utf-8", "utf-8")
    end = len(head) if whole else max(head.rfind(mark) for mark in BREAKS) + 1
    decoded = decode(head[:end] or head, declared=source.declared_charset)
    return Charset(decoded.charset, decoded.source, 0, UNITS.get(decoded.charset, 1))


def _is_utf8(data: bytes, *, whole: bool = True) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(head: bytes) -> bool:
    """Whether at least half of the bytes that are not ASCII lie in lines of UTF-8, as few do by chance."""
    counts = {True: 0, False: 0}
    for line in head.split(b"\n"):
        counts[_is_utf8(line)] += len(line) - len(line.translate(None, HIGH))
    return counts[True] >= counts[False]


def read(record: Record) -> tuple[Decoded, tuple[Diagnostic, ...]]:
    """The text of a record in the charset of its source, with what there is to say about that.

    A record that does not decode is read by itself (`ENC103`) instead of being damaged, and so is one that is
    UTF-8 in a file that was guessed to be something else. A guessed charset is mentioned (`ENC101`, `ENC102`)
    on the records that hold more than ASCII.
    """
    name, how = record.charset or "utf-8", record.charset_source or "utf-8"
    is_guess = how in ("detected", "fallback")
    try:
        text = record.data.decode(python_codec(name))
    except UnicodeDecodeError:
        return _by_itself(record, name) if how != "fallback" else _fallen_back(record)
    if text.isascii():
        return Decoded(text=text, charset=name, source=how, confidence=1.0), ()
    if is_guess and name not in TWO_BYTES and _is_utf8(record.data):
        return _by_itself(record, name)
    decoded = Decoded(text=text, charset=name, source=how, confidence=1.0)
    return decoded, guesses(decoded, record)


def _by_itself(record: Record, name: str) -> tuple[Decoded, tuple[Diagnostic, ...]]:
    decoded = decode(record.data)
    if decoded.source == "utf-8-vote":
        return decoded, guesses(decoded, record)
    message = f"not {name} as the rest of the file; read as {decoded.charset}"
    return decoded, (diagnostic("ENC103", record.location, message),)


def _fallen_back(record: Record) -> tuple[Decoded, tuple[Diagnostic, ...]]:
    decoded = fall_back(record.data)
    return decoded, guesses(decoded, record)


def guesses(decoded: Decoded, record: Record) -> tuple[Diagnostic, ...]:
    r"""The diagnostic for a charset that nothing states and nothing proves; empty for the others.

    >>> from pathlib import PurePosixPath
    >>> from corpuskit.model.diagnostics import Location
    >>> record = Record(location=Location(PurePosixPath("a.txt")), format="text", data=b"caf\xe9", ordinal=0)
    >>> guesses(fall_back(record.data), record)[0].message
    'read as windows-1252, for want of anything better'
    >>> guesses(decode(b"ferry"), record)
    ()
    """
    if decoded.edits:
        return (diagnostic("ENC104", record.location, _strays(decoded)),)
    if decoded.source == "detected":
        return (diagnostic("ENC101", record.location, f"read as {decoded.charset}, which was detected"),)
    if decoded.source == "fallback":
        message = f"read as {decoded.charset}, for want of anything better"
        return (diagnostic("ENC102", record.location, message),)
    return ()


def _strays(decoded: Decoded) -> str:
    """What was not of the charset: stray bytes, and a character that was cut at the end."""
    cut = sum(edit.damage == "truncated-tail" for edit in decoded.edits)
    strays = len(decoded.edits) - cut
    said = [f"{counted(strays, 'stray byte')} read as windows-1252"] if strays else []
    said += ["the last character is cut"] if cut else []
    return f"{decoded.charset}, but {' and '.join(said)}"


def plainer(charset: Charset) -> Callable[[bytes], bytes]:
    """A function from each block to one byte a code unit, in which bytes of ASCII are characters of ASCII.

    In UTF-8 and in single-byte charsets that is the block itself. In UTF-16 it has half the length; in
    charsets such as Shift_JIS the second byte of a character may be that of a bracket, and both are blotted
    out. The function remembers a character torn by the end of a block, so it must see all blocks in order.
    """
    if charset.unit > 1:
        return lambda block: _narrowed(block, charset)
    pairs = PAIRS.get(charset.name)
    return _Blotter(pairs) if pairs else lambda block: block


def half_characters(raw: bytes, plain: bytes, charset: Charset) -> int:
    r"""Twice the characters of a part of a source; halves, because a part may begin or end inside of one.

    Args:
        raw: The part.
        plain: What `plainer` makes of it.
        charset: Of the source.

    >>> half_characters("é{".encode(), "é{".encode(), Charset("utf-8", "utf-8"))
    4
    """
    if charset.name == "utf-8":
        return 2 * len(raw.translate(None, FOLLOWING))
    if charset.name.startswith("utf-16"):  # of a surrogate pair the second half counts nothing
        high = 1 if charset.name.endswith("le") else 0
        return 2 * len(raw[high::2].translate(None, SECOND_HALVES))
    return 2 * len(plain) - (plain.count(b"\xff") if charset.name in PAIRS else 0)


class _Blotter:
    def __init__(self, pairs: re.Pattern[bytes]) -> None:
        self.pairs = pairs
        self.torn = b""

    def __call__(self, block: bytes) -> bytes:
        blotted = self.pairs.sub(b"\xff\xff", self.torn + block)
        plain = blotted[len(self.torn) :]
        # 0xFF begins no character, so a high byte at the end that is another is one whose second half is to
        # come.
        last = blotted[-1:]
        self.torn = last if b"\x80" < last < b"\xff" else b""
        return plain[:-1] + b"\xff" if self.torn else plain


def _narrowed(block: bytes, charset: Charset) -> bytes:
    unit, length = charset.unit, -(-len(block) // charset.unit)
    block = block.ljust(length * unit, b"\xff")
    low = 0 if charset.name.endswith("le") else unit - 1
    narrow = int.from_bytes(block[low::unit], "little")
    for high in range(unit):
        if high != low:  # one operation on the whole block, instead of one a character in Python
            narrow |= int.from_bytes(block[high::unit].translate(MASK), "little")
    return narrow.to_bytes(length, "little")
