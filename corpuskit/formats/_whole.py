"""Files that are one record: the bytes at once, within the limit."""

from collections.abc import Iterator

from corpuskit.encoding.decoding.charsets import whatwg_name
from corpuskit.formats._pieces import Hoard, blocks, too_large
from corpuskit.model.diagnostics import Location
from corpuskit.model.raw import Record, Refused, Source


def whole(source: Source, name: str) -> Iterator[Record | Refused]:
    """The whole file as one record of the format `name`; nothing for an empty one.

    What an envelope declares travels in `Record.charset`, for the parser to weigh.
    """
    hoard = Hoard(0)
    with source.open() as stream:
        for block in blocks(stream):
            for piece in hoard.add(block):
                yield too_large(source, name, piece, line=1, ordinal=0)
    label = source.declared_charset
    declared = None if label is None else whatwg_name(label)
    for piece in hoard.finish():
        if piece.chunk is not None:
            yield too_large(source, name, piece, line=1, ordinal=0)
        elif piece.data:
            yield Record(
                location=Location(source.path, source.member, 1, None, 0),
                format=name,
                data=piece.data,
                ordinal=0,
                charset=declared,
                charset_source=None if declared is None else "declared",
            )
