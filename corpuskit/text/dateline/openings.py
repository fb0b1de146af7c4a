"""Where a dateline may begin when it does not open the text: after a credit, label, byline or headline."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.model.values import Dateline
from corpuskit.text.agencies import agencies
from corpuskit.text.folding import fold

LEAD_IN = re.compile(r"(?:[\s*•·▪►■>\x00-\x1f\ufeff\u200b-\u200f]|</?p>|&lt;/?p&gt;)*")
_LABEL = re.compile(
    r"(?P<label>[^\W\d_][\w .'’]{1,30}?)(?:\s(?:[-–—]{1,2}|\|)\s?|:\s+|\s?--\s?|-(?=[A-Z]))(?=\(|[^\W\d_a-z])"
)
_LABELS = re.compile(
    r"(?:RPT|REPEAT|UPDATE|CORRECTED|CORRECTION|REFILE|REFILING|WRAPUP|EXCLUSIVE|URGENT|ALERT|BREAKING|LEAD|ADVISORY|EDS|TOPWRAP|"
    r"Update|Correction|Corrected|Exclusive|Breaking|Urgent)(?: (?:NEWS|News|\d{1,2}))?"
)
_BY = re.compile(r"(?:By|BY|Von|Par|Por|Di|Da|Door|От|Автор)\s+(?=[^\W\d_a-z])")
_NAME = re.compile(r"[^\W\d_a-zа-яё](?:[^\W\d_]|[.'’-])*\.?,?\s+")
_MOST_NAMES = 5
_HEADING = 150  # code points of a line that may be a headline
_MOST_LINES = 4
# Each branch begins with one sign, so that everything else is passed over at once.
_MAY_END = re.compile(r"\)|/|–|—|―|-(?:[-\s]|(?<=\s-))|_(?<=\s_)")
_FULL_TEXT = re.compile(r"^[ \t]*(?:FULL TEXT|Full text|FULL STORY|Full story)[.:]?[ \t]*\n\s*", re.MULTILINE)
_FULL = ("FULL ", "Full ")
_HEAD = 3000  # code points in which the label of the full text may stand
_BEYOND_DOUBT = 0.8
_BELOW_HEADLINE = 0.55  # a known city and a hyphen are 0.5, and a row of results too


class Opening(NamedTuple):
    """A place where a dateline may begin, and how much must speak for it there.

    Attributes:
        start: The code point.
        least: The confidence that is asked.
        needs_agency: An agency of the table must stand there.
        needs_known_places: Every place must be known, or its region.
        needs_capitals: Without an agency, known places must stand in capitals before a sign, and either a
            date or a region with them, or the confidence must be 0.55 or more.
    """

    start: int
    least: float = 0.0
    needs_agency: bool = False
    needs_known_places: bool = False
    needs_capitals: bool = False

    def suits(self, found: Dateline) -> bool:
        """Whether enough speaks for a dateline found here."""
        credited = found.agency is not None and found.agency.known
        known = "region" in found.evidence or all(place.geoname_id for place in found.places)
        if not found.places or found.confidence < self.least or (self.needs_agency and not credited):
            return False
        if self.needs_capitals and not credited:
            marked = found.date is not None or "region" in found.evidence
            certain = marked or found.confidence >= _BELOW_HEADLINE
            return known and certain and "caps" in found.evidence and bool(found.separator)
        return known or not self.needs_known_places


def later_openings(text: str, start: int) -> Iterator[Opening]:
    """Where a dateline may begin after `start`, the nearest first.

    >>> [opening.start for opening in later_openings("Canadian Press - OTTAWA (CP) - Rain.", 0)]
    [17]
    >>> list(later_openings("The ferry is back.", 0))
    []
    """
    label = _LABEL.match(text, start, start + 60)
    if label is not None and _is_label(label["label"]):
        yield Opening(label.end(), _BEYOND_DOUBT)
    by = _BY.match(text, start, start + 20)
    if by is not None:
        yield from _after_names(text, by.end())
    yield from _after_headings(text, start)
    labelled = any(text.find(word, start, start + _HEAD) >= 0 for word in _FULL)
    full = _FULL_TEXT.search(text, start, start + _HEAD) if labelled else None
    if full is not None:
        yield Opening(full.end())
        yield from _after_headings(text, full.end())


def _is_label(label: str) -> bool:
    return fold(label) in agencies() or _LABELS.fullmatch(label.strip()) is not None


def _after_names(text: str, at: int) -> Iterator[Opening]:
    """Where a dateline may follow a byline on its line: after two names or more, best at known places."""
    starts: list[int] = []
    for _ in range(_MOST_NAMES):
        name = _NAME.match(text, at, at + 40)
        if name is None:
            break
        at = name.end()
        starts.append(at)
    for known in (True, False):
        for begin in starts[1:]:
            yield Opening(begin, _BEYOND_DOUBT, needs_agency=True, needs_known_places=known)


def _after_headings(text: str, start: int) -> Iterator[Opening]:
    """The next lines, as long as each line before is short enough for a headline or what is below it.

    Headlines that end with a full stop are headlines too; that a story opens with a short paragraph and only
    then names its place is what nobody prints.
    """
    for _ in range(_MOST_LINES):
        end = text.find("\n", start, start + _HEADING)
        if end < 0:
            return
        start = end
        while start < len(text) and (text[start].isspace() or text[start] == "*"):
            start += 1
        if _MAY_END.search(text, start, start + _HEADING) is not None:
            yield Opening(start, needs_capitals=True)
