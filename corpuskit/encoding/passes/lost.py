"""Text of which whole characters were lost, and U+FFFD or question marks stand for them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from corpuskit.encoding.chains.evidence import CONTRACTED, ENDINGS, PAUSES, STRONG, is_named, mark_weight
from corpuskit.encoding.layers import Change
from corpuskit.encoding.marks.resolve import SLOT, Resolution, resolve
from corpuskit.encoding.marks.roles import LETTER
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.dropped_words import words_for
from corpuskit.encoding.passes.mend import SURE, Found, plain
from corpuskit.encoding.passes.protected import Protected
from corpuskit.model.edits import Suspicion

Span = tuple[int, int]
REPLACED = "\ufffd"
MARK = "’“”—–‘…"  # three bytes each, as no letter of Latin, Greek or Cyrillic is
ANY = MARK + LETTER
QUESTION = "?"
RUN = re.compile("\ufffd+")
MARKS = re.compile(r"\?+")
CONTRACTION = re.compile(rf"[A-Za-z](\?{{1,3}}){ENDINGS}(?![\w=])")
NOT_LATIN_1 = re.compile(r"[^\x00-\xff]")  # whatever is in Latin-1 may have been spared
SURER = 0.99  # role confidence, where a question mark would stand as well, or most of the lost are letters
ELISION = re.compile(r"(?<![A-Za-z])(?:[cdjlmnstCDJLMNST]|[Qq]u)(\?{1,3}|\ufffd)(?=[aeiouhyAEIOUHY])")
CLOSERS = frozenset((REPLACED, *"”’\"'"))
SINGLE = frozenset({"legacy-as-utf8", "qmark"})  # one sign for a character, letters included
OPENER = re.compile(r"(?<!\S)\?{3}(?=\w)")
SAYING_WORD = re.compile(r"([a-z]+)[,:]?\Z")
LONGEST_WORD = 24  # code points
WIDTH = 3  # bytes of typographic punctuation in UTF-8
ENOUGH = 2


def find_replaced(text: str, speech: Speech) -> Found:
    """Characters that became U+FFFD, one for each character or one for each byte.

    Marks of punctuation come back where context is sure of them; letters never.
    """
    spans = [found.span() for found in RUN.finditer(text)]
    if not spans:
        return Found()
    damage, slots = _units(spans)
    tail = spans[-1] if len(spans) == 1 and spans[0][1] == len(text.rstrip()) else None
    if tail is not None:
        return Found(suspicions=[_left(tail, "truncated-tail", "cut")])
    if not speech.has_roles:
        return Found(suspicions=[_left(span, damage, "language-unknown") for span in slots])
    may_be_bom = spans[0][0] == 0 and not _is_closed(text, spans[0][1])
    left = [span for span in slots if may_be_bom and span[1] <= spans[0][1]]
    slots = slots[len(left) :]
    named = {span for span in slots if is_named(text, *span)}
    slots = [span for span in slots if span not in named]
    if not _is_enough(text, slots):
        lone = [_left(span, damage, "too-little-evidence") for span in [*left, *slots]]
        return Found(suspicions=[*lone, *(_left(span, damage, "mentioned") for span in sorted(named))])
    allowed = ANY if damage == "legacy-as-utf8" else MARK
    found = _restore(text, slots, damage, allowed, speech)
    found.suspicions.extend(_left(span, damage, "ambiguous") for span in left)
    found.suspicions.extend(_left(span, damage, "mentioned") for span in sorted(named))
    return found


def _is_closed(text: str, start: int) -> bool:
    """Whether what a text begins with may be an opening mark: one that closes follows in the paragraph.

    Otherwise it may be a byte order mark, which was never part of the text.
    """
    end = text.find("\n", start)
    paragraph = text[start:end] if end >= 0 else text[start:]
    return not CLOSERS.isdisjoint(paragraph)


def _units(spans: list[Span]) -> tuple[str, list[Span]]:
    """The class, and a span for each character that was lost."""
    whole = sum((end - start) % WIDTH == 0 for start, end in spans)
    single = sum(end - start == 1 for start, end in spans)
    if whole > single:
        return "bytes-as-ascii", [unit for span in spans for unit in _cut(span, WIDTH)]
    return "legacy-as-utf8", [unit for span in spans for unit in _cut(span, 1)]


def _cut(span: Span, width: int) -> Iterator[Span]:
    start, end = span
    if (end - start) % width:
        yield span
        return
    for at in range(start, end, width):
        yield at, at + width


def _is_enough(text: str, slots: list[Span]) -> bool:
    return len(slots) >= ENOUGH or any(
        mark_weight(REPLACED, text[max(0, start - 24) : start], text[end : end + 16]) >= STRONG
        for start, end in slots
    )


def find_questions(text: str, protected: Protected, speech: Speech) -> Found:
    """Characters that became question marks, in a text where nothing beyond ASCII is left."""
    nothing = Found()
    if QUESTION not in text or NOT_LATIN_1.search(text) or not speech.has_roles:
        return nothing
    pattern = ELISION if speech.language == "fr" else CONTRACTION
    telling = [found for found in pattern.finditer(text) if not protected.covers(*found.span(1))]
    if not telling:
        return nothing
    wide = sum(len(found[1]) == WIDTH for found in telling)
    damage = "qmark3" if 2 * wide > len(telling) else "qmark"
    spans = [found.span() for found in MARKS.finditer(text) if not protected.covers(*found.span())]
    if len(telling) < ENOUGH:
        return Found(suspicions=[_left(telling[0].span(1), damage, "too-little-evidence")])
    width = WIDTH if damage == "qmark3" else 1
    openers = [found.start() for found in OPENER.finditer(text)] if width == WIDTH else []
    doubtful = {span for span in spans if width == WIDTH and _may_ask_behind(text, span, openers)}
    slots = [unit for span in spans if span not in doubtful for unit in _questions(span, width)]
    allowed = MARK if damage == "qmark3" else ANY + QUESTION
    found = _restore(text, slots, damage, allowed, speech)
    found.suspicions.extend(_left(span, damage, "ambiguous") for span in sorted(doubtful))
    return found


def _may_ask_behind(text: str, span: Span, openers: Sequence[int]) -> bool:
    """Whether a true question mark of a run may stand behind the lost mark as well as before it.

    It stands before it where the quotation asks: one that begins a sentence, or that somebody says. In
    ``Was it “no”?`` it stands behind.
    """
    start, end = span
    if (end - start) % WIDTH != 1 or end - start == 1 or text[end : end + 1].isalnum():
        return False
    if end - start > WIDTH + 1:
        return True
    low = text.rfind("\n", 0, start) + 1
    number = bisect_right(openers, start - WIDTH) - 1  # it ends before the run
    if number < 0 or openers[number] < low:
        return True
    left = text[max(low, openers[number] - LONGEST_WORD) : openers[number]].rstrip()
    word = SAYING_WORD.search(left)
    return bool(left) and left[-1] not in ".!?" and not (word and word[1] in words_for("speech"))


def _questions(span: Span, width: int) -> Iterator[Span]:
    """A run of question marks as lost characters, true question marks before or behind them left out."""
    start, end = span
    if width == 1:
        yield from ((at, at + 1) for at in range(start, end))
    elif (end - start) % width == 0:
        yield from _cut(span, width)
    elif (end - start) % width == 1 and end - start > width:
        yield from _cut((start + 1, end), width)


def _restore(text: str, slots: list[Span], damage: str, allowed: str, speech: Speech) -> Found:
    found = Found()
    whole: list[Span] = []
    for span in slots:
        if damage != "bytes-as-ascii" or span[1] - span[0] == WIDTH:
            whole.append(span)
        else:
            found.suspicions.append(_left(span, damage, "letter-lost"))
    parts: list[str] = []
    done = 0
    for start, end in whole:
        parts += (plain(text[done:start]), SLOT)
        done = end
    masked = "".join([*parts, plain(text[done:])])
    choices = [_without_letters(text, span, allowed) for span in whole]
    answers = resolve(masked, choices, language=speech.language, profile=speech.profile)
    is_doubtful = damage == "legacy-as-utf8" and _are_letters(answers)
    for (start, end), answer in zip(whole, answers, strict=True):
        if answer.after == QUESTION:
            continue
        sure = SURER if is_doubtful or (QUESTION in allowed and _may_ask(text, start, end)) else SURE
        is_inside = damage in SINGLE and _is_inside(text, start, end, speech)
        if answer.after == LETTER or answer.role_confidence < sure or is_inside:
            reason = "letter-lost" if answer.after == LETTER else "ambiguous"
            found.suspicions.append(_left((start, end), damage, reason))
            continue
        found.changes.append(
            Change(
                start=start,
                end=end,
                after=answer.after,
                damage=damage,
                chain=f"→{text[start:end]}",
                basis=speech.basis,
                confidence=answer.confidence,
                role_confidence=answer.role_confidence,
                alternatives=answer.alternatives,
            )
        )
    return found


def _are_letters(answers: list[Resolution]) -> bool:
    """Whether letters are among what was lost, and no more marks than those are certain."""
    letters = sum(answer.after == LETTER for answer in answers)
    certain = sum(answer.after != LETTER and answer.role_confidence >= SURER for answer in answers)
    return letters > 0 and letters >= certain


def _may_ask(text: str, start: int, end: int) -> bool:
    """Whether a question mark would stand well here: behind a word, and before a blank."""
    return text[start - 1 : start].isalnum() and not text[end : end + 1].strip()


def _without_letters(text: str, span: Span, allowed: str) -> str:
    """What may have stood there: no letter before a capital that begins a word, none behind a full stop."""
    left, right = text[span[0] - 1 : span[0]], text[span[1] : span[1] + 2]
    opens = not left.strip() and right[:1].isupper() and not right[1:].isupper()
    closes = left in PAUSES and bool(left) and not right[:1].strip()
    return allowed.replace(LETTER, "") if opens or closes else allowed


def _is_inside(text: str, start: int, end: int, speech: Speech) -> bool:
    """Between two small letters, where most often a letter was lost."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if not (left.islower() and right.islower()):
        return False
    if speech.language == "fr":
        return ELISION.match(text, start - 1) is None and ELISION.match(text, max(0, start - 2)) is None
    return not CONTRACTED.match(text, end)


def _left(span: Span, damage: str, reason: str) -> Suspicion:
    return Suspicion(start=span[0], end=span[1], damage=damage, chain=None, reason=reason)
