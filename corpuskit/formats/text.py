"""Plain text: the whole file is the body of one article."""

from collections.abc import Iterator

from corpuskit.encoding.decode import decode
from corpuskit.formats._article import of_body
from corpuskit.formats._charset import guesses
from corpuskit.formats._opening import binary
from corpuskit.formats._whole import whole
from corpuskit.formats._yaml_map import YamlSpelling
from corpuskit.formats.format import Format
from corpuskit.model.raw import RawArticle, Record, Refused, Source
from corpuskit.model.source_maps import SourceMap

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


def map_body(record: Record) -> SourceMap:
    """Where the body stands: everywhere; there is no value beside it."""
    decoded = decode(record.data, declared=record.charset)
    size = len(decoded.text)
    speller = YamlSpelling(0, size)
    return SourceMap(decoded=decoded, fields={}, values={}, speller=speller, body=(0, size), is_whole=True)


FORMAT = Format(name=NAME, extensions=(".text", ".txt"), sniff=sniff, cut=cut, parse=parse, map=map_body)
