"""From code points of a record's text to bytes of its file."""

from bisect import bisect_left

from corpuskit.encoding.decode import marked_charset
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.strict import UNDEFINED
from corpuskit.model.raw import Decoded, Record

# In these a byte means what those before it make it mean, so that no part of a text has bytes of its own.
STATEFUL = ("hz", "iso-2022", "utf-7")
STRAY = "mixed-in-file"
FALLBACK = "windows-1252"  # read in which, five bytes of it become what it cannot write


class Offsets:
    """Where the code points of a text lie in a file; it is asked for them from the first to the last.

    Args:
        text: The text.
        codec: In which it is written.
        first: Byte of the file at which it begins.
        strays: Code points that one byte of another charset, or of none, was read as.
    """

    def __init__(self, text: str, codec: str, first: int, strays: tuple[int, ...] = ()) -> None:
        self._text, self._codec, self._first, self._strays = text, codec, first, strays
        self._known = (0, 0)  # a code point and the bytes before it

    @classmethod
    def of(cls, record: Record, decoded: Decoded) -> "Offsets | None":
        """Those of a record; ``None`` where its charset writes a text in more than one way, as this one.

        Args:
            record: Its bytes.
            decoded: How they were read.
        """
        if decoded.charset.startswith(STATEFUL):
            return None
        marked = marked_charset(record.data)
        strays = tuple(edit.start for edit in decoded.edits if edit.damage == STRAY)
        if decoded.charset == FALLBACK:
            strays = tuple(at for at, char in enumerate(decoded.text) if char in UNDEFINED)
        for mark in {0, 0 if marked is None else marked[1]}:
            found = cls(decoded.text, python_codec(decoded.charset), record.offset + mark, strays)
            if found._writes(record.data[mark:]):
                return found
        return None

    def byte(self, position: int) -> int:
        """The byte of the file at which a code point begins."""
        at, before = self._known if position >= self._known[0] else (0, 0)
        self._known = (position, before + len(self._bytes(at, position)))
        return self._first + self._known[1]

    def _bytes(self, start: int, end: int) -> bytes:
        """The bytes of a span; a stray one stands as ``?``."""
        parts: list[str] = []
        done = start
        for stray in self._strays[bisect_left(self._strays, start) : bisect_left(self._strays, end)]:
            parts += (self._text[done:stray], "?")
            done = stray + 1
        return "".join([*parts, self._text[done:end]]).encode(self._codec, "replace")

    def _writes(self, data: bytes) -> bool:
        """Whether the text, written, is these bytes, but for those that are of no charset."""
        bare = bytearray(data)
        for stray in self._strays:
            place = self.byte(stray) - self._first
            bare[place : place + 1] = b"?"
        return self._bytes(0, len(self._text)) == bytes(bare)
