"""Whether an escape is damage or meant as it stands, by its place and by the others of its text."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from corpuskit.encoding.layers import Change
from corpuskit.encoding.passes.escape_forms import Escape
from corpuskit.encoding.passes.utf7 import ACRONYMS

_ENOUGH = 3  # escapes in place outweigh talk of escapes nearby
_PAIR = 2  # of marks, as a quotation has
_NEARBY = 60  # code points between an escape and a word that shows talk of escapes
_MARKS = frozenset("‘’“”'\"")  # touch a word wherever they belong
_AROUND_A_MENTION = frozenset("‘’“”'\"„‚«»‹›`")
_OPENING = frozenset("([{<“‘„‚«‹¿¡\"'`")
_OF_ADDRESSES = frozenset("/=&_+")
_ENDING = frozenset(".!?…")  # of a sentence; a number has a blank before it
_BEGINNING = frozenset("$£€¥¿¡(#@[")
_TWICE = "html-reference→html-reference"  # no number of an order has another ampersand's rest before it
_TYPOGRAPHIC = "\u2000"  # and above
_FOUR_DIGITS = len("#8217;")
_TALK = re.compile(
    r"\b(?:X?HTML|XML|SGML|JSON|JavaScript|Python|Unicode|ASCII|UTF-?(?:7|8|16)|ISO[ -]?8859|mojibake|regex"
    r"|ampersands?|charset|code points?|escape (?:codes?|sequences?)|character references?"
    r"|(?:HTML|character) entit(?:y|ies)|quoted-printable|percent[ -]encod(?:ed|ing))\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}(?=[\s/>])[^<>\n]*>")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_SUFFIX = re.compile(r"(?:s|t|re|ve|ll|d|m)\b", re.IGNORECASE)  # of a contraction


class Run(NamedTuple):
    """Escapes of one family that touch each other, and what stands around them."""

    escapes: tuple[Escape, ...]
    left: str
    right: str

    @property
    def family(self) -> str:
        """Of all its escapes."""
        return self.escapes[0].family

    @property
    def start(self) -> int:
        """The first code point."""
        return self.escapes[0].start

    @property
    def end(self) -> int:
        """The code point after it."""
        return self.escapes[-1].end

    @property
    def after(self) -> str:
        """What it stands for."""
        return "".join(escape.after for escape in self.escapes)

    @property
    def is_attached(self) -> bool:
        """Whether it touches a word, or what ends one; several escapes in a row are no mention either."""
        return self.is_attached_before or self.precedes or (len(self.escapes) > 1 and not self.is_quoted)

    @property
    def precedes(self) -> bool:
        """Whether a word, or what begins one, stands right behind it."""
        return self.right.isalnum() or self.right in _BEGINNING

    @property
    def is_attached_before(self) -> bool:
        """Whether something stands right before it that does not open anything."""
        return bool(self.left.strip()) and self.left not in _OPENING

    @property
    def is_between_letters(self) -> bool:
        """Whether a letter stands on both sides."""
        return self.left.isalpha() and self.right.isalpha()

    @property
    def is_alone(self) -> bool:
        """Whether blanks stand on both sides."""
        return not self.left.strip() and not self.right.strip()

    @property
    def is_quoted(self) -> bool:
        """Whether quotation marks stand on both sides."""
        return self.left in _AROUND_A_MENTION and self.right in _AROUND_A_MENTION


class Weighed:
    """The escapes of one text, weighed together, family by family.

    One that touches a word is in place and shows that the text is damaged. One that stands between blanks is
    believed where others are in place, or where its character stands so by nature (a dash, an ampersand) and
    nothing nearby speaks of HTML and the like. One in quotation marks is a mention.

    A reference without its ampersand is also how one writes an order number, and UTF-7 may spell a word:
    there one must stand between letters, or name a typographic sign and touch a word, before others are
    believed. However many numbers of orders there are, none of them touches a word.
    """

    def __init__(self, text: str, escapes: Sequence[Escape]) -> None:
        self._text = text
        self.runs = _runs(text, escapes)
        self._bare = [run for run in self.runs if run.family == "bare"]
        self._strong = Counter(run.family for run in self.runs if self._is_strong(run))
        mentioned = (run for run in self.runs if run.is_quoted or (run.is_alone and run.after in _MARKS))
        self._mentioned = Counter(run.family for run in mentioned)

    def against(self, run: Run) -> str:
        """Why a run should stay as it is; an empty string where nothing speaks against undoing it."""
        if run.family == "bare":
            return self._against_bare(run)
        if run.family == "utf-7" and not self._strong["utf-7"] and not self._may_stand_by_itself(run):
            return "too-little-evidence"
        if run.family == "percent" and self._is_in_an_address(run):
            return "in-an-address"
        if run.family == "reference" and not {"<", ">"}.isdisjoint(run.after) and self._has_tags:
            return "markup"
        return "mentioned" if self._is_mentioned(run) else ""

    def changes(self, run: Run) -> list[Change]:
        """The changes that undo a run."""
        blank = int(run.family == "bare" and run.left == " " and self._blanks_are_ampersands)
        return [
            Change(
                start=escape.start - (blank if number == 0 else 0),
                end=escape.end,
                after=escape.after,
                damage=escape.damage,
                chain=escape.chain.replace("minus-ampersand", "blank-for-ampersand")
                if blank
                else escape.chain,
            )
            for number, escape in enumerate(run.escapes)
        ]

    def _is_strong(self, run: Run) -> bool:
        if run.family == "bare":
            return run.is_between_letters or (run.is_attached and self._is_typographic(run))
        if run.family == "utf-7":
            return run.is_attached and any(map(self._is_no_word, run.escapes))
        return run.is_attached and not (run.family == "percent" and self._is_in_an_address(run))

    def _is_no_word(self, escape: Escape) -> bool:
        """+IBM- is a dash, and IBM; a run without its end, and one of ASCII, are weak too."""
        code, end = self._text[escape.start + 1 : escape.end - 1], self._text[escape.end - 1]
        return end == "-" and code not in ACRONYMS and not escape.after.isascii()

    def _may_stand_by_itself(self, run: Run) -> bool:
        stands = run.is_alone or (run.left + run.right).isdigit()
        return stands and (run.after in "–—" or any(map(self._is_no_word, run.escapes)))

    def _against_bare(self, run: Run) -> str:
        if self._blanks_are_ampersands and self._stands_for_ampersand(run.left):
            return ""
        if run.escapes[0].chain.startswith(_TWICE):
            return ""
        strong = self._strong["bare"] > 0 or self._bare_marks_enclose
        if self._is_typographic(run):
            enough = run.is_attached or strong or self._typographic_and_bare > 1
            enough = enough and self._bare_touches_a_word
        else:
            enough = run.is_between_letters or (strong and not run.is_alone)
        return "" if enough else "too-little-evidence"

    @cached_property
    def _typographic_and_bare(self) -> int:
        return sum(map(self._is_typographic, self._bare))

    @cached_property
    def _bare_touches_a_word(self) -> bool:
        return any(run.left.isalnum() or run.left in _ENDING or run.right.isalnum() for run in self._bare)

    @cached_property
    def _bare_marks_enclose(self) -> bool:
        """One before a word and one behind a word: numbers of orders stand before or behind."""
        opens = any(run.right.isalpha() and not run.is_attached_before for run in self._bare)
        return opens and any(run.is_attached_before and not run.right.isalnum() for run in self._bare)

    @cached_property
    def _blanks_are_ampersands(self) -> bool:
        """Whether blanks took the place of ampersands: ``don #39;t``, and a second blank before a word."""
        return all(self._stands_for_ampersand(run.left) for run in self._bare) and any(
            (run.after == "'" and run.left == " " and _SUFFIX.match(self._text, run.end))
            or (run.precedes and self._text.endswith("  ", 0, run.start))
            for run in self._bare
        )

    @staticmethod
    def _stands_for_ampersand(left: str) -> bool:
        return left in ("", " ", "\n")

    @staticmethod
    def _is_typographic(run: Run) -> bool:
        """Whether its number, of four digits, means nothing but a sign."""
        return run.after >= _TYPOGRAPHIC and run.escapes[0].end - run.escapes[0].start >= _FOUR_DIGITS

    def _is_in_an_address(self, run: Run) -> bool:
        """Escaped ASCII beside it, or a path or a value of its own, unless the text is full of escapes."""
        before, behind = self._text[max(0, run.start - 3) : run.start], self._text[run.end : run.end + 3]
        if _PERCENT.fullmatch(before) or _PERCENT.fullmatch(behind):
            return True
        if run.left == "/":
            return not self._text[max(0, run.start - 2) : run.start - 1].strip() or self._few_percent
        return run.left in _OF_ADDRESSES and self._few_percent

    @cached_property
    def _few_percent(self) -> bool:
        return sum(run.family == "percent" and run.left not in _OF_ADDRESSES for run in self.runs) < _ENOUGH

    @cached_property
    def _has_tags(self) -> bool:
        return _TAG.search(self._text) is not None

    def _is_mentioned(self, run: Run) -> bool:
        strong = self._strong[run.family]
        if strong < _ENOUGH and self._is_talk_near(run):
            return not run.is_attached or not set(run.after).isdisjoint(self._text)
        if run.is_attached:
            return False
        if run.is_quoted:
            return strong < _ENOUGH
        if run.after in _MARKS:
            return strong < _PAIR
        return strong == 0 and self._mentioned[run.family] > 0

    def _is_talk_near(self, run: Run) -> bool:
        number = bisect_left(self._talk, run.start - _NEARBY)
        return number < len(self._talk) and self._talk[number] < run.end + _NEARBY

    @cached_property
    def _talk(self) -> list[int]:
        return [found.start() for found in _TALK.finditer(self._text)]


def _runs(text: str, escapes: Sequence[Escape]) -> list[Run]:
    runs: list[list[Escape]] = []
    for escape in escapes:
        if runs and runs[-1][-1].end == escape.start and runs[-1][-1].family == escape.family:
            runs[-1].append(escape)
        else:
            runs.append([escape])
    return [
        Run(tuple(run), text[max(0, run[0].start - 1) : run[0].start], text[run[-1].end : run[-1].end + 1])
        for run in runs
    ]
