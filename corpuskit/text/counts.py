"""What is counted of a text, in one place."""

from typing import NamedTuple

from corpuskit.text.sentences import count_sentences
from corpuskit.text.words import word_counts


class Counts(NamedTuple):
    """Counts of one text.

    Those of words, sentences and paragraphs add up: the paragraphs of a text have together as many as the
    text has.

    Attributes:
        words: By UAX #29.
        words_whitespace: Pieces between white space.
        characters: Code points, line breaks included.
        sentences: As `split_sentences` finds them.
        paragraphs: Lines that are not blank.
    """

    words: int
    words_whitespace: int
    characters: int
    sentences: int
    paragraphs: int


def count_text(text: str, *, language: str = "en") -> Counts:
    r"""The counts of a text whose paragraphs are lines.

    Args:
        text: Any text.
        language: BCP 47; it tells how sentences end.

    >>> count_text("The ferry is back. Who came?\nNobody.")
    Counts(words=7, words_whitespace=7, characters=36, sentences=3, paragraphs=2)
    >>> count_text("")
    Counts(words=0, words_whitespace=0, characters=0, sentences=0, paragraphs=0)
    """
    words = word_counts(text)
    return Counts(
        words=words.words,
        words_whitespace=words.between_blanks,
        characters=len(text),
        sentences=count_sentences(text, language=language),
        paragraphs=sum(map(bool, map(str.strip, text.splitlines()))),
    )
