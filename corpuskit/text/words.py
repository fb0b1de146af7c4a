"""Word counts by Unicode's rules for text segmentation."""

import re

from unicode_segmentation_rs import unicode_words

from corpuskit.text.surrogates import without_surrogates
from corpuskit.text.word_runs import Runs, count_runs

UNICODE_VERSION = "17.0.0"

# Letters of scripts without blanks between words: Thai and Lao, Burmese, Khmer, Tai Le, New Tai Lue, Tai
# Tham, the extensions of Burmese, Tai Viet.
_WITHOUT_BLANKS = re.compile(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aad\ua9e0-\ua9fe\uaa60-\uaadf]"
)
_FEW = 20  # one of so many words may be such a letter


def count_words(text: str) -> int:
    """Words by UAX #29: segments with at least one letter or digit, no dictionary, no tailoring.

    Not white space, which finds one word in a Chinese paragraph: here each Han character counts as one word,
    as word processors count them. ``don't`` is one word, ``state-of-the-art`` four. Half of a surrogate pair
    ends a word, as any other character that belongs to none.

    Args:
        text: Any text.

    Source:
        Unicode Standard Annex #29, version in `UNICODE_VERSION`.

    >>> count_words("The ferry's back: 1,000 came.")
    5
    >>> count_words(" — ")
    0
    """
    return word_counts(text).words


def word_counts(text: str) -> Runs:
    """Words by UAX #29, and pieces between white space, which is what word processors show.

    >>> word_counts("state-of-the-art — ferry")
    Runs(words=5, between_blanks=3)
    """
    runs = count_runs(text)
    if runs is None:
        return Runs(len(unicode_words(without_surrogates(text))), len(text.split()))
    return runs


def is_word_count_reliable(text: str) -> bool:
    """Whether `count_words` counts what a reader would: not so where words are written without blanks.

    Thai, Lao, Khmer and Burmese need a dictionary; without one every letter counts as a word. Chinese and
    Japanese are counted by character, which is the custom.

    >>> is_word_count_reliable("The ferry is back."), is_word_count_reliable("เรือกลับมาแล้ว")
    (True, False)
    """
    if text.isascii() or _WITHOUT_BLANKS.search(text) is None:
        return True
    return len(_WITHOUT_BLANKS.findall(text)) * _FEW <= count_words(text)
