"""Guessing the charset of bytes that are not UTF-8: charset-normalizer, held to what news is written in."""

import re
from dataclasses import dataclass

from corpuskit.encoding.charsets import python_codec

# Not all of WHATWG's: DOS and Macintosh charsets are left out, because nearly every text "fits" some of them.
LATIN = ("windows-1252", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257")
OTHERS = (
    *("windows-1251", "koi8-u", "windows-1253", "windows-1255", "windows-1256", "windows-874"),
    *("gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"),
)
SAMPLE = 1 << 16  # bytes that are looked at
LEAD = 1 << 10  # bytes of the sample before the first byte that is not ASCII
ENOUGH = 4  # bytes that are not ASCII, below which only Latin charsets are thought of
SHARE = 0.1  # and the share of all that is not blank
NEAR = 0.08  # two readings as messy as this are told apart by other signs
ALIKE = 0.03  # and two as coherent as this are not told apart: windows-1252 it is
SURE = 8  # bytes that are not ASCII, below which confidence shrinks
NOT_ASCII = re.compile(rb"[\x80-\xff]")
C1 = re.compile(r"[\x80-\x9f]")
ODD = re.compile(
    r"(?<=[^\W\d_])[^\w\s\x00-\x7f\u2010\u2011\u2019·](?=[^\W\d_])"  # a sign inside a word, such as za¶piewa
    r"|[¹²³ªº¼½¾](?=[^\W\d_])"  # a number sign before a letter: ³ódz
    r"|(?<=[a-z])[À-ÞŒŠŸŽ]"  # a capital after a small letter: zrobiÆ
    r"|[\uff61-\uff9f]"  # half-width katakana, which Korean and Chinese bytes read as Shift_JIS give
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What detection thinks: a charset by its WHATWG name, and how sure it is, 0 to 1."""

    charset: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Reading:
    charset: str
    oddities: int
    mess: float
    coherence: float


def detect(data: bytes) -> Guess | None:
    """Guess the charset of bytes that are neither UTF-8 nor declared.

    charset-normalizer says how messy and how coherent each candidate reads; its own first choice among Latin
    charsets is close to chance on a paragraph, so readings that are near each other are told apart by signs
    inside words, and windows-1252 wins a draw (so short texts in Turkish or Romanian are read as
    windows-1252). A handful of bytes that are not ASCII never makes a text Chinese or Russian.

    Returns:
        ``None`` where no candidate reads like text.

    >>> detect("Parom wrócił, zażółć gęślą jaźń; śnieg i łódź.".encode("iso-8859-2")).charset
    'iso-8859-2'
    >>> detect(bytes(range(256))) is None
    True
    """
    sample = _sample(data)
    high = len(NOT_ASCII.findall(sample))
    plenty = high >= ENOUGH and high >= SHARE * len(b"".join(sample.split()))
    readings = _readings(sample, LATIN + OTHERS if plenty else LATIN)
    if not readings:
        return None
    best = _best(readings)
    confidence = (1 - best.mess) * (1 + best.coherence) / 2 * min(1, high / SURE)
    return Guess(best.charset, round(min(max(confidence, 0.0), 1.0), 2))


def _sample(data: bytes) -> bytes:
    """At most `SAMPLE` bytes around the first that is not ASCII, cut where no character can be torn."""
    first = NOT_ASCII.search(data)
    start = 0 if first is None else max(0, first.start() - LEAD)
    sample = data[start : start + SAMPLE]
    if start + SAMPLE >= len(data):
        return sample
    # No multi-byte charset uses these bytes inside a character, as it does letters and brackets.
    end = max(sample.rfind(mark) for mark in (b"\n", b" ", b",", b'"'))
    return sample[: end + 1] if end > 0 else sample


def _readings(sample: bytes, names: tuple[str, ...]) -> list[_Reading]:
    from charset_normalizer import from_bytes

    # The library answers with its own spelling of a codec; asking a name at a time would cost a pass each.
    spelled = {python_codec(name).replace("-", "_"): name for name in names}
    matches = from_bytes(
        sample,
        cp_isolation=list(spelled),
        preemptive_behaviour=False,  # an article that mentions `charset=koi8-r` does not declare it
        enable_fallback=False,
    )
    found: list[_Reading] = []
    for match in matches:
        text = str(match)
        if C1.search(text):
            continue  # every byte is something in ISO-8859, but no news is written in control characters
        oddities = len(ODD.findall(text))
        found += (
            _Reading(spelled[codec], oddities, match.chaos, match.coherence)
            for codec in match.could_be_from_charset
            if codec in spelled
        )
    return found


def _best(readings: list[_Reading]) -> _Reading:
    least = min(reading.mess for reading in readings)
    near = [reading for reading in readings if reading.mess <= least + NEAR]
    fewest = min(reading.oddities for reading in near)
    near = [reading for reading in near if reading.oddities == fewest]
    clearest = max(reading.coherence for reading in near)
    order = (*LATIN, *OTHERS)
    # Within what cannot be told apart the order of the candidates decides, and windows-1252 stands first.
    alike = [reading for reading in near if reading.coherence >= clearest - ALIKE]
    return min(alike, key=lambda reading: (round(reading.mess, 2), order.index(reading.charset)))
