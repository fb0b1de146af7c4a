"""How likely letters follow each other in the languages that legacy charsets were made for."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from unicodedata import category, name

from corpuskit.data import table

LIMIT = 1 << 16  # pairs that are remembered; garbage has millions
LARGEST = 15  # bits: what the table says of nothing rarer
BACK_OFF = 4  # bits more for a pair that the table does not hold than for its second letter alone
SELDOM = 13  # bits of an everyday ideograph or syllable that the table does not hold
FOREIGN = 19  # bits of a letter of the right script that the language does not use
ABROAD = 4  # bits at most that it costs less because other languages use it: names cross borders
ALIEN = 22  # bits of a letter of another script, or of an ideograph that few have ever seen
NOT_LETTERS = "ªºµˆ"  # letters to Unicode, signs to a newspaper
# The national standards have their everyday characters in front: the codec, and the last first byte of those.
EVERYDAY = {
    "ja": ("euc-jp", 0xCF),
    "ko": ("euc-kr", 0xC8),
    "zh-Hans": ("gb2312", 0xD7),
    "zh-Hant": ("big5", 0xC6),
}
CJK = "CJK"
SCRIPTS = {
    **dict.fromkeys(("be", "bg", "mk", "ru", "sr", "uk"), "CYRILLIC"),
    **dict.fromkeys(("ar", "fa"), "ARABIC"),
    **dict.fromkeys(EVERYDAY, CJK),
    "el": "GREEK",
    "he": "HEBREW",
    "th": "THAI",
}  # of the other languages it is Latin
LATIN = "LATIN"


@cache
def symbol(char: str) -> str:
    """What the table knows a character as: the small letter, or ``_`` for everything that is no letter.

    >>> symbol("Ł"), symbol("—"), symbol("º")
    ('ł', '_', '_')
    """
    kind = category(char)
    if kind[0] == "L" and char not in NOT_LETTERS:
        return char.lower()[0]
    return char if kind == "Mn" and "\u0e00" < char < "\u0e80" else "_"


@cache
def script(letter: str) -> str:
    """The script of a letter, by the first word of its name; one for all of Chinese, Japanese and Korean.

    >>> script("ж"), script("か"), script("한")
    ('CYRILLIC', 'CJK', 'CJK')
    """
    return CJK if letter >= "\u2e80" else name(letter, "").partition(" ")[0]


class Letters(dict[tuple[str, str], int]):
    """What it costs in a language, in bits, that one symbol follows another: -log2 of the probability.

    Letters of ASCII are like blanks to languages of other scripts: names and addresses in a Russian text say
    nothing of the charset.

    >>> letters("tr")["ı", "ğ"] < letters("tr")["ý", "ð"]
    True
    """

    def __init__(self, language: str) -> None:
        """Take the language's rows of the table."""
        super().__init__()
        self._language = language
        self._script = SCRIPTS.get(language, LATIN)
        self._rows = _rows()[language]

    def __missing__(self, pair: tuple[str, str]) -> int:
        """Work out a pair that was not asked for before."""
        if len(self) > LIMIT:
            self.clear()
        bits = self[pair] = self._bits(*(pair if self._script == LATIN else map(_unless_ascii, pair)))
        return bits

    def _bits(self, first: str, second: str) -> int:
        alone, row = self._rows["*"], self._rows.get(first)
        if row and second in row:
            return row[second]
        if second in alone:
            return min(LARGEST, alone[second] + (BACK_OFF if row else 0))
        if self._script == CJK and self._is_everyday(second):
            return SELDOM
        if script(second) == self._script != CJK:
            return FOREIGN - min(ABROAD, _languages_with(second))
        return ALIEN

    def _is_everyday(self, char: str) -> bool:
        codec, last = EVERYDAY[self._language]
        data = char.encode(codec, "replace")
        return len(data) == 2 and 0xA0 < data[0] <= last  # noqa: PLR2004


@cache
def letters(language: str) -> Letters:
    """The costs of a language, one object for each."""
    return Letters(language)


@cache
def latin() -> tuple[str, ...]:
    """The languages of the table that are written in Latin letters."""
    return tuple(sorted(language for language in _rows() if language not in SCRIPTS))


@cache
def _languages_with(letter: str) -> int:
    return sum(letter in rows["*"] for rows in _rows().values())


def _unless_ascii(char: str) -> str:
    return "_" if char.isascii() else char


@cache
def _rows() -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    rows: dict[str, dict[str, dict[str, int]]] = defaultdict(dict)
    for row in table("letters"):
        groups = (group.split(":") for group in row["followers"].split(" "))
        rows[row["language"]][row["letter"]] = {char: int(bits) for bits, chars in groups for char in chars}
    return rows
