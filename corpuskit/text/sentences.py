"""Sentences by Unicode's rules, mended where an abbreviation, an initial or a quotation was cut."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from unicode_segmentation_rs import unicode_sentences

from corpuskit.data import table
from corpuskit.model.values import Span
from corpuskit.text.months import month_number
from corpuskit.text.surrogates import without_surrogates

_BREAK = re.compile("[\n\r\x85\u2028\u2029]")
_LONGEST_WORD = 40  # code points of the last or first word that is looked at
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*")
_ORDINAL = re.compile(r"[0-9]{1,2}\.")
_OPENING = "\"'“”„‘’‚«»‹›([{¿¡—–-* \t\xa0"
_CLOSING = "\"'”“’»«›‹)]}"
_CALLS = ("?", "!", "…")
_WORD = re.compile(r"\w+")


class _Rules(NamedTuple):
    """The tables of one language: how abbreviations end sentences, and which words open them."""

    abbreviations: Mapping[str, str]
    openers: frozenset[str]


def split_sentences(text: str, *, language: str = "en") -> list[Span]:
    """The sentences of a text, in order, without the blanks around them.

    Unicode's rules alone end a sentence after ``Sen.`` and after ``"Why?"`` in ``"Why?" he asked``. Three
    rules put the pieces together again: after an abbreviation of the language, after initials, and where the
    text goes on in small letters. Abbreviations that may also end a sentence (``Inc.``, ``U.S.``) do so
    before words that open sentences (``The``, ``But``). A line break always ends a sentence.

    Args:
        text: Any text.
        language: BCP 47; of an unknown one only the rules without a table are used.

    Returns:
        Spans of code points; what has neither letter nor digit is no sentence.

    Source:
        Unicode Standard Annex #29.

    >>> text = 'Sen. Ana Reyes left at 5 p.m. The ferry sailed.'
    >>> [text[span.start : span.end] for span in split_sentences(text)]
    ['Sen. Ana Reyes left at 5 p.m.', 'The ferry sailed.']
    >>> split_sentences("— … —")
    []
    """
    rules = _rules(language.lower().partition("-")[0])
    sentences: list[Span] = []
    last: Span | None = None
    for piece in _pieces(text):
        if last is not None and _goes_on(text, last, piece, rules):
            sentences[-1] = _trim(text, sentences[-1].start, piece.end)
        else:
            sentences.append(_trim(text, piece.start, piece.end))
        last = piece
    return sentences


def count_sentences(text: str, *, language: str = "en") -> int:
    """How many sentences `split_sentences` finds.

    >>> count_sentences("J. Smith sailed. Who else?")
    2
    >>> count_sentences("")
    0
    """
    return len(split_sentences(text, language=language))


def _pieces(text: str) -> Iterator[Span]:
    """Unicode's sentences that hold a letter or digit."""
    sound = without_surrogates(text)
    at = 0
    for piece in unicode_sentences(sound):
        # what was passed over has neither letter nor digit, so the next occurrence is the piece itself
        at = sound.index(piece, at)
        yield Span(at, at + len(piece))
        at += len(piece)


def _goes_on(text: str, piece: Span, following: Span, rules: _Rules) -> bool:
    """Whether one sentence was cut in two between the pieces."""
    if _BREAK.search(text, piece.start, following.start):
        return False
    words = text[max(piece.start, following.start - _LONGEST_WORD) : following.start].split()
    first = text[following.start : following.start + _LONGEST_WORD].lstrip(_OPENING)
    match = _WORD.match(first)
    return bool(words) and match is not None and _joins(words[-1].lstrip(_OPENING), match[0], rules)


def _joins(last: str, first: str, rules: _Rules) -> bool:
    if last.rstrip(_CLOSING)[-1:] in _CALLS and first[0].islower():
        return True
    ends = rules.abbreviations.get(last)
    if ends == "before-digit" or (ends is None and _ORDINAL.fullmatch(last)):
        return first[0].isdigit() if ends else month_number(first) is not None
    if ends is None and not _INITIALS.fullmatch(last):
        return False
    return ends == "never" or first not in rules.openers


@cache
def _rules(language: str) -> _Rules:
    abbreviations = {
        row["abbreviation"]: row["ends_sentence"]
        for row in table("abbreviations")
        if row["language"] == language
    }
    openers = frozenset(row["word"] for row in table("sentence_openers") if row["language"] == language)
    return _Rules(MappingProxyType(abbreviations), openers)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
