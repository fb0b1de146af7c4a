"""Plain text: the whole file is the body of one article."""

from collections.abc import Iterator

from corpuskit.encoding.decode import decode
from corpuskit.formats._article import of_body
from corpuskit.formats._charset import guesses
from corpuskit.formats._opening import binary
from corpuskit.formats._whole import whole
from corpuskit.formats.format import Format
from corpuskit.model.raw import RawArticle, Record, Refused, Source

NAME = "text"


def sniff(head: bytes) -> bool:
    """Whether it is text at all, which makes this the format to ask last."""
    return binary(head) is None


def cut(source: Source) -> Iterator[Record | Refused]:
    """The file."""
    return whole(source, NAME)


def parse(record: Record) -> RawArticle:
    """The file's text as the body; every text is one."""
    decoded = decode(record.data, declared=record.charset)
    return of_body(record, decoded, decoded.text, guesses(decoded, record), flow="lines")


FORMAT = Format(name=NAME, extensions=(".text", ".txt"), sniff=sniff, cut=cut, parse=parse)
