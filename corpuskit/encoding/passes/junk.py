"""Invisible junk: characters that do not show, and do not belong in the text of an article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpuskit.encoding.layers import Change
from corpuskit.model.edits import Suspicion

_DAMAGE = "invisible-junk"
_BREAKS = "\x0b\x0c\x1c\x1d\u2028\u2029"
_ALWAYS = "\x00-\x08\x0e-\x19\x1b\x1f\x7f\u2060\ufeff"
_SOMETIMES = "\x1a\x1e\u200b\u200e\u200f\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_SURROGATES = "\ud800-\udfff"
_ANY = re.compile(f"[{_BREAKS}{_ALWAYS}{_SOMETIMES}{_SURROGATES}]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_IS_BREAK = frozenset(_BREAKS)
_PARAGRAPH_END = re.compile(f"[\r\n{_BREAKS}]")
_SYMBOL_BULLET = "\uf0b7"
_LETTER_BYTES = frozenset("ƒŠŒŽšœžŸªº") | {chr(n) for n in range(0xC0, 0x100)} - set("×÷")


class _Place(NamedTuple):
    """What stands around a run of junk."""

    left: str
    right: str
    opens_line: bool


class _Verdict(NamedTuple):
    """What becomes of a character: the text in its place, or the reason for which it is left."""

    after: str | None
    reason: str = ""


_DELETE = _Verdict("")
_LEAVE = _Verdict(None)


def find_junk(text: str) -> tuple[list[Change], list[Suspicion]]:
    r"""Remove what does not show; each removal is a change to nothing.

    Removed everywhere: U+FEFF, U+2060 (its work, forbidding a line break, is none of a corpus), control
    characters and U+007F, and lone halves of surrogate pairs; two halves are put together. Of a terminal's
    escape sequence only the control character goes, because the rest is text.

    Removed where it does no work: U+200B, except beside a script without blanks; U+200E and U+200F, except in
    a paragraph with a script that runs from right to left. Characters that break lines (U+000B, U+000C,
    U+001C, U+001D, U+2028, U+2029) become a line feed between two words that nothing else keeps apart. A
    bullet of a symbol font (U+F0B7) becomes a bullet where it stands as one, and goes where it clings to a
    word in running text, as other signs of symbol fonts (U+F000 to U+F0FF) do.

    Never touched: soft hyphens, no-break and other spaces, joiners, variation selectors, ligatures.

    Returns:
        The changes, sorted and disjoint, with basis ``rule``, and what was left, with the reason:
        ``letter-lost`` (U+001A, and a byte kept as a surrogate that belongs to a word), ``private-use``, or
        ``ambiguous`` (U+001E, which Word writes for a hyphen). Both are empty where there is nothing of all
        this.

    Raises:
        Nothing, whatever the text.

    Source:
        Unicode Standard, chapter 23, "Special Areas and Format Characters".

    >>> changes, left = find_junk("\ufeffThe ferry\u200b is back.")
    >>> [(change.start, change.after) for change in changes]
    [(0, ''), (10, '')]
    >>> find_junk("pro\u00adble\u00adma\u00adtisch\u00a0\u200d")
    ([], [])
    """
    if _ANY.search(text) is None:
        return [], []
    changes: list[Change] = []
    left: list[Suspicion] = []
    paragraphs = _Paragraphs(text)
    for start, end, verdict in _verdicts(text, paragraphs):
        if verdict.after is None:
            if verdict.reason:
                left.append(
                    Suspicion(start=start, end=end, damage=_DAMAGE, chain=None, reason=verdict.reason)
                )
        elif verdict == _DELETE and changes and changes[-1].end == start and not changes[-1].after:
            before = changes.pop()
            changes.append(Change(start=before.start, end=end, after="", damage=_DAMAGE, basis="rule"))
        else:
            changes.append(Change(start=start, end=end, after=verdict.after, damage=_DAMAGE, basis="rule"))
    return changes, left


@cache
def _run() -> re.Pattern[str]:
    """Junk side by side; made when there is some."""
    return re.compile(
        f"(?P<pair>{_PAIR.pattern})|(?:[{_BREAKS}{_ALWAYS}{_SOMETIMES}\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff]))+"
    )


@cache
def _right_to_left() -> re.Pattern[str]:
    return re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]+")


@cache
def _without_blanks() -> re.Pattern[str]:
    """Thai, Lao, Tibetan, Myanmar and Khmer have no blanks; U+200B shows where a line may break."""
    return re.compile("[\u0e00-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]")


def _verdicts(text: str, paragraphs: "_Paragraphs") -> Iterator[tuple[int, int, _Verdict]]:
    done = 0
    opens_line = True
    for found in _run().finditer(text):
        start, end = found.span()
        opens_line = _only_blanks(text, done, start, opens_line=opens_line)
        done = end
        if found["pair"]:
            yield start, end, _Verdict(_joined(found["pair"]))
            opens_line = False
            continue
        place = _Place(_character_before(text, start), _character_at(text, end), opens_line)
        for at, verdict in _judge_run(text, range(start, end), place, paragraphs):
            yield at, at + 1, verdict
            if verdict.after:
                opens_line = verdict.after == "\n"


def _judge_run(
    text: str, run: range, place: _Place, paragraphs: "_Paragraphs"
) -> Iterator[tuple[int, _Verdict]]:
    """Judge junk by what stands around its run, and by what will show within it, which takes its place then.

    So nothing that goes beside it, now or in another round, changes the verdict.
    """
    start = run.start
    while True:
        at, sign = _first_to_show(text, range(start, run.stop), place)
        here = place._replace(right=sign or place.right)
        for other in range(start, at):
            is_right_to_left = paragraphs.is_right_to_left(other)
            yield other, _judge(text[other], here, is_right_to_left=is_right_to_left)
        if not sign:
            return
        yield at, _Verdict(sign)
        start = at + 1
        place = _Place(sign, place.right, opens_line=sign == "\n")


def _first_to_show(text: str, run: range, place: _Place) -> tuple[int, str]:
    """Where a line break will stand, which words need, or else a bullet; the end where neither will."""
    if place.left.strip() and place.right.strip():
        at = next((at for at in run if text[at] in _IS_BREAK), None)
        if at is not None:
            return at, "\n"
    stands_free = not place.left.strip() and place.right.isspace()
    at = text.find(_SYMBOL_BULLET, run.start, run.stop)
    is_bullet = at >= 0 and (stands_free or (place.opens_line and place.right != ""))
    return (at, "•") if is_bullet else (run.stop, "")


def _judge(char: str, place: _Place, *, is_right_to_left: bool) -> _Verdict:
    verdict = _DELETE
    if char == "\x1a":
        verdict = _Verdict(None, "letter-lost")
    elif char == "\x1e":
        touches = place.left.isalnum() or place.right.isalnum()
        verdict = _Verdict(None, "ambiguous") if touches else _DELETE
    elif char == "\u200b":
        beside = _without_blanks().match(place.left) or _without_blanks().match(place.right)
        verdict = _LEAVE if beside else _DELETE
    elif char in "\u200e\u200f":
        verdict = _LEAVE if is_right_to_left else _DELETE
    elif "\udc80" <= char <= "\udcff":
        verdict = _Verdict(None, "letter-lost") if _belongs_to_a_word(char, place) else _DELETE
    elif "\ue000" <= char <= "\uf8ff" or char > "\uffff":
        verdict = _judge_private(char, place)
    return verdict


def _belongs_to_a_word(char: str, place: _Place) -> bool:
    """Whether the byte that a surrogate keeps is part of a word."""
    is_letter = bytes([ord(char) & 0xFF]).decode("cp1252", "replace") in _LETTER_BYTES
    return place.left.isalpha() or (is_letter and place.right.isalpha())


def _judge_private(char: str, place: _Place) -> _Verdict:
    is_symbol = "\uf000" <= char <= "\uf0ff"
    clings = place.left.isspace() and place.right.isalnum() and not place.opens_line
    return _DELETE if is_symbol and clings else _Verdict(None, "private-use")


def _only_blanks(text: str, start: int, end: int, *, opens_line: bool) -> bool:
    """Whether nothing but blanks stands in the line of `end` before it, when that was so at `start`."""
    line = max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1
    return (line > 0 or opens_line) and not text[max(start, line) : end].strip()


def _character_before(text: str, place: int) -> str:
    pair = text[max(0, place - 2) : place]
    return _joined(pair) if _is_pair(pair) else pair[-1:]


def _character_at(text: str, place: int) -> str:
    pair = text[place : place + 2]
    return _joined(pair) if _is_pair(pair) else pair[:1]


def _is_pair(text: str) -> bool:
    return _PAIR.fullmatch(text) is not None


def _joined(pair: str) -> str:
    return pair.encode("utf-16", "surrogatepass").decode("utf-16")


class _Paragraphs:
    """The paragraphs of a text that hold a script running from right to left."""

    def __init__(self, text: str) -> None:
        marked = "\u200e" in text or "\u200f" in text
        self._starts = [found.start() for found in _right_to_left().finditer(text)] if marked else []
        self._length = len(text)
        self._ends = [found.start() for found in _PARAGRAPH_END.finditer(text)] if self._starts else []

    def is_right_to_left(self, place: int) -> bool:
        """Whether the paragraph of a place is one."""
        if not self._starts:
            return False
        number = bisect_left(self._ends, place)
        first = self._ends[number - 1] if number else 0
        last = self._ends[number] if number < len(self._ends) else self._length
        return bisect_right(self._starts, last) > bisect_left(self._starts, first)
