"""What the first bytes of a file look like: binary data, JSON, JSON Lines, front matter."""

import json
import re

from corpuskit.encoding.decode import marked_charset
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.wide import by_nuls

SIGNATURES = {
    b"%PDF-": "PDF",
    b"\x89PNG\r\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"PK\x03\x04": "ZIP",
    b"\x1f\x8b": "gzip",
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"\xfd7zXZ\x00": "xz",
    b"\xd0\xcf\x11\xe0": "Microsoft Office",
    b"PAR1": "Parquet",
}
# ESC is none of them, because it begins the charsets of ISO-2022.
CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\f\r\x1b") + b"\x7f"
CONTROL = re.compile("[" + re.escape(CONTROLS.decode()) + "]")
SHARE = 0.1  # of control characters, above which no text is expected
FRONT_MATTER = re.compile(r"(?:[ \t]*+(?:\r\n?|\n))*+---[ \t]*+(?:\r\n|\r|\n)")


def binary(head: bytes) -> str | None:
    """What makes the first bytes of a file binary data; ``None`` for text of whatever charset.

    >>> binary(b"%PDF-1.7 ..."), binary(bytes(100)), binary(b"Ferry back.")
    ('PDF data', '100 % control characters', None)
    """
    kind = next((name for mark, name in SIGNATURES.items() if head.startswith(mark)), None)
    if kind is not None:
        return f"{kind} data"
    wide = wide_charset(head)
    if wide is not None and wide[0] != "utf-8":  # the zeros of UTF-16 are no control characters
        text = opening(head)
        found, length = len(CONTROL.findall(text)), len(text)
    else:
        found, length = len(head) - len(head.translate(None, CONTROLS)), len(head)
    return f"{100 * found // length} % control characters" if found > SHARE * length else None


def wide_charset(head: bytes) -> tuple[str, int] | None:
    r"""The charset that a byte order mark names or NULs betray, and the bytes of the mark; else ``None``.

    >>> wide_charset("Ferry".encode("utf-16-le")), wide_charset(b"Ferry")
    (('utf-16le', 0), None)
    """
    marked = marked_charset(head)
    if marked is not None:
        return marked
    decoded = by_nuls(head) if b"\0" in head else None
    return None if decoded is None else (decoded.charset, 0)


def opening(head: bytes) -> str:
    """The first bytes as text good enough to recognise ASCII in: by mark or NULs, else byte for byte."""
    marked = wide_charset(head)
    if marked is None:
        return head.decode("latin-1")
    name, mark = marked
    return head[mark:].decode(python_codec(name), "replace")


def is_front_matter(head: bytes) -> bool:
    """Whether the first line that is not blank is three hyphens."""
    return FRONT_MATTER.match(opening(head)) is not None


def is_json_lines(head: bytes) -> bool:
    """Whether the first line is a whole JSON object and the second begins one."""
    first, feed, rest = opening(head).lstrip().partition("\n")
    if not feed or not rest.lstrip().startswith("{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def is_json(head: bytes) -> bool:
    """Whether the file begins with an object, or an array of objects, and is not JSON Lines."""
    start = re.match(r"\s*(?:\[\s*)?\{\s*[\"}]", opening(head)) is not None
    return start and not is_json_lines(head)


def never_a_table(_head: bytes) -> bool:
    """``False``: prose with commas and a table look alike, so a table must be named as one."""
    return False
