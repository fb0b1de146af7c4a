"""Escapes that were never undone: character references, quoted-printable, percent, backslash, UTF-7."""

from bisect import bisect_right
from collections.abc import Sequence

from corpuskit.encoding.layers import Change, apply, combine
from corpuskit.encoding.passes.escape_evidence import Weighed
from corpuskit.encoding.passes.escape_forms import find_escape_forms
from corpuskit.encoding.passes.protected import Protected, protected
from corpuskit.model.edits import Edit, Suspicion

_ROUNDS = 4  # kinds of escape laid over each other; whatever is nested more deeply was made to be


def find_escapes(text: str, parts: Protected) -> tuple[list[Change], list[Suspicion]]:
    r"""Undo escapes: those that stand where their character belongs.

    A text may also speak of escapes, so each one is weighed with the others of its family (`Weighed` says
    how). Escapes over escapes are undone in rounds, each change holding all of them; where the result would
    still hold some, or where they reach into a protected part, the text was made to deceive and stays as
    it is.

    Args:
        text: Any text.
        parts: Its protected parts; nothing in them changes.

    Returns:
        The changes, sorted and disjoint, with basis ``bytes``, and what was left, with the reason:
        ``mentioned``, ``too-little-evidence``, ``in-an-address``, ``markup`` or ``nested``. Both are empty
        where nothing is shaped as an escape. References to the bytes of mojibake give mojibake.

    Raises:
        Nothing, whatever the text.

    >>> text = "Tom &amp; Ren&eacute; don&amp;#8217;t"
    >>> changes, left = find_escapes(text, protected(text))
    >>> [change.after for change in changes], changes[2].damage, left
    (['&', 'é', '’'], 'entity-double', [])
    >>> text = "In HTML, &rsquo; is an apostrophe."
    >>> changes, left = find_escapes(text, protected(text))
    >>> changes, left[0].reason
    ([], 'mentioned')
    """
    changes, suspicions = _one_round(text, parts)
    current, edits = apply(text, changes)
    for _ in range(_ROUNDS):
        again = _one_round(current, protected(current))[0] if edits else []
        if not again:
            return _as_changes(edits), [left for left in suspicions if not _is_changed(left, edits)]
        current, more = apply(current, again)
        edits = combine(text, edits, more, current)
        if any(parts.covers(edit.start, edit.end) for edit in edits):
            break
    nested = [
        Suspicion(
            start=change.start, end=change.end, damage=change.damage, chain=change.chain, reason="nested"
        )
        for change in changes
    ]
    return [], sorted(suspicions + nested, key=lambda left: left.start)


def _one_round(text: str, parts: Protected) -> tuple[list[Change], list[Suspicion]]:
    found = [form for form in find_escape_forms(text) if not parts.covers(form.start, form.end)]
    if not found:
        return [], []
    weighed = Weighed(text, found)
    changes: list[Change] = []
    suspicions: list[Suspicion] = []
    for run in weighed.runs:
        reason = weighed.against(run)
        if not reason:
            changes += weighed.changes(run)
            continue
        suspicions += [
            Suspicion(start=form.start, end=form.end, damage=form.damage, chain=form.chain, reason=reason)
            for form in run.escapes
        ]
    return changes, suspicions


def _as_changes(edits: Sequence[Edit]) -> list[Change]:
    return [
        Change(start=edit.start, end=edit.end, after=edit.after, damage=edit.damage, chain=edit.chain)
        for edit in edits
    ]


def _is_changed(left: Suspicion, edits: Sequence[Edit]) -> bool:
    number = bisect_right(edits, left.start, key=lambda edit: edit.end)
    return number < len(edits) and edits[number].start < left.end
