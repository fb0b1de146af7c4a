"""Bytes as sources, and what a format makes of them."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePosixPath

from corpuskit.encoding.decode import marked_charset
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.formats import format_by_name
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Json, RawArticle, Record, Refused, Source

HEAD = 64 * 1024


def source_of(
    data: bytes,
    name: str = "courier/a.jsonl",
    *,
    start: int = 0,
    end: int | None = None,
    declared: str | None = None,
) -> Source:
    """A source of these bytes; a range knows the number of the line in which it begins."""
    return Source(
        path=PurePosixPath(name),
        open=lambda: BytesIO(data),
        size=len(data),
        head=data[:HEAD],
        start=start,
        end=end,
        first_line=line_at(data, start),
        declared_charset=declared,
    )


def line_at(data: bytes, place: int) -> int:
    """Number of the line in which a byte lies; in UTF-16 only whole line feeds count."""
    name, _ = marked_charset(data) or ("utf-8", 0)
    feed = "\n".encode(python_codec(name))
    steps = range(0, place - len(feed) + 1, len(feed))
    return 1 + sum(data.startswith(feed, step) for step in steps)


def cut(name: str, source: Source | bytes) -> list[Record | Refused]:
    """What cutting gives."""
    return list(format_by_name(name).cut(source if isinstance(source, Source) else source_of(source)))


def parsed(name: str, source: Source | bytes) -> list[RawArticle | Diagnostic]:
    """What parsing gives; a refusal of the cut stands as its diagnostic."""
    parse = format_by_name(name).parse
    return [found.diagnostic if isinstance(found, Refused) else parse(found) for found in cut(name, source)]


def outcome(name: str, source: Source | bytes) -> list[Json]:
    """The fields of each article, or the code of what stands in its place."""
    return [
        found.code if isinstance(found, Diagnostic) else dict(found.fields) for found in parsed(name, source)
    ]


def article(name: str, source: Source | bytes) -> RawArticle:
    """The only article."""
    (found,) = parsed(name, source)
    assert isinstance(found, RawArticle)
    return found


def refusal(name: str, source: Source | bytes) -> Diagnostic:
    """The only diagnostic."""
    (found,) = parsed(name, source)
    assert isinstance(found, Diagnostic)
    return found


def bytes_of(found: Record | Refused) -> tuple[int, bytes]:
    """Where the bytes lay, and the bytes."""
    record = found.record if isinstance(found, Refused) else found
    return record.offset, record.data


def overhead(data: bytes, found: Sequence[Record | Refused]) -> bytes:
    """The bytes outside of all records; fails where records overlap or are not what stands in the file."""
    outside: list[bytes] = []
    done = 0
    for offset, record in map(bytes_of, found):
        assert offset >= done
        assert data[offset : offset + len(record)] == record
        outside.append(data[done:offset])
        done = offset + len(record)
    return b"".join([*outside, data[done:]])
