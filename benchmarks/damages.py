"""Damage made by running real codecs forwards, with a record of what became of every character."""

import codecs
import html
import json
import quopri
import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

MARKS = "‘’“”–—…"
SINGLE_BYTE = (
    *("cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp874"),
    *("koi8-r", "mac-roman", "cp437", "cp850", "cp866"),
)
WITH_CONTROLS = ("tis-620", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-13")
INVISIBLE = {"bom": "\ufeff", "zero-width-space": "\u200b", "word-joiner": "\u2060", "control": "\x0b"}
EVERY = 9  # words, between two invisible characters
SPELT = str.maketrans(
    {"€": "EUR", "™": "(tm)", "œ": "oe", "˜": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "¦": "|", "¢": "c"}
)
STRAIGHT = str.maketrans("‘’‚“”„", "'''\"\"\"")


@dataclass(frozen=True, slots=True)
class Place:
    """``clean[start:end]`` became ``text[at:to]``."""

    start: int
    end: int
    at: int
    to: int


@dataclass(frozen=True, slots=True)
class Harmed:
    """A clean text, what damage made of it, and the places where the two differ."""

    clean: str
    text: str
    places: tuple[Place, ...]


Image = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to damage a text.

    Attributes:
        damage: Name of the class, as `corpuskit.encoding` reports it.
        how: The charset or the form of it.
        group: What is left to repair from.
        harm: Clean text to damaged text.
    """

    damage: str
    how: str
    group: str
    harm: Callable[[str], Harmed]


def put_together(pieces: Iterable[tuple[str, str]]) -> Harmed:
    """The damaged text from pairs of a clean piece and its image."""
    clean: list[str] = []
    text: list[str] = []
    places: list[Place] = []
    start = at = 0
    for before, image in pieces:
        if before != image:
            places.append(Place(start, start + len(before), at, at + len(image)))
        clean.append(before)
        text.append(image)
        start += len(before)
        at += len(image)
    return Harmed("".join(clean), "".join(text), tuple(places))


def each(image: Image, chosen: Callable[[str], bool], text: str) -> Harmed:
    """Damage that befalls one character after the other."""
    return put_together((char, image(char) if chosen(char) else char) for char in text)


def beyond_ascii(char: str) -> bool:
    """Whether UTF-8 needs more than a byte for it."""
    return not char.isascii()


def is_mark(char: str) -> bool:
    """Whether it is a mark of punctuation that windows-1252 has and ISO-8859-1 has not."""
    return char in MARKS


def reader(charset: str, undefined: str | None) -> Image:
    """UTF-8 read in a single-byte charset; without `undefined`, bytes it leaves so become C1 controls."""
    table = [_read(byte, charset, undefined) for byte in range(256)]
    return lambda text: "".join(table[byte] for byte in text.encode())


def _read(byte: int, charset: str, undefined: str | None) -> str:
    try:
        return bytes([byte]).decode(charset)
    except UnicodeDecodeError:
        return chr(byte) if undefined is None else undefined


def controls_to(filling: str, image: Image) -> Image:
    """The image with its C1 controls removed, or replaced."""
    return lambda text: re.sub("[\x80-\x9f]", filling, image(text))


def through(charset: str, encode: Callable[[str], bytes], text: str) -> Harmed:
    """Damage by a decoder that may read the bytes of neighbours as one character."""
    decoder = codecs.getincrementaldecoder(charset)("replace")

    def pieces() -> Iterator[tuple[str, str]]:
        before = image = ""
        for char in text:
            before += char
            image += decoder.decode(encode(char))
            if not decoder.getstate()[0]:
                yield from _without_equal_end(before, image)
                before = image = ""
        yield before, image + decoder.decode(b"", final=True)

    return put_together(pieces())


def _without_equal_end(before: str, image: str) -> Iterator[tuple[str, str]]:
    """A piece, and apart from it the character of ASCII that the decoder left alone at its end."""
    if len(before) > 1 and before[-1].isascii() and before[-1] == image[-1:]:
        yield before[:-1], image[:-1]
        yield before[-1], before[-1]
    else:
        yield before, image


def named(char: str) -> str:
    """``&rsquo;``, or a number where there is no name."""
    name = html.entities.codepoint2name.get(ord(char))
    return f"&{name};" if name else decimal(char)


def decimal(char: str) -> str:
    """``&#8217;``."""
    return f"&#{ord(char)};"


def transliterated(text: str) -> str:
    """``aEUR(tm)``: windows-1252 mojibake written in ASCII."""
    spelt = reader("cp1252", None)(text).translate(SPELT)
    return unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()


def halves(first: Callable[[str], Harmed], second: Callable[[str], Harmed], text: str) -> Harmed:
    """Two parts of a text, each damaged in its own way; whole if it has but one paragraph."""
    middle = text.find("\n", len(text) // 2)
    if middle < 0:
        return Harmed(text, text, ())
    one, two = first(text[:middle]), second(text[middle:])
    moved = [
        Place(p.start + middle, p.end + middle, p.at + len(one.text), p.to + len(one.text))
        for p in two.places
    ]
    return Harmed(text, one.text + two.text, (*one.places, *moved))


def cut(charset: str, text: str) -> Harmed:
    """A text that ends within its last character beyond ASCII."""
    last = next((at for at in range(len(text) - 1, -1, -1) if not text[at].isascii()), None)
    if last is None:
        return Harmed(text, text, ())
    image = text[last].encode()[:-1].decode(charset, "replace")
    return put_together([(text[:last], text[:last]), (text[last], image)])


def with_invisible(sign: str, text: str) -> Harmed:
    """An invisible character before every ninth word."""
    parts = re.split(r"(?<= )(?=[A-Za-z])", text)
    pairs = [("", sign) if n % EVERY == 1 else ("", "") for n in range(len(parts))]
    return put_together(
        piece for part, pair in zip(parts, pairs, strict=True) for piece in (pair, (part, part))
    )


def kinds() -> list[Kind]:
    """All of them, classes in the order of their groups."""
    return [*_misread(), *_collapsed(), *_escaped(), *_lost(), *_others()]


def _kind(damage: str, how: str, group: str, image: Image, chosen: Callable[[str], bool]) -> Kind:
    return Kind(damage, how, group, partial(each, image, chosen))


def _misread() -> Iterator[Kind]:
    whole, part = "nothing lost", "part lost"
    once, latin = reader("cp1252", None), reader("latin-1", None)
    yield _kind("utf8-as-cp1252", "cp1252", whole, once, beyond_ascii)
    yield _kind("utf8-as-latin1-c1", "latin-1", whole, latin, beyond_ascii)
    for charset in SINGLE_BYTE:
        image = reader(charset, "\ufffd")
        group = part if "\ufffd" in image(MARKS) else whole
        yield _kind("utf8-as-sbcs", charset, group, image, beyond_ascii)
    yield _kind("double", "cp1252", whole, lambda text: once(once(text)), beyond_ascii)
    yield _kind("double", "latin-1", whole, lambda text: latin(latin(text)), beyond_ascii)
    yield _kind("triple", "cp1252", whole, lambda text: once(once(once(text))), beyond_ascii)
    yield _kind("c1-cp1252", "latin-1", whole, lambda c: c.encode("cp1252").decode("latin-1"), is_mark)
    for charset in ("cp1252", "cp1253", "cp1255", "cp1257", "cp874"):
        yield _kind("utf8-as-cp1252-dropped", charset, part, reader(charset, ""), beyond_ascii)
    yield _kind("utf8-as-cp1252-fffd", "cp1252", part, reader("cp1252", "\ufffd"), beyond_ascii)
    yield _kind("utf8-as-cp1252-qmark", "cp1252", part, reader("cp1252", "?"), beyond_ascii)
    for charset in ("gbk", "cp932", "big5", "cp949"):
        yield Kind("utf8-as-mbcs", charset, "multi-byte", partial(through, charset, str.encode))


def _collapsed() -> Iterator[Kind]:
    group, latin = "collapsed", reader("latin-1", None)
    yield _kind("utf8-as-latin1-stripped", "latin-1", group, controls_to("", latin), beyond_ascii)
    for charset in WITH_CONTROLS:
        image = controls_to("", reader(charset, ""))
        yield _kind("utf8-as-sbcs-stripped", charset, group, image, beyond_ascii)
    yield _kind("utf8-as-cp1252-qmark", "latin-1", group, controls_to("?", latin), beyond_ascii)


def _escaped() -> Iterator[Kind]:
    once = reader("cp1252", None)
    escapes: Sequence[tuple[str, str, Image]] = (
        ("entity-left", "named", lambda c: "&amp;" if c == "&" else named(c)),
        ("entity-left", "decimal", lambda c: "&amp;" if c == "&" else decimal(c)),
        ("entity-left", "hex", lambda c: "&amp;" if c == "&" else f"&#x{ord(c):X};"),
        ("entity-double", "named", lambda c: html.escape(named(c))),
        ("entity-double", "decimal", lambda c: html.escape(decimal(c))),
        ("entity-bare", "decimal", lambda c: decimal(c)[1:]),
        ("entity-mojibake", "named", lambda c: "".join(map(named, once(c)))),
        ("transport-left", "quoted-printable", lambda c: quopri.encodestring(c.encode()).decode()),
        ("transport-left", "percent", quote),
        ("transport-left", "u-escape", lambda c: json.dumps(c)[1:-1]),
        ("transport-left", "x-escape", lambda c: repr(c.encode())[2:-1]),
        ("transport-left", "utf-7", lambda c: c.encode("utf-7").decode()),
    )
    for damage, how, image in escapes:
        chosen = _is_escaped if damage == "entity-left" else is_mark if how == "utf-7" else beyond_ascii
        yield _kind(damage, how, "escapes", image, chosen)


def _is_escaped(char: str) -> bool:
    return not char.isascii() or char == "&"


def _lost() -> Iterator[Kind]:
    for charset in ("cp1252", "mac-roman"):
        encode = partial(str.encode, encoding=charset, errors="replace")
        yield Kind("legacy-as-utf8", charset, "replaced", partial(through, "utf-8", encode))
    replaced = partial(str.encode, encoding="utf-8")
    yield _kind(
        "bytes-as-ascii", "utf-8", "replaced", lambda c: replaced(c).decode("ascii", "replace"), beyond_ascii
    )
    marks = "question marks"
    yield _kind("qmark", "ascii", marks, lambda c: c.encode("ascii", "replace").decode(), beyond_ascii)
    yield _kind("qmark3", "utf-8", marks, lambda c: "?" * len(c.encode()), beyond_ascii)
    yield _kind("dropped", "ascii", "dropped", lambda _: "", beyond_ascii)


def _others() -> Iterator[Kind]:
    once = reader("cp1252", None)
    yield _kind("transliterated-mojibake", "ascii", "treated further", transliterated, beyond_ascii)
    yield _kind(
        "straightened-mojibake",
        "cp1252",
        "treated further",
        lambda c: once(c).translate(STRAIGHT),
        beyond_ascii,
    )
    legacy = partial(through, "utf-8", partial(str.encode, encoding="cp1252", errors="replace"))
    misread, sound = partial(each, once, beyond_ascii), partial(each, once, lambda _: False)
    yield Kind("mixed-in-file", "read as UTF-8", "files", partial(halves, sound, legacy))
    yield Kind("mixed-in-file", "read as cp1252", "files", partial(halves, misread, sound))
    for charset in ("utf-8", "cp1252"):
        yield Kind("truncated-tail", charset, "files", partial(cut, charset))
    for name, sign in INVISIBLE.items():
        yield Kind("invisible-junk", name, "invisible", partial(with_invisible, sign))


def draw_kinds(draw: random.Random, count: int) -> list[Kind]:
    """So many of them: the classes in equal shares, a form of each by chance."""
    by_class: dict[str, list[Kind]] = {}
    for kind in kinds():
        by_class.setdefault(kind.damage, []).append(kind)
    names = [*by_class] * (count // len(by_class) + 1)
    return [draw.choice(by_class[name]) for name in names[:count]]
