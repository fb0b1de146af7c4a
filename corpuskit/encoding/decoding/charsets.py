"""Names of charsets: the labels of the WHATWG Encoding Standard, and the Python codec behind each name."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from corpuskit.data import table

BLANKS = "\t\n\f\r "  # what the standard strips from a label; str.strip() would take more
# Not in the standard, or refused by it for fear of scripts, but unmistakable by their marks and escapes.
BEYOND = {
    "iso-2022-kr": "iso2022-kr",
    "utf-32be": "utf-32-be",
    "utf-32le": "utf-32-le",
}


@cache
def _names() -> Mapping[str, str]:
    return MappingProxyType({row["label"]: row["name"] for row in table("charsets")})


@cache
def _codecs() -> Mapping[str, str]:
    known = {row["name"]: row["codec"] for row in table("charsets") if row["codec"]}
    return MappingProxyType(known | BEYOND)


def whatwg_name(label: str) -> str | None:
    """The name of the charset that a label means, in lower case, or ``None`` for a label nobody knows.

    Labels mean what browsers take them to mean, not what they say: ``iso-8859-1`` and ``ascii`` are
    windows-1252, ``gb2312`` is GBK, because that is what the bytes under such labels turn out to be.

    Source:
        WHATWG Encoding Standard, "Names and labels".

    >>> whatwg_name(" Latin1 "), whatwg_name("x-sjis"), whatwg_name("utf-7")
    ('windows-1252', 'shift_jis', None)
    """
    return _names().get(label.strip(BLANKS).lower())


def python_codec(name: str) -> str:
    """The Python codec that reads a charset.

    GBK is read as GB18030 and Big5 with the Hong Kong characters, as the standard says; windows-1252 leaves
    five bytes undefined here, which makes a wrong guess fail instead of passing.

    Args:
        name: As `whatwg_name` gives it; ``utf-32le``, ``utf-32be`` and ``iso-2022-kr`` too.

    Raises:
        KeyError: No such name, or one of the two for which there is nothing to decode with: ``replacement``
            and ``x-user-defined``.

    >>> python_codec("shift_jis"), python_codec("gbk")
    ('cp932', 'gb18030')
    >>> python_codec("replacement")
    Traceback (most recent call last):
    KeyError: 'replacement'
    """
    return _codecs()[name]


def is_writable(text: str, charset: str) -> bool:
    """Whether a charset has all characters of a text.

    Args:
        text: Any text.
        charset: As for `python_codec`.

    Raises:
        KeyError: As `python_codec`.

    >>> is_writable("café", "windows-1252"), is_writable("Łódź", "windows-1252")
    (True, False)
    """
    try:
        text.encode(python_codec(charset))
    except UnicodeEncodeError:
        return False
    return True
