"""The line that a diagnostic is about, and what tells it from others when lines come and go."""

from hashlib import sha256

from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.reports import EXCERPT, Excerpt
from corpuskit.model.source_maps import SourceMap, Span, Spot

DIGITS = 32  # of a fingerprint
LEAD = 40  # code points that are shown before a span, where not all of its line can be
TOLD_BY = 80  # code points of its text that tell a record from others


def line_around(at: SourceMap, span: Span, spot: Spot | None) -> Span:
    """The line in which a span begins; of a record among others only the entry that it stands in."""
    start, end = at.line_of(span[0])
    if at.is_whole or spot is None:
        return start, end
    first, last = spot.entry
    return max(start, first), max(min(end, last), span[0])


def excerpt_of(text: str, line: Span, span: Span) -> Excerpt:
    """As much of a line as a report shows, with the span in it.

    Args:
        text: That the spans count in.
        line: Where the line stands.
        span: What is marked; what of it stands on later lines is not shown.

    >>> excerpt_of("The ferry is back.", (0, 18), (4, 9))
    Excerpt(text='The ferry is back.', start=4, end=9, is_cut_before=False, is_cut_after=False)
    """
    start, end = line
    first, last = start, end
    if end - start > EXCERPT:
        first = max(start, min(span[0] - LEAD, end - EXCERPT))
        last = first + EXCERPT
    marked = max(span[0], min(span[1], last))
    return Excerpt(
        text=text[first:last],
        start=span[0] - first,
        end=marked - first,
        is_cut_before=first > start,
        is_cut_after=last < end,
    )


def fingerprint(said: Diagnostic, about: str) -> str:
    r"""What stays the same when lines above come or go: 32 hex digits.

    Args:
        said: Code, file and field count; line, column and message do not.
        about: The line that it is about, or what else tells it from others; blanks do not count.

    >>> from pathlib import PurePosixPath
    >>> from corpuskit.model.codes import diagnostic
    >>> from corpuskit.model.diagnostics import Location
    >>> at = [Location(PurePosixPath("a.md"), line=line) for line in (3, 7)]
    >>> one, other = (diagnostic("ENC104", each, "2 stray bytes") for each in at)
    >>> fingerprint(one, "The  ferry") == fingerprint(other, "The ferry\r")
    True
    """
    place = said.location
    parts = (said.code, str(place.path), place.member or "", said.field or "", " ".join(about.split()))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
