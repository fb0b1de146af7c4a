"""What tells the end of a sentence in a language: marks, abbreviations, and the words that open sentences."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.text.language_marks import marks
from corpuskit.text.months import month_number

# Marks that end a sentence before a blank, and those of scripts that leave none after them.
_SPACED = ".!?…‼⁇⁈⁉‽؟۔։።፧"
_OTHERS = _SPACED.replace(".", "")
_UNSPACED = "。｡！？।॥။។៕"
_CLOSING = "\"'“”‘’»«›‹)\\]}」』）】》〉］｝〕"
_BLANK = "[ \t\xa0\u202f\u3000]"
DASHES = ("—", "--")  # before a blank, where speech breaks off

# The question mark of Greek; and the marks between main clauses, which count as sentences in German (what
# follows a colon has a capital there if it is one).
_MARKS_OF = MappingProxyType({"el": ";"})
_CLAUSE_MARKS_OF = MappingProxyType({"de": ":;"})
_FOLLOWS = MappingProxyType({":": r"(?=[^\W\d_a-z])"})  # directly
_BEFORE_QUESTIONS = ":"
_QUESTION = r"[^.!?…\n]{0,300}+\?"  # the rest of one; of two or more after a colon the first has a capital
WORD = re.compile(r"[^\W_](?:\w+|\.)?")  # or an initial, with its full stop
_FAR = 16  # code points between a mark and the next word, seldom more
_EVERYWHERE = "*"
_TABLES_OF = MappingProxyType({"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "lb": "de", "gsw": "de"})

_NOUNS_HAVE_CAPITALS = frozenset(("de",))  # and follow ordinals, which have a full stop
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*")
_ORDINAL = re.compile(r"(?:[0-9]{1,2}|[IVX]{1,5})\.")
_LAST_PIECE = re.compile(r"[^\W\d_]+\.$")
_SPEECH = frozenset(("say", "utter"))  # roles of verbs
_SHORT = 2  # letters
_ROMAN = frozenset("".join(letters) for length in (2, 3, 4) for letters in product("ivx", repeat=length))
_KNOWN_WORDS = 5000  # whose verdict is kept; so many make most of a text
TAIL = 4  # letters at the end of a word that nearly always tell that it is no abbreviation


class Rules(NamedTuple):
    """The tables of one language.

    Attributes:
        full_stops: What finds full stops at which a sentence may end.
        patterns: What finds each other mark at which one may end; compiled when a text has it.
        ascii_marks: Those of them that a text of ASCII may have.
        abbreviations: How each may end a sentence: `never`, `may`, `before-capital`, `before-digit`.
        openers: Words that open sentences; its commonest words where no table says so.
        is_usual: Whether a word of which these are the last four characters is no abbreviation.
        speech_verbs: Forms of verbs that attribute speech.
        clause_marks: Marks at which a main clause may end; a colon in most languages before questions only.
        has_noun_capitals: Whether any noun has a capital, so that one after a number tells nothing.
    """

    full_stops: re.Pattern[str]
    patterns: Mapping[str, str]
    ascii_marks: Sequence[str]
    abbreviations: Mapping[str, str]
    openers: frozenset[str]
    is_usual: Callable[[str], bool]
    speech_verbs: frozenset[str]
    clause_marks: str
    has_noun_capitals: bool

    def candidates(self, text: str) -> Sequence[re.Match[str]]:
        """Where sentences of a text may end, in order."""
        found = list(self.full_stops.finditer(text))
        marks = self.ascii_marks if text.isascii() else self.patterns
        others = list(filter(text.__contains__, marks))
        if self.clause_marks == _BEFORE_QUESTIONS in others and "?" not in others:
            others.remove(_BEFORE_QUESTIONS)
        for mark in others:
            found += _compiled(self.patterns[mark]).finditer(text)
        return sorted(found, key=re.Match.start) if others else found

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
        if end == "before-capital":
            return not following[0].isupper()
        return end == "never" or (_ORDINAL.fullmatch(token) is not None and self._follows_ordinal(following))

    def _end(self, token: str) -> str | None:
        """How a token may end a sentence that is not listed as it stands."""
        if _INITIALS.fullmatch(token):
            return "may"
        piece = token if token[:-1].isalpha() else "".join(_LAST_PIECE.findall(token))
        if self._is_address(token, piece):
            return None
        for form in (piece, piece.title(), piece.lower()):  # (Sen. SEN. Vice-Sen.
            if form in self.abbreviations:
                end = self.abbreviations[form]
                return "may" if end == "never" and form != piece else end
        return None

    def _is_address(self, token: str, piece: str) -> bool:
        """Whether an abbreviation at the end of a token is none, as in the name of a site."""
        before = token.removesuffix(piece)
        return piece.islower() and before.endswith(".") and len(before) > _SHORT + 1 and not self._end(before)

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
    full_stops, patterns = _patterns(_MARKS_OF.get(language, "") + clause_marks)
    return Rules(
        full_stops=full_stops,
        patterns=patterns,
        ascii_marks=tuple(filter(str.isascii, patterns)),
        abbreviations=MappingProxyType({row["abbreviation"]: row["ends_sentence"] for row in rows}),
        openers=frozenset(openers or map(str.capitalize, marks(language).words)),
        is_usual=_knows_usual_words([row["abbreviation"][:-1] for row in rows]),
        speech_verbs=_speech_verbs(language),
        clause_marks=clause_marks or _BEFORE_QUESTIONS,
        has_noun_capitals=language in _NOUNS_HAVE_CAPITALS,
    )


def _speech_verbs(language: str) -> frozenset[str]:
    return frozenset(
        form
        for row in table("quote_cues")
        if row["entry"].startswith(f"{language}:") and not _SPEECH.isdisjoint(row["roles"].split())
        for form in row["forms"].split()
    )


def _knows_usual_words(abbreviations: Iterable[str]) -> Callable[[str], bool]:
    """What tells most words without a closer look, by their last four characters.

    One of small letters may be a word that has a namesake among the abbreviations (``mass``, ``Mass.``), but
    only a longer one.
    """
    tails = _ROMAN.union(word[-TAIL:] for word in abbreviations)
    folded = frozenset(map(str.lower, tails))
    known = tails.union(word for word in folded if len(word) < TAIL)

    @lru_cache(maxsize=_KNOWN_WORDS)
    def is_usual(before: str) -> bool:
        tail = before.rpartition(" ")[2]
        if tail.isalpha():
            return len(tail) > 1 and tail not in known and (tail.islower() or tail.lower() not in folded)
        return len(tail) == TAIL and tail.isdecimal()  # a year, and no ordinal

    return is_usual


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _patterns(added: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What finds full stops and other marks at which sentences may end, with what closes them and blanks.

    A pattern for each, as one that begins with a certain character is found several times faster. Marks in a
    row are taken as a whole, from the first or, after a cut-off word (``g-?``), the second, so that a long
    row takes no longer. Groups: `row`, the marks that follow the first; `word`, the next one, unless it is
    far; `usual`, that word where but closing marks, one blank and perhaps an opening mark stand between a
    word and a capital.
    """
    plain = f"[{_SPACED}{_UNSPACED}—{added}]"
    every = f"[{_SPACED}{_UNSPACED}—{added}-]"
    closing = rf"(?:[{_CLOSING}]|{_BLANK}?»(?=[\s,.;)]|$))*+"
    reference = rf"(?:{_BLANK}?\[(?:[0-9]{{1,3}}|[a-z]|…|\.\.\.)\])*+"
    unspaced = rf"(?<=[{_UNSPACED}])|(?<=[{_UNSPACED}][{_CLOSING}])"
    glued = r"(?<=[^\W\d_A-Z]{2}\.)(?=[^\W\d_a-z])"  # where lines were joined without a blank
    row = rf"(?<!{plain}.)(?<!{every}-.)(?P<row>{every}*+)"
    after = rf"{closing}{reference}(?:{_BLANK}++|{unspaced}|{glued})"
    word = rf"(?=(?:[^\w\n]|_){{0,{_FAR}}}(?P<word>{WORD.pattern}))?"
    rest = rf"{row}{after}(?![a-z]){word}"
    usual = rf"(?<=[^\W_].)[{_CLOSING}]*+ (?![a-z])(?=[^\w\s\[]?(?P<usual>{WORD.pattern}))"
    either = rf"(?:{usual}|{rest})"
    patterns = {mark: re.escape(mark) + either for mark in _OTHERS}
    patterns |= {mark: mark + rest for mark in _UNSPACED}
    patterns |= {dash: rf"{dash}(?:(?<=[ -]{dash})|(?={every})){rest}" for dash in DASHES}
    patterns |= {mark: f"{mark}{row}{after}{_FOLLOWS.get(mark, '')}{word}" for mark in added}
    questions = rf" (?![a-z0-9])(?=(?P<word>{WORD.pattern}){_QUESTION}[{_CLOSING}]*+ [^\W\d_a-z]{_QUESTION})"
    patterns.setdefault(_BEFORE_QUESTIONS, rf"{_BEFORE_QUESTIONS}(?P<row>){questions}")
    full_stop = rf"\.(?:{usual}|(?![\na-z0-9,]){rest})"
    return re.compile(full_stop), MappingProxyType(patterns)
