"""The way from a text back to the very bytes it was read from."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from itertools import groupby

from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.model.ledger import OriginalLines

MARK = b"\xef\xbb\xbf"  # of UTF-8


def recoded(text: str, charset: str, *, has_mark: bool) -> bytes:
    r"""Write a text in the charset it was read from; for most files these are the bytes it was read from.

    What the charset cannot write becomes ``?``: whether these are the bytes is for `original_lines` to say.

    Args:
        text: As decoded.
        charset: Name of its charset, as decoding gave it.
        has_mark: Whether a byte order mark came first.

    Raises:
        KeyError: Nothing is known of a charset of this name.

    >>> recoded("café", "windows-1252", has_mark=False), recoded("a", "utf-16le", has_mark=True)
    (b'caf\xe9', b'\xff\xfea\x00')
    """
    codec = python_codec(charset)
    mark = "\ufeff".encode(codec) if has_mark else b""
    return mark + text.encode(codec, "replace")


def original_lines(original: bytes, bare: bytes) -> tuple[OriginalLines, ...]:
    r"""What must be known besides to have the original bytes.

    Charsets of several bytes can write one text in more than one way, and stray bytes belong to none.

    Args:
        original: The bytes that were read.
        bare: What `recoded` makes of their text.

    Returns:
        Runs of lines that differ; nothing where none does; all lines where even their number does.

    >>> original_lines(b"ferry\ncaf\xe9\n", "ferry\ncafé\n".encode())
    (OriginalLines(line=1, count=1, base64='Y2Fm6Q=='),)
    """
    if original == bare:
        return ()
    theirs, ours = original.split(b"\n"), bare.split(b"\n")
    if len(theirs) != len(ours):
        return (_lines(0, len(ours), original),)
    return tuple(
        _lines(first, after - first, b"\n".join(theirs[first:after]))
        for first, after in _runs(number for number in range(len(ours)) if ours[number] != theirs[number])
    )


def with_original(bare: bytes, lines: Iterable[OriginalLines]) -> bytes:
    """Put the lines of the original in place; the reverse of `original_lines`.

    Raises:
        ValueError: A line is not in base64.
    """
    parts = bare.split(b"\n")
    for each in sorted(lines, key=lambda lines: lines.line, reverse=True):
        parts[each.line : each.line + each.count] = [b64decode(each.base64, validate=True)]
    return b"\n".join(parts)


def _lines(first: int, count: int, data: bytes) -> OriginalLines:
    return OriginalLines(line=first, count=count, base64=b64encode(data).decode("ascii"))


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1] + 1
