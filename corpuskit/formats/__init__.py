"""Cut and parse: sources to records to raw articles, one input format a module."""

import re
import sys
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from corpuskit.discovery import discover
from corpuskit.formats._opening import binary
from corpuskit.formats._reading import reading
from corpuskit.formats.format import Format
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, shorten
from corpuskit.model.raw import Source

__all__ = ["Format", "choose", "format_by_name", "formats", "reading"]

# What follows a dot at the end of a name is an extension where it has a letter and nothing that a word would
# not have.
EXTENSION = re.compile(r"(?<=[^/.])\.(?=[0-9]*[a-z])[a-z0-9_-]{1,12}\Z")


@cache
def formats() -> tuple[Format, ...]:
    """Every format of this folder, by name."""
    return tuple(sorted(discover(sys.modules[__name__], "FORMAT", Format), key=lambda format_: format_.name))


def format_by_name(name: str) -> Format:
    """The format of a name.

    Raises:
        KeyError: There is none.

    >>> format_by_name("jsonl").extensions
    ('.jsonl', '.ndjson')
    """
    return _by_name()[name]


@cache
def _by_name() -> Mapping[str, Format]:
    return MappingProxyType({format_.name: format_ for format_ in formats()})


def choose(source: Source) -> Format | Diagnostic:
    """The format that reads a source: by its extension, else by its first bytes.

    An extension is believed, unless the bytes are no text at all; and an unknown one is never read as
    something else, because what a web page or a picture would be as plain text is no article.

    Returns:
        `FIL103` for a source without bytes, `FIL107` for an extension that no format reads, `FIL108` for
        binary data.
    """
    if not source.head:
        return diagnostic("FIL103", source.location, "no bytes")
    extension = _extension(source)
    chosen = next((format_ for format_ in formats() if extension in format_.extensions), None)
    if extension and chosen is None:
        read = ", ".join(sorted(known for format_ in formats() for known in format_.extensions))
        return diagnostic("FIL107", source.location, f"no format reads {shorten(extension)}; read are {read}")
    what = binary(source.head)
    if what is not None:
        return diagnostic("FIL108", source.location, what)
    return chosen or _sniffed(source.head)


def _extension(source: Source) -> str:
    """The extension in lower case, with the dot; ``""`` where the name has none."""
    found = EXTENSION.search((source.member or str(source.path)).lower())
    return "" if found is None else found.group()


def _sniffed(head: bytes) -> Format:
    text = format_by_name("text")
    return next((format_ for format_ in formats() if format_ is not text and format_.sniff(head)), text)
