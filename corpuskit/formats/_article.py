"""The raw article of a record: what every format says of it in the same way."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from corpuskit.formats._lines import ENDS
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import GUESSED, Decoded, Json, RawArticle, Record


def of_fields(
    record: Record, fields: Mapping[str, Json], charset: str, source: str, said: tuple[Diagnostic, ...]
) -> RawArticle:
    """A raw article whose text is one of its fields.

    Args:
        record: What it was parsed from.
        fields: Every key with its value.
        charset: How the bytes were read.
        source: Why they were read so.
        said: What was found so far.
    """
    return RawArticle(
        location=record.location,
        format=record.format,
        ordinal=record.ordinal,
        length=len(record.data),
        sha256=sha256(record.data).hexdigest(),
        charset=charset,
        charset_source=source,
        charset_confidence=0.0 if source in GUESSED else 1.0,
        fields=fields,
        diagnostics=said,
    )


def of_body(  # noqa: PLR0913 (a file has as many sides as this)
    record: Record,
    decoded: Decoded,
    body: str,
    said: tuple[Diagnostic, ...],
    *,
    flow: str,
    fields: Mapping[str, Json] | None = None,
    lines: Mapping[str, int] | None = None,
    body_line: int = 1,
    start: int = 0,
    head: str = "",
) -> RawArticle:
    """A raw article whose text stands beside its fields.

    Args:
        record: What it was parsed from: a whole file.
        decoded: Its text.
        body: The part of the text that is the article's.
        said: What was found so far.
        flow: As in `RawArticle`.
        fields: Every key of the front matter with its value.
        lines: Line of each key.
        body_line: Line of the body's first character.
        start: Code point of the text at which the body begins.
        head: What stands above the body.
    """
    edits = tuple(
        replace(edit, start=edit.start - start, end=edit.end - start, out_start=edit.out_start - start)
        for edit in decoded.edits
        if edit.start >= start
    )
    return RawArticle(
        location=record.location,
        format=record.format,
        ordinal=record.ordinal,
        length=len(record.data),
        sha256=sha256(record.data).hexdigest(),
        charset=decoded.charset,
        charset_source=decoded.source,
        charset_confidence=decoded.confidence,
        fields=fields or {},
        body=body,
        body_line=body_line,
        head_breaks=tuple(sorted(set(ENDS.findall(head)))),
        lines=lines or {},
        flow=flow,
        decode_edits=edits,
        diagnostics=said,
    )
