"""What a text says itself of its makers: the agency whose wire it is, a byline that the record lacks."""

from collections.abc import Iterable
from dataclasses import replace

from corpuskit.model.values import Agency, Byline, Credit, Dateline
from corpuskit.text.agencies import is_code, is_initials
from corpuskit.text.bylines import parse_byline

LONGEST_LINE = 120  # code points of a line that may be a byline
HEAD_LINES = 3  # a headline, a byline, and a line for the role
OPENERS = frozenset("([{（［｛【〔")
WRITERS = frozenset(("author", "special-to", "organisation"))
POSITIONS = ("prefix", "sign-off", "note")


def wire_agency(text: str, dateline: Dateline | None, found: Iterable[Credit]) -> str | None:
    r"""The agency whose wire a text is.

    The dateline tells it best; then an agency before the story (``AP - ``), a sign-off, and last a note. A
    note that credits a picture, or one that an agency only contributed to, tells nothing of the text. Nor
    does a code of a country or an exchange in the brackets of a dateline, and unknown initials tell it only
    beside a date: clubs, parties and districts print theirs there too.

    Args:
        text: The text that `dateline` and `found` point into.
        dateline: Its dateline.
        found: What `find_credits` found in it.

    Returns:
        The id of the agency; `None` where none is credited.

    >>> from corpuskit.text.bylines import find_credits
    >>> text = "The ferry is back.\nReuters"
    >>> wire_agency(text, None, find_credits(text))
    'reuters'
    >>> wire_agency("The ferry is back. (Photo: AP)", None, find_credits("The ferry is back. (Photo: AP)"))
    """
    agency = dateline.agency if dateline else None
    if dateline is not None and agency is not None and _makes_wire(text, dateline, agency):
        return agency.id
    named = [credit for credit in found if credit.agencies and _is_of_the_text(credit)]
    for position in POSITIONS:
        for credit in named:
            if credit.position == position:
                return credit.agencies[0]
    return None


def _makes_wire(text: str, dateline: Dateline, agency: Agency) -> bool:
    """An agency of the table; one by name in brackets; initials there only beside a date."""
    if agency.known:
        return True
    by_name = not is_initials(agency.raw) or dateline.date is not None
    return by_name and not is_code(agency.raw) and _is_bracketed(text, agency)


def _is_bracketed(text: str, agency: Agency) -> bool:
    return not OPENERS.isdisjoint(text[: agency.start])


def _is_of_the_text(credit: Credit) -> bool:
    kinds = {byline.kind for byline in credit.bylines}
    return not kinds or not kinds <= {"photographer", "contributor", "editor"}


def byline_in_text(text: str, dateline: Dateline | None = None) -> Byline | None:
    r"""The byline that stands in a text: before its dateline, among its first lines, or as its last.

    A line is taken only where a word for "by" opens it, or a role or an organisation follows the name: a
    name alone may be a headline or the first line of an interview. The text is not changed.

    Args:
        text: The body of an article.
        dateline: What `parse_dateline` found in it.

    Returns:
        `None` where there is none. Its span is one of code points into `text`.

    >>> byline_in_text("Ferry returns\nBy Ana Reyes\nThe ferry is back.").names
    ('Ana Reyes',)
    >>> byline_in_text("By Friday the ferry was back.\nIt sails at noon.") is None
    True
    """
    if dateline is not None and dateline.start > 0:
        found = _between(text, 0, dateline.start)
        if found is not None:
            return found
    lines = _first_lines(text)
    for number, (start, end) in enumerate(lines):
        if number + 1 < len(lines):
            both = _between(text, start, lines[number + 1][1])
            if both is not None and both.names and both.role is not None:
                return both
        found = _between(text, start, end)
        if found is not None and end < len(text.rstrip()):
            return found
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    return _between(text, start, end) if start > 0 else None


def _first_lines(text: str) -> list[tuple[int, int]]:
    """Spans of the short lines that a text opens with."""
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text) and len(lines) < HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            if end - start > LONGEST_LINE:
                break
            lines.append((start, end))
        start = end + 1
    return lines


def _between(text: str, start: int, end: int) -> Byline | None:
    if end - start > 2 * LONGEST_LINE:
        return None
    found = parse_byline(text[start:end])
    if found is None or found.kind not in WRITERS or (found.names and not _tells_more_than_a_name(found)):
        return None
    return replace(found, start=found.start + start, end=found.end + start)


def _tells_more_than_a_name(byline: Byline) -> bool:
    """Whether an opener, a role or an organisation stands beside the names."""
    is_bare = byline.raw.upper().startswith(byline.names[0].split(",")[0].upper())
    return not is_bare or byline.role is not None or byline.organisation is not None
