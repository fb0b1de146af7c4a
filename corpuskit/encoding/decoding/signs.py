"""How likely signs and capitals are where they stand, whatever the language."""

from functools import lru_cache
from unicodedata import category

from corpuskit.encoding.decoding.letters import CJK, script, symbol

# In bits, as in `letters`.
USUAL, KNOWN, RARE, CONTROL = 7, 10, 16, 24
ODD = 8  # more for a sign on the wrong side of a letter
CAPITAL = 10  # more for a capital after a small letter
MIXED = 10  # more for two scripts inside a word
MIXED_CJK = 3  # where words are not spaced, that is less odd
USUAL_SIGNS = set("’“”„‘—–…«»\xa0、。，「」・：（）！？；《》")
KNOWN_SIGNS = set("€£§°·•©®™¿¡½¼¾‚‹›×№¥±²³ºª฿،؟؛\u200c″′『』【】〔〕～○●◆■□▲△▼※→％／")
AFTER_LETTERS = USUAL_SIGNS | set("®™©°·•²³ºª،؟؛\u200c％／』】")
BEFORE_LETTERS = USUAL_SIGNS | set("¿¡•·‚‹›§№\u200c『【／")
BOXES = range(0x2500, 0x25A0)
BLANKS = "\t\n\f\r"


@lru_cache(1 << 16)
def oddity(first: str, second: str) -> int:
    """What a pair of characters costs beside what its letters cost.

    >>> oddity("a", "b"), oddity("a", "’"), oddity("a", "¶"), oddity("a", "Ж")
    (0, 7, 24, 20)
    """
    before, after = symbol(first), symbol(second)
    if before != "_" and after != "_":
        return _within_word(first, second)
    bits = _sign(second) if after == "_" else 0
    if before != "_" and not second.isascii() and second not in AFTER_LETTERS:
        bits += ODD
    if after != "_" and not first.isascii() and first not in BEFORE_LETTERS:
        bits += ODD
    return bits


def _within_word(first: str, second: str) -> int:
    bits = CAPITAL if first.islower() and second.isupper() else 0
    scripts = {script(first), script(second)}
    if len(scripts) > 1:
        bits += MIXED_CJK if CJK in scripts else MIXED
    return bits


def _sign(char: str) -> int:
    if char.isascii():
        return 0 if char >= " " or char in BLANKS else CONTROL
    if char in USUAL_SIGNS:
        return USUAL
    if char in KNOWN_SIGNS:
        return KNOWN
    return CONTROL if category(char)[0] == "C" or ord(char) in BOXES else RARE
