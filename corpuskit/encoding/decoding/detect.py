"""Guessing the charset of bytes that are not UTF-8: the one in which they make the likeliest text."""

import codecs
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import starmap
from math import inf
from operator import mul

from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.encoding.decoding.letters import SCRIPTS, latin, letters, symbol
from corpuskit.encoding.decoding.signs import oddity

WESTERN = ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "is", "ga", "ca", "et", "sq")
CENTRAL = ("cs", "sk", "pl", "hu", "sl", "hr", "sr-Latn", "ro", "sq", "de")
BALTIC = ("lt", "lv", "et")
CYRILLIC = ("ru", "uk", "bg", "be", "sr", "mk")
# The charsets thought of, the handicap of each in bits, and the languages written in it. Where two give the
# same text the first is named, so those of Windows stand before those of ISO, which hold less. Those of two
# bytes stand before all, because few texts fit them, and no other charset need be asked where one does.
CANDIDATES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("gb18030", 4, ("zh-Hans", "zh-Hant")),
    ("big5", 4, ("zh-Hant",)),
    ("shift_jis", 4, ("ja",)),
    ("euc-jp", 4, ("ja",)),
    ("euc-kr", 4, ("ko",)),
    ("windows-1252", 0, WESTERN),
    ("windows-1250", 4, CENTRAL),
    ("windows-1251", 3, CYRILLIC),
    ("windows-1253", 3, ("el",)),
    ("windows-1254", 4, ("tr",)),
    ("windows-1255", 3, ("he",)),
    ("windows-1256", 3, ("ar", "fa")),
    ("windows-1257", 5, BALTIC),
    ("windows-874", 3, ("th",)),
    ("iso-8859-2", 5, CENTRAL),
    ("iso-8859-4", 9, BALTIC),
    ("iso-8859-5", 6, CYRILLIC),
    ("iso-8859-6", 6, ("ar", "fa")),
    ("iso-8859-7", 4, ("el",)),
    ("iso-8859-8", 8, ("he",)),
    ("iso-8859-13", 9, BALTIC),
    ("iso-8859-15", 8, WESTERN),
    ("koi8-r", 4, ("ru", "bg")),
    ("koi8-u", 5, ("uk", "be", "ru")),
    ("ibm866", 7, CYRILLIC),
    ("macintosh", 12, WESTERN),
    ("x-mac-cyrillic", 6, CYRILLIC),
)
WIDE = ("gb18030", "big5", "shift_jis", "euc-jp", "euc-kr")
SAMPLE = 1 << 16  # bytes that are looked at
LEAD = 1 << 10  # bytes of the sample before the first byte that is not ASCII
ENOUGH = 4  # bytes that are not ASCII, below which only Latin charsets are thought of
CAUTION = 5  # bits more, below that, for what is not windows-1252
ELSEWHERE = 40  # the most that ASCII can say against a language, in bits: a text may quote another
PER_LETTER = 0.5  # what a letter of ASCII says against a language of another script
NONSENSE = 12  # bits for each pair, above which a reading is none
MANY, PLAIN = 100, 10  # characters, and bits for each, that leave no doubt of a charset of two bytes
UNRIVALLED = 100  # bits between two readings, from which the other is none
HALF = 8  # bits between two readings at which the confidence is a half
NOT_ASCII = re.compile(rb"[\x80-\xff]")
# Every byte is something in ISO-8859, but no news is written in control characters.
UNDEFINED = re.compile("[\x80-\x9f\ufffd]")
LAST_ASCII = 0x7F
ASCII = bytes(range(LAST_ASCII + 1))

BytePairs = Counter[tuple[int, int]]
Pairs = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Guess:
    """What detection thinks: a charset by its WHATWG name, and how sure it is, 0 to 1."""

    charset: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Reading:
    charset: str
    text: str  # of the sample; of single-byte charsets only the characters of the bytes that occur
    bits: float
    is_text: bool


def detect(data: bytes) -> Guess | None:
    """Guess the charset of bytes that are neither UTF-8 nor declared.

    Each charset is asked how likely the text is that it makes of the bytes: how likely its letters follow
    each other in the languages that are written in it, and signs and capitals stand where they stand. What
    is ASCII in all of them tells the language, and so takes part. windows-1252 wins a draw.

    Returns:
        ``None`` where no charset makes text of the bytes.

    >>> detect("Parom wrócił, zażółć gęślą jaźń; śnieg i łódź.".encode("iso-8859-2")).charset
    'iso-8859-2'
    >>> detect(bytes(range(256))) is None
    True
    """
    readings = list(_readings(_sample(data)))
    for best in sorted(readings, key=lambda reading: reading.bits):
        if not best.is_text:
            break
        same = [reading for reading in readings if reading.text == best.text]
        named = next((reading.charset for reading in same if _fits(data, reading.charset)), None)
        if named is not None:
            others = [reading.bits for reading in readings if reading.text != best.text]
            margin = max(0, min(UNRIVALLED, min(others, default=inf) - best.bits))
            return Guess(named, round(margin / (margin + HALF), 2))
    return None


def _sample(data: bytes) -> bytes:
    """At most `SAMPLE` bytes around the first that is not ASCII; it may end inside a character."""
    first = NOT_ASCII.search(data)
    start = 0 if first is None else max(0, first.start() - LEAD)
    return data[start : start + SAMPLE]


def _fits(data: bytes, charset: str) -> bool:
    if len(data) <= SAMPLE - LEAD:
        return True  # it was read as a whole
    try:
        codecs.getincrementaldecoder(python_codec(charset))().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _readings(sample: bytes) -> Iterator[_Reading]:
    pairs = Counter(zip(b" " + sample, sample + b" ", strict=True))
    high = Counter({pair: count for pair, count in pairs.items() if max(pair) > LAST_ASCII})
    used = bytes({byte for pair in high for byte in pair if byte > LAST_ASCII})
    against = _against(pairs)
    few = len(sample.translate(None, ASCII)) < ENOUGH
    least, plain = inf, False
    for charset, handicap, languages in CANDIDATES:
        if (few and languages[0] in SCRIPTS) or (plain and charset not in WIDE):
            continue
        read = _wide(sample, charset) if charset in WIDE else _narrow(used, high, charset)
        if read is None:
            continue
        text, found = read
        bits = handicap + _bits(found, languages, against, least + UNRIVALLED)
        least = min(least, bits)
        plain |= charset in WIDE and found.total() >= MANY and bits <= PLAIN * found.total()
        caution = CAUTION if few and handicap else 0
        yield _Reading(charset, text, bits + caution, is_text=bits <= NONSENSE * found.total())


def _against(pairs: BytePairs) -> dict[str, float]:
    """What the ASCII of a text says against each language, in bits; 0 for the likeliest."""
    found: Pairs = Counter()
    for (first, second), count in pairs.items():
        if max(first, second) <= LAST_ASCII:
            found[symbol(chr(first)), symbol(chr(second))] += count
    del found["_", "_"]
    sums = {language: _sum(found, language) for language in latin()}
    least = min(sums.values())
    switched = PER_LETTER * sum(count for (_, second), count in found.items() if second != "_")
    against = {language: min(ELSEWHERE, total - least) for language, total in sums.items()}
    return defaultdict(lambda: min(ELSEWHERE, switched), against)


def _narrow(used: bytes, high: BytePairs, charset: str) -> tuple[str, Pairs] | None:
    chars = _chars(charset)
    text = "".join(chars[byte] for byte in used)
    if UNDEFINED.search(text):
        return None
    return text, Counter({(chars[first], chars[second]): count for (first, second), count in high.items()})


@cache
def _chars(charset: str) -> str:
    return bytes(range(256)).decode(python_codec(charset), "replace")


def _wide(sample: bytes, charset: str) -> tuple[str, Pairs] | None:
    try:
        text = codecs.getincrementaldecoder(python_codec(charset))().decode(sample)
    except UnicodeDecodeError:
        return None
    found: Pairs = Counter()
    for (first, second), count in Counter(zip(" " + text, text + " ", strict=True)).items():
        if not (first.isascii() and second.isascii()):
            found[_first(first), second] += count
    return text, found


def _first(char: str) -> str:
    """One ideograph for all: what comes next does not depend on which it was, and pairs are countless."""
    return "一" if char >= "\u3041" and symbol(char) != "_" else char


def _bits(pairs: Pairs, languages: Iterable[str], against: Mapping[str, float], most: float) -> float:
    """What a reading costs in the language that suits it best; infinity where it is no rival for another."""
    odd: int = sum(map(mul, starmap(oddity, pairs), pairs.values()))
    if odd > most:
        return inf
    symbols: Pairs = Counter()
    for (first, second), count in pairs.items():
        symbols[symbol(first), symbol(second)] += count
    del symbols["_", "_"]
    return odd + min(_sum(symbols, language) + against[language] for language in languages)


def _sum(symbols: Pairs, language: str) -> int:
    costs = map(letters(language).__getitem__, symbols)
    return sum(map(mul, costs, symbols.values()))  # faster than a loop, and this is where the time goes
