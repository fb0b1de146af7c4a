"""`Format`: what a module of this folder must provide to add an input format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused, Source
from corpuskit.model.source_maps import SourceMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One input format: how it is recognised, cut into records, and how one record is parsed.

    A new format is one module with one ``FORMAT = Format(...)``; nothing else needs to know of it. It
    promises:

    - `cut` streams: it reads blocks from ``source.open()`` and holds at most one record, never more than
      `_limits.MAX_RECORD` bytes of it; what is larger goes on as `Refused` pieces (`_pieces.Hoard` does
      that).
    - Each byte of the source lies in exactly one record (``record.data`` is what stands at ``record.offset``)
      or is the format's own overhead: white space, brackets and commas between records, a header, a byte
      order mark.
    - `parse` looks at one record and nothing else, returns a `Diagnostic` where the record cannot be read,
      and never raises, whatever the bytes.
    - Text is decoded through `_charset` (records of a larger file) or `encoding.decode` (one file, one
      record).

    Attributes:
        name: What `Record.format`, the configuration and the documentation call it.
        extensions: Lower case, with the dot.
        sniff: Whether the first bytes of a file without an extension are this format; at most one format says
            so, except `text`, which is asked last.
        cut: Source to records, in the order in which they lie in the file.
        parse: Record to raw article.
        map: Record to the places of its values; asked only for records of which something is to be said.
            ``None`` where the record cannot be parsed; it never raises either.
        splittable: Whether `cut` honours ``source.start`` and ``source.end``: it gives the records whose
            first byte lies in ``[start, end)``.
    """

    name: str
    extensions: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    cut: Callable[[Source], Iterator[Record | Refused]]
    parse: Callable[[Record], RawArticle | Diagnostic]
    map: Callable[[Record], SourceMap | None]
    splittable: bool = False
