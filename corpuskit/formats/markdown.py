"""Markdown with front matter: YAML between two lines of three hyphens, then the body."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpuskit.encoding.decode import decode
from corpuskit.formats._article import of_body
from corpuskit.formats._charset import guesses
from corpuskit.formats._front_matter import parse_front_matter
from corpuskit.formats._json import Fault
from corpuskit.formats._lines import ENDS
from corpuskit.formats._opening import FRONT_MATTER, is_front_matter
from corpuskit.formats._whole import whole
from corpuskit.formats._yaml_map import YamlSpelling, front_matter_spots
from corpuskit.formats.format import Format
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, shorten
from corpuskit.model.raw import RawArticle, Record, Refused, Source
from corpuskit.model.source_maps import SourceMap

NAME = "markdown"
CLOSING = re.compile(r"(?:(?<=\n)|(?<=\r))---[ \t]*(?:\r\n|\r|\n|\Z)")


def cut(source: Source) -> Iterator[Record | Refused]:
    """The file."""
    return whole(source, NAME)


def parse(record: Record) -> RawArticle | Diagnostic:
    """Front matter and body of one file; without front matter the whole file is the body.

    Returns:
        `FMT201` where the front matter is never closed, `FMT202` and `FMT203` where it cannot be read.
    """
    decoded = decode(record.data, declared=record.charset)
    said = guesses(decoded, record)
    text = decoded.text
    opening = FRONT_MATTER.match(text)
    if opening is None:
        return of_body(record, decoded, text, said, flow="blocks")
    first_line = _line(text, opening.end())
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        message = f"front matter opened at line {first_line - 1} is never closed"
        return diagnostic("FMT201", record.location, message)
    found = parse_front_matter(text[opening.end() : closing.start()], first_line=first_line)
    if isinstance(found, Fault):
        where = replace(record.location, line=found.line, column=found.column)
        return diagnostic(found.code, where, found.message)
    if found.twice:
        names = ", ".join(repr(shorten(key)) for key in found.twice[:5])
        said += (diagnostic("FMT104", record.location, f"given more than once: {names}"),)
    return of_body(
        record,
        decoded,
        text[closing.end() :],
        said,
        flow="blocks",
        fields=found.fields,
        lines=found.lines,
        body_line=_line(text, closing.end()),
        start=closing.end(),
        head=text[: closing.end()],
    )


def map_file(record: Record) -> SourceMap | None:
    """Where each value of the front matter stands, and the body; ``None`` where it cannot be parsed."""
    decoded = decode(record.data, declared=record.charset)
    text = decoded.text
    opening = FRONT_MATTER.match(text)
    start, end, body = 0, 0, 0
    if opening is not None:
        closing = CLOSING.search(text, opening.end())
        if closing is None:
            return None
        start, end, body = opening.end(), closing.start(), closing.end()
    found = front_matter_spots(text, start, end)
    if found is None:
        return None
    fields, spots = found
    return SourceMap(
        decoded=decoded,
        fields=fields,
        values=spots,
        speller=YamlSpelling(start, len(text) - end),
        body=(body, len(text)),
        is_whole=True,
    )


def _line(text: str, position: int) -> int:
    """Number of the line that begins at a position, from 1."""
    if "\r" not in text:
        return 1 + text.count("\n", 0, position)
    return 1 + sum(1 for _ in ENDS.finditer(text, 0, position))


FORMAT = Format(
    name=NAME,
    extensions=(".markdown", ".md"),
    sniff=is_front_matter,
    cut=cut,
    parse=parse,
    map=map_file,
)
