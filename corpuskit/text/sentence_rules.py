"""What tells the end of a sentence in a language: marks, abbreviations, and the words that open sentences."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.text.language_marks import marks
from corpuskit.text.months import month_number

# Marks that end a sentence before a blank, and those of scripts that leave none after them.
_SPACED = ".!?…‼⁇⁈⁉‽؟۔։።፧"
_UNSPACED = "。｡！？।॥။។៕"
_CLOSING = "\"'“”‘’»«›‹)\\]}」』）】》〉］｝〕"
_BLANK = "[ \t\xa0\u202f\u3000]"
DASHES = ("—", "--")  # before a blank, where speech breaks off

# The question mark of Greek; and the marks between main clauses, which count as sentences in German (what
# follows a colon has a capital there if it is one).
_MARKS_OF = MappingProxyType({"el": ";"})
_CLAUSE_MARKS_OF = MappingProxyType({"de": ":;"})
WORD = re.compile(r"[^\W_](?:\w+|\.)?")  # or an initial, with its full stop
_FAR = 16  # code points between a mark and the next word, seldom more
_EVERYWHERE = "*"
_TABLES_OF = MappingProxyType({"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "lb": "de", "gsw": "de"})

_NOUNS_HAVE_CAPITALS = frozenset(("de",))  # and follow ordinals, which have a full stop
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*")
_ORDINAL = re.compile(r"(?:[0-9]{1,2}|[IVX]{1,5})\.")
_LAST_PIECE = re.compile(r"[^\W\d_]+\.$")
_SHORT = 2  # letters
TAIL = 4  # letters at the end of a word that nearly always tell that it is no abbreviation


class Rules(NamedTuple):
    """The tables of one language.

    Attributes:
        ends: Finds where a sentence may end, blanks included: its mark (group 1) and the next word (group 2).
        abbreviations: How each may end a sentence: `never`, `may`, `before-digit`.
        openers: Words that open sentences; its commonest words where no table says so.
        tails: The last letters of the longer abbreviations.
        clause_marks: Marks at which a main clause may end.
        has_noun_capitals: Whether any noun has a capital, so that one after a number tells nothing.
    """

    ends: re.Pattern[str]
    abbreviations: Mapping[str, str]
    openers: frozenset[str]
    tails: frozenset[str]
    clause_marks: str
    has_noun_capitals: bool

    def opens(self, word: str) -> bool:
        """Whether a word with a capital opens sentences; without a table, as short words nearly always do."""
        if self.openers:
            return word in self.openers
        return len(word) <= _SHORT and "." not in word and not word[1:].isupper()

    def is_abbreviated(self, token: str, following: str) -> bool:
        """Whether a word with its full stop is abbreviated, so that no sentence ends there, before a word."""
        end = self.abbreviations.get(token) or self._end(token)
        if end == "before-digit":
            return following[0].isdigit()
        if end == "may":
            return not self.opens(following)
        return end == "never" or (_ORDINAL.fullmatch(token) is not None and self._follows_ordinal(following))

    def _end(self, token: str) -> str | None:
        """How a token may end a sentence that is not listed as it stands."""
        if _INITIALS.fullmatch(token):
            return "may"
        piece = token if token[:-1].isalpha() else "".join(_LAST_PIECE.findall(token))
        for form in (piece, piece.title(), piece.lower()):  # (Sen. SEN. Vice-Sen.
            if form in self.abbreviations:
                end = self.abbreviations[form]
                return "may" if end == "never" and form != piece else end
        return None

    def _follows_ordinal(self, word: str) -> bool:
        return month_number(word) is not None or (self.has_noun_capitals and not self.opens(word))


def sentence_rules(language: str) -> Rules:
    """The rules of a language by its tag; of one without tables those that hold everywhere.

    >>> sentence_rules("de-AT").is_abbreviated("Mio.", "Euro")
    True
    >>> sentence_rules("xx").is_abbreviated("Mio.", "Euro")
    False
    """
    primary = language.partition("-")[0].lower()
    known = _TABLES_OF.get(primary, primary)
    return _rules(known if known in _languages() else _EVERYWHERE)


@cache
def _languages() -> frozenset[str]:
    return frozenset(row["language"] for row in table("abbreviations"))


@cache
def _rules(language: str) -> Rules:
    rows = [row for row in table("abbreviations") if row["language"] in (_EVERYWHERE, language)]
    rows.sort(key=lambda row: row["language"] == language)  # what the language says, wins
    clause_marks = _CLAUSE_MARKS_OF.get(language, "")
    openers = {row["word"] for row in table("sentence_openers") if row["language"] == language}
    return Rules(
        ends=_ends(_MARKS_OF.get(language, "") + clause_marks),
        abbreviations=MappingProxyType({row["abbreviation"]: row["ends_sentence"] for row in rows}),
        openers=frozenset(openers or map(str.capitalize, marks(language).words)),
        tails=frozenset(row["abbreviation"][:-1][-TAIL:] for row in rows),
        clause_marks=clause_marks,
        has_noun_capitals=language in _NOUNS_HAVE_CAPITALS,
    )


@cache
def _ends(marks: str) -> re.Pattern[str]:
    """Finds a mark where a sentence may end, with closing marks, references and blanks; and the next word.

    A row of marks is taken as a whole, and only from its first, so that a long one takes no longer.
    """
    every = f"[{_SPACED}{_UNSPACED}—{marks}-]"
    closing = rf"(?:[{_CLOSING}]|{_BLANK}?»(?=[\s,.;)]|$))*+"
    reference = rf"(?:{_BLANK}?\[(?:[0-9]{{1,3}}|[a-z]|…|\.\.\.)\])*+"
    unspaced = rf"(?<=[{_UNSPACED}])|(?<=[{_UNSPACED}][{_CLOSING}])"
    glued = r"(?<=[^\W\d_A-Z]{2}\.)(?=[^\W\d_a-z])"  # where lines were joined without a blank
    after = rf"(?:{_BLANK}++|{unspaced}|{glued})(?=[\W_]{{0,{_FAR}}}({WORD.pattern}))?"
    return re.compile(rf"({every}(?<!{every}.){every}*+){closing}{reference}{after}")
