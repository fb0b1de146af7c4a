"""The forms in which an escape is left in a text, and what each of them stands for."""

import re
from collections.abc import Callable, Iterator
from html.entities import html5, name2codepoint
from typing import NamedTuple

from corpuskit.encoding.passes.utf7 import find_utf7


class Escape(NamedTuple):
    """One escape sequence.

    Attributes:
        start: First code point.
        end: Code point after it.
        after: What it stands for; half of a surrogate pair where it is one.
        family: Escapes of one family are evidence for each other.
        damage: Name of the damage class.
        chain: How the text was escaped.
    """

    start: int
    end: int
    after: str
    family: str
    damage: str
    chain: str


_REFERENCE = re.compile(
    r"&(?P<again>(?:amp;|#38;|#x26;){0,8})"
    r"(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hex>[0-9A-Fa-f]{1,6})|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));"
)
_BARE = re.compile(
    r"(?<!&)(?P<again>(?:amp;){0,3})#(?:(?P<decimal>0{0,2}[0-9]{2,5})|[xX](?P<hex>[0-9A-Fa-f]{2,4}));"
)
_BACKSLASH = re.compile(r"(?<!\\)\\(?:u(?P<short>[0-9A-Fa-f]{4})|U(?P<long>[0-9A-Fa-f]{8}))")
_NUMBER = re.compile(r"#(?:[0-9]{2,7}|[xX][0-9A-Fa-f]{2,4});")  # found far sooner, for it begins with a sign
# A blank behind the sign is a line break that layout joined; with blanks on both sides it is an equation.
_QP_ASCII = re.compile(r"=(?:0[9AD]|[2-7][0-9A-F]|\r?\n)|(?<!\s)= ")
_EQUATION = re.compile(r"(?<=\s)= ")

_FEW = 2  # letters of a name: HTML 5 gave nearly every pair a meaning, HTML 4 only six
_CONTROLS_OF_WINDOWS = range(0x80, 0xA0)
_SURROGATES = range(0xD800, 0xE000)
_BEYOND_ASCII = 0x80
_DELETE = 0x7F
_LAST = 0x10FFFF
_NEVER_A_CHARACTER = 0xFFFE  # and the number behind it, in each plane


def _hexadecimal_utf8(prefix: str, between: str = "") -> re.Pattern[str]:
    """Sequences of escaped bytes that are shaped as UTF-8 outside ASCII."""
    first, then = prefix, between + prefix
    more = f"{then}[89ABab][0-9A-Fa-f]"
    two = f"{first}(?:[Cc][2-9A-Fa-f]|[Dd][0-9A-Fa-f]){more}"
    three = f"{first}[Ee][0-9A-Fa-f]{more}{more}"
    four = f"{first}[Ff][0-4]{more}{more}{more}"
    return re.compile(f"{two}|{three}|{four}")


_QP = _hexadecimal_utf8("=", r"(?:=(?:\r?\n| ))?")
_PERCENT = _hexadecimal_utf8("%")
_BACKSLASH_BYTES = _hexadecimal_utf8(r"(?<!\\)\\x")
_NOT_HEXADECIMAL = re.compile(r"=(?:\r?\n| )|[=%]|\\x")


def find_escape_forms(text: str) -> list[Escape]:
    r"""Every sequence that is shaped as an escape and stands for a character, whatever it is there for.

    Character references are read as browsers read them: one that names a byte of 80 to 9F means the
    character of windows-1252, and the control character where windows-1252 has none. Bytes must be UTF-8.

    Returns:
        Sorted and disjoint; the halves of surrogate pairs put together, single ones left out.

    Raises:
        Nothing, whatever the text.

    Source:
        HTML Living Standard, sections 13.2.5.72 to 13.2.5.80; RFC 2045, section 6.7; RFC 3986, section
        2.1; RFC 8259, section 7; RFC 2152.

    >>> [(found.after, found.chain) for found in find_escape_forms("it&amp;#8217;s")]
    [('’', 'html-reference→html-reference')]
    >>> find_escape_forms("AT&T; 100%E2")
    []
    """
    found = [escape for sign, find in _FORMS if sign in text for escape in find(text)]
    found.sort(key=lambda escape: (escape.start, -escape.end))
    return _whole(found)


def _whole(found: list[Escape]) -> list[Escape]:
    """Without overlaps and halves of characters."""
    kept: list[Escape] = []
    for escape in found:
        if kept and escape.start < kept[-1].end:
            continue
        previous = kept[-1] if kept else None
        if previous and previous.end == escape.start and previous.family == escape.family:
            pair = _paired(previous.after, escape.after)
            if pair:
                kept[-1] = previous._replace(end=escape.end, after=pair)
                continue
        kept.append(escape)
    return [escape for escape in kept if not any(ord(char) in _SURROGATES for char in escape.after)]


def _paired(high: str, low: str) -> str:
    """The character of two halves; nothing where they are none."""
    if not ("\ud800" <= high <= "\udbff" and "\udc00" <= low <= "\udfff"):
        return ""
    return (high + low).encode("utf-16", "surrogatepass").decode("utf-16")


def _character(number: int) -> str | None:
    """What a numeric reference stands for; ``None`` where it is a control or no character."""
    if number in _CONTROLS_OF_WINDOWS:
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    is_control = number < ord(" ") and chr(number) not in "\t\n\r"
    is_none = number > _LAST or number & _NEVER_A_CHARACTER == _NEVER_A_CHARACTER
    return None if is_control or is_none or number == _DELETE else chr(number)


def _number(found: re.Match[str]) -> int | None:
    if found["decimal"]:
        return int(found["decimal"])
    return int(found["hex"], 16) if found["hex"] else None


def _references(text: str) -> Iterator[Escape]:
    for found in _REFERENCE.finditer(text):
        levels = found["again"].count(";")
        number = _number(found)
        after = _named(found["name"]) if number is None else _character(number)
        end = found.end()
        if after is not None:
            levels += 1
        elif levels:  # the ampersand of something that is no reference
            after, end = "&", found.end("again")
        if after is not None:
            damage = "entity-left" if levels == 1 else "entity-double"
            chain = "→".join(["html-reference"] * levels)
            yield Escape(found.start(), end, after, "reference", damage, chain)


def _named(name: str) -> str | None:
    if len(name) <= _FEW and name not in name2codepoint:
        return None
    return html5.get(name + ";")


def _bare_references(text: str) -> Iterator[Escape]:
    if not _NUMBER.search(text):
        return
    for found in _BARE.finditer(text):
        after = _character(_number(found) or 0)
        if after is not None and _loses_its_ampersand(after):
            chain = "→".join(["html-reference"] * (1 + found["again"].count(";")) + ["minus-ampersand"])
            yield Escape(*found.span(), after, "bare", "entity-bare", chain)


def _loses_its_ampersand(char: str) -> bool:
    """What text is escaped for: signs of markup, typographic signs, letters of the Latin script."""
    return char in "\"&'<>$" or "\x80" <= char <= "\u017f" or "\u2000" <= char <= "\u214f"


def _hexadecimal(pattern: re.Pattern[str], family: str, chain: str) -> Callable[[str], Iterator[Escape]]:
    def find(text: str) -> Iterator[Escape]:
        for found in pattern.finditer(text):
            data = bytes.fromhex(_NOT_HEXADECIMAL.sub("", found.group()))
            after = data.decode("utf-8", "ignore")
            if len(after) == 1:
                yield Escape(*found.span(), after, family, "transport-left", chain)

    return find


def _quoted_printable(text: str) -> Iterator[Escape]:
    """Escaped bytes; escaped ASCII and soft line breaks too where no equals sign stands unescaped.

    One between blanks is neutral: it may be a break behind a blank, and it may be an equation.
    """
    beyond_ascii = list(_hexadecimal(_QP, "quoted-printable", "quoted-printable")(text))
    yield from beyond_ascii
    signs = sum(text.count("=", escape.start, escape.end) for escape in beyond_ascii)
    rest = list(_QP_ASCII.finditer(text)) if beyond_ascii else []
    inside = {at for escape in beyond_ascii for at in range(escape.start, escape.end)}
    rest = [found for found in rest if found.start() not in inside]
    if signs + len(rest) + len(_EQUATION.findall(text)) == text.count("="):
        for found in rest:
            code = found.group()[1:].strip()
            after = chr(int(code, 16)) if code else ""
            yield Escape(*found.span(), after, "quoted-printable", "transport-left", "quoted-printable")


def _backslash_numbers(text: str) -> Iterator[Escape]:
    for found in _BACKSLASH.finditer(text):
        number = int(found["short"] or found["long"], 16)
        if number <= _LAST and (number >= _BEYOND_ASCII or _is_sign(chr(number))):
            yield Escape(*found.span(), chr(number), "backslash", "transport-left", "\\u-escape")


def _is_sign(char: str) -> bool:
    return " " < char < "\x7f" and not char.isalnum()


def _utf_7(text: str) -> Iterator[Escape]:
    for start, end, after in find_utf7(text):
        yield Escape(start, end, after, "utf-7", "transport-left", "utf-7")


_FORMS: tuple[tuple[str, Callable[[str], Iterator[Escape]]], ...] = (
    ("&", _references),
    ("#", _bare_references),
    ("=", _quoted_printable),
    ("%", _hexadecimal(_PERCENT, "percent", "percent")),
    ("\\", _backslash_numbers),
    ("\\x", _hexadecimal(_BACKSLASH_BYTES, "backslash", "\\x-escape")),
    ("+", _utf_7),
)
