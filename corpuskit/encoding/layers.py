"""Changes laid over a text, and the edits of one layer combined with those of the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpuskit.model.edits import Edit

TWICE = frozenset({"utf8-as-cp1252", "utf8-as-latin1-c1", "utf8-as-sbcs", "double", "triple"})


@dataclass(slots=True, kw_only=True)
class Change:
    """One thing that a pass would do to a text; attributes as in `Edit`, and never changed either."""

    start: int
    end: int
    after: str
    damage: str
    chain: str | None = None
    basis: str = "bytes"
    confidence: float = 1.0
    role_confidence: float = 1.0
    alternatives: tuple[tuple[str, float], ...] = ()


def apply(text: str, changes: Iterable[Change]) -> tuple[str, tuple[Edit, ...]]:
    """Make changes that are sorted and disjoint; one that changes nothing is left out.

    >>> text, edits = apply("donât", [Change(start=3, end=4, after="’", damage="utf8-as-latin1-stripped")])
    >>> text, edits[0].before, edits[0].out_start
    ('don’t', 'â', 3)
    """
    parts: list[str] = []
    edits: list[Edit] = []
    done = shift = 0
    for change in changes:
        before = text[change.start : change.end]
        if before == change.after:
            continue
        parts += (text[done : change.start], change.after)
        edits.append(
            Edit(
                start=change.start,
                end=change.end,
                out_start=change.start + shift,
                before=before,
                after=change.after,
                damage=change.damage,
                chain=change.chain,
                basis=change.basis,
                confidence=change.confidence,
                role_confidence=change.role_confidence,
                alternatives=change.alternatives,
            )
        )
        shift += len(change.after) - len(before)
        done = change.end
    if not edits:
        return text, ()
    parts.append(text[done:])
    return "".join(parts), tuple(edits)


def combine(text: str, first: Sequence[Edit], second: Sequence[Edit], result: str) -> tuple[Edit, ...]:
    """The edits of two passes as the edits of one.

    Edits that overlap become one: ``&acirc;&euro;&trade;`` to ``â€™`` to ``’`` is one change of eighteen
    characters into one.

    Args:
        text: The input of the first pass.
        first: Its edits.
        second: The edits of the next pass, which worked on what the first gave back.
        result: What the second gave back.

    Returns:
        Sorted and disjoint edits from `text` to `result`.
    """
    if not first or not second:
        return tuple(first or second)
    combined: list[Edit] = []
    before_shift = after_shift = 0
    for group in _groups(first, second):
        low, high = group.low - before_shift, group.low + after_shift
        before_shift += sum(len(edit.after) - len(edit.before) for edit in group.first)
        after_shift += sum(len(edit.after) - len(edit.before) for edit in group.second)
        span = low, group.high - before_shift, high, group.high + after_shift
        edit = _merged(text, result, span, [*group.first, *group.second])
        if edit.before != edit.after:
            combined.append(edit)
    return tuple(combined)


@dataclass
class _Group:
    """Edits of two passes that touch the same stretch of the text between them."""

    low: int
    high: int
    first: list[Edit]
    second: list[Edit]


def _groups(first: Sequence[Edit], second: Sequence[Edit]) -> list[_Group]:
    spans = [(edit.out_start, edit.out_start + len(edit.after), 0, edit) for edit in first]
    spans += [(edit.start, edit.end, 1, edit) for edit in second]
    spans.sort(key=lambda span: span[:3])
    groups: list[_Group] = []
    for low, high, layer, edit in spans:
        last = groups[-1] if groups else None
        is_empty = low == high or (last is not None and last.low == last.high)
        if last is None or low > last.high or (low == last.high and not is_empty):
            last = _Group(low, high, [], [])
            groups.append(last)
        last.high = max(last.high, high)
        (last.second if layer else last.first).append(edit)
    return groups


def _merged(text: str, result: str, span: tuple[int, int, int, int], edits: Sequence[Edit]) -> Edit:
    start, end, out_start, out_end = span
    least = min(edits, key=lambda edit: edit.confidence)
    chains = [edit.chain for edit in edits if edit.chain]
    return Edit(
        start=start,
        end=end,
        out_start=out_start,
        before=text[start:end],
        after=result[out_start:out_end],
        damage=_damage(list(dict.fromkeys(edit.damage for edit in edits)), len(edits)),
        chain=", ".join(dict.fromkeys(reversed(chains))) or None,
        basis=least.basis,
        confidence=least.confidence,
        role_confidence=min(edit.role_confidence for edit in edits),
        alternatives=least.alternatives,
    )


def _damage(classes: Sequence[str], number: int) -> str:
    """The class of damage upon damage."""
    if number == 1:
        return classes[0]
    if any(name.startswith("entity-") for name in classes) and any("as-" in name for name in classes):
        return "entity-mojibake"
    if set(classes) <= TWICE:
        return "triple" if "double" in classes else "double"
    return classes[0]


def origin(start: int, end: int, edits: Sequence[Edit]) -> tuple[int, int]:
    """Where a span of the edited text stood before the edits; edits that it touches belong to it whole.

    >>> accent = Edit(start=3, end=5, out_start=3, before="e\u0301", after="é", damage="nfc")
    >>> origin(3, 4, [accent]), origin(4, 6, [accent])
    ((3, 5), (5, 7))
    """
    return origins([(start, end)], edits)[0]


def origins(spans: Iterable[tuple[int, int]], edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """`origin` of many spans at once, which may come in any order: the edits are gone through only once.

    >>> origins([(4, 6), (0, 1)], [Edit(start=1, end=2, out_start=1, before="x", after="yyy", damage="nfc")])
    [(2, 4), (0, 1)]
    """
    stops = [edit.out_start + len(edit.after) for edit in edits]
    shifts = [0, *(edit.end - stop for edit, stop in zip(edits, stops, strict=True))]
    found: list[tuple[int, int]] = []
    for start, end in spans:
        first, last = bisect_right(stops, start), bisect_left(stops, end)
        low, high = start + shifts[first], end + shifts[last]
        if first < len(edits):
            low = min(low, edits[first].start)
        if last < len(edits) and end > edits[last].out_start:
            high = edits[last].end
        found.append((low, high))
    return found
