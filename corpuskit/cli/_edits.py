"""Edits and suspicions as people read them: in their context, every part of it safe to print."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import combining

from corpuskit.model.checked import Checked
from corpuskit.model.edits import Edit, Suspicion, undo
from corpuskit.text.paint import painted
from corpuskit.text.safe import safe

CONTEXT = 24  # code points shown on each side of an edit
RED, GREEN = "31", "32"


def edit_context(text: str, edit: Edit, *, color: bool = False) -> str:
    """An edit in the text that it made, as ``git diff --word-diff`` writes it.

    Colour only repeats what the brackets say.

    >>> edit = Edit(start=3, end=6, out_start=3, before="â€™", after="’", damage="utf8-as-cp1252")
    >>> edit_context("Don’t wait.", edit)
    'Don[-â€™-]{+’+}t wait.'
    """
    stop = edit.out_start + len(edit.after)
    gone = painted(f"[-{_spelt(edit.before)}-]", RED, color=color) if edit.before else ""
    come = painted(f"{{+{_spelt(edit.after)}+}}", GREEN, color=color) if edit.after else ""
    return f"{_left(text, edit.out_start)}{gone}{come}{_right(text, stop)}"


def suspicion_context(text: str, found: Suspicion, *, color: bool = False) -> str:
    """Something suspected, in brackets, in the text where it stands."""
    held = painted(f"[{safe(text[found.start : found.end])}]", RED, color=color)
    return f"{_left(text, found.start)}{held}{_right(text, found.end)}"


def edit_grounds(edit: Edit) -> str:
    """What kind of damage it was and how sure the edit is.

    >>> edit_grounds(Edit(start=0, end=1, out_start=0, before="x", after="y", damage="nfc"))
    'nfc; by rule, confidence 1.00'
    """
    chain = f" ({edit.chain})" if edit.chain else ""
    role = "" if edit.role_confidence == edit.confidence else f", of the role {edit.role_confidence:.2f}"
    others = ", ".join(f"{other!r} {weight:.2f}" for other, weight in edit.alternatives)
    instead = f"; else {others}" if others else ""
    return safe(f"{edit.damage}{chain}; by {edit.basis}, confidence {edit.confidence:.2f}{role}{instead}")


def suspicion_grounds(found: Suspicion) -> str:
    """What kind of damage it may be and why it was left."""
    chain = f" ({found.chain})" if found.chain else ""
    return safe(f"{found.damage}{chain}; left: {found.reason}")


def edit_lines(checked: Checked, *, color: bool) -> Iterator[str]:
    """Every edit of an article, stage by stage and field by field, and what was left, as safe lines."""
    for edit in checked.raw.decode_edits:
        yield from _edit("decode", "body", checked.raw.body or "", edit, color=color)
    for field, mended in checked.mended.items():
        published = checked.published(field)
        repaired = _undone(published, mended.nfc)
        laid = _undone(repaired, mended.repair)
        for edit in mended.repair:
            yield from _edit("repair", field, repaired, edit, color=color)
        for edit in mended.nfc:
            yield from _edit("nfc", field, published, edit, color=color)
        for found in mended.suspicions:
            yield from _suspicion(field, laid, found, color=color)


def _edit(stage: str, field: str, text: str, edit: Edit, *, color: bool) -> Iterator[str]:
    if text.startswith(edit.after, edit.out_start):
        shown = edit_context(text, edit, color=color)
    else:
        # The field was read further, and the text around the edit is not there any more.
        shown = edit_context(edit.after, replace(edit, out_start=0), color=color)
    yield f"  {stage:<12} {safe(field)} {edit.start}:{edit.end}  {shown}"
    yield f"               {edit_grounds(edit)}"


def _suspicion(field: str, text: str, found: Suspicion, *, color: bool) -> Iterator[str]:
    shown = suspicion_context(text, found, color=color) if found.end <= len(text) else ""
    yield f"  {'left':<12} {safe(field)} {found.start}:{found.end}  {shown}"
    yield f"               {suspicion_grounds(found)}"


def _undone(text: str, edits: Sequence[Edit]) -> str:
    """The text before the edits; nothing where they are not of this text."""
    try:
        return undo(text, edits)
    except ValueError:
        return ""


def _spelt(text: str) -> str:
    """Safe, and with combining marks escaped, without which a letter and its composed form look the same."""
    return safe("".join(ascii(char)[1:-1] if combining(char) else char for char in text))


def _left(text: str, position: int) -> str:
    start = max(0, position - CONTEXT)
    # A bracket of ours follows, and after "##" it would begin a command of a log.
    return ("…" if start else "") + safe(text[start:position] + "[").removesuffix("[")


def _right(text: str, position: int) -> str:
    stop = position + CONTEXT
    return safe(text[position:stop]) + ("…" if stop < len(text) else "")
