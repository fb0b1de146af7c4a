"""How much a damaged-looking sequence proves, by what it would become and by what stands around it."""

import re
from functools import cache, lru_cache
from unicodedata import category

from corpuskit.data import table
from corpuskit.encoding.chains.images import characters

CERTAIN, STRONG, WEAK, SLIGHT, NONE, AGAINST = 3.0, 2.0, 1.0, 0.75, 0.0, -1.5
TYPOGRAPHIC = frozenset("‘’“”–—…•™€‚„†‡‰‹›′″−\u00a0")
APOSTROPHES = "’'\u00ad"  # what closes a word, or a line, may also stand within a word
# What may follow a letter in sound text without a blank between them.
CLOSING = frozenset("’”“…–—»›«‹„‚•™®©§†‡ªº°¹²³\u00a0\u00ad'\"·‘")
FOLLOWS_LETTERS = frozenset("\u00a0\u00ad°²³¹ºª®«»")  # behind plain letters they are at home
ENDINGS = "(?:s|t|re|ve|ll|d|m)"  # what follows an apostrophe in English
CONTRACTED = re.compile(rf"{ENDINGS}(?![A-Za-z])", re.IGNORECASE)
NEGATED = re.compile("(?:n|I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e)\\Z")  # the words before ’t, ’m, ’re, ’ve, ’ll, ’d
PAUSES = frozenset(".,!?;:…")
OPENING = frozenset(" \n\t([\"'\u00a0")
LEAST = 3  # letters of the words that an unspaced dash stands between
CONTROL_LEAD = "Â"  # windows-1252 for C2, with which controls begin
C1_MARKS = frozenset("\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99")  # €‚„…‘’“”•–—™
GREEK = frozenset("αβγδεμτ")  # stand within words of science
SCRIPTS = "\u0370"  # before it stand the Latin letters
PICTURES = "\U0001f000"  # from here on stand emoji
QUOTED = {"“": "”", "‘": "’", "„": "“", "«": "»", "»": "«", '"': '"', "'": "'", "(": ")", "`": "`"}
LONGEST_WORD = 24  # code points
LAST_WORD = re.compile(r"([^\W\d_]+)[,;]? \Z")
NAMING = re.compile(r"(?:([^\W\d_]+)[:,]?|\b[Uu]\+[0-9A-Fa-f]{4,5}\)?[:,]?) [\"'“‘(]?\Z")
FIRST_WORD = re.compile(r" ([^\W\d_]+)")


@lru_cache(maxsize=1 << 14)
def sequence_weight(image: str, char: str, left: str, right: str = "") -> float:
    r"""How much a sequence of two or more characters proves, seen by itself.

    Args:
        image: What stands there.
        char: What it would become.
        left: The character before, as far as it is no such sequence; empty at the start of a line.
        right: The character behind.

    >>> sequence_weight("â€™", "’", "n"), sequence_weight("É…", "Ʌ", "U")
    (3.0, -1.5)
    >>> sequence_weight("Â’", "\x92", "n"), sequence_weight("Â’", "\x92", "N")
    (2.0, 0.0)
    >>> sequence_weight("Ã’", "Ò", " "), sequence_weight("Ã©", "é", "f")
    (0.0, 2.0)
    """
    if image[0] == CONTROL_LEAD and char in C1_MARKS:
        return _control_weight(image[1], left, right)
    if not is_plausible(char):
        return AGAINST
    if image[1:2] == "?" and (char not in TYPOGRAPHIC or (left.islower() and not right.isalpha())):
        return NONE  # a question that ends with such a letter
    is_long = len(image) > 2  # noqa: PLR2004 - a sequence of three bytes and more
    is_mark = is_long and char in TYPOGRAPHIC and not image.islower()
    if is_mark or any("\x80" <= sign <= "\x9f" for sign in image):
        return CERTAIN
    if all(map(_is_letter, image)):
        return _letters_weight(image, left)
    return _long_weight(char) if is_long else _pair_weight(image, char, left, right)


def _control_weight(sign: str, left: str, right: str) -> float:
    """A mark of windows-1252 that was once taken for a control, ``donÂ’t``; true ones may follow capitals."""
    if sign in "–—":
        return STRONG if left.islower() or left == right == " " else NONE
    if sign in CLOSING and not right.isalpha() and not left.islower():
        return NONE
    return STRONG if not left.isupper() else NONE


@cache
def _sign() -> re.Pattern[str]:
    return re.compile("[\u2010-\u2bff\ufb00-\ufb06\ufe00-\ufeff\U0001f000-\U0001fbff]")


@cache
def _strange() -> re.Pattern[str]:
    """African and phonetic letters, combining marks, old Cyrillic, Syriac and the like; what never shows."""
    return re.compile(
        "[\x80-\x9f\u0180-\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u0217\u021c-\u02c5\u02c8-\u02d7\u02de-\u036f\u0460-\u048f\u04a0-\u05cf"
        "\u0700-\u08ff\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\U00012000-\U0001efff]"
    )


def _long_weight(char: str) -> float:
    """Three bytes and more: signs that stand in print prove more than those that hardly ever do."""
    if not _sign().match(char):
        return WEAK
    return CERTAIN if char in characters() or char > PICTURES else STRONG


def _pair_weight(image: str, char: str, left: str, right: str) -> float:
    """A lead and a sign that is no letter: odd where the sign would not follow that letter."""
    lead, sign = image[0], image[1]
    if not lead.isalpha():
        return STRONG if left.isalpha() and not (_is_box(lead) and _is_box(sign)) else NONE
    if char == "\u00a0":
        return NONE if left.isupper() else STRONG
    if lead.isascii() and sign in FOLLOWS_LETTERS:
        return NONE
    if sign in CLOSING and (sign in APOSTROPHES or not right.isalpha()):
        return STRONG if left.islower() and lead.isupper() and char.islower() else NONE
    return STRONG if lead < SCRIPTS or left < SCRIPTS else WEAK


def _letters_weight(image: str, left: str) -> float:
    """Letters side by side: odd only where their case is, or where nobody writes them."""
    lead, sign = image[0], image[1]
    if (lead.islower() and sign.isupper()) or sign == "ƒ":
        return STRONG
    return WEAK if left.islower() and lead.isupper() else NONE


def _is_box(char: str) -> bool:
    return "\u2500" <= char <= "\u259f"


@lru_cache(maxsize=4096)
def _is_letter(char: str) -> bool:
    return char.isalpha() or category(char).startswith("M")


@lru_cache(maxsize=4096)
def is_plausible(char: str) -> bool:
    """Whether a character may well stand in print; those of scripts that hardly any text is in may not."""
    return _strange().match(char) is None


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether a text speaks of what stands there: alone in quotation marks, or behind ``shows up as``.

    >>> is_mentioned("It turns into “â€™” there.", 15, 18), is_mentioned("It isnâ€™t.", 6, 9)
    (True, False)
    """
    return _is_mention(text[max(0, start - LONGEST_WORD) : start], text[end : end + 1])


@lru_cache(maxsize=4096)
def _is_mention(left: str, right: str) -> bool:
    if left and right and QUOTED.get(left[-1]) == right:
        return True
    if left[-1:] != " " or right.isalnum():
        return False
    word = LAST_WORD.search(left)
    return word is not None and word[1].lower() in _mentions()[0]


def is_named(text: str, start: int, end: int) -> bool:
    """Whether a sign that stands by itself is named or quoted: ``the sign X``, ``(U+FFFD) X``, ``“X”``.

    >>> is_named("Write X where it is.", 6, 7), is_named("He left X to swim.", 8, 9)
    (True, False)
    """
    left, right = text[start - 1 : start], text[end : end + 1]
    if left and right and QUOTED.get(left) == right:
        return True
    if right.isalnum():
        return False
    word = NAMING.search(text, max(0, start - LONGEST_WORD), start)
    return word is not None and (word[1] is None or word[1].lower() in _naming())


def stands_free(text: str, char: str) -> bool:
    """Whether a character stands by itself somewhere in a text: as a word, or a mark in quotation marks.

    >>> stands_free("é becomes Ã©", "é"), stands_free("café", "é"), stands_free("“No”", "”")
    (True, False, False)
    """
    if char.isalpha():
        return re.search(rf"(?<!\w){re.escape(char)}(?!\w)", text) is not None
    return any(f"{left}{char}{right}" in text for left, right in QUOTED.items())


def mark_weight(letter: str, left: str, right: str) -> float:
    """How much one letter proves that stands where punctuation would.

    Args:
        letter: What stands there.
        left: Up to 24 characters before it on its line.
        right: Up to 16 characters behind it.

    >>> mark_weight("โ", "in Russia", "s ships"), mark_weight("โ", "the vowel ", " is written")
    (3.0, -1.5)
    >>> mark_weight("โ", "the harbour ", " and the quay"), mark_weight("â", "le ch", "teau")
    (0.75, -3.0)
    """
    before, after = left[-1:], right[:1]
    if before == " " and after == " ":
        return _spaced_weight(letter, left, right)
    if _is_latin(before):
        return _weight_after_letter(letter, left, right)
    if before in PAUSES and before and (not after or after in " \n)"):
        return STRONG
    if (not before or before in OPENING) and _is_latin(after) and not letter.isupper():
        return STRONG if after.isupper() else WEAK
    return SLIGHT if not before and after == " " else NONE


def _spaced_weight(letter: str, left: str, right: str) -> float:
    word, following = LAST_WORD.search(left), FIRST_WORD.match(right)
    if word is None or following is None:
        return NONE
    before, after = _mentions()
    if word[1].lower() in before:
        return AGAINST
    if following[1] in after or len(word[1]) == 1:
        return NONE
    # Sound letters such as the Welsh word `â` stand between words of their language.
    return SLIGHT if not _is_latin(letter) or following[1] in function_words() else NONE


@cache
def function_words() -> frozenset[str]:
    """English words without a meaning of their own, before which a dash may well stand."""
    return frozenset(row["word"] for row in table("function_words"))


@cache
def _mentions() -> tuple[frozenset[str], frozenset[str]]:
    """Words before and behind a sign that is spoken of; before a dash hardly ever stands an article."""
    places = {row["word"]: row["place"] for row in table("mention_words")}
    before = frozenset(word for word, place in places.items() if place != "after")
    return before, frozenset(word for word, place in places.items() if place in {"after", "both"})


@cache
def _naming() -> frozenset[str]:
    return frozenset(row["word"] for row in table("mention_words") if row["place"] == "naming")


def _weight_after_letter(letter: str, left: str, right: str) -> float:
    before, after = left[-1], right[:1]
    if CONTRACTED.match(right) and (not _is_latin(letter) or NEGATED.search(left) or right[0] == "s"):
        return CERTAIN
    if _is_latin(after):
        if _is_latin(letter):
            return 2 * AGAINST
        is_between_words = left[-LEAST:].islower() and right[:LEAST].islower() and letter not in GREEK
        return STRONG if is_between_words else WEAK
    if not after or after in " ,.;:!?)\n":
        return WEAK if not _is_latin(letter) or before == "s" else NONE
    return NONE


def _is_latin(char: str) -> bool:
    return bool(char) and char.isalpha() and char < "\u0250"
