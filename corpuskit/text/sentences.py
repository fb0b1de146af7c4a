"""Sentences: where a full stop, a question mark or an ellipsis ends one, and where it does not."""

import re

from corpuskit.model.values import Span
from corpuskit.text.sentence_rules import DASHES, TAIL, WORD, Rules, sentence_rules

_LIST_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\.")
_OPENING = "\"'“”„‘’‚«»‹›([{¿¡—–-*"
_LONGEST_TOKEN = 40  # code points before a full stop that are looked at
_LONGEST_CLAUSE = 200  # code points before a colon or semicolon that are looked at
_LEAST_CLAUSE = 4  # words before a colon that may be a sentence; fewer are a label


def split_sentences(text: str, *, language: str | None = "en") -> list[Span]:
    """The sentences of a text, in order, without the blanks around them.

    Not the default rules of UAX #29, which end a sentence after ``Sen.`` and, in German, in ``am 1. Mai``. A
    full stop ends none after an abbreviation of the language, after initials, after the number of a list or
    of an ordinal, and no mark ends one where the text goes on in small letters. After abbreviations that may
    also end a sentence (``Inc.``, ``U.S.``) one ends before words that open sentences (``The``, ``But``).
    Closing marks and references (``[17]``) belong to the sentence before. A line break always ends one:
    headings and items of a list are sentences of their own. Speech that breaks off at a dash ends at it
    where a word that opens sentences follows. In German main clauses between which a semicolon stands, and
    sentences after a colon, which have a capital there, count by themselves.

    Args:
        text: Any text.
        language: BCP 47; of a language without tables, or an undetermined one, a few international
            abbreviations are known.

    Returns:
        Spans of code points; what has neither letter nor digit is no sentence.

    >>> text = 'Sen. Ana Reyes left at 5 p.m. The ferry sailed.'
    >>> [text[span.start : span.end] for span in split_sentences(text)]
    ['Sen. Ana Reyes left at 5 p.m.', 'The ferry sailed.']
    >>> split_sentences("— … —")
    []
    """
    rules = sentence_rules(language or "")
    sentences: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in _ends(line, rules):
            sentences.append(_trimmed(line, start, end, offset))
            start = end
        offset += len(line)
    return sentences


def count_sentences(text: str, *, language: str | None = "en") -> int:
    """How many sentences `split_sentences` finds.

    >>> count_sentences("J. Smith sailed. Who else?")
    2
    >>> count_sentences("")
    0
    """
    rules = sentence_rules(language or "")
    return sum(len(_ends(line, rules)) for line in text.splitlines())


def _ends(line: str, rules: Rules) -> list[int]:
    """Where the sentences of a line end; each has a letter or digit."""
    word = WORD.search(line)
    if word is None:
        return []
    ends: list[int] = []
    start, first = 0, word.start()  # of the sentence, and of its first word
    for match in rules.ends.finditer(line):
        if match.start() < first:
            continue
        following, opening = match[2], match.start(2)
        if following is None:
            if word.start() < match.end():
                word = WORD.search(line, match.end())
            if word is None:
                break
            following, opening = word[0], word.start()
        if _is_end(line, start, match, following, rules):
            start, first = match.end(), opening
            ends.append(start)
    ends.append(len(line))
    return ends


def _is_end(line: str, start: int, match: re.Match[str], following: str, rules: Rules) -> bool:
    """Whether the sentence from `start` ends at a match, `following` being the next word."""
    mark, at = match[1], match.start()
    if mark in rules.clause_marks:
        return _clause_ends(line, start, match, following, rules)
    if following[0].islower() and following[0].title() != following[0]:  # Georgian has no capitals there
        return False
    if mark == ".":
        return _full_stop_ends(line, start, match, following, rules)
    if mark in DASHES:
        return rules.opens(following) and following != "I" and _breaks_off(line[max(at - 2, 0) : at])
    return mark != "-" and line[at - 1] not in "(["


def _full_stop_ends(line: str, start: int, match: re.Match[str], following: str, rules: Rules) -> bool:
    """Whether a full stop ends a sentence, and not a number of a list, an abbreviation, an ordinal."""
    at = match.start()
    if match.end() == at + 1:  # no blank follows, as where lines were joined
        return following in rules.openers
    tail = line[at - TAIL : at]
    if tail.islower() and tail.isalpha() and tail not in rules.tails:
        return True  # most words, without a closer look
    lowest = start if at - start < _LONGEST_TOKEN else at - _LONGEST_TOKEN
    begin = line.rfind(" ", lowest, at) + 1 or lowest
    token = line[begin : at + 1]
    if begin == start and _LIST_NUMBER.fullmatch(token):
        return False
    return not rules.is_abbreviated(token.split()[-1].lstrip(_OPENING), following)


def _clause_ends(line: str, start: int, match: re.Match[str], following: str, rules: Rules) -> bool:
    """Whether a main clause ends at a semicolon, or a colon before a sentence; not within brackets."""
    at = match.start()
    clause = line[max(start, at - _LONGEST_CLAUSE) : at]
    if clause.count(" ") < _LEAST_CLAUSE - 1 or clause.rfind("(") > clause.rfind(")"):
        return False
    return match[1] == ";" or (rules.opens(following) and match.start(2) == match.end())


def _breaks_off(before: str) -> bool:
    """Whether a dash after these two code points stands after a word, or the start of one, and a blank."""
    return before.endswith(" ") and (before[0] == "-" or before[0].islower())


def _trimmed(line: str, start: int, end: int, offset: int) -> Span:
    """The span between two ends, without the blanks around it, in the text that the line stands in."""
    piece = line[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(offset + start + left, offset + start + len(piece.rstrip()))
