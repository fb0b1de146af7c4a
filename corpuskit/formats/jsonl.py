"""JSON Lines: one JSON object a line."""

from collections.abc import Iterator

from corpuskit.formats._charset import settle
from corpuskit.formats._json import parse_object
from corpuskit.formats._json_map import map_object
from corpuskit.formats._lines import lines
from corpuskit.formats._opening import is_json_lines
from corpuskit.formats._pieces import Piece, too_large
from corpuskit.formats.format import Format
from corpuskit.model.diagnostics import Location
from corpuskit.model.raw import Record, Refused, Source

NAME = "jsonl"


def cut(source: Source) -> Iterator[Record | Refused]:
    """One record a line, with the line's number; lines of nothing but blanks are passed over."""
    charset = settle(source)
    for offset, number, data, chunk in lines(source, charset):
        if chunk is not None:
            piece = Piece(offset, data, chunk)
            yield too_large(source, NAME, piece, line=number, ordinal=number - 1)
            continue
        record = charset.trimmed(data)
        if not charset.is_blank(record):
            yield Record(
                location=Location(source.path, source.member, number, None, offset),
                format=NAME,
                data=record,
                ordinal=number - 1,
                charset=charset.name,
                charset_source=charset.source,
            )


FORMAT = Format(
    name=NAME,
    extensions=(".jsonl", ".ndjson"),
    sniff=is_json_lines,
    cut=cut,
    parse=parse_object,
    map=map_object,
    splittable=True,
)
