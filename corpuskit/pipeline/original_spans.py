"""The way back from what became of a value to the value as it came, code point for code point."""

from collections.abc import Sequence

from corpuskit.model.checked import Mended
from corpuskit.model.edits import Edit, before
from corpuskit.model.laid import Laid, original_position
from corpuskit.model.source_maps import Span
from corpuskit.normalize.readers import BLANKS


def laid_line(value: str) -> Laid:
    r"""A value of one line as it is read, with the way back: no blanks around it, one space for several.

    >>> laid_line("  Ferry \n is back")
    Laid(text='Ferry is back', segments=((0, 2), (6, 10)))
    """
    bare = value.strip()
    lead = len(value) - len(value.lstrip())
    segments = [(0, lead)]
    shift = lead
    for gap in BLANKS.finditer(bare):
        shift += len(gap[0]) - 1
        segments.append((gap.end() + lead - shift, gap.end() + lead))
    return Laid(BLANKS.sub(" ", bare), tuple(segments))


def original_span(laid: Laid, mended: Mended, start: int, end: int, *, is_exact: bool) -> Span | None:
    """A span of what became of a value, as one of the value.

    Args:
        laid: The value as it was read or laid out.
        mended: What was done to it then.
        start: First code point of the span.
        end: Code point after it.
        is_exact: Whether the span must not begin or end inside of what was mended.

    Returns:
        ``None`` where it does, and must not.
    """
    first, last, is_empty = start, end, start == end
    for edits in (mended.nfc, mended.repair):
        if is_exact and (_is_inside(first, edits) or _is_inside(last, edits)):
            return None
        gone = _taken_out(first, edits) if is_empty and not is_exact else None
        first, last = gone or (before(first, edits), _before_end(first, last, edits))
        is_empty = is_empty and gone is None
    first, last = original_position(laid, first), _original_end(laid, first, last)
    return (first, first) if is_empty else (first, max(first, last))


def _taken_out(position: int, edits: Sequence[Edit]) -> Span | None:
    """What an edit took out at a place without writing anything: who points there means what is gone."""
    for edit in edits:
        if edit.out_start == position and not edit.after and edit.before:
            return edit.start, edit.end
    return None


def _is_inside(position: int, edits: Sequence[Edit]) -> bool:
    """Whether a place lies inside of what an edit wrote."""
    return any(edit.out_start < position < edit.out_start + len(edit.after) for edit in edits)


def _before_end(start: int, end: int, edits: Sequence[Edit]) -> int:
    """Where the end of a span stood before the edits: after all of an edit whose end it cuts off."""
    shift = 0
    for edit in edits:
        if edit.out_start >= max(end, start + 1):
            break
        if end < edit.out_start + len(edit.after):
            return edit.end
        shift = edit.end - edit.out_start - len(edit.after)
    return end + shift


def _original_end(laid: Laid, start: int, end: int) -> int:
    """Where a span of the laid-out text ends in the raw one: with its last character, or with a whole gap."""
    if end <= start:
        return original_position(laid, start)
    last = original_position(laid, end - 1) + 1
    is_gap = end < len(laid.text) and laid.text[end - 1] in " \n"
    return original_position(laid, end) if is_gap else last
