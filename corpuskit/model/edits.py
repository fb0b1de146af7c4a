"""Edits: every change that corpuskit makes to a text, and the way back."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change: ``before`` at ``start:end`` of the input became ``after`` at ``out_start`` of the output.

    Attributes:
        start: First code point in the input.
        end: Code point after the change in the input.
        out_start: First code point of `after` in the output.
        before: What stood there.
        after: What stands there now.
        damage: Class of the damage, such as ``nfc``.
        chain: The encoding mistakes that explain it, where there were any.
        basis: ``bytes``, ``unique-image``, ``context``, ``profile`` or ``rule``.
        confidence: 0 to 1, of the exact characters.
        role_confidence: 0 to 1, of the role (an apostrophe, a dash ...).
        alternatives: Other readings with their weights.
    """

    start: int
    end: int
    out_start: int
    before: str
    after: str
    damage: str
    chain: str | None = None
    basis: str = "rule"
    confidence: float = 1.0
    role_confidence: float = 1.0
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """Something that looks damaged and was left as it is; spans as in `Edit`."""

    start: int
    end: int
    damage: str
    chain: str | None
    reason: str


def undo(text: str, edits: Sequence[Edit]) -> str:
    r"""Give back the text as it was before the edits, exactly.

    Args:
        text: The text after the edits.
        edits: Sorted and disjoint, with spans in code points.

    Raises:
        ValueError: The edits do not belong to this text: a span that should hold `after` holds something
            else.

    >>> accent = Edit(start=3, end=5, out_start=3, before="e\u0301", after="é", damage="nfc")
    >>> undo("café", [accent]) == "cafe\u0301"
    True
    >>> undo("tea", [accent])
    Traceback (most recent call last):
    ValueError: edit at 3 does not fit this text
    """
    parts: list[str] = []
    done = 0
    for edit in edits:
        stop = edit.out_start + len(edit.after)
        if edit.out_start < done or text[edit.out_start : stop] != edit.after:
            message = f"edit at {edit.out_start} does not fit this text"
            raise ValueError(message)
        parts += (text[done : edit.out_start], edit.before)
        done = stop
    return "".join([*parts, text[done:]])


def before(position: int, edits: Sequence[Edit]) -> int:
    r"""Where a code point of the edited text stood before the edits; inside an edit, where the edit began.

    >>> accent = Edit(start=3, end=5, out_start=3, before="e\u0301", after="é", damage="nfc")
    >>> before(4, [accent]), before(3, [accent]), before(0, [accent])
    (5, 3, 0)
    """
    shift = 0
    for edit in edits:
        if position < edit.out_start:
            break
        if position < edit.out_start + len(edit.after):
            return edit.start
        shift = edit.end - edit.out_start - len(edit.after)
    return position + shift
