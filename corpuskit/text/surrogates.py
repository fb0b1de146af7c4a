"""Halves of surrogate pairs, which Python's strings may hold and UTF-8 may not."""

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD, so that every other code point keeps its place.

    >>> without_surrogates("a" + chr(0xD800) + "b") == "a" + chr(0xFFFD) + "b"
    True
    >>> without_surrogates("ferry")
    'ferry'
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
