"""Sentences: where a full stop, a question mark or an ellipsis ends one, and where it does not."""

import re

from corpuskit.model.values import Span
from corpuskit.text.sentence_rules import DASHES, TAIL, WORD, Rules, sentence_rules

_LINE_BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(r"\n[\W_]*+([^\W_])?")  # up to the first letter or digit of the next line that has one
_LIST_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\.")
_OPENING = "\"'“”„‘’‚«»‹›([{¿¡—–-*"
_CLOSING_QUOTES = ('"', "'", "”", "’", "“", "»")
_CUT_OFF = re.compile(r"[^\W\d_]{1,9}- ")  # a word that a speaker broke off
_REPORT = re.compile(r"(?:[^\W\d_a-z][^\s,;:?!…]{0,30} ){1,4}([^\W\d_]+)")  # a name, and a word
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
    headings and items of a list are sentences of their own. A question or call in quotation marks belongs to
    the sentence of a name and a verb of speech that follow. Speech that breaks off at a dash ends at it where
    a word that opens sentences follows, or a cut-off one with a capital. Two and more questions after a colon
    count by themselves, as each has a capital. In German so do main clauses between which a semicolon stands,
    and sentences after a colon, which have a capital there.

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
    text = _with_line_feeds(text)
    ends = iter([match.end() for match in _ends(text, sentence_rules(language or ""))])
    end = next(ends, len(text))
    sentences: list[Span] = []
    start = 0
    for line in text.split("\n"):
        stop = start + len(line)
        if WORD.search(line):
            while end < stop:
                sentences.append(_trimmed(text, start, end))
                start, end = end, next(ends, len(text))
            sentences.append(_trimmed(text, start, stop))
        start = stop + 1
    return sentences


def count_sentences(text: str, *, language: str | None = "en") -> int:
    """How many sentences `split_sentences` finds.

    >>> count_sentences("J. Smith sailed. Who else?")
    2
    >>> count_sentences("")
    0
    """
    text = _with_line_feeds(text)
    lines: list[str] = _LINE.findall("\n" + text)
    return len(lines) - (not lines[-1]) + len(_ends(text, sentence_rules(language or "")))


def _with_line_feeds(text: str) -> str:
    """The text with a line feed for any other sign that ends a line, so that every place stays what it is."""
    for sign in _LINE_BREAKS:
        if sign in text:
            text = text.replace(sign, "\n")
    return text


def _ends(text: str, rules: Rules) -> list[re.Match[str]]:
    """Where sentences end within the lines of a text."""
    ends: list[re.Match[str]] = []
    line = _Line(text)
    is_usual = rules.is_usual
    for match in rules.candidates(text):
        if match.lastgroup == "usual":
            at, following = match.start(), match[1]
            if following >= "a" and _is_small(following):
                is_end = False
            elif text[at] != ".":
                is_end = not _is_reported(text, match, following, rules)
            else:
                is_end = is_usual(text[at - TAIL : at]) or not _is_abbreviated(
                    text, ends[-1].end() if ends else 0, at, following, rules
                )
        else:
            is_end = line.has_end(match, ends[-1].end() if ends else 0, rules)
        if is_end:
            ends.append(match)
    return ends


class _Line:
    """The line that a mark stands in, and its words; what was looked at is not looked at again.

    Attributes:
        text: The text that the line stands in.
        first: Where it starts.
        stop: Where it stops.
        wordless: Up to where no word stands in the sentence.
        word: A word of the line after the last marks; None where there is none.
    """

    def __init__(self, text: str) -> None:
        """Stand before the first line of a text."""
        self.text = text
        self.first = self.stop = self.wordless = 0
        self.word: re.Match[str] | None = None

    def has_end(self, match: re.Match[str], end: int, rules: Rules) -> bool:
        """Whether a sentence with a word ends at a match, the last before having ended at `end`."""
        at = match.start()
        following = match["word"] or self._word_after(match.end())
        if not following:
            return False
        if self.text[at] in rules.clause_marks and not match["row"]:
            is_end = _clause_ends(self.text, max(self._start(at), end), match, following, rules)
        else:
            is_end = _is_end(self.text, end, match, following, rules)
        return is_end and (self.text[at - 1 : at].isalnum() or self._has_word(max(self._start(at), end), at))

    def _start(self, at: int) -> int:
        if at >= self.stop:
            stop = self.text.find("\n", at)
            self.stop = len(self.text) if stop < 0 else stop
            self.first = self.text.rfind("\n", 0, at) + 1
            self.word = WORD.search(self.text, self.first, self.stop)
        return self.first

    def _has_word(self, start: int, at: int) -> bool:
        self.wordless = max(self.wordless, start)
        word = WORD.search(self.text, self.wordless, at)
        self.wordless = word.start() if word else at
        return word is not None

    def _word_after(self, end: int) -> str:
        self._start(end - 1)
        if self.word is not None and self.word.start() < end:
            self.word = WORD.search(self.text, end, self.stop)
        return self.word[0] if self.word else ""


def _is_end(text: str, end: int, match: re.Match[str], following: str, rules: Rules) -> bool:
    """Whether a sentence ends at a match, the last before having ended at `end`, with a word after it."""
    if _is_small(following):
        return False
    at = match.start()
    mark = text[at : match.end("row")]
    if mark == ".":
        if match.end() == at + 1:  # no blank follows, as where lines were joined
            return following in rules.openers
        return rules.is_usual(text[max(at - TAIL, end) : at]) or not _is_abbreviated(
            text, end, at, following, rules
        )
    if mark in DASHES:
        is_opened = (rules.opens(following) and following != "I") or _CUT_OFF.match(text, match.end())
        return bool(is_opened) and _breaks_off(text[max(at - 2, end) : at])
    return mark != "-" and text[at - 1 : at] not in "([" and not _is_reported(text, match, following, rules)


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter of a script that has capitals, as the Georgian has not."""
    return word[0].islower() and word[0].title() != word[0]


def _is_reported(text: str, match: re.Match[str], following: str, rules: Rules) -> bool:
    """Whether a name and a verb of speech follow a quotation: ``"Why?" Ana Reyes asked`` is one sentence."""
    if not match[0][:-1].endswith(_CLOSING_QUOTES) or rules.opens(following):
        return False
    clause = _REPORT.match(text, match.end())
    return clause is not None and clause[1] in rules.speech_verbs


def _is_abbreviated(text: str, start: int, at: int, following: str, rules: Rules) -> bool:
    """Whether a full stop ends no sentence, but the number of a list, an abbreviation or an ordinal."""
    token = text[max(start, at - _LONGEST_TOKEN) : at + 1].rsplit(None, 1)[-1]
    begin = at + 1 - len(token)
    if (begin in (0, start) or text[begin - 1] == "\n") and _LIST_NUMBER.fullmatch(token):
        return True
    return rules.is_abbreviated(token.lstrip(_OPENING), following)


def _clause_ends(text: str, start: int, match: re.Match[str], following: str, rules: Rules) -> bool:
    """Whether a main clause ends at a semicolon, or a colon before a sentence; not within brackets."""
    at = match.start()
    clause = text[max(start, at - _LONGEST_CLAUSE) : at]
    if clause.count(" ") < _LEAST_CLAUSE - 1 or clause.rfind("(") > clause.rfind(")"):
        return False
    return text[at] == ";" or (rules.opens(following) and match.start("word") == match.end())


def _breaks_off(before: str) -> bool:
    """Whether a dash after these two code points stands after a word and a blank, or the start of a word."""
    if before.endswith(" "):
        return before[0] == "-" or before[0].islower()
    return before[1:] == "-" and before[0].isalpha()


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span between two ends, without the blanks around it."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
