"""Reported clauses that end where another source is set against theirs: ``Poe hopes so, but Fox fears``."""

from bisect import bisect_left
from collections.abc import Sequence

from corpuskit.text.quotes.indirect import Reported
from corpuskit.text.quotes.tokens import Tokens

_CONTRASTS = frozenset(("although", "but", "though", "whereas", "while", "yet"))
_PARTS = frozenset((",", ";", "—", "–", "--"))


def parted(tokens: Tokens, items: Sequence[Reported]) -> list[Reported]:
    """The same attributions; none reports what stands behind ``, but X says``.

    Args:
        tokens: The paragraph.
        items: Its indirect attributions.
    """
    if ";" not in tokens.words and _CONTRASTS.isdisjoint(tokens.words):
        return list(items)
    seams = [seam for item in items if (seam := _seam(tokens, item)) is not None]
    return [_until(item, seams) for item in items] if seams else list(items)


def _seam(tokens: Tokens, item: Reported) -> int | None:
    """The sign that parts the clause of a source from the one before it."""
    subject = bisect_left(tokens.starts, item.attribution.source.start)
    sign = subject - 1
    if sign > 0 and tokens.words[sign] in _CONTRASTS:
        sign -= 1
    elif sign <= 0 or tokens.words[sign] != ";":
        return None
    return sign if tokens.words[sign] in _PARTS and sign > tokens.sentences[subject] else None


def _until(item: Reported, seams: Sequence[int]) -> Reported:
    """An attribution that ends before the first seam within what it reports."""
    inside = [seam for seam in seams if item.first < seam < item.last]
    return item._replace(last=min(inside) - 1) if inside else item
