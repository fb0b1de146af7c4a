"""ISO-2022-JP and ISO-2022-KR: bytes of ASCII that escape sequences turn into Japanese and Korean."""

import re

from corpuskit.encoding.decoding.strict import strictly
from corpuskit.model.raw import Decoded

# The escapes of JIS X 0208, JIS X 0212 and half-width katakana; that of ASCII is in terminal logs too.
DESIGNATIONS = (
    ("iso-2022-jp", re.compile(rb"\x1b(?:\$[@B]|\$\(D|\(I)")),
    ("iso-2022-kr", re.compile(rb"\x1b\$\)C")),
)
SURE = 0.95


def by_escapes(data: bytes) -> Decoded | None:
    r"""Read bytes as ISO-2022 if they hold an escape to one of its character sets; ``None`` otherwise.

    All bytes of such text are valid UTF-8, so it must be asked for first. Browsers refuse ISO-2022-KR, for
    fear of scripts hidden in it; here it is read, because old mail and news are written in it.

    >>> by_escapes(b"\x1b$B;TD9\x1b(B").text
    '市長'
    >>> by_escapes(b"\x1b[1mbold\x1b(B") is None
    True
    """
    if b"\x1b" not in data:
        return None
    for name, designation in DESIGNATIONS:
        if designation.search(data):
            decoded = strictly(data, name, "detected", SURE)
            if decoded is not None and not decoded.text.isascii() and "\x1b" not in decoded.text:
                return decoded
    return None
