"""A file whose charset its bytes leave open follows the other files of its publisher, and says so."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from corpuskit.encoding.decode import UNDECIDED, settle
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.detect import CANDIDATES
from corpuskit.formats import format_by_name
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, shorten
from corpuskit.model.learned import UNKNOWN, UTF8, Learned
from corpuskit.model.raw import GUESSED, Decoded, RawArticle, Record
from corpuskit.model.values import PublisherNote
from corpuskit.normalize import evidence_of

TELLING = ("utf-16", "utf-32")  # they show by their marks and NULs, and so say nothing of other bytes


class Charsets:
    """What is known of the charsets of publishers, for a whole run.

    Only articles that are a whole file are looked at (text, Markdown). The charset of a file of many records
    (JSON Lines, tables) is settled from all of them together, which tells more than other files do.

    Args:
        learned: Publisher (or domain) -> what is known of it.
        publishers: What the configuration says, by registrable domain.
    """

    def __init__(self, learned: Mapping[str, Learned], publishers: Mapping[str, PublisherNote]) -> None:
        self._learned = learned
        self._publishers = publishers

    def settle(self, raw: RawArticle, reread: Callable[[RawArticle], bytes]) -> RawArticle:
        """Read an article again in its publisher's charset, where its own bytes leave the charset open.

        The name of the publisher is of those bytes, too: where it is not ASCII and nothing is known under it,
        each charset that any publisher uses is tried, and taken if the name it gives is that of one who does.

        Args:
            raw: As parsed.
            reread: Gives the article's bytes again; not called where the charset is sure or nothing is known.

        Returns:
            The article as it is where there is no doubt, where its publisher is not known or uses no charset
            more than others, and where the bytes are not of that charset. Else it says so (`ENC105`) in place
            of how its charset was guessed.

        Raises:
            InputError: The bytes cannot be had again.
        """
        charsets = self._expected(raw) if self._learned and _is_open(raw) else ()
        data = reread(raw) if charsets else b""
        for charset in charsets:
            decoded = settle(data, usual=charset)
            again = _parsed(raw, data, decoded) if decoded.charset != raw.charset else None
            publisher = None if again is None else self._publisher(again)
            if again is not None and publisher is not None and self._usual(publisher) == charset:
                message = f"read as {decoded.charset}, as the other files of {shorten(publisher)!r} are"
                said = diagnostic("ENC105", raw.location, message)
                return replace(again, diagnostics=(said, *again.diagnostics))
        return raw

    def _expected(self, raw: RawArticle) -> tuple[str, ...]:
        publisher = self._publisher(raw)
        usual = None if publisher is None else self._usual(publisher)
        if publisher is None or usual == raw.charset:
            return ()
        if usual is not None:
            return (usual,)
        return () if publisher.isascii() else self._all

    def _publisher(self, raw: RawArticle) -> str | None:
        return evidence_of(raw, self._publishers).publisher

    def _usual(self, publisher: str) -> str | None:
        return self._learned.get(publisher, UNKNOWN).usual_charset

    @cached_property
    def _all(self) -> tuple[str, ...]:
        usual = {one.usual_charset for one in self._learned.values()}
        return tuple(sorted(name for name in usual if name is not None))


def _is_open(raw: RawArticle) -> bool:
    is_guess = raw.charset_source in GUESSED and raw.charset_confidence < UNDECIDED
    return is_guess and raw.body is not None


def _parsed(raw: RawArticle, data: bytes, decoded: Decoded) -> RawArticle | None:
    """The article in another charset; ``None`` where it is none in that."""
    record = Record(
        location=raw.location, format=raw.format, data=data, ordinal=raw.ordinal, charset=decoded.charset
    )
    parsed = format_by_name(raw.format).parse(record)
    if isinstance(parsed, Diagnostic):
        return None
    # Nobody declared it: that is only how the format is told.
    return replace(parsed, charset_source=decoded.source, charset_confidence=decoded.confidence)


def fitting(text: str, charset: str) -> tuple[str, ...]:
    """The charsets that a text speaks for: those that give it from the same bytes.

    Args:
        text: As read.
        charset: In which it was read, by WHATWG name.

    Returns:
        The charset itself and those of `CANDIDATES` that read these bytes alike; nothing for ASCII, and for
        UTF-16 and UTF-32, which show by themselves.

    >>> fitting("Łódź", "windows-1250"), fitting("Kraków", "iso-8859-2")[:3]
    (('windows-1250',), ('iso-8859-2', 'windows-1252', 'windows-1250'))
    >>> fitting("Rain.", "windows-1252")
    ()
    """
    if text.isascii() or charset.startswith(TELLING):
        return ()
    if charset == UTF8:
        return (charset,)
    codec = python_codec(charset)
    # A text from an escape sequence of JSON may hold what its charset does not.
    data = "".join(sorted(char for char in set(text) if not char.isascii())).encode(codec, "ignore")
    chars = data.decode(codec)
    others = [name for name, _, _ in CANDIDATES if name != charset]
    alike = [name for name in others if chars.encode(python_codec(name), "replace") == data]
    return (charset, *alike) if chars else ()
