"""`find_credits`: the agencies and persons that a text credits in itself, with their places in it."""

import re
from collections.abc import Iterator

from corpuskit.model.values import Credit, Dateline
from corpuskit.text.agencies import known_agency
from corpuskit.text.bylines.lexicons import agency_id, opener_at
from corpuskit.text.bylines.notes import read_note
from corpuskit.text.bylines.signoffs import closing_signoff, read_signoff
from corpuskit.text.datelines import HEAD, parse_dateline

_LAST_LINES = 6  # in which notes and sign-offs stand without brackets
_PREFIX = re.compile(r"\s*(?P<agency>[^\W\d_][\w.&/ -]{0,38}?)\s+[-–—]{1,2}\s+(?=\S)")
_SURE = frozenset(("ap",))  # its copy opens so on many sites; the Indian state it may mean opens no story
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{3,600})[)\]]")


def find_credits(text: str) -> tuple[Credit, ...]:
    r"""Find what a text says in itself of who made it.

    Looked for are the agency of the dateline, an agency before the story (``AP - ``), notes in brackets
    anywhere, and notes and sign-offs among the last lines. A credit is told by its words, so an aside in
    brackets is none unless it opens as credits do and names a person or an organisation.

    Args:
        text: The body of an article.

    Returns:
        In order of start; empty where there is none. Spans are code points into `text`.

    Raises:
        Nothing, whatever the text.

    >>> found = find_credits("The ferry is back.\n(Reporting by Ana Reyes; editing by Tom Okafor)\nReuters")
    >>> [(credit.position, credit.agencies, len(credit.bylines)) for credit in found]
    [('note', (), 2), ('sign-off', ('reuters',), 0)]
    >>> find_credits("The ferry (built in 1912) is back.")
    ()
    """
    return credits_beside(text, parse_dateline(text[:HEAD]))


def credits_beside(text: str, dateline: Dateline | None) -> tuple[Credit, ...]:
    """What `find_credits` finds, where the dateline of the text is known already, or that there is none."""
    found: dict[int, Credit] = {}
    for credit in (*_at_head(text, dateline), *_in_brackets(text), *_at_end(text)):
        found.setdefault(credit.start, credit)
    if not found:
        return ()
    return tuple(_without_overlaps(sorted(found.values(), key=lambda credit: (credit.start, -credit.end))))


def _at_head(text: str, dateline: Dateline | None) -> Iterator[Credit]:
    agency = dateline.agency if dateline else None
    if agency is not None:
        yield Credit(
            raw=agency.raw, start=agency.start, end=agency.end, position="dateline", agencies=(agency.id,)
        )
    prefix = _PREFIX.match(text)
    if prefix is None or (agency is not None and prefix.end("agency") > agency.start):
        return
    slug = agency_id(prefix["agency"])
    if slug is not None and (slug in _SURE or not _means_more(prefix["agency"])):
        raw = prefix[0].strip()
        start = text.index(raw)
        yield Credit(raw=raw, start=start, end=start + len(raw), position="prefix", agencies=(slug,))


def _means_more(form: str) -> bool:
    """Whether a form means something else too, as labels do: ``MAP - Where the ferry lands``."""
    known = known_agency(form)
    return known is not None and known.collisions != ""


def _in_brackets(text: str) -> Iterator[Credit]:
    """Notes between brackets that hold no others, those in round ones first."""
    for opening in "([":
        at = text.find(opening)
        while at >= 0:
            found = _BRACKETS.match(text, at)
            if found is not None:
                start = at + 2 if text[at + 1].isspace() else at + 1
                credit = read_note(text, *found.span()) if opener_at(text, start) is not None else None
                if credit is not None:
                    yield credit
            at = text.find(opening, at + 1)


def _at_end(text: str) -> Iterator[Credit]:
    lines = list(_last_lines(text))
    for number, (start, end) in enumerate(lines):
        credit = read_signoff(text, start, end) if len(lines) > 1 or number else None
        credit = credit or read_note(text, start, end)
        if credit is not None:
            yield credit
    closing = closing_signoff(text)
    if closing is not None:
        yield closing


def _last_lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the last lines that are not blank, the last first, without the blanks around them."""
    end, seen = len(text), 0
    while end > 0 and seen < _LAST_LINES:
        start = text.rfind("\n", 0, end) + 1
        first, last = start, end
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            seen += 1
            yield first, last
        end = start - 1


def _without_overlaps(found: list[Credit]) -> Iterator[Credit]:
    end = 0
    for credit in found:
        if credit.start >= end:
            end = credit.end
            yield credit
