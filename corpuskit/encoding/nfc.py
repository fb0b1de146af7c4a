"""The composed form of Unicode (NFC), made as edits that can be undone."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from unicodedata import combining, is_normalized, normalize

from corpuskit.model.edits import Edit

# ASCII neither composes with what stands before it nor comes out of a decomposition, so nothing crosses its
# left edge.
STRETCH = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
# A starter composes with what stands right before it, and no character is made of nearly so many.
REACH = 32  # code points


def compose(text: str) -> tuple[str, tuple[Edit, ...]]:
    r"""Compose a text to NFC, recording each change.

    The result is that of ``unicodedata.normalize``; what is added is the record: one edit for each letter
    with its marks, instead of one text for another. Each edit has damage ``nfc`` and basis ``rule``.

    Returns:
        The text and its edits, sorted and disjoint; the text itself and no edits where it is NFC already.

    Raises:
        Nothing, whatever the text; lone surrogates stay what they are.

    Source:
        Unicode Standard Annex #15, section 1.3, "Description of the Normalization Process".

    >>> composed, edits = compose("cafe\u0301 au lait")
    >>> composed, [(edit.start, edit.end, edit.after) for edit in edits]
    ('café au lait', [(3, 5, 'é')])
    >>> compose("café au lait")
    ('café au lait', ())
    """
    if is_normalized("NFC", text):
        return text, ()
    parts: list[str] = []
    edits: list[Edit] = []
    done = shift = 0
    for start, end in _segments(text):
        before = text[start:end]
        after = _composed(before)
        if after == before:
            continue
        edits.append(
            Edit(start=start, end=end, out_start=start + shift, before=before, after=after, damage="nfc")
        )
        parts += (text[done:start], after)
        shift += len(after) - len(before)
        done = end
    return "".join([*parts, text[done:]]), tuple(edits)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that compose by themselves: whatever changes under NFC lies in one of them, wholly."""
    for stretch in STRETCH.finditer(text):
        if is_normalized("NFC", stretch.group()):
            continue
        start = stretch.start()
        for position in range(start + 1, stretch.end()):
            if not _crosses(text, start, position):
                yield start, position
                start = position
        yield start, stretch.end()


def _crosses(text: str, start: int, position: int) -> bool:
    """Whether composition may cross the border before a code point.

    Marks always may, and so may the few starters that decompose to marks. Other starters do where they are
    the second half of a pair (Hangul vowels and finals, some Indic vowel signs), and only with what stands
    right before them, so the two sides can be asked directly.
    """
    char = text[position]
    return _is_mark(char) or _joins(text[max(start, position - REACH) : position], char)


@lru_cache(maxsize=16_384)
def _joins(left: str, char: str) -> bool:
    return normalize("NFC", left + char) != normalize("NFC", left) + normalize("NFC", char)


def _composed(segment: str) -> str:
    """NFC; marks of a long run are put in order first, for which `normalize` takes quadratic time."""
    return normalize("NFC", segment if len(segment) <= REACH else _ordered(segment))


def _ordered(segment: str) -> str:
    decomposed = "".join(map(_decomposed, segment))
    runs = groupby(decomposed, lambda char: combining(char) > 0)
    return "".join(char for is_run, run in runs for char in (sorted(run, key=combining) if is_run else run))


@lru_cache(maxsize=4096)
def _is_mark(char: str) -> bool:
    return combining(_decomposed(char)[0]) > 0


@lru_cache(maxsize=4096)
def _decomposed(char: str) -> str:
    return normalize("NFD", char)
