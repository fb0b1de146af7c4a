"""The text of a record, read as its format reads it."""

from corpuskit.encoding.decode import decode
from corpuskit.formats._charset import read
from corpuskit.model.raw import Decoded, Record

WHOLE = ("markdown", "text")  # of these a record is a file, and what it has for a charset was declared


def reading(record: Record) -> Decoded:
    """How the bytes of a record are read, whether or not they can be parsed."""
    if record.format in WHOLE:
        return decode(record.data, declared=record.charset)
    decoded, _ = read(record)
    return decoded
